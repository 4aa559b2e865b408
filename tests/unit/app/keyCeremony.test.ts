/** The key ceremony (protocol.md §3) through the real rooms: committees of every size, cards that are not the right one, interruptions, printing. */
import { describe, expect, it } from 'vitest'
import type { CeremonyDesk } from '../../../src/app/desk'
import { createDesk } from '../../../src/app/createDesk'
import { pinGuard } from '../../../src/app/pinGuard'
import { createMeeting } from '../../../src/app/setUpMeeting'
import type { World } from '../../../src/app/world'
import { defaultReserveCard, defaultThreshold } from '../../../src/domain/meeting/committeeRules'
import type { MeetingDraft } from '../../../src/domain/meeting/meeting'
import { memoryWorld, must, openMeeting, reconciled, threeOfficials } from '../../support/memoryWorld'

const PINS = ['274915', '860327', '591846', '402769', '738150', '915362', '286407']
const TWO = [{ member: 0, pin: PINS[0] ?? '' }, { member: 1, pin: PINS[1] ?? '' }] as const

const committeeOf = (size: number, reserveCard: boolean) => (draft: MeetingDraft): MeetingDraft => {
  const full = threeOfficials(draft)
  const members = Array.from({ length: size }, (_, i) => ({ name: `Hoàng Minh ${'ABCDEFG'.charAt(i)}`, role: 'Ủy viên' }))
  return { ...full, committee: { members, threshold: defaultThreshold(size), reserveCard } }
}

async function begin(world: World, size = 3, reserve = false) {
  const desk = createDesk(world, pinGuard(() => 0))
  const id = must(await createMeeting(world, committeeOf(size, reserve)))
  return { desk, id, ceremony: must(await desk.ceremony(id)) }
}

const copy = async (ceremony: CeremonyDesk, holder: number) => (await ceremony.newCard(holder)).groups.join('')

/** Everyone copies, proves and sets a PIN. Returns the cards as written. */
async function everyone(ceremony: CeremonyDesk): Promise<readonly string[]> {
  const cards: string[] = []
  for (const [holder, { role }] of ceremony.holders.entries()) {
    const card = await copy(ceremony, holder)
    must(await ceremony.confirmCard(holder, card))
    if (role === 'member') must(await ceremony.setPin(holder, PINS[holder] ?? ''))
    cards.push(card)
  }
  must(await ceremony.complete(() => undefined))
  return cards
}

const SIZES = [3, 4, 5, 6, 7].flatMap((size) => [[size, false], [size, true]] as const)

describe('a committee', () => {
  it.each(SIZES)('of %i members, reserve card: %s, opens its box with k cards, whichever they are, and with none fewer', async (size, reserve) => {
    const { desk, id, ceremony } = await begin(memoryWorld(`size ${size} ${reserve}`), size, reserve)
    const cards = await everyone(ceremony)
    expect(cards).toHaveLength(size + (reserve ? 1 : 0))
    must(await desk.prepare(id, TWO, () => undefined))
    must(await desk.open(id, { A: 5 }, TWO))
    must(await desk.pause(id))
    must(await desk.reconcile(id, [{ group: 'A', leftover: 11, unused: 0, missing: [], cardBox: 0 }]))
    // The last ones, the reserve card among them: whose card it is makes no difference.
    const needed = defaultThreshold(size)
    must(await desk.closing.begin(id))
    for (const card of cards.slice(-needed).slice(1)) must(await desk.closing.acceptCard(card))
    expect(await desk.closing.finish(() => undefined)).toMatchObject({ error: { code: 'closing/not-enough-cards', accepted: needed - 1 } })
    for (const card of cards.slice(-needed).slice(0, 1)) must(await desk.closing.acceptCard(card))
    must(await desk.closing.finish(() => undefined))
    expect(must(await desk.load(id)).state).toBe('signed')
  })

  it('has the usual k of n, and a reserve card where one lost card would leave no spare', () => {
    expect([3, 4, 5, 6, 7].map(defaultThreshold)).toEqual([2, 3, 3, 4, 4])
    expect([3, 4, 5, 6, 7].map(defaultReserveCard)).toEqual([true, false, false, false, false])
  })
})

