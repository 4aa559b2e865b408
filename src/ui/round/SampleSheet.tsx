/** The sample rehearsal's published codes, PINs and key cards on one page: always reachable, constants of the source. */
import { useCallback } from 'react'
import { adminWords } from '../../words/admin'
import { openingWords } from '../../words/opening'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import { PaperSection } from '../print/PaperForm'
import { PrintSheet } from '../print/PrintSheet'
import { useDeskValue } from '../useDeskValue'
import styles from './SampleSheet.module.css'

const words = openingWords.sample

const inFours = (text: string) => (text.replace(/\s/g, '').match(/.{1,4}/g) ?? []).join(' ')
const inHalves = (code: string) => `${code.slice(0, code.length / 2)} ${code.slice(code.length / 2)}`

export function SampleSheet({ id }: { readonly id: string }) {
  const desk = useDesk()
  const question = useCallback(() => desk.sampleSheet(id), [desk, id])
  const { value, error } = useDeskValue(question)
  if (error !== undefined) return <ErrorNotice error={error} />
  if (value === undefined) return <p role="status">{adminWords.loading}</p>
  return (
    <>
      <Panel title={words.title} lead={words.lead}>
        <div className={styles['actions']}>
          <Button kind="primary" onClick={() => window.print()}>
            {words.print}
          </Button>
        </div>
      </Panel>
      <PrintSheet label={words.title} kind="plain" rehearsal>
        <PaperSection title={words.keyCards}>
          <dl className={styles['pairs']}>
            {value.keyCards.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{inFours(text)}</dd>
              </div>
            ))}
          </dl>
        </PaperSection>
        <PaperSection title={words.pins}>
          <dl className={styles['pairs']}>
            {value.pins.map(({ name, pin }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{pin}</dd>
              </div>
            ))}
          </dl>
        </PaperSection>
        <PaperSection title={words.cards}>
          <ul className={styles['codes']}>
            {value.cards.map(({ group, code }) => (
              <li key={code}>
                <span className={styles['group']}>{group}</span> {inHalves(code)}
              </li>
            ))}
          </ul>
        </PaperSection>
      </PrintSheet>
    </>
  )
}
