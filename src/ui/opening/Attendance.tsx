/** Number present of each voter group, with the quorum of every list said as it is typed (R4: no override). */
import { quorumOf } from '../../app/quorum'
import type { Meeting } from '../../domain/meeting/meeting'
import { openingWords } from '../../words/opening'
import { Field } from '../components/Field'
import { Panel } from '../components/Panel'
import styles from './Opening.module.css'

const words = openingWords.zero

interface AttendanceProps {
  readonly meeting: Meeting
  readonly present: Readonly<Record<string, number>>
  readonly onPresent: (present: Readonly<Record<string, number>>) => void
}

export function Attendance({ meeting, present, onPresent }: AttendanceProps) {
  const type = (letter: string, text: string) => {
    const digits = text.replace(/\D/g, '').slice(0, 6)
    const { [letter]: _, ...rest } = present
    onPresent(digits === '' ? rest : { ...rest, [letter]: Number(digits) })
  }
  const complete = meeting.voterGroups.every(({ letter }) => present[letter] !== undefined)
  return (
    <Panel title={words.step2}>
      <div className={styles['present']}>
        {meeting.voterGroups.map(({ letter, title, summoned }) => {
          const here = present[letter]
          return (
            <Field
              key={letter}
              label={words.present(meeting.voterGroups.length > 1 ? `${letter} – ${title}` : title)}
              hint={words.presentHint(summoned)}
              inputMode="numeric"
              autoComplete="off"
              value={here === undefined ? '' : String(here)}
              onValue={(text) => type(letter, text)}
              fault={here !== undefined && here > summoned ? words.tooMany(here, summoned) : undefined}
            />
          )
        })}
      </div>
      <div role="status" aria-live="polite">
        {complete &&
          quorumOf(meeting, present).map(({ list, met, present: here, summoned, needed }) => (
            <p key={list} className={styles['quorum']} data-met={met || undefined}>
              <span aria-hidden="true">{met ? '✓ ' : '✕ '}</span>
              {meeting.lists.length > 1 ? `${list}. ` : ''}
              {met ? words.quorumMet(here, summoned, needed) : words.quorumMissing(here, summoned, needed)}
            </p>
          ))}
      </div>
    </Panel>
  )
}
