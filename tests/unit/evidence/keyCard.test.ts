import { describe, expect, test } from 'vitest'
import { SYMBOLS } from '../../../src/domain/round/votingCards'
import {
  groupHolds, keyCardLabel, keyCardQr, memberSigningSeed, newKeyCard, openShare, parseKeyCard, readKeyCardQr, sealShare,
  shareKey, showKeyCard, trusteeSeed,
} from '../../../src/evidence/keyCard'
import type { KeyCard } from '../../../src/evidence/keyCard'
import { isSampleKeyCard, SAMPLE_KEY_CARDS, SAMPLE_PINS, sampleVotingCard } from '../../../src/evidence/sampleCards'
import { checkPin } from '../../../src/evidence/pin'
import { isDammValid } from '../../../src/domain/round/votingCards'

const card = 'ABC234DEF567GHJ89K' as KeyCard
const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) }
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** All 32,768 groups that are right at this place, as numbers of base 32. */
function rightGroups(place: number): readonly number[] {
  const words: number[] = []
  for (const a of SYMBOLS) for (const b of SYMBOLS) for (const c of SYMBOLS) {
    const card = '222'.repeat(place - 1) + a + b + c + '222'.repeat(6 - place)
    const group = showKeyCard(card as KeyCard)[place - 1] ?? ''
    words.push([...group].reduce((word, symbol) => word * 32 + SYMBOLS.indexOf(symbol), 0))
  }
  return words
}

describe('a key card, copied by hand', () => {
  test('is read back as it was shown, in any case and with any spaces', () => {
    const shown = showKeyCard(card)
    expect(shown).toHaveLength(6)
    expect(shown.every((group) => group.length === 4)).toBe(true)
    for (const text of [shown.join(' '), shown.join('-').toLowerCase(), ` ${shown.join('')}\n`, shown.join(' – ')]) {
      expect(parseKeyCard(text)).toEqual({ ok: true, value: card })
    }
  })

  test('names the groups in which a symbol was mistaken', () => {
    const shown = showKeyCard(card)
    const spoiled = shown.map((group, i) => (i === 2 || i === 4 ? `${group.slice(0, 3)}${group.endsWith('2') ? '3' : '2'}` : group))
    expect(parseKeyCard(spoiled.join(' '))).toEqual({ ok: false, error: { code: 'key-card/group-wrong', groups: [3, 5] } })
  })

  test('a symbol that no card has makes its group wrong; a missing one makes the card incomplete', () => {
    const text = showKeyCard(card).join('')
    expect(parseKeyCard(`O${text.slice(1)}`)).toEqual({ ok: false, error: { code: 'key-card/group-wrong', groups: [1] } })
    expect(parseKeyCard(text.slice(1))).toEqual({ ok: false, error: { code: 'key-card/incomplete' } })
    expect(parseKeyCard('')).toEqual({ ok: false, error: { code: 'key-card/incomplete' } })
  })

  test('two groups that changed places are both wrong', () => {
    const [first = '', second = '', ...rest] = showKeyCard('ABCABC234234567567' as KeyCard)
    expect(parseKeyCard([second, first, ...rest].join(''))).toEqual({ ok: false, error: { code: 'key-card/group-wrong', groups: [1, 2] } })
  })

  test.each([1, 2, 3, 4, 5, 6])('at place %i no wrong symbol and no swap of neighbours passes, in any of the 32,768 groups', (place) => {
    const words = rightGroups(place)
    const right = new Uint8Array(32 ** 4)
    for (const word of words) right[word] = 1
    let slips = 0
    let passed = 0
    for (const word of words) {
      for (let shift = 0; shift < 20; shift += 5) {
        for (let change = 1; change < 32; change++) {
          slips += 1
          passed += right[word ^ (change << shift)] ?? 0
        }
      }
      for (let shift = 0; shift < 15; shift += 5) {
        const difference = ((word >> shift) ^ (word >> (shift + 5))) & 31
        if (difference === 0) continue
        slips += 1
        passed += right[word ^ (difference << shift) ^ (difference << (shift + 5))] ?? 0
      }
    }
    expect(slips).toBeGreaterThan(32_768 * (4 * 31 + 2.8))
    expect(passed).toBe(0)
  })

  test('a full group can be judged while the next one is being typed', () => {
    const [first = '', second = ''] = showKeyCard(card)
    expect(groupHolds(first, 1)).toBe(true)
    expect(groupHolds(first, 2)).toBe(false)
    expect(groupHolds(second, 2)).toBe(true)
    expect(groupHolds('AB', 1)).toBe(false)
  })

  test('every wrong symbol of one card is found, all 24 × 31 of them', () => {
    const text = showKeyCard(card).join('')
    for (let at = 0; at < 24; at++) {
      for (const symbol of SYMBOLS) {
        if (symbol === text[at]) continue
        const typed = text.slice(0, at) + symbol + text.slice(at + 1)
        expect(parseKeyCard(typed)).toEqual({ ok: false, error: { code: 'key-card/group-wrong', groups: [Math.floor(at / 4) + 1] } })
      }
    }
  })
})

