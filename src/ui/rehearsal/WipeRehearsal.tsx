/** Deletes a rehearsal for good, after asking; then there is nothing left to show but the start. */
import { useState } from 'react'
import type { DeskError } from '../../app/desk'
import { rehearsalWords } from '../../words/rehearsal'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import { useHome } from '../homeContext'
import styles from './Rehearsal.module.css'

const words = rehearsalWords.wipe

export function WipeRehearsal({ id }: { readonly id: string }) {
  const desk = useDesk()
  const home = useHome()
  const [asking, setAsking] = useState(false)
  const [error, setError] = useState<DeskError>()
  const wipe = async () => {
    const removed = await desk.remove(id)
    if (removed.ok) home()
    else setError(removed.error)
  }
  return (
    <Panel title={words.title} lead={words.lead}>
      {error !== undefined && <ErrorNotice error={error} />}
      {asking ? (
        <div role="alertdialog" aria-label={words.ask} className={styles['actions']}>
          <p>{words.ask}</p>
          <Button focused onClick={() => setAsking(false)}>
            {words.no}
          </Button>
          <Button kind="danger" onClick={() => void wipe()}>
            {words.yes}
          </Button>
        </div>
      ) : (
        <div className={styles['actions']}>
          <Button kind="quiet" onClick={() => setAsking(true)}>
            {words.go}
          </Button>
        </div>
      )}
    </Panel>
  )
}
