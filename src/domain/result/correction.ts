/**
 * CorrectionRecord (`DinhChinh_….json`, protocol.md §9): a spelling or accounting mistake found after signing, as old → new
 * with the reason and the paper that was signed for it. The signed result stays as it is; the correction stands beside it.
 * Never a count of a level, of valid or invalid marks, nor of ballots in the box: those come from the archive alone. Counted
 * by hand or entered by the committee, and so correctable: present, leftover, replaced, unused, missing, cards in the box.
 */
import type { Result } from '../kernel/result'
import { err, ok } from '../kernel/result'
import type { RoundType } from '../meeting/meeting'
import { reconcile } from '../round/accounting'
import type { Accounting, AccountingError } from '../round/accounting'
import type { Statement } from './statement'

export type RoundText = 'unit.name' | 'unit.superior' | 'meeting.title' | 'meeting.place' | 'round.title'
export type OfficialText = 'name' | 'position' | 'birthDate' | 'idCode'
export type HandCount = 'present' | 'leftover' | 'replaced' | 'unused' | 'missing' | 'cardBox'
/** What follows from the counts by hand. */
export type DerivedCount = 'absent' | 'handed' | 'issued'

export const ROUND_TEXTS: readonly RoundText[] = ['unit.name', 'unit.superior', 'meeting.title', 'meeting.place', 'round.title']
export const OFFICIAL_TEXTS: readonly OfficialText[] = ['name', 'position', 'birthDate', 'idCode']
export const HAND_COUNTS: readonly HandCount[] = ['present', 'leftover', 'replaced', 'unused', 'missing', 'cardBox']
const DERIVED_COUNTS: readonly DerivedCount[] = ['absent', 'handed', 'issued']

export type CorrectionEntry =
  | { readonly kind: 'round'; readonly field: RoundText; readonly old: string; readonly new: string }
  /** 1-based list and place on it. */
  | { readonly kind: 'list'; readonly list: number; readonly old: string; readonly new: string }
  | { readonly kind: 'official'; readonly list: number; readonly official: number; readonly field: OfficialText; readonly old: string; readonly new: string }
  | { readonly kind: 'count'; readonly group: string; readonly field: HandCount | DerivedCount; readonly old: number; readonly new: number }

export interface CorrectionRecord {
  readonly format: { readonly name: 'hom-phieu/correction'; readonly version: 1 }
  readonly type: RoundType
  readonly unit: { readonly name: string; readonly code: string; readonly superior: string }
  readonly round: { readonly id: string; readonly number: number; readonly title: string }
  /** Fingerprint and SHA-256 hex of the `ket-qua.json` it corrects. */
  readonly result: { readonly fingerprint: string; readonly digest: string }
  /** From 1; each names the SHA-256 hex of the one before it. */
  readonly number: number
  readonly previous: string | null
  readonly madeAt: string
  readonly entries: readonly CorrectionEntry[]
  readonly reason: string
  /** Number and date of the signed paper. */
  readonly paper: string
  readonly device: { readonly key: string; readonly build: string }
}

/** What is to be corrected: the new values; the old ones come from the result and the corrections before. */
export interface CorrectionRequest {
  readonly changes: readonly CorrectionChange[]
  readonly reason: string
  readonly paper: string
}
export type CorrectionChange =
  | { readonly kind: 'round'; readonly field: RoundText; readonly value: string }
  | { readonly kind: 'list'; readonly list: number; readonly value: string }
  | { readonly kind: 'official'; readonly list: number; readonly official: number; readonly field: OfficialText; readonly value: string }
  | { readonly kind: 'count'; readonly group: string; readonly field: HandCount; readonly value: number }

export type CorrectionFault =
  | { readonly code: 'correction/nothing-changed' }
  | { readonly code: 'correction/reason-missing' }
  | { readonly code: 'correction/paper-missing' }
  /** A name or title may not become empty. */
  | { readonly code: 'correction/value-missing' }
  | { readonly code: 'correction/no-such-place' }
  /** The corrected counts do not agree among themselves. */
  | { readonly code: 'correction/accounting'; readonly errors: readonly AccountingError[] }

/** The result as it reads with these corrections applied. */
export type Standing = Pick<Statement, 'unit' | 'meeting' | 'round' | 'accounting'> & { readonly lists: readonly StandingList[] }
type StandingList = Pick<Statement['lists'][number], 'title'> & { readonly officials: readonly Readonly<Record<OfficialText, string>>[] }

export function standing(statement: Statement, corrections: readonly CorrectionRecord[]): Standing {
  const first: Standing = {
    unit: statement.unit, meeting: statement.meeting, round: statement.round, accounting: statement.accounting,
    lists: statement.lists.map(({ title, officials }) => ({
      title, officials: officials.map(({ name, position, birthDate, idCode }) => ({ name, position, birthDate: birthDate ?? '', idCode: idCode ?? '' })),
    })),
  }
  return corrections.reduce((now, { entries, reason }) => withEntries(now, entries, reason), first)
}

export const withEntries = (now: Standing, entries: readonly CorrectionEntry[], reason: string): Standing =>
  entries.reduce((before, entry) => withEntry(before, entry, reason), now)

