/**
 * choiceTraces: everything that gives a ballot away, in every encoding it could take on a disk: the choices as a list (codes,
 * labels, numbers, one bit a level, as JSON, as plain text, as bytes, as V8 writes lists into IndexedDB), the seed and the scalars
 * that encrypt it. A list of eleven known choices is as good as a signature: it stands nowhere by chance.
 */
import type { Encoded } from './encodings'
import { encodingsOfBytes, encodingsOfText } from './encodings'

/** One level a person, from 0; undefined: unmarked. */
export type ChoiceList = readonly (number | undefined)[]

export const CODES = ['high', 'confidence', 'low'] as const
export const LABELS = ['Tín nhiệm cao', 'Tín nhiệm', 'Tín nhiệm thấp'] as const

/** As V8 serialises a list of small numbers (tag, zigzag) and of one-byte strings (tag, length, characters). */
const v8Numbers = (values: readonly number[]) => Buffer.from(values.flatMap((value) => [0x49, value * 2]))
const v8Strings = (values: readonly string[]) => Buffer.concat(values.map((value) => Buffer.concat([Buffer.from([0x22, value.length]), Buffer.from(value, 'latin1')])))

/** Numbers of four bytes; V8 holds small ones so, doubled, in lists and (in the lower half of eight bytes) on its stack. */
function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, i) => bytes.writeUInt32LE(value, i * 4))
  return bytes
}

const named = (form: string, found: readonly Encoded[]): readonly Encoded[] => found.map(({ as, bytes }) => ({ as: `${form}, ${as}`, bytes }))

export function tracesOfChoices(choices: ChoiceList): readonly Encoded[] {
  const fromOne = choices.map((level) => (level === undefined ? 0 : level + 1))
  const fromZero = choices.map((level) => level ?? null)
  const bits = choices.flatMap((level) => CODES.map((_, i) => (i === level ? 1 : 0)))
  const codes = choices.map((level) => (level === undefined ? null : CODES[level] ?? null))
  const labels = choices.map((level) => (level === undefined ? '' : LABELS[level] ?? ''))
  const texts: Readonly<Record<string, string>> = {
    'codes as JSON': JSON.stringify(codes), 'codes with commas': codes.join(','), 'labels as JSON': JSON.stringify(labels), 'labels with commas': labels.join(','),
    'levels from one as JSON': JSON.stringify(fromOne), 'levels from one': fromOne.join(''), 'levels from zero as JSON': JSON.stringify(fromZero),
    'levels, one a line': fromOne.join('\n'), 'a bit a level': bits.join(''), 'bits as JSON': JSON.stringify(bits),
  }
  return [
    ...Object.entries(texts).flatMap(([form, text]) => named(form, encodingsOfText(text))),
    ...named('a byte a person', encodingsOfBytes(Uint8Array.from(fromOne))),
    ...named('a byte a level', encodingsOfBytes(Uint8Array.from(bits))),
    { as: 'V8 list of numbers', bytes: v8Numbers(fromOne) },
    ...[fromOne, fromOne.toReversed()].flatMap((values) => [
      { as: 'numbers of four bytes', bytes: words(values) },
      { as: 'V8 numbers in memory', bytes: words(values.map((value) => value * 2)) },
    ]),
    { as: 'V8 list of codes', bytes: v8Strings(codes.map((code) => code ?? '')) },
  ]
}

export const tracesOfBytes = (form: string, bytes: Uint8Array): readonly Encoded[] => [
  ...named(form, encodingsOfBytes(bytes)),
  ...named(`${form}, backwards`, encodingsOfBytes(Uint8Array.from(bytes).reverse())),
  ...named(`${form}, written in hexadecimal`, encodingsOfText(Buffer.from(bytes).toString('hex'))),
]

export function tracesOfScalar(form: string, scalar: bigint): readonly Encoded[] {
  const bytes = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex')
  return [...named(`${form}, decimal`, encodingsOfText(scalar.toString())), ...tracesOfBytes(form, bytes)]
}

/** The nth voter's choices: a list of its own for each, every level and the unmarked among them. */
export function choicesOf(voter: number, people: number): ChoiceList {
  let state = (voter + 1) * 2_654_435_761
  return Array.from({ length: people }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    const level = (state >>> 16) % 4
    return level === 3 ? undefined : level
  })
}
