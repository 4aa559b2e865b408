/** Between the voter's side and the committee's: one member's PIN. Without a touch for a minute the idle screen comes back (ReturnsToKiosk). */
import { useState } from 'react'
import type { DeskError } from '../../app/desk'
import { committeeWords } from '../../words/committee'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Panel } from '../components/Panel'
import { PinFields } from '../components/PinFields'
import { useDesk } from '../deskContext'
import { AdminFrame } from '../shell/AdminFrame'
import { useRound } from '../useRound'
import { useStillHere } from '../useStillHere'

const words = committeeWords.gate

interface AttendantGateProps {
  readonly id: string
  readonly onPass: () => void
  readonly onReturn: () => void
}

export function AttendantGate({ id, onPass, onReturn }: AttendantGateProps) {
  const desk = useDesk()
  const { round } = useRound(id)
  const [error, setError] = useState<DeskError>()
  const isHere = useStillHere()
  const members = round !== undefined && 'meeting' in round ? round.meeting.committee.members.map(({ name }) => name) : []
  return (
    <AdminFrame title={words.title} rehearsal={desk.rehearsal}>
      {error !== undefined && <ErrorNotice error={error} />}
      <Panel title={words.panel} lead={words.lead}>
        {members.length > 0 && (
          <PinFields
            members={members}
            count={1}
            words={{ ...committeeWords.pins, submit: words.enter }}
            onPins={([pin]) => {
              if (pin === undefined) return
              void desk.checkPin(id, pin).then((checked) => {
                // Back on the voter's side meanwhile: somebody may be voting there.
                if (!isHere()) return
                if (checked.ok) onPass()
                else setError(checked.error)
              })
            }}
          />
        )}
        <div>
          <Button onClick={onReturn}>{committeeWords.dashboard.toKiosk}</Button>
        </div>
      </Panel>
    </AdminFrame>
  )
}
