/** Sums, one block for each set of rules: different denominators are never merged, and nothing adds up a person. */
import type { CanvassReport } from '../../app/superiorDesk'
import { useDesk } from '../deskContext'
import { canvassWords } from '../../words/canvass'
import { superiorWords } from '../../words/superior'
import { Panel } from '../components/Panel'
import { StackedBar } from './StackedBar'
import type { BarPart } from './StackedBar'
import styles from './Canvass.module.css'

const LOOKS: readonly BarPart['look'][] = ['low', 'confidence', 'dark']
const outcomeName = (code: string): string => (code === '' ? canvassWords.noClass : ((canvassWords.outcomes as Readonly<Record<string, string>>)[code] ?? code))
const denominatorName = (code: string): string => (canvassWords.denominators as Readonly<Record<string, string>>)[code] ?? code

export function SumsPanel({ report }: { readonly report: CanvassReport }) {
  const words = superiorWords.canvass
  const { ruleSets } = useDesk()
  if (report.summaries.length === 0) return null
  return (
    <Panel title={words.sums} lead={words.sumsLead}>
      {report.summaries.map(({ rules, units, ratings, collected, outcomes }) => {
        const title = `${ruleSets.find(({ id }) => id === rules.ruleSet)?.title ?? rules.ruleSet}, ${denominatorName(rules.denominator)}`
        const classes = Object.keys(outcomes).filter((code) => code !== '').sort()
        const parts: BarPart[] = [
          { label: outcomeName(''), value: outcomes[''] ?? 0, look: 'high' },
          ...classes.map((code, i): BarPart => ({ label: outcomeName(code), value: outcomes[code] ?? 0, look: LOOKS[i % LOOKS.length] ?? 'low' })),
        ]
        return (
          <section key={JSON.stringify(rules)} className={styles['matter']} aria-label={title}>
            <p className={styles['name']}>{title}</p>
            <p>
              {words.sumsColumns.units}: <strong>{units}</strong> · {words.sumsColumns.ratings}: <strong>{ratings}</strong> · {words.sumsColumns.collected}: <strong>{collected}</strong>
            </p>
            <StackedBar title={words.chartOutcomes} parts={parts} />
          </section>
        )
      })}
    </Panel>
  )
}
