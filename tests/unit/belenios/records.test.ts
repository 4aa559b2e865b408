import { describe, expect, it } from 'vitest'
import { readElection } from '../../../src/belenios/election'
import { faultOf, requireAll, requireAllBut } from '../../../src/belenios/fault'
import { textOf } from '../../../src/belenios/archiveBytes'
import { count, decimal, fields, list, literal, optional, pair, PROOF, readRecord, text, writeRecord } from '../../../src/belenios/records'
import type { Shape } from '../../../src/belenios/records'
import { setUp } from '../../support/archives'

const PERSON = fields({ name: text, votes: count, note: optional(text), marks: list(count) })
const GOOD = '{"name":"Ngô Thị Hoà","votes":2,"note":"","marks":[1,0]}'

function refusal<T>(json: string, shape: Shape<T>): string {
  try {
    readRecord(json, shape, 'record', requireAll)
    return 'read'
  } catch (error) {
    const { code, at } = faultOf(error)
    return `${code} @ ${at}`
  }
}

describe('a record', () => {
  it('is read, and written again as it was', () => {
    expect(writeRecord(readRecord(GOOD, PERSON, 'record', requireAll))).toBe(GOOD)
    expect(refusal('{"name":"","votes":0,"marks":[]}', PERSON)).toBe('read')
  })

  it.each([
    ['an unknown field', '{"name":"a","votes":2,"marks":[],"age":3}', 'record/shape @ record'],
    ['a field called __proto__', '{"name":"a","votes":2,"marks":[],"__proto__":{}}', 'record/shape @ record'],
    ['a missing field', '{"name":"a","marks":[]}', 'record/shape @ record.votes'],
    ['null for a field', '{"name":null,"votes":2,"marks":[]}', 'record/shape @ record.name'],
    ['null for an optional field', '{"name":"a","votes":2,"note":null,"marks":[]}', 'record/shape @ record.note'],
    ['null for the whole', 'null', 'record/shape @ record'],
    ['a list for an object', '[]', 'record/shape @ record'],
    ['an object for a list', '{"name":"a","votes":2,"marks":{}}', 'record/shape @ record.marks'],
    ['null in a list', '{"name":"a","votes":2,"marks":[null]}', 'record/shape @ record.marks[0]'],
    ['a number for a text', '{"name":1,"votes":2,"marks":[]}', 'record/shape @ record.name'],
    ['a count below 0', '{"name":"a","votes":-1,"marks":[]}', 'record/shape @ record.votes'],
    ['a half count', '{"name":"a","votes":0.5,"marks":[]}', 'record/shape @ record.votes'],
    ['a count beyond exact numbers', '{"name":"a","votes":9007199254740992,"marks":[]}', 'record/shape @ record.votes'],
    ['a count as text', '{"name":"a","votes":"2","marks":[]}', 'record/shape @ record.votes'],
    ['true for a count', '{"name":"a","votes":true,"marks":[]}', 'record/shape @ record.votes'],
    ['a repeated field', '{"name":"a","name":"a","votes":2,"marks":[]}', 'record/not-canonical @ record'],
    ['another field order', '{"votes":2,"name":"a","marks":[]}', 'record/not-canonical @ record'],
    ['a space', '{"name": "a","votes":2,"marks":[]}', 'record/not-canonical @ record'],
    ['a newline at the end', '{"name":"a","votes":2,"marks":[]}\n', 'record/not-canonical @ record'],
    ['a count written 2.0', '{"name":"a","votes":2.0,"marks":[]}', 'record/not-canonical @ record'],
    ['a count written 2e0', '{"name":"a","votes":2e0,"marks":[]}', 'record/not-canonical @ record'],
    ['a count written −0', '{"name":"a","votes":-0,"marks":[]}', 'record/not-canonical @ record'],
    ['a letter escaped without need', '{"name":"\\u0061","votes":2,"marks":[]}', 'record/not-canonical @ record'],
    ['an escaped slash', '{"name":"\\/","votes":2,"marks":[]}', 'record/not-canonical @ record'],
    ['an escaped Vietnamese letter', '{"name":"Ho\\u00e0","votes":2,"marks":[]}', 'record/not-canonical @ record'],
    ['a control character escaped in capitals', '{"name":"\\u001F","votes":2,"marks":[]}', 'record/not-canonical @ record'],
    ['a newline escaped by number', '{"name":"\\u000a","votes":2,"marks":[]}', 'record/not-canonical @ record'],
    ['half of a surrogate pair', '{"name":"\\ud83d","votes":2,"marks":[]}', 'record/shape @ record.name'],
    ['the other half', '{"name":"\\udc00","votes":2,"marks":[]}', 'record/shape @ record.name'],
    ['a raw newline in a text', '{"name":"a\nb","votes":2,"marks":[]}', 'record/not-json @ record'],
    ['a byte order mark', '\uFEFF{"name":"a","votes":2,"marks":[]}', 'record/not-json @ record'],
    ['a number with a leading zero', '{"name":"a","votes":02,"marks":[]}', 'record/not-json @ record'],
    ['a comma too many', '{"name":"a","votes":2,"marks":[],}', 'record/not-json @ record'],
    ['two values', '{}{}', 'record/not-json @ record'],
    ['nothing', '', 'record/not-json @ record'],
    ['the tool’s own variant syntax', '<"Single":{}>', 'record/not-json @ record'],
  ])('is refused with %s', (_, json, expected) => {
    expect(refusal(json, PERSON)).toBe(expected)
  })

  it.each(['"', '\\', '\b', '\f', '\n', '\r', '\t', '\u0000', '\u001f', '/', 'đ', 'Ộ', '😀', '\u2028', '“trích”', 'e\u0302\u0301'])(
    'holds %j in its one canonical spelling', (character) => {
      const json = JSON.stringify({ name: character, votes: 0, marks: [] })
      expect(readRecord(json, PERSON, 'record', requireAll).name).toBe(character)
    },
  )

  it('spells escapes as the protocol does', () => {
    expect(writeRecord({ name: '"\\\b\f\n\r\t\u0001/é' })).toBe('{"name":"\\"\\\\\\b\\f\\n\\r\\t\\u0001/é"}')
  })

  it('nested a hundred thousand deep is refused like any other', () => {
    expect(refusal('['.repeat(100_000) + ']'.repeat(100_000), PERSON)).toBe('record/shape @ record')
    expect(refusal(`{"name":"a","votes":2,"marks":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}`, PERSON)).toBe('record/shape @ record.marks[0]')
  })

  it('never takes a field from the prototype', () => {
    expect(refusal('{}', fields({ toString: optional(text) }))).toBe('read')
    expect(refusal('{}', fields({ constructor: text }))).toBe('record/shape @ record.constructor')
  })
})

