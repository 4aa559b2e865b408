/**
 * The one table of the bench: a row a measurement, as aligned Markdown, so that the terminal and docs/bench.md show the
 * same thing. A row with a peer says the ratio; a row with a target says whether this machine, this time, reached it.
 */
import type { Cost } from './measuring'

export interface Row {
  readonly what: string
  /** Milliseconds; or anything else as text (sizes). */
  readonly value: Cost | { readonly wall: number } | { readonly text: string }
  /** How many cores the work may use. */
  readonly cores?: number
  /** What it is held against, measured in the same run. */
  readonly peer?: { readonly name: string; readonly wall: number; readonly cpu?: number } | { readonly missing: string }
  /** Wall by the peer's wall, or a growth per unit. */
  readonly ratio?: number
  readonly target?: { readonly text: string; readonly reached: boolean }
  readonly note?: string
}

const HEAD = ['what', 'wall', 'CPU', 'cores', 'beside it', 'ratio', 'target', 'reached', 'note'] as const

/** Milliseconds with three digits that count. */
export function duration(milliseconds: number): string {
  if (milliseconds >= 10_000) return `${(milliseconds / 1000).toFixed(1)} s`
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`
  return `${milliseconds.toFixed(milliseconds >= 100 ? 0 : milliseconds >= 10 ? 1 : 2)} ms`
}

function peerOf({ peer }: Row): string {
  if (peer === undefined) return ''
  if ('missing' in peer) return `missing: ${peer.missing}`
  return `${peer.name}: ${duration(peer.wall)}${peer.cpu === undefined ? '' : ` (CPU ${duration(peer.cpu)})`}`
}

function cellsOf(row: Row): readonly string[] {
  const { value, target } = row
  return [
    row.what,
    'wall' in value ? duration(value.wall) : value.text,
    'cpu' in value ? duration(value.cpu) : '',
    row.cores === undefined ? '' : String(row.cores),
    peerOf(row),
    row.ratio === undefined ? '' : `${row.ratio.toFixed(2)} ×`,
    target?.text ?? '',
    target === undefined ? '' : target.reached ? 'yes' : 'NO',
    row.note ?? '',
  ]
}

export function tableOf(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cellsOf)]
  const widths = HEAD.map((_, column) => Math.max(3, ...lines.map((cells) => (cells[column] ?? '').length)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [head = [], ...rest] = lines
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('\n')
}

export function targetsOf(rows: readonly Row[]): string {
  const targets = rows.flatMap(({ target }) => (target === undefined ? [] : [target]))
  return `${String(targets.filter(({ reached }) => reached).length)} of ${String(targets.length)} targets reached`
}
