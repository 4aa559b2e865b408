/** Annulment, the round that replaces it, and corrections after signing, through the real use cases on a store in memory. */
import { describe, expect, it } from 'vitest'
import type { Round } from '../../../src/domain/round/round'
import { readAnnulment, readCorrection } from '../../../src/evidence/endingRecords'
import { sha256Hex } from '../../../src/evidence/hashing'
import { memoryWorld, must, openMeeting, reconciled, TWO_PINS, vote } from '../../support/memoryWorld'
import type { OpenMeeting } from '../../support/memoryWorld'

const REASON = 'Nhầm danh sách'

async function voted(seed: string): Promise<OpenMeeting> {
  const meeting = await openMeeting(memoryWorld(seed))
  await vote(meeting, 0, ['high', 'low', undefined])
  return meeting
}

async function closed(seed: string): Promise<OpenMeeting> {
  const meeting = await voted(seed)
  await reconciled(meeting, 1)
  must(await meeting.desk.closing.begin(meeting.id))
  for (const card of meeting.keyCards.slice(0, 2)) must(await meeting.desk.closing.acceptCard(card))
  must(await meeting.desk.closing.finish(() => undefined))
  return meeting
}

const load = async ({ desk, id }: OpenMeeting): Promise<Round> => must(await desk.load(id))
const bytesOf = (files: readonly { readonly name: string; readonly bytes: Uint8Array }[], end: string): Uint8Array => {
  const file = files.find(({ name }) => name.endsWith(end))
  if (file === undefined) throw new Error(`no file ${end}`)
  return file.bytes
}