describe('a pair', () => {
  it.each(['[1]', '[1,2,3]', '[1,"2"]', '{"0":1,"1":2}'])('is not %s', (json) => {
    expect(refusal(json, pair(count, count))).toContain('record/shape')
  })
})

describe('a literal', () => {
  it('is that value only', () => {
    expect(refusal('1', literal(1))).toBe('read')
    expect([refusal('2', literal(1)), refusal('"1"', literal(1)), refusal('true', literal(1))]).toEqual(Array(3).fill('record/shape @ record'))
  })
})

describe('a scalar in a record', () => {
  it.each(['0', '1', '10', '9'.repeat(78)])('may be written %s', (value) => {
    expect(refusal(JSON.stringify(value), decimal)).toBe('read')
  })

  it.each(['', '00', '01', '+1', '-1', '-0', ' 1', '1 ', '1.0', '1e3', '0x10', 'x', '１', '1\n'])('may not be written %j', (value) => {
    expect(refusal(JSON.stringify(value), decimal)).toBe('record/scalar @ record')
  })

  it('of millions of digits is refused without being computed', () => {
    expect(refusal(JSON.stringify('9'.repeat(79)), decimal)).toBe('record/scalar @ record')
    expect(refusal(JSON.stringify('9'.repeat(8_000_000)), decimal)).toBe('record/scalar @ record')
  })

  it('may not be a number, nor missing from a proof', () => {
    expect(refusal('{"challenge":1,"response":"1"}', PROOF)).toBe('record/shape @ record.challenge')
    expect(refusal('{"challenge":"1"}', PROOF)).toBe('record/shape @ record.response')
    expect(refusal('{"response":"1","challenge":"1"}', PROOF)).toBe('record/not-canonical @ record')
  })
})

