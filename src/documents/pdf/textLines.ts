/**
 * Breaks a paper's text into lines of a width, for a writer that places every piece itself (PDF, slides). Pure: widths come from
 * a measure. A line is a row of pieces in one style each; words of one style stay one piece, so that text can be copied out whole.
 * A word wider than the line is cut where it must be (a digest in a narrow column). '\n' ends a line.
 */
import { runsOf } from '../../domain/result/paper'
import type { PaperText } from '../../domain/result/paper'

export interface TextStyle {
  readonly bold: boolean
  readonly italic: boolean
}
export interface TextMeasure {
  /** Points. */
  readonly width: (text: string, style: TextStyle) => number
  /** Points of one millimetre. */
  readonly millimetre: number
}

/** A piece of a line at `x` from its start. `blank`: a dotted line to write on instead of text. */
export interface Piece {
  readonly x: number
  readonly width: number
  readonly style: TextStyle
  readonly text: string
  readonly blank: boolean
  /** Spaces inside, each to be stretched in a justified line. */
  readonly gaps: number
}
export interface TextLine {
  readonly pieces: readonly Piece[]
  readonly width: number
  /** All places a justified line may stretch at. */
  readonly gaps: number
  /** Ends a paragraph or comes before '\n': never stretched. */
  readonly last: boolean
}

interface Fragment {
  readonly text: string
  readonly style: TextStyle
  readonly blank: number
}
type Word = readonly Fragment[]

const PLAIN: TextStyle = { bold: false, italic: false }

/** Words with the breaks between them: a run that starts without a space continues the word before. */
function wordsOf(text: PaperText, bold: boolean): readonly (Word | 'newline')[] {
  const words: (Word | 'newline')[] = []
  let open: Fragment[] | undefined
  for (const run of runsOf(text)) {
    if ('blank' in run) {
      const fragment = { text: '', style: PLAIN, blank: run.blank }
      if (open === undefined) words.push((open = [fragment]))
      else open.push(fragment)
      continue
    }
    const style = { bold: bold || run.bold === true || run.mono === true, italic: run.italic === true }
    for (const part of run.text.split(/(\n| )/u)) {
      if (part === '') continue
      if (part === ' ' || part === '\n') {
        open = undefined
        if (part === '\n') words.push('newline')
      } else if (open === undefined) words.push((open = [{ text: part, style, blank: 0 }]))
      else open.push({ text: part, style, blank: 0 })
    }
  }
  return words
}

const sameStyle = (a: TextStyle, b: TextStyle): boolean => a.bold === b.bold && a.italic === b.italic

export function breakLines(text: PaperText, available: number, measure: TextMeasure, options: { readonly bold?: boolean; readonly indent?: number } = {}): readonly TextLine[] {
  const widthOf = ({ text: word, style, blank }: Fragment): number => (blank > 0 ? blank * measure.millimetre : measure.width(word, style))
  const wordWidth = (word: Word): number => word.reduce((sum, fragment) => sum + widthOf(fragment), 0)
  const lines: TextLine[] = []
  let row: Word[] = []
  let width = 0
  let room = available - (options.indent ?? 0)
  const close = (last: boolean): void => {
    lines.push(lineOf(row, last, widthOf, measure, lines.length === 0 ? (options.indent ?? 0) : 0))
    row = []
    width = 0
    room = available
  }
  for (const word of wordsOf(text, options.bold === true)) {
    if (word === 'newline') {
      close(true)
      continue
    }
    for (const part of wordWidth(word) > available ? cut(word, available, widthOf) : [word]) {
      const needed = wordWidth(part)
      const space = row.length === 0 ? 0 : measure.width(' ', PLAIN)
      if (row.length > 0 && width + space + needed > room + 0.01) close(false)
      width += (row.length === 0 ? 0 : space) + needed
      row.push(part)
    }
  }
  if (row.length > 0 || lines.length === 0) close(true)
  return lines
}

/** A word in parts that each fit, by characters. */
function cut(word: Word, available: number, widthOf: (fragment: Fragment) => number): readonly Word[] {
  const parts: Word[] = []
  for (const fragment of word) {
    let part = ''
    for (const character of fragment.text) {
      if (part !== '' && widthOf({ ...fragment, text: part + character }) > available) {
        parts.push([{ ...fragment, text: part }])
        part = ''
      }
      part += character
    }
    if (part !== '' || fragment.blank > 0) parts.push([{ ...fragment, text: part }])
  }
  return parts
}

/** One line: words of one style joined into pieces, each at its place. */
function lineOf(row: readonly Word[], last: boolean, widthOf: (fragment: Fragment) => number, measure: TextMeasure, indent: number): TextLine {
  const pieces: Piece[] = []
  const space = measure.width(' ', PLAIN)
  let x = indent
  row.forEach((word, at) => {
    word.forEach((fragment, i) => {
      const before = pieces.at(-1)
      const spaced = at > 0 && i === 0
      const blank = fragment.blank > 0
      if (before !== undefined && !blank && !before.blank && sameStyle(before.style, fragment.style)) {
        const text = `${before.text}${spaced ? ' ' : ''}${fragment.text}`
        const width = measure.width(text, before.style)
        pieces[pieces.length - 1] = { ...before, text, width, gaps: before.gaps + (spaced ? 1 : 0) }
        x = before.x + width
        return
      }
      if (spaced) x += space
      const width = widthOf(fragment)
      pieces.push({ x, width, style: fragment.style, text: fragment.text, blank, gaps: 0 })
      x += width
    })
  })
  return { pieces, width: x, gaps: Math.max(0, row.length - 1), last }
}
