/** Whose keys are these? A package is only worth what was known of its keys before it arrived. */
import { beforeAll, describe, expect, test } from 'vitest'
import { showFingerprint } from '../../src/evidence/fingerprint'
import { verifyFile } from '../../src/evidence/verifyFile'
import { makePackage } from '../support/makePackage'
import type { MadePackage } from '../support/makePackage'
import { failed } from '../support/packageVerdict'

let made: MadePackage
let secondMeeting: MadePackage
beforeAll(async () => {
  made = await makePackage()
  // Same unit, same round, same lists, other keys: a private second meeting behind closed doors.
  secondMeeting = await makePackage({ seed: 'other keys', voters: [{ group: 'A', choices: [[0, 0]] }] })
})

describe('a package that arrives alone', () => {
  test('is at best of unknown keys, with its figures to be compared', async () => {
    const verdict = await verifyFile(made.name, made.bytes)
    expect(verdict.verdict).toBe('unknown-keys')
    expect(failed(verdict.checks)).toEqual(['keys-known keys/not-registered'])
    expect(verdict.result).toMatchObject({ kind: 'package', openingFingerprint: made.openingFingerprint })
  })
  test('even when everything in it was made anew, in private, with its own opening record', async () => {
    expect((await verifyFile(secondMeeting.name, secondMeeting.bytes)).verdict).toBe('unknown-keys')
  })
})

describe('a package whose opening record was registered before', () => {
  test('is verified', async () => {
    expect((await verifyFile(made.name, made.bytes, { openings: [made.opening] })).verdict).toBe('verified')
  })
  test('and replaced by one of a private second meeting is rejected', async () => {
    const verdict = await verifyFile(made.name, secondMeeting.bytes, { openings: [made.opening] })
    expect(verdict.verdict).toBe('rejected')
    expect(failed(verdict.checks)).toEqual(['keys-known keys/other-opening-registered'])
  })
  test('is not verified by a registration that nobody signed', async () => {
    for (const jws of ['', secondMeeting.opening.jws]) {
      expect((await verifyFile(made.name, made.bytes, { openings: [{ ...made.opening, jws }] })).verdict).toBe('unknown-keys')
    }
  })
  test('may have been registered twice: an opening record discarded before the first ballot does no harm', async () => {
    expect((await verifyFile(made.name, made.bytes, { openings: [secondMeeting.opening, made.opening] })).verdict).toBe('verified')
  })
})

describe('a fingerprint typed in from the signed paper', () => {
  test('makes its package verified, however it was typed', async () => {
    for (const typed of [made.openingFingerprint, showFingerprint(made.openingFingerprint), showFingerprint(made.openingFingerprint).toLowerCase()]) {
      expect((await verifyFile(made.name, made.bytes, { confirmedFingerprint: typed })).verdict).toBe('verified')
    }
  })
  test.each(['', 'ABCD', '2222-2222-2222-2222'])('%j, which is another, does not', async (typed) => {
    const verdict = await verifyFile(made.name, made.bytes, { confirmedFingerprint: typed })
    expect(verdict.verdict).toBe('unknown-keys')
    expect(failed(verdict.checks)).toEqual(['keys-known keys/fingerprint-differs'])
  })
  test('of the result instead of the opening record does not', async () => {
    const alone = await verifyFile(made.name, made.bytes)
    const fingerprint = alone.result?.kind === 'package' ? alone.result.fingerprint : ''
    expect(fingerprint).toHaveLength(16)
    expect((await verifyFile(made.name, made.bytes, { confirmedFingerprint: fingerprint })).verdict).toBe('unknown-keys')
  })
})

describe('an opening record brought before the result', () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text)

  test('is checked by itself; with its signature and its fingerprint on paper it is verified', async () => {
    const options = { openings: [made.opening], confirmedFingerprint: made.openingFingerprint }
    expect(await verifyFile('MoLuot.json', bytesOf(made.opening.json), options)).toMatchObject({ kind: 'opening', type: 'official', verdict: 'verified' })
  })
  test('alone is of unknown keys', async () => {
    const verdict = await verifyFile('MoLuot.json', bytesOf(made.opening.json))
    expect(verdict).toMatchObject({ kind: 'opening', verdict: 'unknown-keys', result: { kind: 'opening', openingFingerprint: made.openingFingerprint } })
  })
  test('with one letter changed is rejected', async () => {
    const changed = made.opening.json.replace('Trần Văn Bình', 'Trần Văn Bính')
    const verdict = await verifyFile('MoLuot.json', bytesOf(changed))
    expect(verdict.verdict).toBe('rejected')
    expect(failed(verdict.checks)).toContain('opening-record opening/configuration-fingerprint')
  })
  test('whose people were changed together with their fingerprint still has another φ', async () => {
    const other = await makePackage({ opening: (o) => ({ ...o, lists: o.lists.map((list) => ({ ...list, title: 'Danh sách khác' })) }) })
    const verdict = await verifyFile('MoLuot.json', bytesOf(other.opening.json))
    expect(failed(verdict.checks)).toContain('opening-record opening/election-fingerprint')
  })
})

describe('an archive without its package', () => {
  test('says its counts, and is of unknown keys', async () => {
    const verdict = await verifyFile('1.bel', made.archives[0]!)
    expect(verdict).toMatchObject({ kind: 'archive', type: null, verdict: 'unknown-keys' })
    expect(verdict.result).toMatchObject({
      kind: 'archive', ballots: 3,
      questions: [{ answers: [{ answer: 'tín nhiệm cao', count: 1 }, { answer: 'tín nhiệm', count: 1 }, { answer: 'tín nhiệm thấp', count: 0 }], unmarked: 1 }, { unmarked: 1 }],
    })
  })
  test('with one byte changed is rejected, in its very first byte too', async () => {
    for (const at of [0, 5, 600, 5000]) {
      const changed = made.archives[0]!.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      expect((await verifyFile('1.bel', changed)).verdict).toBe('rejected')
    }
  })
})

test('checking can be stopped', async () => {
  const stop = new AbortController()
  stop.abort()
  await expect(verifyFile(made.name, made.bytes, { signal: stop.signal })).rejects.toThrow()
})

test('progress goes from nothing to everything and never back', async () => {
  const steps: number[] = []
  await verifyFile(made.name, made.bytes, { onProgress: (done) => steps.push(done) })
  expect(steps.at(-1)).toBe(1)
  expect(steps).toEqual([...steps].sort((a, b) => a - b))
})
