/**
 * The order of freezing (protocol.md §5): before opening everything may still change with two PINs and a new review sheet, and
 * no printed voting card is wasted; key cards live on unless the committee itself changes; after opening only `present` rises.
 */
import { beforeEach, describe, expect, it } from 'vitest'
import { cardPatience } from '../../../src/app/cardPatience'
import { voterBoothFor } from '../../../src/app/castBallot'
import { createDesk } from '../../../src/app/createDesk'
import type { Desk, MemberPin } from '../../../src/app/desk'
import { pinGuard } from '../../../src/app/pinGuard'
import { createMeeting } from '../../../src/app/setUpMeeting'
import type { World } from '../../../src/app/world'
import type { MeetingDraft } from '../../../src/domain/meeting/meeting'
import type { Round, RoundIn } from '../../../src/domain/round/round'
import { memoryWorld, must, threeOfficials } from '../../support/memoryWorld'

const PINS = ['274915', '860327', '591846'] as const
const NEW_PINS = ['471829', '683015', '925174'] as const
const pair = (pins: readonly string[]): readonly [MemberPin, MemberPin] => [{ member: 0, pin: pins[0] ?? '' }, { member: 1, pin: pins[1] ?? '' }]

let world: World
let desk: Desk
let id: string
let keyCards: readonly string[]

const guard = pinGuard(() => 0)
const round = async (): Promise<Round> => must(await desk.load(id))
const draft = async (): Promise<MeetingDraft> => {
  const now = await round()
  return 'meeting' in now ? now.meeting : now.draft
}
const codes = async () => must(await world.store.cards(id)).filter(({ pool }) => !pool).map(({ code }) => code).sort()
const opening = async () => ((await round()) as RoundIn<'ready'>).opening.fingerprint
const acts = async () => must(await desk.log(id)).map(({ act }) => act)

async function holdCeremony(pins: readonly string[]): Promise<readonly string[]> {
  const ceremony = must(await desk.ceremony(id))
  const cards: string[] = []
  for (const [holder, pin] of pins.entries()) {
    const { groups } = await ceremony.newCard(holder)
    cards.push(groups.join(' '))
    must(await ceremony.confirmCard(holder, groups.join('')))
    must(await ceremony.setPin(holder, pin))
  }
  must(await ceremony.complete(() => undefined))
  return cards
}

const prepare = async (pins: readonly string[] = PINS) => must(await desk.prepare(id, pair(pins), () => undefined))

/** A voter with a card printed before the change. */
async function voteWith(code: string): Promise<void> {
  const booth = voterBoothFor(world, guard, cardPatience(() => 0), (await round()) as RoundIn<'open'>)
  must(await booth.openCard({ kind: 'code', digits: code }))
  booth.mark(0, 0, 'high')
  must(await booth.seal())
  must(await booth.cast())
  booth.leave()
}

async function closeWith(cards: readonly string[]): Promise<void> {
  must(await desk.pause(id))
  must(await desk.reconcile(id, [{ group: 'A', leftover: 10, unused: 0, missing: [], cardBox: 1 }]))
  must(await desk.closing.begin(id))
  for (const card of cards) must(await desk.closing.acceptCard(card))
  must(await desk.closing.finish(() => undefined))
}

beforeEach(async () => {
  world = memoryWorld('order of freezing')
  desk = createDesk(world, guard)
  id = must(await createMeeting(world, threeOfficials))
  must(await desk.cards(id)) // printed days before the ceremony
  keyCards = await holdCeremony(PINS)
  await prepare()
})

const withoutLast = (form: MeetingDraft): MeetingDraft => ({ ...form, lists: form.lists.map((list) => ({ ...list, officials: list.officials.slice(0, -1) })) })

describe('a name taken off the list after the sheet was approved', () => {
  it('takes two different PINs, and without them nothing changes', async () => {
    const before = await round()
    expect(await desk.change(id, [{ member: 0, pin: PINS[0] }, { member: 0, pin: PINS[0] }])).toMatchObject({ ok: false, error: { code: 'pin/two-different-members' } })
    expect(await desk.saveDraft(id, withoutLast(await draft()))).toMatchObject({ ok: false, error: { code: 'round/not-now' } })
    expect(await round()).toEqual(before)
  })

  it('needs a new review sheet and a new opening record; printed cards vote and the same key cards open the totals', async () => {
    const [printed, sealed, sheet] = [await codes(), await opening(), must(await desk.configurationFingerprints(id))]
    must(await desk.change(id, pair(PINS)))
    must(await desk.saveDraft(id, withoutLast(await draft())))
    expect(await desk.open(id, { A: 5 }, pair(PINS))).toMatchObject({ ok: false, error: { code: 'round/not-now' } })
    expect(must(await desk.configurationFingerprints(id))).not.toEqual(sheet)
    await prepare()
    expect(await opening()).not.toBe(sealed)
    expect(await codes()).toEqual(printed)
    must(await desk.open(id, { A: 5 }, pair(PINS)))
    await voteWith(printed[0] ?? '')
    await closeWith([keyCards[0] ?? '', keyCards[2] ?? ''])
    const { statement } = must(await desk.result(id))
    expect(statement.lists[0]?.officials).toHaveLength(2)
    expect(await acts()).toEqual(expect.arrayContaining(['round/reopened-for-change', 'round/ready', 'round/opened']))
  })
})

