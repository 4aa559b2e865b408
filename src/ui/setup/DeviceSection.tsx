/** S1, section 7: is the tablet ready, is its clock right, how long will voting take. Nothing here stops the set-up. */
import { useCallback, useEffect, useState } from 'react'
import type { DeskError } from '../../app/desk'
import { showDate } from '../../app/setUpForm'
import { setupStepsWords } from '../../words/setupSteps'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import { useReadiness } from '../opening/readiness'
import { ReadinessList } from '../opening/ReadinessList'
import { useDeskValue } from '../useDeskValue'
import { PreparationSection } from './PreparationSection'
import { TimeEstimate } from './TimeEstimate'
import { useSetUpForm } from './formContext'
import styles from './SetUp.module.css'
import wizard from './Wizard.module.css'

const words = setupStepsWords.device

export function DeviceSection({ id }: { readonly id: string }) {
  // The clock has a question of its own above.
  const readiness = useReadiness().filter(({ id: item }) => item !== 'clock')
  return (
    <>
      <Panel title={words.time}>
        <TimeEstimate />
      </Panel>
      <ClockQuestion id={id} />
      <PreparationSection />
      {readiness.length > 0 && (
        <Panel title={words.readiness} lead={words.readinessLead}>
          <ReadinessList items={readiness} />
        </Panel>
      )}
    </>
  )
}

/** How often the shown time follows the clock. */
const TICK_MS = 5_000

function ClockQuestion({ id }: { readonly id: string }) {
  const desk = useDesk()
  const { draft } = useSetUpForm()
  const [now, setNow] = useState(() => desk.now())
  const [wrong, setWrong] = useState(false)
  const [error, setError] = useState<DeskError>()
  const question = useCallback(() => desk.clockConfirmedAt(id), [desk, id])
  const confirmed = useDeskValue(question)
  useEffect(() => {
    const timer = setInterval(() => setNow(desk.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [desk])
  const confirm = async () => {
    setWrong(false)
    const done = await desk.confirmClock(id)
    setError(done.ok ? undefined : done.error)
    confirmed.ask()
  }
  const { date, time } = draft.sitting
  return (
    <Panel title={words.clock} lead={words.why}>
      <p className={wizard['clock']}>{words.now(now)}</p>
      {date !== '' && <p className={styles['note']}>{words.meeting(time, showDate(date))}</p>}
      {error !== undefined && <ErrorNotice error={error} />}
      {wrong && (
        <Notice kind="warn">
          <p>{words.fix}</p>
        </Notice>
      )}
      <div className={styles['actions']}>
        <Button onClick={() => void confirm()}>{words.right}</Button>
        <Button kind="quiet" onClick={() => setWrong(true)}>
          {words.wrong}
        </Button>
      </div>
      {confirmed.value !== undefined && <p role="status">{words.confirmed(confirmed.value)}</p>}
    </Panel>
  )
}
