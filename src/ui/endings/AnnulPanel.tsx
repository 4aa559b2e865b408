/**
 * Annulment (protocol.md §9): folded away; a reason and two PINs, or where they fail a paper that two members signed and one
 * PIN, or the key card entered at closing (decision 030). The box is never opened.
 */
import { useState } from 'react'
import type { AnnulmentBy, AnnulmentByPaper } from '../../app/endingsDesk'
import { committeeWords } from '../../words/committee'
import { endingsWords } from '../../words/endings'
import { Button } from '../components/Button'
import { Field } from '../components/Field'
import { PinFields } from '../components/PinFields'
import { SelectField } from '../components/SelectField'
import styles from './Endings.module.css'

const words = endingsWords.annul

interface AnnulPanelProps {
  readonly members: readonly string[]
  /** A key card of this round was accepted at closing. */
  readonly keyCardEntered: boolean
  readonly onAnnul: (by: AnnulmentBy, reason: string) => Promise<void>
}

export function AnnulPanel({ members, keyCardEntered, onAnnul }: AnnulPanelProps) {
  const [reason, setReason] = useState('')
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
        <ByPaper members={members} keyCardEntered={keyCardEntered} hasReason={hasReason} onAnnul={(by) => void onAnnul(by, reason.trim())} />
      </div>
    </details>
  )
}

interface ByPaperProps extends Omit<AnnulPanelProps, 'onAnnul'> {
  readonly hasReason: boolean
  readonly onAnnul: (by: AnnulmentByPaper) => void
}

function ByPaper({ members, keyCardEntered, hasReason, onAnnul }: ByPaperProps) {
  const [paper, setPaper] = useState('')
  const [signers, setSigners] = useState<readonly [number, number]>([0, 1])
  const [signed, setSigned] = useState(false)
  const [first, second] = signers
  const complete = hasReason && signed && paper.trim() !== '' && first !== second
  const options = members.map((name, i) => ({ value: String(i), label: name }))
  return (
    <details className={styles['noPins']}>
      <summary>{words.noPins}</summary>
      <div className={styles['annulBody']}>
        <p>{words.noPinsLead}</p>
        <Field label={words.paper} hint={words.paperHint} value={paper} onValue={setPaper} />
        <div className={styles['signers']}>
          <SelectField label={words.signer(1)} value={String(first)} options={options} onValue={(member) => setSigners([Number(member), second])} />
          <SelectField label={words.signer(2)} value={String(second)} options={options} onValue={(member) => setSigners([first, Number(member)])} />
        </div>
        {first === second && <p className={styles['text']}>{words.twoSigners}</p>}
        <label className={styles['confirm']}>
          <input type="checkbox" checked={signed} onChange={(event) => setSigned(event.target.checked)} />
          {words.confirm}
        </label>
        <PinFields
          members={members}
          count={1}
          danger
          busy={!complete}
          words={{ ...committeeWords.pins, submit: words.paperSubmit }}
          onPins={([pin]) => {
            if (pin !== undefined) onAnnul({ paper: paper.trim(), signers, pin })
          }}
        />
        {keyCardEntered ? (
          <>
            <p>{words.keyCardLead}</p>
            <div className={styles['actions']}>
              <Button kind="danger" disabled={!complete} onClick={() => onAnnul({ paper: paper.trim(), signers })}>
                {words.keyCardSubmit}
              </Button>
            </div>
          </>
        ) : (
          <p>{words.noPinAtAll}</p>
        )}
      </div>
    </details>
  )
}
