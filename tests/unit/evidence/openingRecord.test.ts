import { beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '../../../src/domain/kernel/canonicalJson'
import type { KeyRecord } from '../../../src/domain/meeting/keyRecord'
import type { OpeningRecord } from '../../../src/domain/result/openingRecord'
import { err, ok } from '../../../src/domain/kernel/result'
import { checkOpening } from '../../../src/evidence/checkOpening'
import { fingerprintOf } from '../../../src/evidence/fingerprint'
import { checkKeyRecord } from '../../../src/evidence/keyRecord'
import { readOpeningRecord, signOpeningRecord, verifyOpeningSignature } from '../../../src/evidence/openingRecord'
import { signerFromSeed } from '../../../src/evidence/signerFromSeed'
import { makePackage } from '../../support/makePackage'
import { twoListMeeting, twoListVoters } from '../../support/twoLists'

const utf8 = (text: string) => new TextEncoder().encode(text)
let record: OpeningRecord
let json: string

beforeAll(async () => {
  json = (await makePackage({ meeting: twoListMeeting, voters: twoListVoters })).opening.json
  const read = readOpeningRecord(utf8(json))
  if (!read.ok) throw new Error(read.error.code)
  record = read.value
})

describe('an opening record', () => {
  test('agrees with itself: φ of each list is that of its people, titles, rules and keys', () => {
    expect(checkOpening(record)).toEqual([])
  })

  const CHANGES: readonly (readonly [string, (r: OpeningRecord) => OpeningRecord, readonly string[]])[] = [
    ['another round title', (r) => ({ ...r, round: { ...r.round, title: 'Lượt 2' } }), ['opening/election-fingerprint', 'opening/election-fingerprint']],
    ['another election key', (r) => inKeys(r, (k) => ({ ...k, lists: k.lists.map((list, i) => (i === 0 ? { ...list, publicKey: k.lists[1]!.publicKey } : list)) })), ['opening/election-fingerprint']],
    ['fewer key cards needed than the ballots say', (r) => inKeys(r, (k) => ({ ...k, threshold: k.threshold + 1 })), ['opening/disagrees', 'opening/disagrees']],
    ['another group of the election', (r) => inKeys(r, (k) => ({ ...k, group: 'BELENIOS-2048' })), ['opening/election-fingerprint', 'opening/election-fingerprint']],
    ['lists in another order', (r) => ({ ...r, lists: [...r.lists].reverse() }), ['opening/disagrees', 'opening/election-fingerprint', 'opening/disagrees', 'opening/election-fingerprint']],
    ['one list missing', (r) => ({ ...r, lists: r.lists.slice(0, 1) }), ['opening/disagrees', 'opening/disagrees']],
    ['more credentials than cards', (r) => ({ ...r, lists: r.lists.map((list, i) => (i === 0 ? { ...list, credentials: { ...list.credentials, count: 6 } } : list)) }), ['opening/disagrees']],
    ['more cards than the configuration says', (r) => ({ ...r, voterGroups: r.voterGroups.map((g, i) => (i === 1 ? { ...g, printed: g.printed + 1 } : g)) }), ['opening/disagrees', 'opening/disagrees']],
    ['two voter groups of one letter', (r) => ({ ...r, voterGroups: r.voterGroups.map((g) => ({ ...g, letter: 'A' })) }), ['opening/disagrees']],
    ['another build than the configuration', (r) => ({ ...r, device: { ...r.device, build: 'x' } }), ['opening/disagrees', 'opening/disagrees']],
    ['a rule set nobody knows', (r) => ({ ...r, lists: r.lists.map((list) => ({ ...list, configuration: { ...list.configuration, ruleSet: { ...list.configuration.ruleSet, version: 9 } } })) }),
      ['opening/configuration-fingerprint', 'opening/unknown-rule-set', 'opening/configuration-fingerprint', 'opening/unknown-rule-set']],
  ]
  test.each(CHANGES)('with %s contradicts itself', (_, change, codes) => {
    expect(checkOpening(change(record)).map(({ code }) => code)).toEqual(codes)
  })

  test('is read only in its one spelling', () => {
    const parsed = JSON.parse(json) as Record<string, unknown>
    const spellings: readonly (readonly [string, string])[] = [
      [`${json}\n`, 'document/not-canonical'],
      [JSON.stringify(parsed, null, 1), 'document/not-canonical'],
      [`\ufeff${json}`, 'document/not-text'],
      [json.slice(0, -1), 'document/not-json'],
      [`{"type":"official",${json.slice(1)}`, 'document/not-canonical'],
      [canonicalJson({ ...parsed, junk: null }), 'document/shape'],
      [json.replace('"roundCounter":3', '"roundCounter":-0'), 'document/not-canonical'],
      [json.replace('"roundCounter":3', '"roundCounter":3.5'), 'document/shape'],
      [json.replace('"title":"Lượt 1"', '"title":"\\ud800"'), 'document/not-canonical'],
      ['null', 'document/shape'],
    ]
    for (const [text, code] of spellings) {
      const read = readOpeningRecord(utf8(text))
      expect(read.ok ? 'ok' : read.error.code, text.slice(0, 60)).toBe(code)
    }
    expect(readOpeningRecord(Uint8Array.of(0xff, 0xfe))).toEqual({ ok: false, error: { code: 'document/not-text' } })
  })
})

describe('the tablet signs the opening record', () => {
  test('and only as itself', async () => {
    const tablet = await signerFromSeed(new Uint8Array(32).fill(7), 'tablet')
    const mine = { ...record, device: { ...record.device, key: tablet.key } }
    const device = { sign: async (bytes: Uint8Array) => ok(await tablet.sign(bytes)) }
    const signed = await signOpeningRecord(mine, tablet.key, device)
    if (!signed.ok) throw new Error('not signed')
    expect(signed.value.fingerprint).toBe(fingerprintOf(signed.value.json))
    expect((await verifyOpeningSignature(utf8(signed.value.json), signed.value.jws, mine)).ok).toBe(true)
    expect((await verifyOpeningSignature(utf8(json), signed.value.jws, mine)).ok).toBe(false)
    await expect(signOpeningRecord(record, tablet.key, device)).rejects.toThrow()
  })
  test('or there is no opening record', async () => {
    const broken = { sign: () => Promise.resolve(err({ code: 'device/key-store-failed' } as const)) }
    expect(await signOpeningRecord(record, record.device.key, broken)).toEqual({ ok: false, error: { code: 'device/key-store-failed' } })
  })
  test('under a key that binds nobody it is worth nothing', async () => {
    const weak = { ...record, device: { ...record.device, key: Buffer.from([1, ...new Array<number>(31).fill(0)]).toString('base64url') } }
    expect(await verifyOpeningSignature(utf8(canonicalJson(weak)), '{}', weak)).toEqual({ ok: false, error: { code: 'opening/weak-key' } })
  })
})

describe('the key record inside', () => {
  const codeOf = async (change: (k: KeyRecord) => KeyRecord) => {
    const verdict = await checkKeyRecord(change(record.keyRecord), record.keyRecordJws)
    return verdict.ok ? 'ok' : verdict.error.code
  }
  test('is sound and signed by every key card, the reserve too', async () => {
    expect(record.keyRecord.holders.map(({ role }) => role)).toEqual(['member', 'member', 'member', 'reserve'])
    expect(await codeOf((k) => k)).toBe('ok')
  })
  test('refuses committees that the protocol does not allow', async () => {
    expect(await codeOf((k) => ({ ...k, threshold: 1 }))).toBe('key-record/committee')
    expect(await codeOf((k) => ({ ...k, threshold: 3 }))).toBe('key-record/committee')
    expect(await codeOf((k) => ({ ...k, holders: k.holders.slice(1) }))).toBe('key-record/committee')
    expect(await codeOf((k) => ({ ...k, holders: [...k.holders].reverse() }))).toBe('key-record/committee')
  })
  test('refuses keys that bind nobody, serve twice or carry another label', async () => {
    const identity = Buffer.from([1, ...new Array<number>(31).fill(0)]).toString('base64url')
    const holder = (change: (h: KeyRecord['holders'][number], i: number) => KeyRecord['holders'][number]) => (k: KeyRecord) => ({ ...k, holders: k.holders.map(change) })
    expect(await codeOf(holder((h, i) => (i === 0 ? { ...h, key: identity } : h)))).toBe('key-record/weak-key')
    expect(await codeOf((k) => holder((h, i) => (i === 1 ? k.holders[0]! : h))(k))).toBe('key-record/key-twice')
    expect(await codeOf(holder((h, i) => (i === 2 ? { ...h, label: h.label.replace('3/4', '1/4') } : h)))).toBe('key-record/label')
  })
  test('refuses a trustee key that serves two lists, or one too few', async () => {
    const lists = (change: (list: KeyRecord['lists'][number], k: KeyRecord) => KeyRecord['lists'][number]) => (k: KeyRecord) => ({ ...k, lists: k.lists.map((list) => change(list, k)) })
    expect(await codeOf(lists((list, k) => ({ ...list, verificationKeys: k.lists[0]!.verificationKeys })))).toBe('key-record/verification-keys')
    expect(await codeOf(lists((list) => ({ ...list, verificationKeys: list.verificationKeys.slice(1) })))).toBe('key-record/verification-keys')
  })
  test('refuses anything else that its holders did not sign', async () => {
    expect(await codeOf((k) => ({ ...k, roundId: '3mWq9KmXh2TbRg' }))).toBe('jws/bad-signature')
  })
})

const inKeys = (r: OpeningRecord, change: (k: KeyRecord) => KeyRecord): OpeningRecord => ({ ...r, keyRecord: change(r.keyRecord) })
