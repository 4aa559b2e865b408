/**
 * Records: every JSON text of an archive, read strictly (digest §1, §4–6). A record must be canonical: parsed and written
 * compactly in the listed field order it gives the same text; unknown, repeated, missing or null fields are refused. The tools are
 * laxer; two readings of one record are not something a verifier may allow.
 *
 * A `Shape<T>` reads a parsed value into a T built in field order, so `JSON.stringify` of it *is* the canonical text.
 */
import type { Require } from './fault'
import { object } from './fault'

export type Shape<T> = (value: unknown, at: string, require: Require) => T

export const text: Shape<string> = (value, at) =>
  typeof value === 'string' && value.isWellFormed() ? value : object('record/shape', at)

/** Whole number ≥ 0 written as a JSON number. */
export const count: Shape<number> = (value, at) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : object('record/shape', at)

export const literal =
  <T extends string | number>(expected: T): Shape<T> =>
  (value, at) =>
    value === expected ? expected : object('record/shape', at)

export const list =
  <T>(item: Shape<T>): Shape<T[]> =>
  (value, at, require) =>
    Array.isArray(value) ? value.map((entry, i) => item(entry, `${at}[${String(i)}]`, require)) : object('record/shape', at)

export const pair =
  <A, B>(first: Shape<A>, second: Shape<B>): Shape<[A, B]> =>
  (value, at, require) =>
    Array.isArray(value) && value.length === 2
      ? [first(value[0], `${at}[0]`, require), second(value[1], `${at}[1]`, require)]
      : object('record/shape', at)

interface Optional<T> {
  readonly optional: Shape<T>
}
export const optional = <T>(shape: Shape<T>): Optional<T> => ({ optional: shape })

type Field = Shape<unknown> | Optional<unknown>
type Read<F> = F extends Shape<infer T> ? T : never
type RequiredFields<S> = { [K in keyof S as S[K] extends Shape<unknown> ? K : never]: Read<S[K]> }
type OptionalFields<S> = { [K in keyof S as S[K] extends Optional<unknown> ? K : never]?: S[K] extends Optional<infer T> ? T : never }

/** An object with exactly these fields, in this order; `null` is never a value. */
export const fields =
  <S extends Record<string, Field>>(shape: S): Shape<RequiredFields<S> & OptionalFields<S>> =>
  (value, at, require) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return object('record/shape', at)
    const given = value as Record<string, unknown>
    require(Object.keys(given).every((name) => Object.hasOwn(shape, name)), 'record/shape', at)
    const read: Record<string, unknown> = {}
    for (const [name, field] of Object.entries(shape)) {
      if (typeof field === 'function') read[name] = field(given[name], `${at}.${name}`, require)
      else if (Object.hasOwn(given, name)) read[name] = field.optional(given[name], `${at}.${name}`, require)
    }
    return read as RequiredFields<S> & OptionalFields<S>
  }

/**
 * Scalar as canonical decimal text; its range is checked where q is known (`scalar`). Both groups have q < 10^78: longer
 * texts are refused unread, since turning millions of digits into a number takes seconds.
 */
export const decimal: Shape<string> = (value, at, require) => {
  if (typeof value !== 'string') return object('record/shape', at)
  if (!/^\d{1,78}$/.test(value)) return object('record/scalar', at)
  require(value === '0' || !value.startsWith('0'), 'record/scalar', at)
  return value
}

export const PROOF = fields({ challenge: decimal, response: decimal })
export type ProofRecord = Read<typeof PROOF>

/** Parses `json` as a canonical record of this shape. */
export function readRecord<T>(json: string, shape: Shape<T>, at: string, require: Require): T {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    return object('record/not-json', at)
  }
  const record = shape(parsed, at, require)
  require(writeRecord(record) === json, 'record/not-canonical', at)
  return record
}

/** Canonical text of a record built in field order (digest §1: compact, absent fields omitted, raw UTF-8). */
export const writeRecord = (record: unknown): string => JSON.stringify(record)
