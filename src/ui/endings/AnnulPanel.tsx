/**
 * Annulment (protocol.md §9): folded away; a reason and two PINs, or where PINs fail a paper that two members signed. The box is
 * never opened.
 */
import { useState } from 'react'
import type { AnnulmentBy } from '../../app/endingsDesk'
import { committeeWords } from '../../words/committee'
import { endingsWords } from '../../words/endings'
import { Button } from '../components/Button'
import { Field } from '../components/Field'
import { PinFields } from '../components/PinFields'
import styles from './Endings.module.css'

const words = endingsWords.annul

interface AnnulPanelProps {
  readonly members: readonly string[]
  readonly onAnnul: (by: AnnulmentBy, reason: string) => Promise<void>
}

export function AnnulPanel({ members, onAnnul }: AnnulPanelProps) {
  const [reason, setReason] = useState('')
  const [paper, setPaper] = useState('')
  const [signed, setSigned] = useState(false)
  const hasReason = reason.trim() !== ''
  return (
    <details className={styles['annul']}>
      <summary>{words.title}</summary>
      <div className={styles['annulBody']}>
        <p>{words.lead}</p>
        <Field label={words.reason} value={reason} onValue={setReason} />
        <PinFields
          members={members}
          count={2}
          danger
          busy={!hasReason}
          words={{ ...committeeWords.pins, submit: words.submit }}
          onPins={([first, second]) => {
            if (first !== undefined && second !== undefined) void onAnnul([first, second], reason.trim())
          }}
        />
        <details className={styles['noPins']}>
          <summary>{words.noPins}</summary>
          <div className={styles['annulBody']}>
            <p>{words.noPinsLead}</p>
            <Field label={words.paper} hint={words.paperHint} value={paper} onValue={setPaper} />
            <label className={styles['confirm']}>
              <input type="checkbox" checked={signed} onChange={(event) => setSigned(event.target.checked)} />
              {words.confirm}
            </label>
            <div className={styles['actions']}>
              <Button kind="danger" disabled={!hasReason || !signed || paper.trim() === ''} onClick={() => void onAnnul({ paper: paper.trim() }, reason.trim())}>
                {words.paperSubmit}
              </Button>
            </div>
          </div>
        </details>
      </div>
    </details>
  )
}
