/** From an official meeting: one tap makes a rehearsal of it. Those made before can be opened again or deleted. */
import { useState } from 'react'
import { useStore } from 'zustand'
import type { DeskError } from '../../app/desk'
import type { RehearsalKeys } from '../../app/rehearsalDesk'
import { adminWords } from '../../words/admin'
import { rehearsalWords } from '../../words/rehearsal'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { ProgressBar } from '../components/ProgressBar'
import { useDesk } from '../deskContext'
import { useRehearsals } from '../rehearsalContext'
import type { StepPanelProps } from '../round/stepPanel'
import { usePace } from '../usePace'
import { useStillHere } from '../useStillHere'
import styles from './Rehearsal.module.css'

const words = rehearsalWords.start

export function StartRehearsal({ round, onMove }: StepPanelProps) {
  const desk = useDesk()
  const rehearsals = useRehearsals()
  const headers = useStore(rehearsals.desk.rounds, (view) => view.headers)
  const pace = usePace(round.id)
  const [done, setDone] = useState<number>()
  const [error, setError] = useState<DeskError>()
  const [wiped, setWiped] = useState(false)
  const isHere = useStillHere()
  const form = 'meeting' in round ? round.meeting : round.draft
  const complete = desk.check(form).faults.length === 0
  const earlier = headers.filter(({ rehearsalOf }) => rehearsalOf === round.id)

  const start = async (keys: RehearsalKeys) => {
    setError(undefined)
    setDone(0)
    const made = await rehearsals.desk.rehearse(form, keys, setDone)
    // It is in the list when this step is entered again.
    if (!isHere()) return
    setDone(undefined)
    if (made.ok) rehearsals.onOpen(made.value)
    else setError(made.error)
  }
  const wipe = async (id: string) => {
    const removed = await rehearsals.desk.remove(id)
    if (removed.ok) setWiped(true)
    else setError(removed.error)
  }
  return (
    <>
      <Panel title={words.title} lead={words.lead}>
        <p className={styles['text']}>{words.what}</p>
        {error !== undefined && <ErrorNotice error={error} />}
        {!complete && <Notice kind="info" title={words.incomplete} actions={<Button onClick={() => onMove('setup')}>{words.toSetUp}</Button>} />}
        {complete && done !== undefined && <ProgressBar label={words.making} done={done} />}
        {complete && done === undefined && (
          <ul className={styles['ways']}>
            <li>
              <Button kind="primary" onClick={() => void start('published')}>
                {words.go}
              </Button>
              <p className={styles['text']}>{words.goHint}</p>
            </li>
            <li>
              <Button onClick={() => void start('ceremony')}>{words.ceremony}</Button>
              <p className={styles['text']}>{words.ceremonyHint}</p>
            </li>
          </ul>
        )}
        {pace !== undefined && <Notice kind="info" title={words.pace(pace.seconds, pace.voters)} />}
      </Panel>
      <Panel title={words.before}>
        {wiped && <Notice kind="ok" title={words.wiped} />}
        {earlier.length === 0 ? (
          <p className={styles['text']}>{words.none}</p>
        ) : (
          <ul className={styles['earlier']}>
            {earlier.map(({ id, state, roundTitle }) => (
              <li key={id}>
                <span className={styles['about']}>
                  {roundTitle} · {adminWords.state[state]}
                </span>
                <Button onClick={() => rehearsals.onOpen(id)}>{words.open}</Button>
                <Button kind="quiet" onClick={() => void wipe(id)}>
                  {words.wipe}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  )
}
