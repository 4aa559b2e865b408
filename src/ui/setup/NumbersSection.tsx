/** S1, section 3: numbers summoned of each voter group, and how long one tablet takes. Cards to print: section 6. */
import { withElectorate, withGroupNumber } from '../../app/setUpForm'
import { setupWords } from '../../words/setup'
import { Panel } from '../components/Panel'
import { CountField, FormField } from './FormFields'
import { TimeEstimate } from './TimeEstimate'
import { useSetUpForm } from './formContext'
import styles from './SetUp.module.css'

const words = setupWords.numbers

export function NumbersSection() {
  const { draft, change } = useSetUpForm()
  const renamed = (index: number, title: string) =>
    change({ ...draft, voterGroups: draft.voterGroups.map((group, i) => (i === index ? { ...group, title } : group)) })
  return (
    <Panel title={words.title}>
      {draft.voterGroups.map((group, index) => {
        const at = `voterGroups.${String(index)}`
        return (
          <div key={group.letter} className={styles['grid']} role="group" aria-label={words.group(group.letter)}>
            {draft.voterGroups.length > 1 && (
              <FormField className={[styles['cell'], styles['wide']].join(' ')} place={`${at}.title`} label={`${words.group(group.letter)}: ${words.groupTitle}`} value={group.title} onValue={(title) => renamed(index, title)} />
            )}
            <CountField className={styles['cell']} place={`${at}.summoned`} label={words.summoned} hint={words.summonedHint} count={group.summoned} onCount={(count) => change(withGroupNumber(draft, index, 'summoned', count))} />
          </div>
        )
      })}
      {draft.ruleSet.settings.denominator === 'electorate' && (
        <div className={styles['grid']}>
          <CountField className={styles['cell']} place="electorate" label={words.electorate} hint={words.electorateHint} count={draft.electorate} onCount={(count) => change(withElectorate(draft, count))} />
        </div>
      )}
      <TimeEstimate />
    </Panel>
  )
}
