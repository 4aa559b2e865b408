/** Canonical JSON: one spelling for a value (RFC 8785), and a refusal of whatever could be spelled twice. */
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../../src/domain/kernel/canonicalJson'

describe('canonical JSON', () => {
  it('sorts members by UTF-16 code units, at every depth', () => {
    expect(canonicalJson({ b: [{ z: 1, a: null }], a: true, 'é': 'x', '\ud83d\ude02': 2, '\ufb33': 3 })).toBe(
      `{"a":true,"b":[{"a":null,"z":1}],"é":"x","😂":2,"\ufb33":3}`,
    )
  })

  it('escapes what JSON must and nothing else', () => {
    expect(canonicalJson('"\\\u0008\u001f/ế\u2028')).toBe('"\\"\\\\\\b\\u001f/ế\u2028"')
  })

  it.each<readonly [string, unknown]>([
    ['a fraction', 1.5],
    ['not a number', Number.NaN],
    ['negative zero', -0],
    ['an unsafe integer', 2 ** 53],
    ['a lone surrogate', '\ud800'],
    ['a lone surrogate in a name', { '\ud800': 1 }],
    ['undefined', { a: undefined }],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(2)],
    ['a big integer', 1n],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })
})
