/**
 * Small tables that people of the level above write by hand or export: units that must send, fingerprints they confirmed,
 * decisions they took. CSV or TSV in any usual encoding, first row = headings in Vietnamese or English, columns in any order.
 * A row that cannot be used is an error with its number: nothing of such a file is taken by halves.
 */
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import { readDelimited } from './readDelimited'
import { decodeText } from './textEncodings'

export type RecordsError =
  | { readonly code: 'records/unreadable' }
  | { readonly code: 'records/column-missing'; readonly column: string }
  | { readonly code: 'records/cell-missing'; readonly row: number; readonly column: string }
  | { readonly code: 'records/repeated'; readonly row: number; readonly value: string }

/** For each wanted column the headings it may have, folded (lower case, no spaces or underscores); the first is its name. */
export type WantedColumns<K extends string> = Readonly<Record<K, { readonly headings: readonly string[]; readonly required: boolean }>>

const fold = (heading: string): string => heading.normalize('NFC').toLowerCase().replace(/[\s_\-.]+/gu, '')

export function readRecords<K extends string>(bytes: Uint8Array, wanted: WantedColumns<K>): Result<readonly Readonly<Record<K, string>>[], RecordsError> {
  const text = decodeText(bytes)?.text
  const table = text === undefined ? undefined : readDelimited(text)
  if (table?.ok !== true) return err({ code: 'records/unreadable' })
  const [heading = [], ...rows] = table.value.rows
  const names = heading.map((cell) => fold(String(cell ?? '')))
  const keys = Object.keys(wanted) as K[]
  const places = new Map(keys.map((key) => [key, names.findIndex((name) => wanted[key].headings.some((one) => fold(one) === name))]))
  const missing = keys.find((key) => wanted[key].required && places.get(key) === -1)
  if (missing !== undefined) return err({ code: 'records/column-missing', column: wanted[missing].headings[0] ?? missing })
  const records: Readonly<Record<K, string>>[] = []
  for (const [i, row] of rows.entries()) {
    const cellOf = (key: K): string => String(row[places.get(key) ?? -1] ?? '').normalize('NFC').trim()
    if (row.every((cell) => cell === null || String(cell).trim() === '')) continue
    const empty = keys.find((key) => wanted[key].required && cellOf(key) === '')
    if (empty !== undefined) return err({ code: 'records/cell-missing', row: i + 2, column: wanted[empty].headings[0] ?? empty })
    records.push(Object.fromEntries(keys.map((key) => [key, cellOf(key)])) as Record<K, string>)
  }
  return ok(records)
}

const UNITS = {
  code: { headings: ['unit_code', 'Mã đơn vị', 'code', 'Mã'], required: true },
  name: { headings: ['unit_name', 'Tên đơn vị', 'Đơn vị', 'name', 'Tên'], required: false },
} as const

/** Units that must send: code and name; a code twice is an error. */
export function readUnits(bytes: Uint8Array): Result<readonly { readonly code: string; readonly name: string }[], RecordsError> {
  const units = readRecords(bytes, UNITS)
  if (!units.ok) return units
  const seen = new Set<string>()
  for (const [i, { code }] of units.value.entries()) {
    if (seen.has(code)) return err({ code: 'records/repeated', row: i + 2, value: code })
    seen.add(code)
  }
  return units
}

const CONFIRMED = {
  fingerprint: { headings: ['opening_fingerprint', 'Mã đối chiếu', 'fingerprint', 'Mã biên bản mở lượt'], required: true },
  by: { headings: ['confirmed_by', 'Người xác nhận', 'by'], required: true },
  at: { headings: ['confirmed_at', 'Lúc', 'at', 'Ngày'], required: false },
  channel: { headings: ['channel', 'Kênh'], required: false },
} as const

/** Fingerprints of opening records that named persons compared with the signed paper. */
export const readConfirmed = (bytes: Uint8Array): ReturnType<typeof readRecords<keyof typeof CONFIRMED>> => readRecords(bytes, CONFIRMED)

const DECISIONS = {
  kept: { headings: ['kept', 'Giữ'], required: false },
  setAside: { headings: ['set_aside', 'Để ra ngoài'], required: false },
  by: { headings: ['decided_by', 'Người quyết định', 'by'], required: true },
  document: { headings: ['document', 'Số văn bản', 'decision_document'], required: true },
  at: { headings: ['decided_at', 'Lúc', 'at', 'Ngày'], required: false },
} as const

/** Decisions: digests (64 hex digits) or result fingerprints of the results kept and set aside, several separated by spaces. */
export const readDecisions = (bytes: Uint8Array): ReturnType<typeof readRecords<keyof typeof DECISIONS>> => readRecords(bytes, DECISIONS)
