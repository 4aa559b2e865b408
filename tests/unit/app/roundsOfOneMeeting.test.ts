/** Several rounds in one meeting: each has its own number, people, keys and box; only one is open at a time on a tablet. */
import { describe, expect, it } from 'vitest'
import { furtherRound, roundsOfMeeting } from '../../../src/app/addRound'
import type { Desk } from '../../../src/app/desk'
import type { MeetingDraft } from '../../../src/domain/meeting/meeting'
import { createMeeting } from '../../../src/app/setUpMeeting'
import { newDraft, wardDraft } from '../../support/fakeMeeting'
import { makeReady, memoryWorld, must, openMeeting, reconciled, threeOfficials, TWO_PINS, vote } from '../../support/memoryWorld'

const formOf = async (desk: Desk, id: string): Promise<MeetingDraft> => {
  const round = must(await desk.load(id))
  return 'meeting' in round ? round.meeting : round.draft
}

async function withSecondRound() {
  const meeting = await openMeeting(memoryWorld('two rounds'))
  const { desk, id } = meeting
  return { meeting, desk, first: id, second: must(await desk.addRound(id)) }
}

describe('a further round of the meeting', () => {
  it('takes unit, sitting, rules, committee and groups, has the next number, and rates nobody yet', async () => {
    const { desk, first, second } = await withSecondRound()
    const [before, after] = [await formOf(desk, first), await formOf(desk, second)]
    for (const part of ['unit', 'sitting', 'ruleSet', 'committee', 'group'] as const) expect(after[part]).toEqual(before[part])
    expect(after).toMatchObject({ meetingId: before.roundId, round: { number: 2, title: before.round.title }, type: 'official' })
    expect(after.lists).toHaveLength(1)
    expect(after.lists[0]?.officials).toEqual([])
    expect(after.lists[0]?.uuid).not.toBe(before.lists[0]?.uuid)
    expect(after.voterGroups).toMatchObject([{ letter: 'A', summoned: 6, printed: 11, lists: [after.lists[0]?.uuid] }])
  })

  it('follows the plan of the level above, which names the rounds one by one', () => {
    const { ruleSet, ...source } = wardDraft({ planDigest: 'a'.repeat(64) })
    const plan = {
      fingerprint: 'K7M2P9RTW4XYZ3AB', number: '12-KH/TU', issuedBy: source.unit.superior, issuedOn: '2028-09-01', rounds: ['Lượt sáng', 'Lượt chiều'], secrecy: 'none',
      retentionMonths: null, deadline: null, phone: '', unit: { code: source.unit.code, name: source.unit.name }, ruleSet: { ...ruleSet, locked: [] },
    } as const
    const planned = { ...source, ruleSet, plan }
    expect(furtherRound(planned, newDraft(), 2)).toMatchObject({ plan, planDigest: source.planDigest, round: { number: 2, title: 'Lượt chiều' } })
    expect(furtherRound(planned, newDraft(), 3).round.title).toBe(source.round.title)
  })

  it('is shown with the others of its meeting, in order, whichever it was added to', async () => {
    const { desk, first, second } = await withSecondRound()
    const third = must(await desk.addRound(second))
    must(await createMeeting(memoryWorld('elsewhere'), threeOfficials))
    await expect.poll(() => desk.rounds.getState().headers).toHaveLength(3)
    const { headers } = desk.rounds.getState()
    for (const header of headers) expect(roundsOfMeeting(headers, header).map(({ id }) => id)).toEqual([first, second, third])
    expect((await formOf(desk, third)).round.number).toBe(3)
    expect((await formOf(desk, third)).meetingId).toBe((await formOf(desk, first)).roundId)
  })

  it('opens only when the one before is closed, with key cards of its own', async () => {
    const { meeting, desk, first, second } = await withSecondRound()
    must(await desk.saveDraft(second, { ...(await formOf(desk, second)), lists: threeOfficials(await formOf(desk, second)).lists }))
    const cards = await makeReady(desk, second)
    for (const card of cards) expect(meeting.keyCards).not.toContain(card)
    expect(await desk.open(second, { A: 5 }, TWO_PINS)).toMatchObject({ ok: false, error: { code: 'opening/another-round-open', id: first } })

    await vote(meeting, 0, ['high', 'low', undefined])
    await reconciled(meeting, 1)
    expect(await desk.open(second, { A: 5 }, TWO_PINS)).toMatchObject({ ok: false, error: { code: 'opening/another-round-open' } })
    must(await desk.closing.begin(first))
    expect(await desk.closing.acceptCard(cards[0] ?? '')).toMatchObject({ ok: false, error: { code: 'key-card/of-another-round' } })
    for (const card of meeting.keyCards.slice(0, 2)) must(await desk.closing.acceptCard(card))
    must(await desk.closing.finish(() => undefined))
    must(await desk.open(second, { A: 5 }, TWO_PINS))
    expect(must(await desk.load(second)).state).toBe('open')
    expect(must(await desk.package(first)).name).toMatch(/_L1\.zip$/)
  })
})