describe('the QR of a printed key card', () => {
  test('carries label and card, both ways, and is accepted where a card is typed', () => {
    const label = keyCardLabel(1, 3, 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8')
    const text = keyCardQr(label, card)
    expect(text).toMatch(/^HP1K:Chìa khóa 1\/3 – [0-9A-F]{4}:[2-9A-HJ-NP-Z]{24}$/)
    expect(readKeyCardQr(text)).toEqual({ ok: true, value: { label, card } })
    expect(parseKeyCard(text)).toEqual({ ok: true, value: card })
  })
  test('anything else is no card', () => {
    for (const text of ['', 'HP1V:A:2222', 'HP1K::', 'HP1K:x:ABC', `HP1K:${showKeyCard(card).join('')}`]) expect(readKeyCardQr(text).ok).toBe(false)
  })
})

describe('what comes out of a key card', () => {
  test('is fixed by card and list or round, and differs for every other', () => {
    expect(trusteeSeed(card, 'aaaaaaaaaaaaaa')).toMatch(/^[2-9A-HJ-NP-Z]{22}$/)
    const outputs = [
      trusteeSeed(card, 'aaaaaaaaaaaaaa'), trusteeSeed(card, 'bbbbbbbbbbbbbb'),
      hex(memberSigningSeed(card, 'aaaaaaaaaaaaaa')), hex(memberSigningSeed(card, 'bbbbbbbbbbbbbb')),
      hex(shareKey(card, 'aaaaaaaaaaaaaa')), hex(shareKey(card, 'bbbbbbbbbbbbbb')),
    ]
    expect(new Set(outputs).size).toBe(outputs.length)
  })

  test('follows HKDF-SHA-256 as another implementation computes it', async () => {
    const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(card), 'HKDF', false, ['deriveBits'])
    const derive = async (salt: string, info: string, bytes: number) => {
      const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new TextEncoder().encode(salt), info: new TextEncoder().encode(info) }
      return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, bytes * 8))
    }
    const uuid = 'aaaaaaaaaaaaaa'
    expect(memberSigningSeed(card, uuid)).toEqual(await derive(uuid, 'hom-phieu/member-signature/v1', 32))
    expect(shareKey(card, uuid)).toEqual(await derive(uuid, 'hom-phieu/share/v1', 32))
    const bits = [...(await derive(uuid, 'hom-phieu/round-seed/v1', 14))].map((byte) => byte.toString(2).padStart(8, '0')).join('')
    const seed = Array.from({ length: 22 }, (_, i) => SYMBOLS.charAt(parseInt(bits.slice(5 * i, 5 * i + 5), 2))).join('')
    expect(trusteeSeed(card, uuid)).toBe(seed)
  })

  test('new cards are random and well formed', () => {
    const cards = Array.from({ length: 50 }, () => newKeyCard(random))
    expect(new Set(cards).size).toBe(50)
    for (const made of cards) expect(parseKeyCard(showKeyCard(made).join(''))).toEqual({ ok: true, value: made })
  })
})

describe('a decryption share at rest', () => {
  const uuid = 'aaaaaaaaaaaaaa'
  const share = 123456789012345678901234567890n

  test('opens with its card, for its list and its member only', async () => {
    const sealed = await sealShare(card, uuid, 2, share, random)
    expect(await openShare(card, uuid, 2, sealed)).toEqual({ ok: true, value: share })
    const refused = { ok: false, error: { code: 'key-card/share-does-not-open' } }
    expect(await openShare('222234DEF567GHJ89K' as KeyCard, uuid, 2, sealed)).toEqual(refused)
    expect(await openShare(card, 'bbbbbbbbbbbbbb', 2, sealed)).toEqual(refused)
    expect(await openShare(card, uuid, 3, sealed)).toEqual(refused)
  })

  test('does not open after any change, and never looks the same twice', async () => {
    const sealed = await sealShare(card, uuid, 1, 0n, random)
    expect(await sealShare(card, uuid, 1, 0n, random)).not.toBe(sealed)
    expect(sealed).not.toContain('AAAAAAAAAAAA')
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
      expect((await openShare(card, uuid, 1, changed)).ok).toBe(false)
    }
    for (const text of ['', sealed.slice(1), `${sealed}A`, '!!']) expect((await openShare(card, uuid, 1, text)).ok).toBe(false)
  })

  test('holds the largest share of either group', async () => {
    const largest = 2n ** 256n - 1n
    expect(await openShare(card, uuid, 1, await sealShare(card, uuid, 1, largest, random))).toEqual({ ok: true, value: largest })
    await expect(sealShare(card, uuid, 1, 2n ** 256n, random)).rejects.toThrow(RangeError)
  })
})

describe('the published sample', () => {
  test('has valid key cards for seven members and a reserve, all refused where it counts', () => {
    expect(SAMPLE_KEY_CARDS).toHaveLength(8)
    for (const text of SAMPLE_KEY_CARDS) {
      const parsed = parseKeyCard(text)
      expect(parsed.ok && isSampleKeyCard(parsed.value)).toBe(true)
    }
    expect(isSampleKeyCard(card)).toBe(false)
  })
  test('has PINs that the ceremony takes', () => {
    expect(new Set(SAMPLE_PINS).size).toBe(7)
    for (const pin of SAMPLE_PINS) expect(checkPin(pin).ok).toBe(true)
  })
  test('has distinct voting cards with valid codes, the same ones every time', () => {
    for (const digits of [6, 8] as const) {
      const cards = ['A', 'B', 'H'].flatMap((group) => Array.from({ length: 300 }, (_, i) => sampleVotingCard(group, i, digits)))
      expect(new Set(cards.map(({ code }) => code)).size).toBe(cards.length)
      expect(new Set(cards.map(({ secret }) => secret)).size).toBe(cards.length)
      expect(cards.every(({ code }) => code.length === digits && isDammValid(code))).toBe(true)
    }
    expect(sampleVotingCard('A', 0)).toEqual(sampleVotingCard('A', 0))
  })
})
