/**
 * LaidOutAhead: while nobody votes, each paper that a card can open is laid out behind the idle screen, unseen, so that how many
 * people fit a page is known (useMeasuredPages) and its letters are loaded before the first voter waits for either.
 * Done again when the tablet is turned or a font arrives; given up at once when a card is typed. Nothing of any voter is in it.
 */
import { useEffect, useMemo, useState } from 'react'
import { firstScreen } from '../../app/ballotView'
import type { VisitPlan } from '../../app/voterBooth'
import { MarkScreen } from './MarkScreen'
import { onFont } from './useMeasuredPages'
import styles from './LaidOutAhead.module.css'

interface LaidOutAheadProps {
  readonly papers: readonly VisitPlan[]
  /** The idle screen is shown, and nothing over it. */
  readonly idle: boolean
}

export function LaidOutAhead({ papers, idle }: LaidOutAheadProps) {
  const [laidOut, setLaidOut] = useState(0)
  useEffect(() => onNewLayout(() => setLaidOut(0)), [])
  const paper = idle ? papers[laidOut] : undefined
  if (paper === undefined) return null
  return <OnePaper key={laidOut} paper={paper} onLaidOut={() => setLaidOut(laidOut + 1)} />
}

interface OnePaperProps {
  readonly paper: VisitPlan
  readonly onLaidOut: () => void
}

function OnePaper({ paper, onLaidOut }: OnePaperProps) {
  const [resting, setResting] = useState(true)
  useEffect(() => whenAtRest(() => setResting(false)), [])
  const session = useMemo(() => firstScreen(paper), [paper])
  if (resting) return null
  return (
    <div className={styles['ahead']} aria-hidden="true" inert>
      <MarkScreen ahead session={session} send={({ type }) => type === 'pageShown' && onLaidOut()} />
    </div>
  )
}

/** Milliseconds; Safari has no word for being at rest. */
const A_WHILE = 300

/** Calls back once the browser has nothing else to do; returns how to call it off. */
function whenAtRest(rested: () => void): () => void {
  const { requestIdleCallback, cancelIdleCallback } = window as Partial<Window & typeof globalThis>
  if (requestIdleCallback === undefined || cancelIdleCallback === undefined) {
    const timer = setTimeout(rested, A_WHILE)
    return () => clearTimeout(timer)
  }
  const asked = requestIdleCallback(rested)
  return () => cancelIdleCallback(asked)
}

function onNewLayout(changed: () => void): () => void {
  window.addEventListener('resize', changed)
  const noFont = onFont(changed)
  return () => {
    window.removeEventListener('resize', changed)
    noFont?.()
  }
}
