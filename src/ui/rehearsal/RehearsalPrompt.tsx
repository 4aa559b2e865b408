/**
 * On the voter's side of a rehearsal only: which test ballot comes next, and how it must be marked, on demand. It lies over
 * the kiosk, inside the purple frame; an official round has nothing like it.
 */
import { useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { rehearsalWords } from '../../words/rehearsal'
import { Button } from '../components/Button'
import { useDesk } from '../deskContext'
import { useDeskValue } from '../useDeskValue'
import { TestBallot } from './TestBallot'
import styles from './Rehearsal.module.css'

const words = rehearsalWords.script

export function RehearsalPrompt({ id }: { readonly id: string }) {
  const desk = useDesk()
  const [shown, setShown] = useState(false)
  const [cast, setCast] = useState(0)
  const plan = useDeskValue(useCallback(() => desk.rehearsalPlan(id), [desk, id]))
  // Every write to the rehearsals' store repaints the headers: a good moment to count again.
  const headers = useStore(desk.rounds, (view) => view.headers)
  useEffect(() => {
    void desk.dashboard(id).then((counted) => {
      if (counted.ok) setCast(counted.value.groups.reduce((sum, { collected }) => sum + collected, 0))
    })
  }, [desk, id, headers])
  if (plan.value === undefined) return null
  const { visits } = plan.value
  const visit = visits[cast]
  return (
    <>
      <button type="button" className={styles['prompt']} onClick={() => setShown(true)}>
        {visit === undefined ? words.promptAll : words.prompt(visit.number, visits.length)}
      </button>
      {shown && (
        <div className={styles['cover']} role="dialog" aria-modal="true" aria-label={visit === undefined ? words.promptAll : words.one(visit.number, visits.length)}>
          <div className={styles['dialog']}>
            {visit === undefined ? <p className={styles['text']}>{words.promptAllText}</p> : <TestBallot visit={visit} of={visits.length} words={words} />}
            <Button kind="primary" focused onClick={() => setShown(false)}>
              {words.close}
            </Button>
          </div>
        </div>
      )}
    </>
  )
}