function withEntry(before: Standing, entry: CorrectionEntry, reason: string): Standing {
  switch (entry.kind) {
    case 'round':
      return withRoundText(before, entry.field, entry.new)
    case 'list':
      return { ...before, lists: before.lists.map((list, i) => (i + 1 === entry.list ? { ...list, title: entry.new } : list)) }
    case 'official':
      return {
        ...before,
        lists: before.lists.map((list, i) =>
          i + 1 === entry.list ? { ...list, officials: list.officials.map((official, j) => (j + 1 === entry.official ? { ...official, [entry.field]: entry.new } : official)) } : list),
      }
    case 'count':
      return { ...before, accounting: before.accounting.map((group) => (group.group === entry.group ? withCount(group, entry.field, entry.new, reason) : group)) }
  }
}

/** The reasons follow the counts they explain; those of a corrected one are the correction's. */
const withCount = (group: Accounting, field: HandCount | DerivedCount, value: number, reason: string): Accounting => ({
  ...group, [field]: value,
  ...(field === 'missing' ? { missingReasons: value === 0 ? [] : [{ count: value, reason }] } : {}),
  ...(field === 'cardBox' && group.cardBoxReason === null && value !== group.collected - group.released ? { cardBoxReason: reason } : {}),
})

function withRoundText(before: Standing, field: RoundText, value: string): Standing {
  switch (field) {
    case 'unit.name':
      return { ...before, unit: { ...before.unit, name: value } }
    case 'unit.superior':
      return { ...before, unit: { ...before.unit, superior: value } }
    case 'meeting.title':
      return { ...before, meeting: { ...before.meeting, title: value } }
    case 'meeting.place':
      return { ...before, meeting: { ...before.meeting, place: value } }
    case 'round.title':
      return { ...before, round: { ...before.round, title: value } }
  }
}

export const roundTextOf = ({ unit, meeting, round }: Standing, field: RoundText): string =>
  ({ 'unit.name': unit.name, 'unit.superior': unit.superior, 'meeting.title': meeting.title, 'meeting.place': meeting.place, 'round.title': round.title })[field]

/** The entries of a correction, derived counts included, or everything wrong with it. */
export function correctionEntries(now: Standing, { changes, reason, paper }: CorrectionRequest): Result<readonly CorrectionEntry[], readonly CorrectionFault[]> {
  const faults: CorrectionFault[] = []
  if (reason.trim() === '') faults.push({ code: 'correction/reason-missing' })
  if (paper.trim() === '') faults.push({ code: 'correction/paper-missing' })
  const texts = changes.flatMap((change) => (change.kind === 'count' ? [] : [textEntry(now, change)]))
  for (const entry of texts) if (typeof entry === 'string') faults.push({ code: entry })
  const counts = countEntries(now.accounting, changes, reason)
  if (!counts.ok) faults.push(...counts.error)
  const entries = [...texts.filter((entry) => typeof entry !== 'string' && entry.old !== entry.new), ...(counts.ok ? counts.value : [])]
  if (faults.length === 0 && entries.length === 0) faults.push({ code: 'correction/nothing-changed' })
  return faults.length > 0 ? err(faults) : ok(entries.filter((entry) => typeof entry !== 'string'))
}

function textEntry(now: Standing, change: Exclude<CorrectionChange, { kind: 'count' }>): CorrectionEntry | 'correction/no-such-place' | 'correction/value-missing' {
  const value = change.value.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const mayBeEmpty = change.kind === 'official' ? change.field === 'birthDate' || change.field === 'idCode' : change.kind === 'round' && change.field === 'unit.superior'
  if (value === '' && !mayBeEmpty) return 'correction/value-missing'
  if (change.kind === 'round') return { kind: 'round', field: change.field, old: roundTextOf(now, change.field), new: value }
  const list = now.lists[change.list - 1]
  if (change.kind === 'list') return list === undefined ? 'correction/no-such-place' : { kind: 'list', list: change.list, old: list.title, new: value }
  const old = list?.officials[change.official - 1]?.[change.field]
  return old === undefined ? 'correction/no-such-place' : { kind: 'official', list: change.list, official: change.official, field: change.field, old, new: value }
}

function countEntries(accounting: readonly Accounting[], changes: readonly CorrectionChange[], reason: string): Result<readonly CorrectionEntry[], readonly CorrectionFault[]> {
  const entries: CorrectionEntry[] = []
  for (const group of accounting) {
    const own = changes.filter((change) => change.kind === 'count' && change.group === group.group)
    const wanted = Object.fromEntries(own.map((change) => [change.kind === 'count' ? change.field : '', change.value])) as Partial<Record<HandCount, number>>
    if (HAND_COUNTS.every((field) => (wanted[field] ?? group[field]) === group[field])) continue
    const after = reconciledWith(group, wanted, reason)
    if (!after.ok) return err([{ code: 'correction/accounting', errors: after.error }])
    for (const field of [...HAND_COUNTS, ...DERIVED_COUNTS]) {
      if (after.value[field] !== group[field]) entries.push({ kind: 'count', group: group.group, field, old: group[field], new: after.value[field] })
    }
  }
  return ok(entries)
}

/** Missing cards and a card box that differs get the correction's own reason. */
function reconciledWith(group: Accounting, wanted: Partial<Record<HandCount, number>>, reason: string): Result<Accounting, readonly AccountingError[]> {
  const { present, leftover, replaced, unused, missing, cardBox } = { ...group, ...wanted }
  const sameMissing = missing === group.missing
  const { group: letter, summoned, printed, released, voided, collected } = group
  return reconcile(
    { group: letter, summoned, present, printed, released, replaced, voided, collected },
    {
      group: letter, leftover, unused, cardBox,
      missing: sameMissing ? group.missingReasons : [{ count: missing, reason }],
      cardBoxReason: group.cardBoxReason ?? reason,
    },
  )
}