describe('the text of a record', () => {
  it.each([
    ['no UTF-8 at all', [0x22, 0xff, 0x22]],
    ['an overlong slash', [0x22, 0xc0, 0xaf, 0x22]],
    ['half of a surrogate pair in UTF-8', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['a letter cut off', [0x22, 0xc4]],
    ['a byte order mark', [0xef, 0xbb, 0xbf, 0x7b, 0x7d]],
  ])('is refused when it is %s', (_, bytes) => {
    expect(() => textOf(new Uint8Array(bytes), 'record')).toThrow('record/not-json')
  })

  it('keeps every character it was written with', () => {
    const name = 'Đỗ “Út”\uFEFF\u0000e\u0301'
    expect(textOf(new TextEncoder().encode(name), 'record')).toBe(name)
  })
})

describe('an election record', () => {
  const { records } = setUp({ votes: [] })
  const refusalOf = (json: string): string => {
    try {
      readElection(json, requireAll)
      return 'read'
    } catch (error) {
      return faultOf(error).code
    }
  }

  it('may name an administrator and a credential authority, each or both, in their place', () => {
    const withAfter = (more: string) => records.election.replace(/\}$/, `,${more}}`)
    expect(refusalOf(withAfter('"administrator":"A"'))).toBe('read')
    expect(refusalOf(withAfter('"credential_authority":"B"'))).toBe('read')
    expect(refusalOf(withAfter('"administrator":"A","credential_authority":"B"'))).toBe('read')
    expect(refusalOf(withAfter('"credential_authority":"B","administrator":"A"'))).toBe('record/not-canonical')
  })

  it.each([
    ['a language', /\}$/, ',"language":["vi","ltr"]}', 'record/shape'],
    ['a question that may be left blank', '"min":0', '"blank":true,"min":0', 'record/shape'],
    ['version 2', '"version":1', '"version":2', 'record/shape'],
    ['another curve', 'Ed25519', 'Ed448', 'election/group'],
    ['a key in capitals', /"public_key":"([0-9a-f]+)"/, (_: string, key: string) => `"public_key":"${key.toUpperCase()}"`, 'record/element'],
    ['a key with a space', '"public_key":"', '"public_key":" ', 'record/element'],
  ] as [string, string | RegExp, string | ((match: string, key: string) => string), string][])('with %s is refused', (_, from, to, code) => {
    expect(refusalOf(typeof to === 'string' ? records.election.replace(from, to) : records.election.replace(from, to))).toBe(code)
  })
})

describe('passing over a check', () => {
  it('passes over that one and no other', () => {
    const lax = requireAllBut('record/not-canonical')
    expect(readRecord('{ "name":"a","votes":2,"marks":[]}', PERSON, 'record', lax)).toEqual({ name: 'a', votes: 2, marks: [] })
    expect(() => readRecord('{"name":"a","votes":2,"marks":[],"age":1}', PERSON, 'record', lax)).toThrow('record/shape')
  })

  it('lets bugs through as what they are', () => {
    expect(() => faultOf(new TypeError('a bug'))).toThrow(TypeError)
  })
})
