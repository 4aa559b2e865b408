/** Voting cards printed early stay good when the number of voters changes: no card is made anew, and codes keep one length. */
import { describe, expect, it } from 'vitest'
import { createDesk } from '../../../src/app/createDesk'
import { pinGuard } from '../../../src/app/pinGuard'
import { createMeeting } from '../../../src/app/setUpMeeting'
import type { MeetingDraft } from '../../../src/domain/meeting/meeting'
import { isDammValid } from '../../../src/domain/round/votingCards'
import { memoryWorld, must, threeOfficials } from '../../support/memoryWorld'

const withCards = (summoned: number, printed: number) => (draft: MeetingDraft): MeetingDraft => {
  const full = threeOfficials(draft)
  return { ...full, voterGroups: full.voterGroups.map((group) => ({ ...group, summoned, printed })) }
}

async function aMeeting(summoned: number, printed: number) {
  const world = memoryWorld(`cards ${summoned} ${printed}`)
  const desk = createDesk(world, pinGuard(() => 0))
  const id = must(await createMeeting(world, withCards(summoned, printed)))
  const change = async (nowSummoned: number, nowPrinted: number) => {
    const round = must(await desk.load(id))
    if ('draft' in round) must(await desk.saveDraft(id, withCards(nowSummoned, nowPrinted)(round.draft)))
  }
  return { desk, id, change, printed: must(await desk.cards(id)) }
}
const codes = (cards: readonly { readonly code: string }[]) => cards.map(({ code }) => code).sort()

describe('printed voting cards', () => {
  it('have six digits up to sixty, eight above, a check digit each, and no two are the same', async () => {
    for (const [cards, length] of [[60, 6], [61, 8]] as const) {
      const { printed } = await aMeeting(40, cards)
      expect(printed.every(({ code }) => code.length === length && isDammValid(code))).toBe(true)
      expect(new Set(codes(printed)).size).toBe(cards)
    }
  })

  it('stay as they are when more voters are summoned: only the missing ones are made, with codes as long', async () => {
    const { desk, id, change, printed } = await aMeeting(40, 50)
    await change(60, 70)
    const now = must(await desk.cards(id))
    expect(now).toHaveLength(70)
    expect(codes(now)).toEqual(expect.arrayContaining(codes(printed)))
    expect(new Set(now.map(({ code }) => code.length))).toEqual(new Set([6]))
    expect(new Set(codes(now)).size).toBe(70)
  })

  it('are made once, however many screens ask for them at the same moment', async () => {
    const world = memoryWorld('at once')
    const desk = createDesk(world, pinGuard(() => 0))
    const id = must(await createMeeting(world, withCards(40, 50)))
    const [one, other] = await Promise.all([desk.cards(id), desk.cards(id)])
    expect(codes(must(one))).toEqual(codes(must(other)))
    expect(must(await desk.cards(id))).toHaveLength(50)
    expect(must(await desk.log(id)).filter(({ act }) => act === 'cards/made')).toHaveLength(1)
  })

  it('stay all of them when fewer are summoned', async () => {
    const { desk, id, change, printed } = await aMeeting(40, 50)
    await change(30, 35)
    expect(codes(must(await desk.cards(id)))).toEqual(codes(printed))
  })

  it('of six digits are not joined by so many that guessing would pay: said, and those printed are still there', async () => {
    const { desk, id, change, printed } = await aMeeting(40, 50)
    await change(300, 330)
    expect(await desk.cards(id)).toEqual({ ok: false, error: { code: 'card/codes-too-short', cards: 330, most: 120 } })
    await change(40, 50)
    expect(codes(must(await desk.cards(id)))).toEqual(codes(printed))
  })
})