describe('an annulled round', () => {
  it('needs two PINs and a reason; the shares and every card secret are gone, no card can vote or open it any more', async () => {
    const meeting = await voted('annulled')
    expect(await meeting.desk.annul(meeting.id, TWO_PINS, '  ')).toMatchObject({ error: { code: 'annulment/reason-missing' } })
    expect(await meeting.desk.annul(meeting.id, [TWO_PINS[0], { member: 1, pin: '000001' }], REASON)).toMatchObject({ error: { code: 'pin/wrong' } })
    expect(must(await meeting.desk.load(meeting.id)).state).toBe('open')
    must(await meeting.desk.annul(meeting.id, TWO_PINS, REASON))
    const round = await load(meeting)
    expect(round).toMatchObject({ state: 'annulled', reason: REASON })
    if ('keys' in round) expect(round.keys.lists.every(({ shares }) => shares.length === 0)).toBe(true)
    expect(must(await meeting.world.store.cards(meeting.id)).every(({ secret }) => secret === undefined)).toBe(true)
    expect(await meeting.booth.openCard({ kind: 'code', digits: meeting.codes[1] ?? '' })).toMatchObject({ error: { code: 'card/not-open' } })
    expect(await meeting.desk.closing.begin(meeting.id)).toMatchObject({ ok: false })
  })

  const paper = { paper: '03-BB/BKP ngày 02/11/2026', signers: [0, 2] } as const

  it('where two PINs fail takes a paper with two signers and one PIN, and says so in log and record', async () => {
    const meeting = await voted('by paper')
    const refused = async (by: Parameters<typeof meeting.desk.annul>[1], error: object) => {
      expect(await meeting.desk.annul(meeting.id, by, REASON)).toMatchObject({ error })
      expect(must(await meeting.desk.load(meeting.id)).state).toBe('open')
    }
    const [pin] = TWO_PINS
    await refused({ ...paper, paper: ' ', pin }, { code: 'annulment/paper-missing' })
    await refused({ ...paper, signers: [1, 1], pin }, { code: 'annulment/two-signers' })
    await refused({ ...paper, signers: [0, 7], pin }, { code: 'annulment/two-signers' })
    await refused({ ...paper, pin: { member: 0, pin: '000001' } }, { code: 'pin/wrong' })
    must(await meeting.desk.annul(meeting.id, { ...paper, pin }, REASON))
    expect(must(await meeting.desk.log(meeting.id)).at(-1)).toMatchObject({
      act: 'round/annulled', facts: { reason: REASON, paper: paper.paper, signers: 'Hoàng Minh Châu, Phan Văn Sơn', pin: 1 },
    })
    const { record, files } = must(await meeting.desk.annulment(meeting.id))
    expect(record.approval).toEqual({ by: 'paper', paper: paper.paper, signers: ['Hoàng Minh Châu', 'Phan Văn Sơn'], witness: 'pin' })
    expect(await readAnnulment(bytesOf(files, 'L1.json'), new TextDecoder().decode(bytesOf(files, 'L1.jws')))).toMatchObject({ ok: true })
  })

  it('by one person at the screen, with a paper alone, is refused; a key card entered at closing stands for the PIN', async () => {
    const meeting = await voted('alone')
    expect(await meeting.desk.annul(meeting.id, paper, REASON)).toMatchObject({ error: { code: 'annulment/pin-needed' } })
    await reconciled(meeting, 1)
    expect(await meeting.desk.annul(meeting.id, paper, REASON)).toMatchObject({ error: { code: 'annulment/pin-needed' } })
    must(await meeting.desk.closing.begin(meeting.id))
    must(await meeting.desk.closing.acceptCard(meeting.keyCards[0] ?? ''))
    must(await meeting.desk.annul(meeting.id, paper, REASON))
    expect(must(await meeting.desk.annulment(meeting.id)).record.approval).toMatchObject({ by: 'paper', witness: 'keyCard' })
  })

  it('gives a signed record with its log and opening record, the same bytes at every asking, read back strictly', async () => {
    const meeting = await voted('record')
    must(await meeting.desk.annul(meeting.id, TWO_PINS, REASON))
    const first = must(await meeting.desk.annulment(meeting.id))
    expect(first.files.map(({ name }) => name)).toEqual([
      'HuyLuot_HM-001_20261102_L1.json', 'HuyLuot_HM-001_20261102_L1.jws', 'MoLuot_HM-001_20261102_L1.json', 'MoLuot_HM-001_20261102_L1.jws',
    ])
    expect(first.record).toMatchObject({ ballots: [{ group: 'A', count: 1 }], keyCards: 3, reason: REASON })
    expect(must(await meeting.desk.confirmSaved(meeting.id, 'annulment', first.files, first.files))).toBe('identical')
    expect(must(await meeting.desk.annulment(meeting.id)).files).toEqual(first.files)

    const json = bytesOf(first.files, 'L1.json')
    const jws = new TextDecoder().decode(bytesOf(first.files, 'L1.jws'))
    expect((await readAnnulment(json, jws)).ok).toBe(true)
    const altered = new TextEncoder().encode(new TextDecoder().decode(json).replace('"count":1', '"count":2'))
    expect(await readAnnulment(altered, jws)).toMatchObject({ error: { code: 'jws/bad-signature' } })
  })

  it('tells a read-back that differs or lacks a file', async () => {
    const meeting = await voted('read back')
    must(await meeting.desk.annul(meeting.id, TWO_PINS, REASON))
    const { files } = must(await meeting.desk.annulment(meeting.id))
    expect(must(await meeting.desk.confirmSaved(meeting.id, 'annulment', files, files.slice(1)))).toBe('different')
    expect(must(await meeting.desk.log(meeting.id)).at(-1)).toMatchObject({ act: 'annulment/read-back', facts: { identical: false } })
  })

  it('is replaced by a new round of the same people with other lists, which names its opening record', async () => {
    const meeting = await voted('replaced')
    expect(await meeting.desk.replace(meeting.id, '')).toMatchObject({ error: { code: 'round/not-now' } })
    must(await meeting.desk.annul(meeting.id, TWO_PINS, REASON))
    const old = await load(meeting)
    const next = must(await meeting.desk.load(must(await meeting.desk.replace(meeting.id, ''))))
    if (!('draft' in next) || !('opening' in old)) throw new Error('a draft beside an annulled round')
    expect(next.draft.replaces).toEqual({ roundId: old.id, digest: sha256Hex(old.opening.json), reason: REASON })
    expect(next.draft.round.number).toBe(2)
    expect(next.draft.lists.map(({ officials }) => officials)).toEqual(old.meeting.lists.map(({ officials }) => officials))
    expect(next.draft.lists[0]?.uuid).not.toBe(old.meeting.lists[0]?.uuid)
    expect(meeting.desk.check(next.draft).faults).toEqual([])
  })

  it('and the round that replaces it is one more of its meeting: its number, and so its file names, are no other round’s', async () => {
    const meeting = await voted('replaced beside a second')
    const second = must(await meeting.desk.addRound(meeting.id))
    must(await meeting.desk.annul(meeting.id, TWO_PINS, REASON))
    const next = must(await meeting.desk.load(must(await meeting.desk.replace(meeting.id, ''))))
    if (!('draft' in next)) throw new Error('a draft')
    expect(must(await meeting.desk.load(second))).toMatchObject({ draft: { round: { number: 2 } } })
    expect(next.draft).toMatchObject({ meetingId: meeting.id, round: { number: 3 } })
    expect(meeting.desk.check(next.draft).faults).toEqual([])
  })

  it('is impossible once there is a result; a superior’s decision makes a new round that names the result', async () => {
    const meeting = await closed('with a result')
    expect(await meeting.desk.annul(meeting.id, TWO_PINS, REASON)).toMatchObject({ error: { code: 'round/not-now' } })
    const round = await load(meeting)
    const next = must(await meeting.desk.load(must(await meeting.desk.replace(meeting.id, 'Quyết định 15-QĐ/TU'))))
    if (!('draft' in next) || !('result' in round)) throw new Error('a draft beside a signed round')
    expect(next.draft.replaces).toEqual({ roundId: round.id, digest: sha256Hex(round.result.statement.json), reason: 'Quyết định 15-QĐ/TU' })
  })
})

