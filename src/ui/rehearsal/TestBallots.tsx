/** The test ballots of a rehearsal: one at a time on the screen, all of them on paper to be shared out. */
import { useCallback, useState } from 'react'
import { rehearsalVi, rehearsalWords } from '../../words/rehearsal'
import { adminWords } from '../../words/admin'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import { PrintSheet } from '../print/PrintSheet'
import type { StepPanelProps } from '../round/stepPanel'
import { useDeskValue } from '../useDeskValue'
import { TestBallot } from './TestBallot'
import styles from './Rehearsal.module.css'

const words = rehearsalWords.script

export function TestBallots({ round, onMove }: StepPanelProps) {
  const desk = useDesk()
  const [at, setAt] = useState(0)
  const question = useCallback(() => desk.rehearsalPlan(round.id), [desk, round.id])
  const plan = useDeskValue(question)
  if (plan.error !== undefined) return <ErrorNotice error={plan.error} />
  if (plan.value === undefined) return <p role="status">{adminWords.loading}</p>
  const { visits, visitsOfGroup } = plan.value
  const visit = visits[at]
  return (
    <>
      <Panel title={words.title} lead={words.lead(visits.length)}>
        {round.state === 'ready' && <p className={styles['text']}>{words.present(visitsOfGroup)}</p>}
        <div className={styles['actions']}>
          {round.state === 'ready' && (
            <Button kind="primary" onClick={() => onMove('open')}>
              {words.goOn}
            </Button>
          )}
          <Button onClick={() => window.print()}>{words.print}</Button>
        </div>
        <div className={styles['actions']}>
          <Button disabled={at === 0} onClick={() => setAt(at - 1)}>
            {words.previous}
          </Button>
          <Button disabled={at === visits.length - 1} onClick={() => setAt(at + 1)}>
            {words.next}
          </Button>
        </div>
        {visit !== undefined && (
          <div aria-live="polite" className={styles['single']}>
            <TestBallot visit={visit} of={visits.length} words={words} />
          </div>
        )}
      </Panel>
      <PrintSheet label={rehearsalVi.script.printAll} kind="plain" rehearsal>
        <div className={styles['slips']}>
          {visits.map((each) => (
            <TestBallot key={each.number} visit={each} of={visits.length} words={rehearsalVi.script} />
          ))}
        </div>
      </PrintSheet>
    </>
  )
}
