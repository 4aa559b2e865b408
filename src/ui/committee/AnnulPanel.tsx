/** Annulment (protocol.md §9): folded away, a reason and two PINs; the box is never opened. */
import { useState } from 'react'
import type { MemberPin } from '../../app/desk'
import { committeeWords } from '../../words/committee'
import { Field } from '../components/Field'
import { PinFields } from '../components/PinFields'
import styles from './Committee.module.css'

const words = committeeWords.dashboard

interface AnnulPanelProps {
  readonly members: readonly string[]
  readonly onAnnul: (pins: readonly [MemberPin, MemberPin], reason: string) => Promise<void>
}

export function AnnulPanel({ members, onAnnul }: AnnulPanelProps) {
  const [reason, setReason] = useState('')
  return (
    <details className={styles['annul']}>
      <summary>{words.annul}</summary>
      <div className={styles['annulBody']}>
        <p>{words.annulLead}</p>
        <Field label={words.annulReason} value={reason} onValue={setReason} />
        <PinFields
          members={members}
          count={2}
          danger
          busy={reason.trim() === ''}
          words={{ ...committeeWords.pins, submit: words.annul }}
          onPins={([first, second]) => {
            if (first !== undefined && second !== undefined) void onAnnul([first, second], reason.trim())
          }}
        />
      </div>
    </details>
  )
}
