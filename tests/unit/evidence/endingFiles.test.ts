/** Annulment and correction files at the level above: what holds, what is refused with which code, and what a correction changes. */
import { beforeAll, describe, expect, it } from 'vitest'
import { confirmVerdicts } from '../../../src/app/confirmVerdict'
import { endingsBeside } from '../../../src/app/endingsBeside'
import { verifyFiles } from '../../../src/app/verifyFiles'
import type { SignedCorrection } from '../../../src/app/endingsDesk'
import type { CorrectionRecord } from '../../../src/domain/result/correction'
import type { AnnulmentRecord } from '../../../src/domain/result/annulment'
import { signAnnulment, signCorrection } from '../../../src/evidence/endingRecords'
import { endingContext } from '../../../src/evidence/knownRounds'
import { signerFromSeed } from '../../../src/evidence/signerFromSeed'
import { verifyEnding } from '../../../src/evidence/verifyEnding'
import type { EndingContext } from '../../../src/evidence/endingBelongs'
import { verifyFile } from '../../../src/evidence/verifyFile'
import type { FileVerdict } from '../../../src/evidence/verifyPackage'
import { deviceSigner } from '../../../src/evidence/signing'
import { evidenceWords } from '../../../src/words/errors/evidence'
import { memoryWorld, must, openMeeting, reconciled, TWO_PINS, vote } from '../../support/memoryWorld'
import type { OpenMeeting } from '../../support/memoryWorld'

type Files = readonly { readonly name: string; readonly bytes: Uint8Array }[]
interface Given {
  readonly json: Uint8Array
  readonly jws: string
}
const given = (files: Files): Given => ({ json: files[0]?.bytes ?? new Uint8Array(), jws: new TextDecoder().decode(files[1]?.bytes) })
const parsed = ({ json }: Given): unknown => JSON.parse(new TextDecoder().decode(json))
const utf8 = (text: string) => new TextEncoder().encode(text)
const failed = ({ verdict, checks }: FileVerdict) => [verdict, ...checks.flatMap(({ code }) => (code === undefined || code === 'check/not-reached' ? [] : [code]))]
const judge = ({ json, jws }: Given, context: EndingContext) => verifyEnding('x.json', json, jws, context)

let annulled: Given
let annulledOpening: { readonly json: string; readonly jws: string; readonly fingerprint: string }
let annulledMeeting: OpenMeeting
let meeting: OpenMeeting
let packageVerdict: FileVerdict
const corrections: SignedCorrection[] = []

beforeAll(async () => {
  annulledMeeting = await openMeeting(memoryWorld('annulled above'))
  await vote(annulledMeeting, 0, ['high', 'low', undefined])
  const opening = must(await annulledMeeting.desk.opening(annulledMeeting.id))
  annulledOpening = { ...given(opening.files), json: new TextDecoder().decode(opening.files[0]?.bytes), fingerprint: opening.fingerprint }
  must(await annulledMeeting.desk.annul(annulledMeeting.id, TWO_PINS, 'Nhầm danh sách'))
  annulled = given(must(await annulledMeeting.desk.annulment(annulledMeeting.id)).files)
  meeting = await openMeeting(memoryWorld('corrected above'))
  await vote(meeting, 0, ['high', 'low', undefined])
  await reconciled(meeting, 1)
  must(await meeting.desk.closing.begin(meeting.id))
  for (const card of meeting.keyCards.slice(0, 2)) must(await meeting.desk.closing.acceptCard(card))
  must(await meeting.desk.closing.finish(() => undefined))
  const { name, bytes } = must(await meeting.desk.package(meeting.id))
  packageVerdict = await verifyFile(name, bytes, { confirmedFingerprint: must(await meeting.desk.opening(meeting.id)).fingerprint })
  const reason = { reason: 'Ghi nhầm', paper: '02-BB ngày 03/11/2026' }
  corrections.push(must(await meeting.desk.correct(meeting.id, { ...reason, changes: [{ kind: 'official', list: 1, official: 2, field: 'position', value: 'Phó Bí thư Thường trực' }] })))
  corrections.push(must(await meeting.desk.correct(meeting.id, { ...reason, changes: [{ kind: 'round', field: 'meeting.place', value: 'Nhà văn hóa' }] })))
})

const correction = (i: number): Given => given(corrections[i]?.files ?? [])
const withPackage = (...before: readonly FileVerdict[]) => endingContext([], [packageVerdict, ...before])
const signedAgain = async (record: CorrectionRecord): Promise<Given> => {
  const tablet = must(await deviceSigner(meeting.world.device))
  const { json, jws } = await signCorrection(record, tablet)
  return { json: utf8(json), jws }
}

