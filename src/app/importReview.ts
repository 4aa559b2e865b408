/**
 * The import preview (S1): the rows of a roster with their verdicts, after what the secretary corrected in place or took out
 * on purpose. Everything is judged again together, because a correction can make or end a double.
 * Invariant: read = accepted + rejected + left out + blank; `ready` only without a rejected row (rules.md §5).
 */
import { findDuplicates } from '../domain/meeting/duplicates'
import type { Identity } from '../domain/meeting/duplicates'
import type { RosterImport, RowNote, RowProblem, RowWarning } from '../domain/meeting/importRoster'
import { checkOfficial } from '../domain/meeting/officials'
import type { Official, OfficialDraft } from '../domain/meeting/officials'

export interface ReviewRow {
  /** As a spreadsheet shows it. */
  readonly row: number
  readonly draft: OfficialDraft
  readonly verdict: 'accepted' | 'rejected' | 'left-out'
  readonly official: Official | undefined
  readonly problems: readonly RowProblem[]
  readonly warnings: readonly RowWarning[]
  readonly notes: readonly RowNote[]
}

export interface ImportReview {
  readonly rows: readonly ReviewRow[]
  readonly counts: { readonly read: number; readonly accepted: number; readonly rejected: number; readonly leftOut: number; readonly blank: number }
  readonly officials: readonly Official[]
  readonly ready: boolean
}

/** What the secretary did to the rows, by row number. */
export interface RowEdits {
  readonly fixes: ReadonlyMap<number, OfficialDraft>
  readonly leftOut: ReadonlySet<number>
}

export const NO_EDITS: RowEdits = { fixes: new Map(), leftOut: new Set() }

const draftOfOfficial = ({ name, position, birthDate, place, idCode }: Official): OfficialDraft => ({
  name, position, birthDate: birthDate ?? '', place: String(place), idCode: idCode ?? '',
})

type Judged = Pick<ReviewRow, 'row' | 'draft' | 'official' | 'problems' | 'notes'>

function judgedAlone(report: RosterImport, { fixes }: RowEdits): readonly Judged[] {
  const columnOf = (field: keyof RosterImport['mapping']['columns']): number => (report.mapping.columns[field] ?? -1) + 1
  const checkedAgain = (row: number, draft: OfficialDraft): Judged => {
    const checked = checkOfficial(draft)
    if (checked.ok) {
      const notes = checked.value.notes.map((note) => ({ ...note, column: columnOf(note.field) }))
      return { row, draft, official: checked.value.official, problems: [], notes }
    }
    const problems = checked.error.map((problem) =>
      // One vocabulary of faults under two stages, as in importRoster.
      ({ ...problem, code: problem.code.replace('official/', 'import/'), row, column: columnOf(problem.field) }) as RowProblem)
    return { row, draft, official: undefined, problems, notes: [] }
  }
  const accepted = report.accepted.map(({ row, official, notes }): Judged => {
    const fix = fixes.get(row)
    return fix === undefined ? { row, draft: draftOfOfficial(official), official, problems: [], notes } : checkedAgain(row, fix)
  })
  const rejected = report.rejected.map(({ row, draft }) => checkedAgain(row, fixes.get(row) ?? draft))
  return [...accepted, ...rejected].sort((a, b) => a.row - b.row)
}

// A row with a fault still counts as the earlier one for whoever repeats it.
function identityOf({ official, draft }: Judged): Identity {
  if (official !== undefined) return official
  const named = checkOfficial({ ...draft, position: '-', place: '' })
  return named.ok ? named.value.official : { name: '' }
}

export function reviewImport(report: RosterImport, edits: RowEdits = NO_EDITS): ImportReview {
  const all = judgedAlone(report, edits)
  const kept = all.filter(({ row }) => !edits.leftOut.has(row))
  const nameColumn = (report.mapping.columns.name ?? -1) + 1
  const doubles = findDuplicates(kept.map(identityOf)).map(({ kind, index, earlier }) => ({
    kind, row: kept[index]?.row ?? 0, earlierRow: kept[earlier]?.row ?? 0,
  }))
  const rows = all.map((judged): ReviewRow => {
    const { row, problems } = judged
    if (edits.leftOut.has(row)) return { ...judged, verdict: 'left-out', problems: [], warnings: [] }
    const own = doubles.filter((double) => double.row === row)
    const repeated = own.filter(({ kind }) => kind === 'same-person').map(({ earlierRow }): RowProblem =>
      ({ row, column: nameColumn, code: 'import/duplicate-person', field: 'name', earlierRow }))
    const alike = own.filter(({ kind }) => kind !== 'same-person').map(({ kind, earlierRow }): RowWarning =>
      ({ row, column: nameColumn, code: kind === 'same-name' ? 'import/same-name' : 'import/near-duplicate', earlierRow }))
    const numbers = report.warnings.filter((warning) => warning.row === row && warning.code === 'import/number-repeated')
    const every = [...problems, ...repeated]
    return { ...judged, verdict: every.length > 0 ? 'rejected' : 'accepted', problems: every, warnings: [...alike, ...numbers] }
  })
  const count = (verdict: ReviewRow['verdict']) => rows.filter((row) => row.verdict === verdict).length
  const officials = rows.flatMap(({ verdict, official }) => (verdict === 'accepted' && official !== undefined ? [official] : []))
  return {
    rows,
    counts: {
      read: report.counts.read, accepted: count('accepted'), rejected: count('rejected'), leftOut: count('left-out'), blank: report.counts.blank,
    },
    officials,
    ready: count('rejected') === 0 && officials.length > 0,
  }
}
