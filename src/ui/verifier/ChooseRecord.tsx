/**
 * Step 1 of the ballot check (protocol.md §8): which round it is of. Opening records registered on this machine come first, as
 * their signatures were verified and they came ahead by another way; a file may always be chosen instead.
 */
import type { RegisteredOpening } from '../../app/superiorDesk'
import { ballotCheckWords as words } from '../../words/ballotCheck'
import { Button } from '../components/Button'
import { Panel } from '../components/Panel'
import { openingTitle, shownFingerprint, shownTime } from '../superior/openingTitle'
import styles from './BallotCheck.module.css'

interface ChooseRecordProps {
  readonly registered: readonly RegisteredOpening[]
  readonly onRecord: (bytes: Uint8Array) => void
  readonly onFile: () => void
}

export const registeredAs = ({ by, registeredAt, channel }: RegisteredOpening): string => words.registeredBy(by, shownTime(registeredAt), channel)

export function ChooseRecord({ registered, onRecord, onFile }: ChooseRecordProps) {
  // A fingerprint alone has nothing to compute with; it is compared when the file has been chosen.
  const whole = registered.filter(({ json }) => json !== '')
  return (
    <Panel title={words.record} lead={whole.length === 0 ? words.recordLead : words.recordOrRegistered}>
      {whole.length > 0 && (
        <ul className={styles['records']} aria-label={words.registered}>
          {whole.map((opening) => (
            <li key={opening.fingerprint}>
              <button type="button" className={styles['record']} onClick={() => onRecord(new TextEncoder().encode(opening.json))}>
                <b>{openingTitle(opening)}</b>
                <span className={styles['symbols']}>{shownFingerprint(opening.fingerprint)}</span>
                <span>{registeredAs(opening)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button kind={whole.length === 0 ? 'primary' : 'secondary'} onClick={onFile}>
          {words.recordChoose}
        </Button>
      </div>
    </Panel>
  )
}