describe('an annulment', () => {
  it('is verified against the registered opening record of its round; without one it waits', async () => {
    expect(failed(await judge(annulled, endingContext([annulledOpening], [])))).toEqual(['verified'])
    expect(failed(await judge(annulled, endingContext([], [])))).toEqual(['unknown-keys', 'ending/opening-unknown', 'keys/not-registered'])
    const beside = await verifyFile('mo.json', utf8(annulledOpening.json))
    expect(failed(await judge(annulled, endingContext([], [beside])))).toEqual(['unknown-keys', 'keys/not-registered'])
  })
  it('without its signature, altered, or signed by another tablet is not taken', async () => {
    const context = endingContext([annulledOpening], [])
    expect(failed(await verifyEnding('x.json', annulled.json, undefined, context))).toContain('ending/signature-not-given')
    expect(failed(await judge({ ...annulled, json: utf8(new TextDecoder().decode(annulled.json).replace('"count":1', '"count":2')) }, context))).toEqual(['rejected', 'jws/bad-signature'])
    const stranger = await signerFromSeed(new Uint8Array(32).fill(9), 'tablet')
    const record = (parsed(annulled) as AnnulmentRecord)
    const forged = await signAnnulment({ ...record, device: { ...record.device, key: stranger.key } }, stranger)
    expect(failed(await judge({ json: utf8(forged.json), jws: forged.jws }, context))).toEqual(['rejected', 'ending/other-tablet'])
  })
  it('of another opening record, another round, or with a log that does not tell of it is refused', async () => {
    const tablet = must(await deviceSigner(annulledMeeting.world.device))
    const record = (parsed(annulled) as AnnulmentRecord)
    const altered = async (change: Partial<AnnulmentRecord>) => {
      const { json, jws } = await signAnnulment({ ...record, ...change }, tablet)
      return failed(await judge({ json: utf8(json), jws }, endingContext([annulledOpening], [])))
    }
    expect(await altered({ opening: { ...record.opening, digest: 'f'.repeat(64) } })).toContain('ending/other-opening')
    expect(await altered({ round: { ...record.round, number: 7 } })).toEqual(['rejected', 'ending/differs'])
    expect(await altered({ reason: 'Lý do khác' })).toEqual(['rejected', 'ending/log'])
    expect(await altered({ log: record.log.map((entry) => (entry.number === 2 ? { ...entry, act: 'x/y' } : entry)) })).toEqual(['rejected', 'log/broken-chain'])
  })
  it('stands beside a package of the same round, which nobody should add up', () => {
    const { result } = packageVerdict
    if (result?.kind !== 'package') throw new Error('a package')
    const record = { ...(parsed(annulled) as AnnulmentRecord), opening: { fingerprint: result.openingFingerprint, digest: result.openingDigest } }
    const verdict: FileVerdict = { file: 'x', kind: 'annulment', type: 'official', verdict: 'verified', checks: [{ id: 'ending-belongs', ok: true }], result: { kind: 'annulment', record, fingerprint: '', digest: '' } }
    expect(endingsBeside(result, [packageVerdict, verdict]).annulment?.reason).toBe('Nhầm danh sách')
    expect(endingsBeside(result, [packageVerdict]).annulment).toBeUndefined()
  })
})

describe('a correction', () => {
  it('is verified beside the package it corrects, each after the one before it', async () => {
    const first = await judge(correction(0), withPackage())
    expect(failed(first)).toEqual(['verified'])
    expect(failed(await judge(correction(1), withPackage(first)))).toEqual(['verified'])
    expect(failed(await judge(correction(1), withPackage()))).toEqual(['unknown-keys', 'ending/earlier-missing'])
    expect(failed(await judge(correction(0), endingContext([], [])))).toEqual(['unknown-keys', 'ending/result-unknown', 'keys/not-registered'])
  })
  it('of another result, another chain, other old values or numbers that do not follow is refused', async () => {
    const record = (parsed(correction(0)) as CorrectionRecord)
    const refused = async (change: Partial<CorrectionRecord>, ...before: readonly FileVerdict[]) => failed(await judge(await signedAgain({ ...record, ...change }), withPackage(...before)))
    expect(await refused({ result: { ...record.result, digest: 'f'.repeat(64) } })).toContain('ending/other-result')
    expect(await refused({ entries: [{ kind: 'round', field: 'meeting.place', old: 'Nơi khác', new: 'B' }] })).toEqual(['rejected', 'ending/old-differs'])
    const { result } = packageVerdict
    const issued = result?.kind === 'package' ? (result.statement.accounting[0]?.issued ?? 0) : 0
    expect(await refused({ entries: [{ kind: 'count', group: 'A', field: 'issued', old: issued, new: issued + 1 }] })).toEqual(['rejected', 'ending/counts'])
    const first = await judge(correction(0), withPackage())
    expect(await refused({ number: 2, previous: 'f'.repeat(64) }, first)).toEqual(['rejected', 'ending/previous'])
  })
  it('every one of its codes has its sentences in both languages', () => {
    const codes = ['ending/signature-not-given', 'ending/opening-unknown', 'ending/result-unknown', 'ending/other-opening', 'ending/other-result', 'ending/other-tablet', 'ending/log', 'ending/counts'] as const
    for (const code of codes) expect(evidenceWords({ code }).vi.what.length, code).toBeGreaterThan(10)
  })
  it('of the number percentages are of says so beside the figures, with every share before and after', () => {
    const { result } = packageVerdict
    if (result?.kind !== 'package') throw new Error('a package')
    // The same round with shares of the ballots issued.
    const statement = { ...result.statement, lists: result.statement.lists.map((list) => ({
      ...list, denominator: { of: 'issued', value: list.numbers.issued },
      configuration: { ...list.configuration, ruleSet: { ...list.configuration.ruleSet, settings: { ...list.configuration.ruleSet.settings, denominator: 'issued' as const } } },
    })) }
    const issued = statement.accounting[0]?.issued ?? 0
    const record: CorrectionRecord = { ...(parsed(correction(0)) as CorrectionRecord), entries: [{ kind: 'count', group: 'A', field: 'issued', old: issued, new: issued + 1 }] }
    const verdict: FileVerdict = { file: 'x', kind: 'correction', type: 'official', verdict: 'verified', checks: [{ id: 'ending-belongs', ok: true }], result: { kind: 'correction', record, fingerprint: '', digest: '' } }
    const { effects, corrections: shown } = endingsBeside({ ...result, statement }, [verdict])
    expect(shown).toHaveLength(1)
    const chosen = effects.denominators.filter((effect) => effect.chosen)
    expect(chosen).toMatchObject([{ of: 'issued', before: issued, after: issued + 1 }])
    const level = chosen[0]?.officials[0]?.levels[0]
    expect(level?.after).not.toBe(level?.before)
  })
})

