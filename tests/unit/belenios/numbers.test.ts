import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { credentialScalar, dashed, isBase58, isUuid } from '../../../src/belenios/credential'
import { requireAll } from '../../../src/belenios/fault'
import { belenios2048 } from '../../../src/belenios/group/belenios2048'
import { ed25519 } from '../../../src/belenios/group/ed25519'
import { hashToScalar, sha256Base64, sha256Hex, sha256Integer } from '../../../src/belenios/hash'
import { integerOf, inverse, mod, proofOf, randomScalar, scalar } from '../../../src/belenios/scalars'
import { generateKeys } from '../../../src/belenios/trustees/ceremony'
import { seededBytes } from '../../support/seededBytes'

describe('hashes', () => {
  it('give the digests of FIPS 180-4', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(sha256Base64('')).toBe('47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU')
  })

  it('in base64 are what every other encoder writes, without the padding', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.uint8Array()), (data) => {
      const expected = createHash('sha256').update(data).digest('base64').replace(/=$/, '')
      expect(sha256Base64(data)).toBe(expected)
      expect(expected).toHaveLength(43)
    }))
  })

  it('are of UTF-8', () => {
    expect(sha256Hex('Đảng ủy')).toBe(createHash('sha256').update('Đảng ủy', 'utf8').digest('hex'))
  })

  it('as scalars are reduced once, big-endian', () => {
    expect(hashToScalar('abc', 1n << 256n)).toBe(sha256Integer('abc'))
    expect(hashToScalar('abc', ed25519.order)).toBe(BigInt(`0x${sha256Hex('abc')}`) % ed25519.order)
    expect(hashToScalar('abc', ed25519.order)).toBeLessThan(ed25519.order)
  })
})

describe.each([ed25519, belenios2048])('scalars of $name', ({ order: q }) => {
  it('of a record lie below q', () => {
    expect(scalar('0', q, 'x', requireAll)).toBe(0n)
    expect(scalar(String(q - 1n), q, 'x', requireAll)).toBe(q - 1n)
    for (const beyond of [q, q + 1n, q * q]) expect(() => scalar(String(beyond), q, 'x', requireAll)).toThrow('record/scalar')
  })

  it('of a proof are both checked', () => {
    expect(() => proofOf({ challenge: String(q), response: '0' }, q, 'x', requireAll)).toThrow('record/scalar')
    expect(() => proofOf({ challenge: '0', response: String(q) }, q, 'x', requireAll)).toThrow('record/scalar')
    expect(proofOf({ challenge: '3', response: '4' }, q, 'x', requireAll)).toEqual({ challenge: 3n, response: 4n })
  })

  it('have an inverse unless they are 0', () => {
    fc.assert(fc.property(fc.bigInt({ min: 1n, max: q - 1n }), (a) => {
      expect(mod(a * inverse(a, q), q)).toBe(1n)
      expect(mod(mod(-a, q) * inverse(-a, q), q)).toBe(1n)
    }))
    expect(() => inverse(0n, q)).toThrow(RangeError)
    expect(() => inverse(q, q)).toThrow(RangeError)
  })

  it('drawn at random take 512 bits, so that none is likelier than another', () => {
    const asked: number[] = []
    const value = randomScalar(q, (length) => {
      asked.push(length)
      return new Uint8Array(length).fill(0xff)
    })
    expect(asked).toEqual([64])
    expect(value).toBe(((1n << 512n) - 1n) % q)
  })
})

describe('bytes as an integer', () => {
  it('are big-endian, any length', () => {
    expect(integerOf(new Uint8Array([]))).toBe(0n)
    expect(integerOf(new Uint8Array([1, 0]))).toBe(256n)
    expect(integerOf(new Uint8Array([0, 0, 0x0f]))).toBe(15n)
  })
})

describe('identifiers', () => {
  it.each(['11111111111111', 'NpPJmKJqJkSmGh', 'abcdefghijkmnopqrstuvwxyz'])('may be %s', (uuid) => {
    expect(isUuid(uuid)).toBe(true)
  })

  it.each(['', '1111111111111', '0PPJmKJqJkSmGh', 'OpPJmKJqJkSmGh', 'IpPJmKJqJkSmGh', 'lpPJmKJqJkSmGh', 'NpPJmKJqJkSmG-', 'NpPJmKJqJkSmGh\n', 'ÑpPJmKJqJkSmGh'])('may not be %j', (uuid) => {
    expect(isUuid(uuid)).toBe(false)
  })

  it('use the 58 symbols nobody confuses', () => {
    expect(Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).filter(isBase58)).toHaveLength(58)
  })
})

describe('a private credential', () => {
  it('is shown 5-6-5-6, and the dashes count', () => {
    const shown = dashed('BtheTxwtu43bxvd7fGLJi8')
    expect(shown).toBe('BtheT-xwtu43-bxvd7-fGLJi8')
    const secret = credentialScalar(ed25519, 'eY7rK2pCBLUBxZ', shown)
    expect(secret).not.toBe(credentialScalar(ed25519, 'eY7rK2pCBLUBxZ', shown.replaceAll('-', '')))
    expect(secret).not.toBe(credentialScalar(ed25519, 'eY7rK2pCBLUBxY', shown))
  })
})

describe('a committee', () => {
  it.each([[0, 3], [4, 3], [1, 0]])('of threshold %i of %i is a mistake of the caller', (threshold, size) => {
    const seeds = Array.from({ length: size }, (_, i) => `seed ${String(i)}`)
    expect(() => generateKeys(ed25519, seeds, threshold, seededBytes('committee'))).toThrow(RangeError)
  })
})