describe('a rule changed after the sheet was approved', () => {
  it('wastes nothing printed either', async () => {
    const printed = await codes()
    must(await desk.change(id, pair(PINS)))
    const form = await draft()
    must(await desk.saveDraft(id, { ...form, ruleSet: { ...form.ruleSet, settings: { ...form.ruleSet.settings, denominator: 'issued' } } }))
    await prepare()
    must(await desk.open(id, { A: 5 }, pair(PINS)))
    await voteWith(printed[3] ?? '')
    await closeWith([keyCards[1] ?? '', keyCards[0] ?? ''])
  })
})

describe('more people summoned after the cards were printed', () => {
  it('adds cards to those already printed', async () => {
    const printed = await codes()
    must(await desk.change(id, pair(PINS)))
    const form = await draft()
    must(await desk.saveDraft(id, { ...form, voterGroups: form.voterGroups.map((group) => ({ ...group, summoned: 9, printed: 14 })) }))
    must(await desk.cards(id))
    const now = await codes()
    expect(now).toHaveLength(14)
    expect(now).toEqual(expect.arrayContaining([...printed]))
  })
})

describe('a committee member replaced before opening', () => {
  const replaced = (form: MeetingDraft): MeetingDraft => ({
    ...form, committee: { ...form.committee, members: form.committee.members.map((member, i) => (i === 2 ? { ...member, name: 'Đỗ Thị Lan' } : member)) },
  })

  it('drops the keys and says so: a new ceremony, a new sheet; the voting cards printed before still vote', async () => {
    const printed = await codes()
    must(await desk.change(id, pair(PINS)))
    must(await desk.saveDraft(id, replaced(await draft())))
    expect((await round()).state).toBe('draft')
    expect(await acts()).toContain('keys/dropped')
    const newCards = await holdCeremony(NEW_PINS)
    expect(await desk.prepare(id, pair(PINS), () => undefined)).toMatchObject({ ok: false, error: { code: 'pin/wrong' } })
    await prepare(NEW_PINS)
    expect(await codes()).toEqual(printed)
    must(await desk.open(id, { A: 5 }, pair(NEW_PINS)))
    await voteWith(printed[5] ?? '')
    must(await desk.pause(id))
    must(await desk.reconcile(id, [{ group: 'A', leftover: 10, unused: 0, missing: [], cardBox: 1 }]))
    must(await desk.closing.begin(id))
    expect(await desk.closing.acceptCard(keyCards[0] ?? '')).toMatchObject({ ok: false, error: { code: 'key-card/not-of-this-round' } })
    for (const card of newCards.slice(0, 2)) must(await desk.closing.acceptCard(card))
    must(await desk.closing.finish(() => undefined))
  })

  it('whose name is only spelled better keeps the keys', async () => {
    must(await desk.change(id, pair(PINS)))
    const form = await draft()
    const spelled = form.committee.members.map((member, i) => (i === 0 ? { ...member, name: member.name.toUpperCase() } : member))
    must(await desk.saveDraft(id, { ...form, committee: { ...form.committee, members: spelled } }))
    expect((await round()).state).toBe('keyed')
  })
})

describe('after opening', () => {
  it('nothing changes but the number present, and that only rises', async () => {
    must(await desk.open(id, { A: 5 }, pair(PINS)))
    const form = await draft()
    expect(await desk.saveDraft(id, withoutLast(form))).toMatchObject({ ok: false, error: { code: 'round/not-now' } })
    expect(await desk.change(id, pair(PINS))).toMatchObject({ ok: false, error: { code: 'round/not-now' } })
    expect(await desk.prepare(id, pair(PINS), () => undefined)).toMatchObject({ ok: false, error: { code: 'round/not-now' } })
    must(await desk.raisePresent(id, 'A', 6, 'Đến muộn'))
    expect(await desk.raisePresent(id, 'A', 4, 'Nhầm')).toMatchObject({ ok: false, error: { code: 'round/present-only-rises' } })
    expect(await draft()).toEqual(form)
  })
})
