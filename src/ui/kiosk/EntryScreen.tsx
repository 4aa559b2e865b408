/**
 * EntryScreen (S4): the idle screen is card entry. Three pictogram steps, code boxes, number pad;
 * no counts, no text field. The committee's way in is a small control in the corner.
 * [Quét thẻ] stands in the pad's left corner, beside 0; while the camera is on it takes the pad's place.
 */
import type { VoterVisit, VoterVisitState } from '../../app/voterVisit'
import { DigitEntry } from './DigitEntry'
import { CardScan } from './CardScan'
import { CardStep, CriteriaIcon, DropStep, LockIcon, MarkStep, ScanIcon, WarningIcon } from './Icons'
import { useKiosk } from './kioskContext'
import { ShieldButton } from './ScreenFrame'
import { TapButton } from './TapButton'
import styles from './EntryScreen.module.css'

interface EntryScreenProps {
  readonly visit: VoterVisit
  readonly state: VoterVisitState
  readonly codeLength: number
  readonly roundTitle: string
  readonly unitName: string
  readonly onAttendant: () => void
}

export function EntryScreen(props: EntryScreenProps) {
  const { entry, tools } = useKiosk().words
  const kiosk = useKiosk()
  const pictures = [CardStep, MarkStep, DropStep]
  return (
    <div className={styles['screen']}>
      <header className={styles['header']}>
        <p className={styles['round']}>
          <b>{props.unitName}</b>
          <span>{props.roundTitle}</span>
        </p>
        <div className={styles['tools']}>
          <TapButton look="quiet" className={styles['tool']} label={tools.committeeAll} onTap={props.onAttendant}>
            <LockIcon />
            <span>{tools.committee}</span>
          </TapButton>
          <TapButton look="quiet" className={styles['tool']} onTap={kiosk.openCriteria}>
            <CriteriaIcon />
            <span>{tools.criteria}</span>
          </TapButton>
          <ShieldButton />
        </div>
      </header>
      <main className={styles['main']}>
        <div className={styles['welcome']}>
          <h1 className={styles['invitation']}>{entry.invitation}</h1>
          <ol className={styles['steps']}>
            {entry.steps.map((step, index) => {
              const Picture = pictures[index]
              return (
                <li key={step} className={styles['step']}>
                  {Picture !== undefined && <Picture size={76} />}
                  <span>
                    <b>{index + 1}.</b> {step}
                  </span>
                </li>
              )
            })}
          </ol>
        </div>
        <CardEntryPad visit={props.visit} state={props.state} length={props.codeLength} prompt={entry.prompt} />
      </main>
    </div>
  )
}

interface CardEntryPadProps {
  readonly visit: VoterVisit
  readonly state: VoterVisitState
  readonly length: number
  readonly prompt: string
  readonly across?: boolean
}

/** The pad for a voting card's code, on S4 and again behind the privacy cover. */
export function CardEntryPad({ visit, state, length, prompt, across = false }: CardEntryPadProps) {
  const { words, scanner, scanning, setScanning } = useKiosk()
  const { entry, scan } = words
  const refusal = state.cardRefusal
  if (refusal?.code === 'card/attendant-needed') return <AttendantStrip sentence={entry.refusal(refusal, 0)} />
  if (scanning && scanner !== undefined) {
    return (
      <CardScan
        scanner={scanner}
        onCard={(text) => {
          setScanning(false)
          void visit.enterCard({ kind: 'scan', text })
        }}
        onType={() => setScanning(false)}
      />
    )
  }
  return (
    <DigitEntry
      across={across}
      length={length}
      prompt={prompt}
      padLabel={entry.pad}
      eraseLabel={entry.erase}
      typedLabel={entry.typed}
      checking={state.checking}
      checkingLabel={entry.checking}
      refusal={refusal}
      refusalText={(left) => (refusal === undefined ? '' : entry.refusal(refusal, left))}
      onFirst={visit.clearRefusal}
      onComplete={(digits) => void visit.enterCard({ kind: 'code', digits })}
      corner={
        scanner !== undefined && (
          <TapButton
            look="quiet"
            className={styles['scan']}
            label={scan.openAll}
            disabled={state.checking}
            onTap={() => {
              visit.clearRefusal()
              setScanning(true)
            }}
          >
            <ScanIcon size={40} />
            <span>{scan.open}</span>
          </TapButton>
        )
      }
    />
  )
}

/** Too many wrong codes: no pad, and the attendant's way to open it again (protocol.md §4). */
function AttendantStrip({ sentence }: { readonly sentence: string }) {
  const { words, shield } = useKiosk()
  return (
    <div className={styles['strip']} role="alert">
      <WarningIcon size={72} />
      <p>{sentence}</p>
      <TapButton look="primary" onTap={shield}>
        <LockIcon />
        {words.entry.unlock}
      </TapButton>
    </div>
  )
}