describe('a correction after signing', () => {
  const request = {
    changes: [{ kind: 'official', list: 1, official: 2, field: 'position', value: 'Phó Bí thư Thường trực' }] as const,
    reason: 'Ghi thiếu chức vụ', paper: '02-BB ngày 03/11/2026',
  }

  it('is signed, logged and kept beside the result, whose bytes and package stay the same', async () => {
    const meeting = await closed('corrected')
    const before = must(await meeting.desk.package(meeting.id))
    const made = must(await meeting.desk.correct(meeting.id, request))
    expect(made.files.map(({ name }) => name)).toEqual(['DinhChinh_HM-001_20261102_L1_1.json', 'DinhChinh_HM-001_20261102_L1_1.jws'])
    expect(made.record).toMatchObject({ number: 1, previous: null, entries: [{ old: 'Phó Bí thư', new: 'Phó Bí thư Thường trực' }] })
    expect(must(await meeting.desk.log(meeting.id)).at(-1)).toMatchObject({ act: 'result/corrected', facts: { number: 1, entries: 1 } })
    expect(must(await meeting.desk.package(meeting.id)).digest).toBe(before.digest)
    expect(must(await meeting.desk.corrections(meeting.id)).standing.lists[0]?.officials[1]?.position).toBe('Phó Bí thư Thường trực')
    const second = must(await meeting.desk.correct(meeting.id, { ...request, changes: [{ kind: 'round', field: 'meeting.place', value: 'Nhà văn hóa' }] }))
    expect(second.record).toMatchObject({ number: 2, previous: sha256Hex(new TextDecoder().decode(bytesOf(made.files, '.json'))) })
  })

  it('is read back strictly, and one that claims to correct a count of a level is no correction', async () => {
    const meeting = await closed('read strictly')
    const { files } = must(await meeting.desk.correct(meeting.id, request))
    const jws = new TextDecoder().decode(bytesOf(files, '.jws'))
    expect((await readCorrection(bytesOf(files, '.json'), jws)).ok).toBe(true)
    const record = JSON.parse(new TextDecoder().decode(bytesOf(files, '.json'))) as { entries: unknown[] }
    for (const field of ['collected', 'valid', 'high']) {
      const forged = JSON.stringify({ ...record, entries: [{ field, group: 'A', kind: 'count', new: 2, old: 1 }] })
      expect(await readCorrection(new TextEncoder().encode(forged), jws), field).toMatchObject({ error: { code: 'document/shape' } })
    }
  })

  it('that changes nothing or lacks its paper is refused, and nothing is stored', async () => {
    const meeting = await closed('refused')
    expect(await meeting.desk.correct(meeting.id, { ...request, paper: '' })).toMatchObject({ error: { code: 'correction/refused', faults: [{ code: 'correction/paper-missing' }] } })
    expect(must(await meeting.desk.corrections(meeting.id)).made).toEqual([])
  })
})
