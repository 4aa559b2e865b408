/**
 * PaperDocument: a printed paper as plain data (rules.md §6). One model, several ways out: the A4 preview on the screen, which
 * is also what the browser prints, PDF and DOCX. Writers know nothing of votes; whoever composes a paper knows nothing of pages.
 *
 * Invariants: all texts are final (NFC, in the paper's language, numbers already written out); a table's rows have as many cells
 * as it has columns; widths are relative. Page: A4, margins 20/20/30/15 mm (top/bottom/left/right), body 14 pt, tables 13 pt;
 * rows never break, the header row repeats, pages are numbered. A paper that should stand on one page (`onePage`) is drawn smaller.
 */

export interface StyledRun {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly mono?: boolean
}
/** A dotted place to fill in by pen, in millimetres. */
export interface BlankRun {
  readonly blank: number
}

/** A piece of a line. */
export type PaperRun = string | StyledRun | BlankRun

/** One paragraph's worth of text. */
export type PaperText = string | readonly PaperRun[]

/** Head of the page in two columns (36-HD/VPTW 2018 for the Party, the State's form otherwise). */
export interface PaperHeader {
  /** Left: superior body (capitals), issuing body (bold capitals), number. '' leaves a line out. */
  readonly superior: string
  readonly issuer: string
  readonly number: string
  /** Right: one line (Party) or two (State), each bold, the last with a rule below; then place and date in italics. */
  readonly motto: readonly string[]
  readonly placeAndDate: string
}

export interface PaperColumn {
  readonly title: string
  /** Relative to the other columns. */
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
}

/** Parts of a bar that can be told apart in grey: dark, light, hatched, white with thin lines (product.md, chart colours). */
export type BarLook = 'first' | 'middle' | 'last' | 'rest'

/**
 * A bar beside each row, in a column of its own at the right. For the eye alone: every number of a bar stands in a column of its
 * row, and the heading of that column shows the look of its part.
 */
export interface PaperBars {
  readonly title: string
  /** Relative to the columns. */
  readonly width: number
  /** Of which a bar of full length is made. */
  readonly whole: number
  readonly parts: readonly { readonly column: number; readonly look: BarLook }[]
  /** As many as rows, each as many as parts. */
  readonly rows: readonly (readonly number[])[]
}

export interface PaperSigner {
  /** Printed in bold capitals. */
  readonly role: string
  /** '' leaves room to write it. */
  readonly name: string
  /** In italics below the role: "(Ký, ghi rõ họ tên)" (rules.md §6). */
  readonly note: string
}

export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: PaperText; readonly align?: 'justify' | 'left' | 'center' | 'right'; readonly indent?: boolean; readonly keepWithNext?: boolean }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly PaperText[] }
  /** Name and value, one pair a line; values stand under one another. `small`: where a page must hold them, 12 pt. */
  | { readonly kind: 'keyValues'; readonly small?: boolean; readonly pairs: readonly (readonly [name: string, value: PaperText])[] }
  /** `dense`: rows close to one another, where many stand on a page. */
  | { readonly kind: 'table'; readonly caption: string; readonly columns: readonly PaperColumn[]; readonly rows: readonly (readonly PaperText[])[]; readonly bars?: PaperBars; readonly dense?: boolean }
  | { readonly kind: 'signatures'; readonly people: readonly PaperSigner[] }
  /** Framed: a fingerprint to compare, a warning. `mono` text is large and in groups as given. */
  | { readonly kind: 'note'; readonly text: PaperText; readonly mono?: string }
  | { readonly kind: 'pageBreak' }

export type PaperBlockOf<K extends PaperBlock['kind']> = Extract<PaperBlock, { readonly kind: K }>

export interface OnePage {
  readonly most: number
  readonly least: number
  readonly longer: number
}

export interface PaperDocument {
  readonly language: 'vi' | 'en'
  /** Of the file: what a reader's window and a screen reader say. */
  readonly title: string
  readonly header: PaperHeader | null
  /** Title on the page in bold capitals, and its abstract below; '' leaves either out. */
  readonly heading: { readonly title: string; readonly abstract: string }
  readonly blocks: readonly PaperBlock[]
  /**
   * Drawn smaller as a whole, so that it stands on one page, in margins of 10/12/15/10 mm (top/bottom/left/right): table text of `most` points,
   * or less, down to `least`. What is longer even then takes as many pages as it needs at `longer` points.
   */
  readonly onePage?: OnePage
  /** Across every page: of a rehearsal, of a draft. */
  readonly watermark: string | null
  /** Below the body of every page, beside the page number. */
  readonly footer: string
  /** ISO 8601 time the file claims to be made at; the same document gives the same bytes. */
  readonly madeAt: string
}

export const boldRun = (text: string): StyledRun => ({ text, bold: true })
export const italicRun = (text: string): StyledRun => ({ text, italic: true })

/** Runs of a text, always as objects. */
export function runsOf(text: PaperText): readonly (StyledRun | BlankRun)[] {
  const runs = typeof text === 'string' ? [text] : text
  return runs.map((run) => (typeof run === 'string' ? { text: run } : run))
}

/** The bare text, blanks as dots: for labels and for tests. */
export const plainText = (text: PaperText): string => runsOf(text).map((run) => ('blank' in run ? '……' : run.text)).join('')