describe('a card entered in the ceremony', () => {
  it('of another member is named by its label, and changes nothing', async () => {
    const { ceremony } = await begin(memoryWorld('swapped'))
    const { label, groups } = await ceremony.newCard(0)
    must(await ceremony.confirmCard(0, groups.join('')))
    const mine = await copy(ceremony, 1)
    expect(await ceremony.confirmCard(1, groups.join(''))).toEqual({ ok: false, error: { code: 'key-card/of-another-holder', label } })
    must(await ceremony.confirmCard(1, mine))
  })

  it('that was dropped before is called old, not wrong', async () => {
    const { ceremony } = await begin(memoryWorld('reused'))
    const dropped = await copy(ceremony, 0)
    await copy(ceremony, 0)
    expect(await ceremony.confirmCard(0, dropped)).toEqual({ ok: false, error: { code: 'key-card/superseded' } })
  })

  it('of an earlier ceremony of the same round is called old too', async () => {
    const { desk, id, ceremony } = await begin(memoryWorld('again'))
    const old = await everyone(ceremony)
    const again = must(await desk.ceremony(id))
    await copy(again, 0)
    expect(await again.confirmCard(0, old[0] ?? '')).toEqual({ ok: false, error: { code: 'key-card/superseded' } })
  })

  it('of elsewhere is no card of this ceremony', async () => {
    const stranger = await copy((await begin(memoryWorld('elsewhere'))).ceremony, 0)
    const { ceremony } = await begin(memoryWorld('here'))
    await copy(ceremony, 0)
    expect(await ceremony.confirmCard(0, stranger)).toEqual({ ok: false, error: { code: 'key-card/not-the-same' } })
  })

  it('may come from the printed code, which carries its label', async () => {
    const { ceremony } = await begin(memoryWorld('scanned'))
    const { qr } = await ceremony.newCard(0)
    expect(qr).toMatch(/^HP1K:Chìa khóa 1\/3 – [0-9A-F]{4}:[2-9A-HJ-NP-Z]{24}$/)
    must(await ceremony.confirmCard(0, qr))
  })
})

describe('an interrupted ceremony', () => {
  it('leaves nothing: no keys, no PINs, no line in the log; the next one begins with the first member', async () => {
    const world = memoryWorld('interrupted')
    const { desk, id, ceremony } = await begin(world)
    const before = must(await desk.log(id)).length
    const old = await copy(ceremony, 0)
    must(await ceremony.confirmCard(0, old))
    must(await ceremony.setPin(0, PINS[0] ?? ''))
    await ceremony.leave()
    expect(must(await desk.load(id))).toMatchObject({ state: 'draft' })
    expect(must(await desk.load(id))).not.toHaveProperty('keys')
    expect(must(await desk.log(id))).toHaveLength(before)
    await expect(ceremony.complete(() => undefined)).resolves.toMatchObject({ ok: false })
    const next = must(await desk.ceremony(id))
    expect(await copy(next, 0)).not.toBe(old)
    expect(await next.complete(() => undefined)).toMatchObject({ error: { code: 'room/failed', step: 'ceremony/no-pin' } })
  })
})

describe('a card printed instead of written', () => {
  it('stands in the log by its number, and nothing of its secret does', async () => {
    const { desk, id, ceremony } = await begin(memoryWorld('printed'))
    const card = await copy(ceremony, 1)
    must(await ceremony.recordPrinting(1))
    const entry = must(await desk.log(id)).at(-1)
    expect(entry).toMatchObject({ role: 'committee', act: 'keys/card-printed', facts: { card: 2, holders: 3 } })
    for (let at = 0; at + 4 <= card.length; at += 4) expect(JSON.stringify(entry)).not.toContain(card.slice(at, at + 4))
  })
})

describe('a card entered at closing', () => {
  it('that belongs to another round of this tablet is named by that round', async () => {
    const world = memoryWorld('two rounds')
    const { id: other, ceremony } = await begin(world)
    const strange = await everyone(ceremony)
    const meeting = await openMeeting(world)
    await reconciled(meeting, 0)
    const loaded = must(await meeting.desk.load(other))
    must(await meeting.desk.closing.begin(meeting.id))
    expect(await meeting.desk.closing.acceptCard(strange[0] ?? '')).toEqual({
      ok: false, error: { code: 'key-card/of-another-round', round: 'draft' in loaded ? loaded.draft.round.title : '' },
    })
    expect(must(await meeting.desk.load(meeting.id))).toMatchObject({ state: 'paused', closing: false })
  })
})
