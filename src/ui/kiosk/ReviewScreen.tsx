/**
 * ReviewScreen (S8): counts per level, the unmarked first, then everybody in ballot order. Pages
 * instead of scrolling. [BỎ PHIẾU VÀO HÒM] stands at the left edge of the footer, where no button
 * that leads here has stood: those are at its right edge or in the middle of the screen; where the
 * last tap was there all the same, it changes sides (useAwayFromTap).
 */
import { useMemo, useState } from 'react'
import type { KioskEvent } from '../../app/voterVisit'
import type { VisitPlan } from '../../app/voterBooth'
import { ballotView } from '../../app/ballotView'
import type { BallotPerson } from '../../app/ballotView'
import type { Review } from '../../domain/ballot/sessionStates'
import { BackIcon, BoxIcon, ForwardIcon } from './Icons'
import { useKiosk } from './kioskContext'
import { pageOf } from './paginate'
import { reviewRows } from './reviewRows'
import type { ReviewRow } from './reviewRows'
import { ReviewSummary } from './ReviewSummary'
import { ScreenFrame } from './ScreenFrame'
import { sentenceCase } from './sentenceCase'
import { TapButton } from './TapButton'
import { useAwayFromTap } from './useAwayFromTap'
import { useMeasuredPages } from './useMeasuredPages'
import styles from './ReviewScreen.module.css'

interface ReviewScreenProps {
  readonly session: Review<VisitPlan>
  readonly send: (event: KioskEvent) => void
}

const GAP = 10
const CELL = { medium: 360, large: 470, largest: 640 }

export function ReviewScreen({ session, send }: ReviewScreenProps) {
  const { words, textSize } = useKiosk()
  const view = useMemo(() => ballotView(session.visit), [session.visit])
  // The width is known before the first paint; one column until then.
  const [columns, setColumns] = useState(1)
  const rows = reviewRows(view, columns, words)
  const { areaRef, layerRef, area, pages, densityOf } = useMeasuredPages(
    [rows.length],
    { gap: GAP, spread: 'full' },
    () => `${textSize}/${columns}`,
  )
  const wanted = area === undefined ? columns : Math.max(1, Math.floor(area.width / CELL[textSize]))
  if (wanted !== columns) setColumns(wanted)

  const [turned, setTurned] = useState<number>()
  const corrected = rows.findLastIndex((row) => row.cells.some(({ at }) => at === session.at))
  const start = pages === undefined || corrected === -1 ? 0 : pageOf(pages, corrected)
  const shown = Math.min(turned ?? start, Math.max(0, (pages?.length ?? 1) - 1))
  const page = pages?.[shown]
  const { ref: castRef, moved } = useAwayFromTap(`${area?.width}×${area?.height}/${textSize}`)
  const edit = (at: number): void => send({ type: 'editAsked', at })
  const rowAt = (row: ReviewRow, index: number) => (
    <Row key={index} row={row} index={index} columns={columns} density={densityOf(index)} onEdit={edit} />
  )

  return (
    <ScreenFrame
      title={words.review.title}
      progress={words.review.lead}
      focusKey={`review/${shown}`}
      tools="display"
      footerSwapped={moved}
      footer={
        <>
          <TapButton
            ref={castRef}
            look="primary"
            className={[styles['cast'], moved && styles['moved']].filter(Boolean).join(' ')}
            disabled={!view.mayBeCast}
            describedBy="review-summary"
            onTap={() => send({ type: 'castAsked' })}
          >
            <BoxIcon size={40} />
            {words.review.cast}
          </TapButton>
          {pages !== undefined && pages.length > 1 && (
            <Pager shown={shown} of={pages.length} onTurn={setTurned} />
          )}
        </>
      }
    >
      <div className={styles['body']}>
        <ReviewSummary view={view} send={send} />
        <div ref={areaRef} className={styles['area']}>
          {page !== undefined && (
            <div className={styles['rows']}>
              {rows.slice(page.from, page.to).map((row, index) => rowAt(row, page.from + index))}
            </div>
          )}
          {pages === undefined && (
            <div ref={layerRef} className={styles['layer']} aria-hidden="true" inert>
              {rows.map(rowAt)}
            </div>
          )}
        </div>
      </div>
    </ScreenFrame>
  )
}

interface RowProps {
  readonly row: ReviewRow
  readonly index: number
  readonly columns: number
  readonly density: number
  readonly onEdit: (at: number) => void
}

function Row({ row, index, columns, density, onEdit }: RowProps) {
  return (
    <div data-card={index} data-density={density}>
      {row.heading !== undefined && <h2 className={styles['heading']}>{row.heading}</h2>}
      <ul className={styles['row']} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {row.cells.map((cell) => (
          <Cell key={cell.at} cell={cell} onEdit={onEdit} />
        ))}
      </ul>
    </div>
  )
}

function Cell({ cell, onEdit }: { readonly cell: BallotPerson; readonly onEdit: (at: number) => void }) {
  const { words } = useKiosk()
  return (
    <li className={styles['cell']} data-unmarked={cell.level === undefined || undefined}>
      <p className={styles['who']}>
        <span className={styles['name']}>
          {cell.number}. {cell.name}
        </span>
        <span className={styles['level']}>
          {cell.level === undefined ? words.review.unmarked : sentenceCase(cell.level)}
        </span>
      </p>
      <TapButton
        look="quiet"
        className={styles['edit']}
        label={words.review.editFor(cell.name)}
        onTap={() => onEdit(cell.at)}
      >
        {words.review.edit}
      </TapButton>
    </li>
  )
}

interface PagerProps {
  readonly shown: number
  readonly of: number
  readonly onTurn: (page: number) => void
}

function Pager({ shown, of, onTurn }: PagerProps) {
  const { words } = useKiosk()
  return (
    <nav className={styles['pager']} aria-label={words.review.page(shown + 1, of)}>
      <TapButton label={words.mark.previous} disabled={shown === 0} onTap={() => onTurn(shown - 1)}>
        <BackIcon />
      </TapButton>
      <span className={styles['part']} aria-live="polite">
        {words.review.page(shown + 1, of)}
      </span>
      <TapButton label={words.mark.next} disabled={shown === of - 1} onTap={() => onTurn(shown + 1)}>
        <ForwardIcon />
      </TapButton>
    </nav>
  )
}
