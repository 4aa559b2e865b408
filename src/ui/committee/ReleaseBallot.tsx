/**
 * One ballot from the pool (protocol.md §4): for a voter whose card the tablet cannot take. One member's PIN, then the voter's
 * screen opens with the ballot. Nothing is counted here: only a ballot that reaches the box raises `released`.
 */
import { useState } from 'react'
import type { Dashboard, DeskError } from '../../app/desk'
import { committeeWords } from '../../words/committee'
import { Panel } from '../components/Panel'
import { PinFields } from '../components/PinFields'
import { SelectField } from '../components/SelectField'
import { useDesk } from '../deskContext'
import { useStillHere } from '../useStillHere'

const words = committeeWords.dashboard

interface ReleaseBallotProps {
  readonly roundId: string
  readonly open: boolean
  readonly members: readonly string[]
  readonly groups: Dashboard['groups']
  readonly onRelease: (group: string) => void
  readonly onError: (error: DeskError | undefined) => void
}

export function ReleaseBallot({ roundId, open, members, groups, onRelease, onError }: ReleaseBallotProps) {
  const desk = useDesk()
  const isHere = useStillHere()
  const [letter, setLetter] = useState('')
  const group = groups.find((entry) => entry.letter === letter) ?? groups[0]
  return (
    <Panel title={words.release} lead={words.releaseLead}>
      {groups.length > 1 && group !== undefined && (
        <SelectField
          label={words.group}
          value={group.letter}
          options={groups.map((entry) => ({ value: entry.letter, label: `${entry.letter} – ${entry.title}` }))}
          onValue={setLetter}
        />
      )}
      {group !== undefined && <p>{group.releasable > 0 ? words.releaseLeft(group.releasable) : words.releaseNone}</p>}
      {!open && <p>{words.releaseClosed}</p>}
      {open && group !== undefined && group.releasable > 0 && (
        <PinFields
          members={members}
          count={1}
          words={{ ...committeeWords.pins, submit: words.releaseDo }}
          onPins={([pin]) => {
            if (pin === undefined) return
            void desk.checkPin(roundId, pin).then((checked) => {
              if (!isHere()) return
              onError(checked.ok ? undefined : checked.error)
              if (checked.ok) onRelease(group.letter)
            })
          }}
        />
      )}
    </Panel>
  )
}
