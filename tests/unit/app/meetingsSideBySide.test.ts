/** Several meetings on one tablet: whose turn each is, one as the template of another, and deleting that can be undone. */
import { describe, expect, it } from 'vitest'
import { createDesk } from '../../../src/app/createDesk'
import { mostUrgent, rehearsalsByMeeting, turnsOf } from '../../../src/app/homeTurns'
import { pinGuard } from '../../../src/app/pinGuard'
import { createMeeting } from '../../../src/app/setUpMeeting'
import { documentDefaults } from '../../../src/domain/meeting/documentSettings'
import type { MeetingDraft } from '../../../src/domain/meeting/meeting'
import type { RoundHeader } from '../../../src/ports/roundStore'
import { memoryWorld, threeOfficials } from '../../support/memoryWorld'

const header = (id: string, state: RoundHeader['state'], date = ''): RoundHeader => ({ id, state, date, unitName: '', roundTitle: id })

const titled = (draft: MeetingDraft): MeetingDraft => ({
  ...threeOfficials(draft),
  round: { number: 1, title: 'Lấy phiếu giữa nhiệm kỳ' },
  planDigest: 'a'.repeat(64),
  documents: { ...documentDefaults('96-QD-TW-2023'), chair: 'Trần Văn A', minutesNumber: '05-BB/ĐU' },
})

async function aDesk() {
  const world = memoryWorld('side by side')
  const desk = createDesk(world, pinGuard(() => 0))
  const made = await createMeeting(world, titled)
  if (!made.ok) throw new Error('no meeting')
  await expect.poll(() => desk.rounds.getState().headers).toHaveLength(1)
  return { desk, id: made.value }
}

const draftOf = async (desk: Awaited<ReturnType<typeof aDesk>>['desk'], id: string): Promise<MeetingDraft> => {
  const loaded = await desk.load(id)
  if (!loaded.ok || loaded.value.state !== 'draft') throw new Error('no draft')
  return loaded.value.draft
}

describe('the meetings on a tablet', () => {
  const headers = [
    header('done', 'exported', '2026-01-02'), header('new', 'draft'), header('dated', 'draft', '2026-03-04'), header('keyed', 'keyed'),
    header('ready', 'ready'), header('box', 'open'), header('chip', 'signed'),
  ]
  it('stand under whose turn it is, the turn with the most urgent one first, dated before undated', () => {
    expect(turnsOf(headers).map(({ turn, headers: all }) => [turn, ...all.map(({ id }) => id)])).toEqual([
      ['tablet', 'box'],
      ['secretary', 'chip', 'dated', 'new', 'done'],
      ['committee', 'ready', 'keyed'],
    ])
  })
  it('have one most urgent among them: an open box before all, nothing when all is done', () => {
    expect(mostUrgent(headers)?.id).toBe('box')
    expect(mostUrgent(headers.filter(({ state }) => state !== 'open'))?.id).toBe('chip')
    expect(mostUrgent([header('done', 'exported')])).toBeUndefined()
  })
})

describe('a meeting as a template', () => {
  it('gives its people, committee, rules and papers to a new one with identifiers of its own', async () => {
    const { desk, id } = await aDesk()
    const made = await desk.duplicate(id)
    if (!made.ok) throw new Error('no duplicate')
    const [before, after] = [await draftOf(desk, id), await draftOf(desk, made.value)]
    expect(after.lists[0]?.officials).toEqual(before.lists[0]?.officials)
    expect(after.committee).toEqual(before.committee)
    expect(after.unit).toEqual(before.unit)
    expect(after.documents).toMatchObject({ chair: 'Trần Văn A', minutesNumber: '' })
    expect(after.roundId).not.toBe(before.roundId)
    expect(after.lists[0]?.uuid).not.toBe(before.lists[0]?.uuid)
    expect(after.voterGroups[0]?.lists).toEqual([after.lists[0]?.uuid])
  })

  it('keeps nothing of the one sitting: no day, no plan', async () => {
    const { desk, id } = await aDesk()
    const made = await desk.duplicate(id)
    const after = await draftOf(desk, made.ok ? made.value : '')
    expect(after.sitting).toMatchObject({ date: '', time: '', title: 'Hội nghị' })
    expect(after.planDigest).toBeUndefined()
  })
})

describe('deleting', () => {
  it('takes a meeting out of the list and keeps it whole, also after a restart, until it is taken back', async () => {
    const world = memoryWorld('deleting')
    const made = await createMeeting(world, titled)
    if (!made.ok) throw new Error('no meeting')
    const first = createDesk(world, pinGuard(() => 0))
    expect(await first.layAside(made.value)).toEqual({ ok: true, value: undefined })
    expect(first.rounds.getState().headers).toEqual([])

    const restarted = createDesk(world, pinGuard(() => 0))
    await expect.poll(() => restarted.rounds.getState().aside?.map(({ id }) => id)).toEqual([made.value])
    await restarted.takeBack(made.value)
    expect(restarted.rounds.getState().headers.map(({ id }) => id)).toEqual([made.value])
    expect((await draftOf(restarted, made.value)).lists[0]?.officials).toHaveLength(3)
  })

  it('for good leaves nothing, not even the mark', async () => {
    const world = memoryWorld('for good')
    const desk = createDesk(world, pinGuard(() => 0))
    const made = await createMeeting(world, titled)
    const id = made.ok ? made.value : ''
    await desk.layAside(id)
    await desk.remove(id)
    await expect.poll(() => desk.rounds.getState().aside).toEqual([])
    expect(await world.tablet.laidAside()).toEqual({ ok: true, value: [] })
    expect((await desk.load(id)).ok).toBe(false)
  })
})

describe('rehearsals on the home screen', () => {
  const round = (id: string, more: Partial<RoundHeader> = {}): RoundHeader => ({ id, state: 'draft', unitName: 'Đảng ủy', roundTitle: id, date: '2026-11-02', ...more })

  it('stand under the meeting they rehearse, all its rounds together; sample data stand at the end', () => {
    const meetings = [round('chiều'), round('sáng'), round('sáng 2', { meetingId: 'sáng', number: 2 })]
    const rehearsals = [round('mẫu'), round('thử sáng 2', { rehearsalOf: 'sáng 2' }), round('thử sáng', { rehearsalOf: 'sáng' }), round('thử đã xóa', { rehearsalOf: 'xóa' })]
    expect(rehearsalsByMeeting(rehearsals, meetings).map(({ of, rehearsals: theirs }) => [of?.id, ...theirs.map(({ id }) => id)])).toEqual([
      ['sáng', 'thử sáng 2', 'thử sáng'],
      [undefined, 'mẫu', 'thử đã xóa'],
    ])
  })
})
