/**
 * The bar of a row and the looks of its parts in the headings (PaperBars), for the eye alone: the numbers stand in the row. Drawn,
 * not painted as a background, so that every printer prints it; readable in grey.
 */
import { useId } from 'react'
import { paperOnScreen } from '../../app/paperOnScreen'
import type { BarLook, PaperBars } from '../../domain/result/paper'
import styles from './PaperBar.module.css'

interface Part {
  readonly look: BarLook
  /** Shares of the whole width. */
  readonly from: number
  readonly share: number
}

const percent = (share: number): string => `${String(share * 100)}%`

function Drawing({ parts, kind }: { readonly parts: readonly Part[]; readonly kind: 'bar' | 'look' }) {
  const id = useId()
  return (
    <svg aria-hidden="true" className={styles[kind]}>
      <defs>
        <pattern id={`${id}-last`} width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" />
          <path d="M-1 6 6 -1M-1 1 1 -1M4 6 6 4" className={styles['rising']} />
        </pattern>
        <pattern id={`${id}-rest`} width="5" height="5" patternUnits="userSpaceOnUse">
          <path d="M-1 -1 6 6M-1 4 1 6M4 -1 6 1" className={styles['falling']} />
        </pattern>
      </defs>
      {parts.map(({ look, from, share }) => (
        <rect key={look + String(from)} x={percent(from)} width={percent(share)} height="100%" className={look === 'first' || look === 'middle' ? styles[look] : undefined} fill={look === 'last' || look === 'rest' ? `url(#${id}-${look})` : undefined} />
      ))}
    </svg>
  )
}

export const PaperBar = ({ bars, row }: { readonly bars: PaperBars; readonly row: number }) => <Drawing kind="bar" parts={paperOnScreen.barParts(bars, row)} />

export const PaperLook = ({ look }: { readonly look: BarLook }) => <Drawing kind="look" parts={[{ look, from: 0, share: 1 }]} />
