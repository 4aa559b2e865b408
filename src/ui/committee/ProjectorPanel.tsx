/** The count for the hall's projector: off until somebody opens it here, a window of its own, numbers only (S12). */
import { useState } from 'react'
import { committeeWords } from '../../words/committee'
import { Button } from '../components/Button'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import { useProjector } from '../projector/projectorContext'
import styles from './Committee.module.css'

const words = committeeWords.dashboard

export function ProjectorPanel({ roundId }: { readonly roundId: string }) {
  const desk = useDesk()
  const projector = useProjector()
  const [blocked, setBlocked] = useState(false)
  if (projector === undefined) return null
  return (
    <Panel title={words.projector} lead={words.projectorLead}>
      {blocked && <Notice kind="warn" title={words.projectorBlocked} />}
      <div className={styles['actions']}>
        {projector.isOpen ? (
          <Button onClick={projector.close}>{words.projectorClose}</Button>
        ) : (
          <Button onClick={() => setBlocked(!projector.open(desk, roundId))}>{words.projectorOpen}</Button>
        )}
      </div>
    </Panel>
  )
}
