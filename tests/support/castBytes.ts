/**
 * castBytes: do the bytes of casts, as they were written one after the other, tell anything of the choices in them?
 *
 * Compared from cast to cast, exactly: which writes, in which batches, under which keys, how long each value is and each byte of
 * it. Three things may differ and no others: what belongs to the card (its number, code, secret and credential, its place in the
 * table of cards); counters, which every cast moves on by the same step, which count a table's records with those that others
 * wrote, or which change for good (one more byte at 128); and the
 * numbers of the ballot's ciphertexts and proofs, whose *digits* alone then make one ballot longer than another. How many digits is
 * compared with the choices, number by number: a distance beyond CHANCE is no accident (each of the 64 comparisons would show it
 * by accident less than once in ten million runs, whatever the choices).
 *
 * Limits: what two ciphertexts say is the protocol's business; here it is lengths, keys, counts and order. The first cast's
 * writes are left out of the exact comparison: before it there is no counter to undo.
 */
import type { BatchWrite } from './levelDb'
import { varintAt } from './snappy'
import type { ChoiceList } from './choiceTraces'
import { isUndoNote } from './writeOrder'
import type { CastAsWritten } from './writeOrder'

/** What is known of the card with which a ballot was cast. */
export interface UsedCard {
  readonly id: string
  readonly code: string
  readonly secret: string
  readonly credential: string
  readonly place: number
}

export interface KnownCast {
  readonly written: CastAsWritten
  readonly card: UsedCard
  readonly choices: ChoiceList
  /** Records of any one table that others had written before, a table each: the engine numbers the records of a table. */
  readonly others: readonly number[]
}

const CHANCE = 7
/** Up to here every counter has one byte; beyond, a few grow by one, once. */
const SMALL = 60
const COUNTERS = 6

const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('latin1')
const JSON_FIELD = Buffer.from('\u0022\u0004json\u0022', 'latin1')

/** The value without its ballot's text, and that text. */
function taken(value: Buffer): { readonly rest: Buffer; readonly json: string | undefined } {
  const at = value.indexOf(JSON_FIELD)
  const length = at < 0 ? undefined : varintAt(value, at + JSON_FIELD.length)
  if (!length) return { rest: value, json: undefined }
  const end = length.next + length.value
  return { rest: Buffer.concat([value.subarray(0, at), value.subarray(end)]), json: value.subarray(length.next, end).toString('latin1') }
}

