/**
 * Wiping the tablet (S20): what stands on it, two PINs of each round whose package is safely outside, the number of records a
 * level above would lose, a last question; then nothing of the app is left and only this sentence remains on the screen.
 */
import { useEffect, useState } from 'react'
import type { MemberPin } from '../../app/desk'
import type { WipedRecords, WipedRound, WipeError } from '../../app/tabletDesk'
import { committeeWords } from '../../words/committee'
import { settingsWords } from '../../words/help/settings'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Field } from '../components/Field'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { PinFields } from '../components/PinFields'
import { FullScreenNotice } from '../FullScreenNotice'
import { useTablet } from '../tabletContext'
import styles from './Help.module.css'

const words = settingsWords.wipe

export function WipePanel() {
  const tablet = useTablet()
  const [rounds, setRounds] = useState<readonly WipedRound[]>()
  const [records, setRecords] = useState<WipedRecords>()
  const [typed, setTyped] = useState('')
  const [pins, setPins] = useState<Readonly<Record<string, readonly [MemberPin, MemberPin]>>>({})
  const [sure, setSure] = useState(false)
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(false)
  const [error, setError] = useState<WipeError>()
  useEffect(() => {
    void tablet.roundsToWipe().then((found) => {
      if (found.ok) setRounds(found.value)
      else setError(found.error)
    })
    void tablet.recordsToWipe().then((found) => {
      if (found.ok) setRecords(found.value)
      else setError(found.error)
    })
  }, [tablet])
  if (done) return <FullScreenNotice title={words.done} text={words.doneText} />
  const blocked = rounds?.some(({ standing }) => standing !== 'agree' && standing !== 'goes') ?? true
  const agreed = (rounds?.every(({ id, standing }) => standing !== 'agree' || pins[id] !== undefined) ?? false) && (records?.total === 0 || Number(typed) === records?.total)

  const wipe = async () => {
    setBusy(true)
    setError(undefined)
    const wiped = await tablet.wipe(pins, Number(typed))
    setBusy(false)
    if (wiped.ok) setDone(true)
    else {
      setError(wiped.error)
      // A wrong PIN is entered again, all of them: which round it was is not kept.
      setPins({})
      // More has come in since: what would be lost is shown as it is now, and its number typed anew.
      if (wiped.error.code === 'wipe/records-not-agreed') {
        setTyped('')
        const now = await tablet.recordsToWipe()
        if (now.ok) setRecords(now.value)
      }
    }
  }
  return (
    <Panel title={settingsWords.items.wipe} lead={words.lead}>
      <Notice kind="warn" title={words.when}>
        <p>{words.factory}</p>
      </Notice>
      <h3 className={styles['heading']}>{words.rounds}</h3>
      {rounds?.length === 0 && <p className={styles['text']}>{words.none}</p>}
      <ul className={styles['rounds']}>
        {rounds?.map((round) => (
          <li key={round.id}>
            <p className={styles['about']}>
              {[round.title, round.unit].filter(Boolean).join(' · ')}: {words.standing[round.standing]}
            </p>
            {round.standing === 'agree' && pins[round.id] === undefined && (
              <div role="group" aria-label={words.pins(round.title)}>
                <PinFields
                  members={round.members}
                  count={2}
                  words={{ ...committeeWords.pins, submit: words.enter }}
                  onPins={([first, second]) => {
                    if (first !== undefined && second !== undefined) setPins({ ...pins, [round.id]: [first, second] })
                  }}
                />
              </div>
            )}
            {pins[round.id] !== undefined && <p className={styles['text']}>{words.agreed}</p>}
          </li>
        ))}
      </ul>
      {records !== undefined && records.total > 0 && <RecordsLost records={records} typed={typed} onTyped={setTyped} />}
      {error !== undefined && <ErrorNotice error={error} />}
      {blocked && rounds !== undefined && <Notice kind="info" title={words.blocked} />}
      <label className={styles['switch']}>
        <input type="checkbox" checked={sure} disabled={blocked} onChange={(event) => setSure(event.target.checked)} />
        {words.confirm}
      </label>
      <div className={styles['actions']}>
        <Button kind="danger" disabled={blocked || !agreed || !sure || busy} onClick={() => void wipe()}>
          {busy ? words.doing : words.go}
        </Button>
      </div>
    </Panel>
  )
}

interface RecordsLostProps {
  readonly records: WipedRecords
  readonly typed: string
  readonly onTyped: (typed: string) => void
}

/** What of a level above would be lost; no PIN protects it, so its number is typed. */
function RecordsLost({ records: { receptions, openings, total }, typed, onTyped }: RecordsLostProps) {
  return (
    <>
      <h3 className={styles['heading']}>{words.records}</h3>
      <ul className={styles['rounds']}>
        {receptions.map(({ id, title, files, confirmed, decisions }) => (
          <li key={id}>
            <p className={styles['about']}>{words.reception(title, files, confirmed, decisions)}</p>
          </li>
        ))}
        {openings > 0 && (
          <li>
            <p className={styles['about']}>{words.openings(openings)}</p>
          </li>
        )}
      </ul>
      <p className={styles['text']}>{words.recordsLead}</p>
      <Field label={words.typeTotal(total)} value={typed} inputMode="numeric" autoComplete="off" onValue={(value) => onTyped(value.replace(/\D/g, ''))} />
    </>
  )
}
