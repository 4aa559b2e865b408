/**
 * VoterKiosk: the root of the voter's screens S4 and S7–S11. It holds one VoterVisit, shows the
 * screen of its state and puts the kiosk's manners around it: lock, input guard, walk-away, text
 * size and contrast (both reset for every voter), rehearsal mark.
 * `onAttendant` is called from the idle screen only and carries nothing about any voter.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { voterVisit } from '../../app/voterVisit'
import type { KioskSession } from '../../app/voterVisit'
import type { VoterBooth } from '../../app/voterBooth'
import { useScanner } from '../scannerContext'
import { useVoice } from '../voiceContext'
import { kioskWords } from '../../words/kiosk'
import { CriteriaSheet } from './CriteriaSheet'
import { KioskContext } from './kioskContext'
import type { TextSize } from './kioskContext'
import { LaidOutAhead } from './LaidOutAhead'
import { RehearsalMark } from './RehearsalMark'
import { SessionScreen } from './SessionScreen'
import { SupportSheet } from './SupportSheet'
import { useDisplay } from './useDisplay'
import { useInputGuard } from './useInputGuard'
import { useKioskLock } from './useKioskLock'
import { useSpokenBallot } from './useSpokenBallot'
import { useLastTap } from './useLastTap'
import { useMeasuredMemory } from './useMeasuredPages'
import { useWalkAway } from './useWalkAway'
import styles from './VoterKiosk.module.css'

interface VoterKioskProps {
  readonly booth: VoterBooth
  readonly roundTitle: string
  readonly unitName: string
  readonly onAttendant: () => void
  /** Marks the idle screen of a rehearsal too, before any card has been read. */
  readonly rehearsal?: boolean
  /** Keeps the screen on while the kiosk is shown; returns how to let go. */
  readonly keepAwake?: () => () => void
  /** A voter group: its next ballot is one released from the pool. */
  readonly release?: string | undefined
  /** It was asked for: never ask again for the same one. */
  readonly onReleased?: () => void
  /** Full screen, again, should it have been left. */
  readonly stayFullScreen?: () => void
  readonly language?: 'vi' | 'en'
  readonly address?: string
  /** Size and contrast every voter begins with. */
  readonly display?: { readonly textSize: TextSize; readonly highContrast: boolean }
  /** Calls somebody when a voter has left the tablet. */
  readonly chime?: () => void
}

export function VoterKiosk(props: VoterKioskProps) {
  const { booth, keepAwake, language, address } = props
  const visit = useMemo(() => voterVisit(booth), [booth])
  const state = useStore(visit.store)
  const { session } = state
  const display = useDisplay(session.state === 'cardEntry', props.display)
  const [opened, setOpened] = useState<'criteria' | 'support'>()
  const words = useMemo(() => kioskWords(language, address), [language, address])
  const scanner = useScanner()
  const [scanning, setScanning] = useState(false)
  // The camera is on for one card only; whatever changes the screen turns it off.
  const mayScan = session.state === 'cardEntry' || (session.state === 'covered' && session.step === 'card')
  if (scanning && !mayScan) setScanning(false)
  // Whatever changes the screen under a sheet takes the sheet away for good.
  const sheet = session.state === 'marking' || (session.state === 'cardEntry' && opened === 'criteria') ? opened : undefined
  if (opened !== sheet) setOpened(undefined)
  const guard = useInputGuard(`${screenOf(session)}/${display.textSize}/${sheet ?? ''}/${scanning}`)

  useKioskLock(props.stayFullScreen)
  const { release, onReleased } = props
  useEffect(() => {
    if (release === undefined) return
    void visit.release(release)
    onReleased?.()
  }, [visit, release, onReleased])
  useEffect(() => keepAwake?.(), [keepAwake])
  const { chime } = props
  useEffect(() => {
    if (session.state === 'idleAlert') chime?.()
  }, [session.state, chime])
  // Leaving the kiosk altogether (the committee's side, an update) forgets the voter too.
  useEffect(() => () => booth.leave(), [booth])
  const idle = useCallback(() => {
    setOpened(undefined)
    visit.send({ type: 'idle' })
  }, [visit])
  const hidden = useCallback(() => visit.send({ type: 'hidden' }), [visit])
  useWalkAway(session.state, idle, hidden)

  const voice = useVoice(language ?? 'vi')
  const kiosk = useRef<HTMLDivElement>(null)
  const isCovered = session.state === 'covered'
  useSpokenBallot({
    kiosk, voice: display.speaking && !isCovered ? voice : undefined, language: language ?? 'vi',
    words: words.support.said, trial: words.support.voice.trial,
  })

  const lastTap = useLastTap()
  const shield = useCallback(() => visit.send({ type: 'shield' }), [visit])
  const measuredBefore = useMeasuredMemory()
  const maySpeak = voice !== undefined
  const { isGuarded } = guard
  // One object as long as nothing in it changes: a choice then draws its own card anew, and nothing else.
  const surroundings = useMemo(
    () => ({
      words,
      ...display,
      scanner,
      scanning,
      setScanning,
      openCriteria: () => {
        setScanning(false)
        setOpened('criteria')
      },
      openSupport: () => setOpened('support'),
      maySpeak,
      shield,
      lastTap,
      measuredBefore,
      isGuarded,
    }),
    [words, display, scanner, scanning, maySpeak, shield, lastTap, measuredBefore, isGuarded],
  )
  const rehearsal = props.rehearsal === true || rehearses(session)
  return (
    <KioskContext value={surroundings}>
      <div
        ref={kiosk}
        className={styles['kiosk']}
        lang={words.language}
        data-text-size={display.textSize}
        data-contrast={display.highContrast ? 'high' : undefined}
        data-hand={display.leftHanded ? 'left' : undefined}
        data-rehearsal={rehearsal || undefined}
        {...guard.capture}
      >
        {rehearsal && <RehearsalMark />}
        <div className={styles['screen']}>
          {sheet === 'criteria' ? (
            <CriteriaSheet onClose={() => setOpened(undefined)} />
          ) : sheet === 'support' ? (
            <SupportSheet onClose={() => setOpened(undefined)} />
          ) : (
            <SessionScreen
              visit={visit}
              state={state}
              codeLength={booth.codeLength}
              roundTitle={props.roundTitle}
              unitName={props.unitName}
              onAttendant={props.onAttendant}
            />
          )}
          <LaidOutAhead papers={booth.papers} idle={session.state === 'cardEntry' && sheet === undefined && !scanning} />
        </div>
      </div>
    </KioskContext>
  )
}

/** Names the screen a voter would call "another one": input is guarded after each change. */
function screenOf(session: KioskSession): string {
  switch (session.state) {
    case 'checkingCard':
      return 'cardEntry'
    case 'marking':
      return `marking/${session.at}`
    case 'sealing':
    case 'sealed':
    case 'revealing':
      return 'confirm'
    case 'covered':
      return `covered/${session.step}`
    default:
      return session.state
  }
}

function rehearses(session: KioskSession): boolean {
  if ('visit' in session) return session.visit.plan.rehearsal
  return 'behind' in session && session.behind?.visit.plan.rehearsal === true
}