/** Everything of a ballot but the digits of its numbers and the letters of its ciphertexts, which are always as many. */
const skeleton = (json: string) => json.replaceAll(/"\d+"/gu, '"#"').replaceAll(/[0-9a-f]{64}/gu, '(64)').replaceAll(/[A-Za-z0-9+/]{43}"/gu, '(43)"')

function withoutCard(bytes: Buffer, card: UsedCard): string {
  let text = bytes.toString('latin1')
  for (const [name, own] of [['S', card.secret], ['C', card.credential], ['I', card.id], ['c', card.code]] as const) {
    text = text.replaceAll(own, name.repeat(own.length)).replaceAll(utf16(own), name.repeat(own.length * 2))
  }
  return text
}

/** An undo note's key carries the number of its transaction, which only counts. */
function keyOf(write: BatchWrite, card: UsedCard): string {
  const number = isUndoNote(write) ? varintAt(write.key, 6) : undefined
  const key = number ? Buffer.concat([write.key.subarray(0, 6), write.key.subarray(number.next)]) : write.key
  return Buffer.from(withoutCard(key, card), 'latin1').toString('hex')
}

const stepsOf = (values: readonly number[]) => values.slice(1).map((value, i) => (value - (values[i] ?? 0) + 128) % 128)
const isOne = (values: readonly unknown[]) => new Set(values).size <= 1

/** Changes for good, and seldom: a choice would change it back and forth. */
function settles(values: readonly unknown[]): boolean {
  const changes = values.slice(1).filter((value, i) => value !== values[i]).length
  return changes === new Set(values).size - 1 && changes <= (values.length < SMALL ? 0 : COUNTERS)
}

/** Less what is known to move it on, it stands still; in the seven bits that the engine uses of a byte. */
const standsStill = (values: readonly number[], known: readonly number[]) => isOne(values.map((value, i) => (((value - (known[i] ?? 0)) % 128) + 128) % 128))

/** What moves a counter on: every cast by one or more steps, or the card's place, or every record of the table. */
type Known = readonly (readonly number[])[]
const isCounter = (values: readonly number[], known: Known) => settles(values) || isOne(stepsOf(values)) || known.some((each) => standsStill(values, each))

function bytesDiffer(texts: readonly string[], known: Known): boolean {
  // Where a counter grew, the bytes after it stand elsewhere: compared among their own kind.
  const alike = [...new Set(texts.map((text) => text.length))].map((size) => texts.flatMap((text, i) => (text.length === size ? [i] : [])))
  return alike.some((group) => {
    const columns = Array.from({ length: texts[group[0] ?? 0]?.length ?? 0 }, (_, column) => column)
    return columns.some((column) => !isCounter(group.map((i) => texts[i]?.charCodeAt(column) ?? 0), known.map((each) => group.map((i) => each[i] ?? 0))))
  })
}

/** Digits of every number of every answer, under a name of its own: one row an answer. */
function digitsOf(json: string): readonly Readonly<Record<string, number>>[] {
  const { answers } = JSON.parse(json) as { readonly answers: readonly unknown[] }
  return answers.map((answer) => {
    const digits: Record<string, number> = {}
    const walk = (value: unknown, path: string): void => {
      if (typeof value === 'string') digits[path] = value.length
      else if (typeof value === 'object' && value !== null) for (const [name, part] of Object.entries(value)) walk(part, `${path}/${name}`)
    }
    walk(answer, '')
    return digits
  })
}

/** How far those with this choice lie from what a draw by lot would give, in its standard deviations. */
function distance(values: readonly number[], chosen: readonly boolean[]): number {
  const [all, some] = [values.length, chosen.filter(Boolean).length]
  const mean = values.reduce((sum, value) => sum + value, 0) / all
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (all - 1)
  const sum = values.reduce((total, value, i) => total + (chosen[i] === true ? value - mean : 0), 0)
  return variance === 0 || some === 0 || some === all ? 0 : Math.abs(sum) / Math.sqrt((variance * some * (all - some)) / all)
}

function digitsThatTell(ballots: readonly { readonly json: string; readonly choices: ChoiceList }[]): readonly string[] {
  const rows = ballots.flatMap(({ json }) => digitsOf(json))
  const levels = ballots.flatMap(({ choices }) => choices)
  return Object.keys(rows[0] ?? {}).flatMap((name) =>
    [...new Set(levels)].filter((level) => distance(rows.map((row) => row[name] ?? 0), levels.map((each) => each === level)) > CHANCE)
      .map((level) => `number ${name} is longer or shorter where the choice is ${String(level)}`))
}

/** Everything in which the casts differ that order and card do not explain: nothing, if the store is discreet. */
export function whatTheBytesTell(casts: readonly KnownCast[]): readonly string[] {
  const later = casts.slice(1)
  const tables = later[0]?.others.map((_, table) => later.map(({ others }, i) => i + (others[table] ?? 0))) ?? []
  const known: Known = [later.map(({ card }) => card.place), ...tables]
  const shapes = later.map(({ written, card }) => written.map((batch) => batch.map((write) => `${write.deleted ? '-' : '+'}${keyOf(write, card)}`).join(' ')).join('|'))
  if (!settles(shapes)) return ['the writes or their keys differ']
  const values = later.map(({ written, card }) => written.flat().map(({ value }) => withoutCard(taken(value).rest, card)))
  const told = (values[0] ?? []).flatMap((_, slot) => {
    const rests = values.map((cast) => cast[slot] ?? '')
    if (!settles(rests.map((rest) => rest.length))) return [`write ${String(slot)} differs in length`]
    return bytesDiffer(rests, known) ? [`write ${String(slot)} differs in its bytes`] : []
  })
  const ballots = casts.flatMap(({ written, choices }) => written.flat().flatMap(({ value }) => {
    const { json } = taken(value)
    return json === undefined ? [] : [{ json, choices }]
  }))
  if (new Set(ballots.map(({ json }) => skeleton(json))).size !== 1) return [...told, 'the ballots differ in more than their numbers']
  return [...told, ...digitsThatTell(ballots)]
}
