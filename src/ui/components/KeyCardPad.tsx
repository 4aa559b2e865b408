/**
 * KeyCardPad: entry of a key card (protocol.md §3) on 32 keys of our own: no text field, so no system keyboard, no autofill,
 * no suggestion ever learns it. A hardware keyboard works too, in either case. Each group of four is checked as soon as it is
 * full, and a wrong one is named at once and typed again. A printed card may be scanned instead, where there is a camera. The
 * symbols live here only until the card is complete.
 */
import { useEffect, useRef, useState } from 'react'
import { ceremonyWords } from '../../words/ceremony'
import { useDesk } from '../deskContext'
import { useScanner } from '../scannerContext'
import { Button } from './Button'
import { ScanCode } from './ScanCode'
import styles from './KeyCardPad.module.css'

const words = ceremonyWords.pad
/** The alphabet of key cards in rows of eight: no 0, 1, I, O. */
const SYMBOLS: string = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const GROUPS = 6
const GROUP = 4

interface KeyCardPadProps {
  readonly onComplete: (text: string) => void
  /** Why the card was refused, in one sentence. */
  readonly error?: string | undefined
  readonly busy?: boolean
}

/** What stands in the boxes: full groups are right; only the last one may be wrong. */
interface Entry {
  readonly text: string
  /** Group (1…6) that is full and does not hold. */
  readonly wrong: number | undefined
  readonly foreign: string | undefined
}

const EMPTY: Entry = { text: '', wrong: undefined, foreign: undefined }

export function KeyCardPad({ onComplete, error, busy = false }: KeyCardPadProps) {
  const { checkKeyCardGroup } = useDesk()
  const scanner = useScanner()
  const [scanning, setScanning] = useState(false)
  const [entry, setEntry] = useState<Entry>(EMPTY)
  const current = useRef(EMPTY)
  const put = (next: Entry) => {
    current.current = next
    setEntry(next)
  }

  const press = (symbol: string) => {
    if (busy) return
    const { text: before, wrong } = current.current
    // The first symbol after a wrong group starts that group again.
    const text = (wrong === undefined ? before : before.slice(0, (wrong - 1) * GROUP)) + symbol
    const place = text.length / GROUP
    const full = Number.isInteger(place)
    const holds = !full || checkKeyCardGroup(text.slice(-GROUP), place)
    if (place === GROUPS && holds) {
      put(EMPTY)
      onComplete(text)
    } else put({ ...EMPTY, text, wrong: holds ? undefined : place })
  }
  const erase = () => {
    if (!busy) put({ ...EMPTY, text: current.current.text.slice(0, -1) })
  }
  const typed = useRef({ press, erase, put })
  useEffect(() => {
    typed.current = { press, erase, put }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return
      if (event.target instanceof HTMLElement && event.target.matches('input, select, textarea')) return
      const symbol = event.key.toUpperCase()
      if (event.key === 'Backspace') typed.current.erase()
      else if (symbol.length !== 1 || !/[\p{L}\p{N}]/u.test(symbol)) return
      else if (SYMBOLS.includes(symbol)) typed.current.press(symbol)
      else typed.current.put({ ...current.current, foreign: event.key })
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  if (scanning && scanner !== undefined) {
    const scanned = (text: string) => {
      setScanning(false)
      put(EMPTY)
      onComplete(text)
    }
    return <ScanCode scanner={scanner} prefix="HP1K:" onCode={scanned} onCancel={() => setScanning(false)} />
  }
  const told = entry.wrong !== undefined ? words.wrong(entry.wrong) : entry.foreign !== undefined ? words.notASymbol(entry.foreign) : error
  return (
    <div role="group" aria-label={words.label} className={styles['pad']}>
      <Boxes entry={entry} />
      <div className={styles['line']}>
        <p role="status" className={styles['typed']}>
          {busy ? words.checking : words.typed(entry.text.length)}
        </p>
        <p role="alert" className={styles['told']}>
          {told !== undefined && `✕ ${told}`}
        </p>
      </div>
      <div role="group" aria-label={words.keys} className={styles['keys']}>
        {[...SYMBOLS].map((symbol) => (
          <button key={symbol} type="button" className={styles['key']} disabled={busy} onClick={() => press(symbol)}>
            {symbol}
          </button>
        ))}
      </div>
      <div className={styles['tools']}>
        <Button aria-label={words.erase} disabled={busy || entry.text === ''} onClick={erase}>
          {words.eraseShort}
        </Button>
        <Button kind="quiet" disabled={busy || entry.text === ''} onClick={() => put(EMPTY)}>
          {words.clear}
        </Button>
        {scanner !== undefined && (
          <Button disabled={busy} onClick={() => setScanning(true)}>
            {words.scan}
          </Button>
        )}
      </div>
    </div>
  )
}

function Boxes({ entry }: { readonly entry: Entry }) {
  const now = Math.floor(entry.text.length / GROUP) + 1
  return (
    <ol className={styles['groups']}>
      {Array.from({ length: GROUPS }, (_, group) => {
        const symbols = entry.text.slice(group * GROUP, (group + 1) * GROUP)
        const wrong = entry.wrong === group + 1
        const state = wrong ? 'wrong' : symbols.length === GROUP ? 'right' : group + 1 === now && entry.wrong === undefined ? 'now' : 'open'
        return (
          <li key={group} className={styles['group']} data-state={state}>
            <span className={styles['place']}>
              {group + 1}
              {state === 'right' && ' ✓'}
              {state === 'wrong' && ' ✕'}
            </span>
            <span className={styles['boxes']}>
              {Array.from({ length: GROUP }, (_, i) => (
                <span key={i} className={styles['box']}>
                  {symbols[i] ?? ''}
                </span>
              ))}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