it('files of one run in any order: packages first, signatures are no files of their own, endings last', async () => {
  const { name, bytes } = must(await meeting.desk.package(meeting.id))
  const files = [...(corrections[1]?.files ?? []), ...(corrections[0]?.files ?? []), { name, bytes }]
  const verdicts: FileVerdict[] = []
  await verifyFiles({ ...meeting.world, verifyFile }, {
    files: files.map((file) => ({ name: file.name, size: file.bytes.length, read: () => Promise.resolve({ ok: true, value: file.bytes } as const) })),
    onProgress: () => undefined, onVerdict: (verdict) => verdicts.push(verdict), signal: new AbortController().signal,
  })
  expect(verdicts.map(({ kind, verdict }) => [kind, verdict])).toEqual([['package', 'unknown-keys'], ['correction', 'unknown-keys'], ['correction', 'unknown-keys']])
  expect(verdicts.slice(1).map((verdict) => failed(verdict).slice(1))).toEqual([['keys/not-registered'], ['keys/not-registered']])
})

describe('a fingerprint typed for a file of the run', () => {
  const asReceived = async () => {
    const { name, bytes } = must(await meeting.desk.package(meeting.id))
    const waiting = await verifyFile(name, bytes)
    const first = await judge(correction(0), endingContext([], [waiting]))
    const second = await judge(correction(1), endingContext([], [waiting, first]))
    return { waiting, first, second, fingerprint: waiting.result?.kind === 'package' ? waiting.result.openingFingerprint : '' }
  }
  it('makes its corrections verified at once, and its annulment', async () => {
    const { waiting, first, second, fingerprint } = await asReceived()
    expect([waiting, first, second].map(({ verdict }) => verdict)).toEqual(['unknown-keys', 'unknown-keys', 'unknown-keys'])
    expect(confirmVerdicts([second, first, waiting], fingerprint).map(failed)).toEqual([['verified'], ['verified'], ['verified']])
    const opening = await verifyFile('mo.json', utf8(annulledOpening.json), { openings: [] })
    const ending = await judge(annulled, endingContext([], [opening]))
    expect([opening.verdict, ending.verdict]).toEqual(['unknown-keys', 'unknown-keys'])
    expect(confirmVerdicts([ending, opening], annulledOpening.fingerprint).map(({ checks }) => checks.find(({ id }) => id === 'keys-known')?.ok)).toEqual([true, true])
    expect(confirmVerdicts([ending, opening], annulledOpening.fingerprint)[0]?.verdict).toBe('verified')
  })
  it('of another round changes no ending; one that does not belong stays refused', async () => {
    const { waiting, second, fingerprint } = await asReceived()
    expect(confirmVerdicts([waiting, second], '2222222222222222').map(({ verdict }) => verdict)).toEqual(['unknown-keys', 'unknown-keys'])
    const orphan = await judge(correction(1), endingContext([], [waiting]))
    expect(failed(confirmVerdicts([waiting, orphan], fingerprint)[1]!)).toEqual(['unknown-keys', 'ending/earlier-missing'])
    const stranger = await signerFromSeed(new Uint8Array(32).fill(9), 'tablet')
    const { json, jws } = await signCorrection({ ...(parsed(correction(0)) as CorrectionRecord), device: { key: stranger.key, build: 'x' } }, stranger)
    // Judged before its package was there.
    const early = await judge({ json: utf8(json), jws }, endingContext([], []))
    expect(early.verdict).toBe('unknown-keys')
    const late = confirmVerdicts([waiting, early], fingerprint)[1]!
    expect([...failed(late), late.result]).toEqual(['rejected', 'ending/other-tablet', undefined])
  })
})
