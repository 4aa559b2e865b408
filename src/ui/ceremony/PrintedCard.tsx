/**
 * A key card printed instead of copied by hand (protocol.md §3): a separate choice that names what a printer may keep, recorded in
 * the log before anything is on paper. The secret is on this page only until the member says that the paper is in hand.
 */
import { useMemo, useState } from 'react'
import type { CeremonyDesk, DeskError } from '../../app/desk'
import { keyCardPaperVi, keyCardPaperWords } from '../../words/keyCardPaper'
import { qrPath } from '../cards/qrPath'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Notice } from '../components/Notice'
import { PrintSheet } from '../print/PrintSheet'
import styles from './KeyCardPaper.module.css'

export interface CardOnScreen {
  /** Public: "Chìa khóa 1/3 – 7F3A". */
  readonly label: string
  readonly groups: readonly string[]
  readonly qr: string
}

interface PrintChoiceProps {
  readonly onRecord: () => ReturnType<CeremonyDesk['recordPrinting']>
  readonly onNo: () => void
  readonly onPrint: () => void
}

export function PrintChoice({ onRecord, onNo, onPrint }: PrintChoiceProps) {
  const words = keyCardPaperWords.print
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<DeskError>()
  const print = async () => {
    setBusy(true)
    const recorded = await onRecord()
    setBusy(false)
    if (recorded.ok) onPrint()
    else setError(recorded.error)
  }
  return (
    <>
      {error !== undefined && <ErrorNotice error={error} />}
      <Notice
        kind="warn"
        title={words.title}
        actions={
          <>
            <Button focused disabled={busy} onClick={onNo}>
              {words.no}
            </Button>
            <Button kind="danger" disabled={busy} onClick={() => void print()}>
              {words.yes}
            </Button>
          </>
        }
      >
        <p>{words.text}</p>
        <p>{words.recorded}</p>
      </Notice>
    </>
  )
}

export function PrintedActions({ onDone }: { readonly onDone: () => void }) {
  const words = keyCardPaperWords.print
  return (
    <>
      <p className={styles['lead']}>{words.shownLead}</p>
      <div className={styles['actions']}>
        <Button kind="primary" onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button onClick={onDone}>{words.done}</Button>
      </div>
    </>
  )
}

/** Quiet zone around a QR code, in modules (ISO/IEC 18004). */
const QUIET = 4

export function PrintedCard({ card, rehearsal }: { readonly card: CardOnScreen; readonly rehearsal: boolean }) {
  const words = keyCardPaperVi
  const { size, path } = useMemo(() => qrPath(card.qr), [card.qr])
  const side = size + 2 * QUIET
  return (
    <PrintSheet label={words.print.shown} kind="plain" rehearsal={rehearsal}>
      <div className={styles['printed']}>
        <div>
          <p className={styles['name']}>{card.label}</p>
          <ol className={styles['symbols']}>
            {card.groups.map((symbols, i) => (
              <li key={i}>
                <span className={styles['place']}>{i + 1}</span> {symbols}
              </li>
            ))}
          </ol>
        </div>
        <svg className={styles['qr']} viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} shapeRendering="crispEdges" aria-hidden="true">
          <path d={path} />
        </svg>
        <p className={styles['small']}>
          {words.print.scanHint} {words.forms.keep}
        </p>
      </div>
    </PrintSheet>
  )
}
