/** The booth (protocol.md §4, §8) on real rooms: cards, patience, spent cards, ballot checks, and a log that says nothing. */
import { describe, expect, it } from 'vitest'
import { readElection } from '../../../src/belenios/election'
import { requireAll } from '../../../src/belenios/fault'
import { readRevealedBallot, recomputeBallotCode } from '../../../src/evidence/ballotCheck'
import { votingCardQr } from '../../../src/evidence/votingCard'
import { canonicalJson } from '../../../src/domain/kernel/canonicalJson'
import { memoryWorld, must, openMeeting, reconciled, threeOfficials, TWO_PINS, vote } from '../../support/memoryWorld'
import type { OpenMeeting } from '../../support/memoryWorld'

const enter = (meeting: OpenMeeting, digits: string) => meeting.booth.openCard({ kind: 'code', digits })

/** The first ballot is in the box, and the voter was told that it is not. */
async function castWithItsAnswerLost(name: string) {
  let answers = 0
  const meeting = await openMeeting(memoryWorld(name, (store) => ({
    ...store,
    async cast(id, card, ballots) {
      const stored = await store.cast(id, card, ballots)
      answers += 1
      return answers === 1 ? { ok: false, error: { code: 'store/write-failed' } } : stored
    },
  })))
  must(await enter(meeting, meeting.codes[0] ?? ''))
  must(await meeting.booth.seal())
  expect(await meeting.booth.cast()).toMatchObject({ error: { code: 'cast/write-failed' } })
  return meeting
}

describe('the papers of a round', () => {
  it('are known before any card, one a voter group, and a card opens just its group’s', async () => {
    const meeting = await openMeeting(memoryWorld('papers'))
    const opened = must(await enter(meeting, meeting.codes[0] ?? ''))
    expect(meeting.booth.papers).toEqual([{ ...opened, cardKey: '' }])
    expect(opened.cardKey).not.toBe('')
  })
})

describe('a voting card', () => {
  it('casts once; then the one neutral refusal, as for a code that never was', async () => {
    const meeting = await openMeeting(memoryWorld('once'))
    await vote(meeting, 0, ['high', 'high', 'high'])
    expect(await enter(meeting, meeting.codes[0] ?? '')).toEqual({ ok: false, error: { code: 'card/refused' } })
    expect(await enter(meeting, '000000')).toEqual({ ok: false, error: { code: 'card/refused' } })
    const spent = must(await meeting.world.store.cardByCode(meeting.id, meeting.codes[0] ?? ''))
    expect(spent).toMatchObject({ status: 'spent' })
    expect(spent).not.toHaveProperty('secret')
    expect(must(await meeting.desk.checkCard(meeting.id, meeting.codes[0] ?? ''))).toBe('spent')
    expect(must(await meeting.desk.checkCard(meeting.id, meeting.codes[1] ?? ''))).toBe('unspent')
  })

  it('five wrong codes cost 30 seconds, fifteen the attendant', async () => {
    const meeting = await openMeeting(memoryWorld('patience'))
    for (let wrong = 1; wrong < 5; wrong++) expect(await enter(meeting, '111111')).toMatchObject({ error: { code: 'card/refused' } })
    expect(await enter(meeting, '111111')).toMatchObject({ error: { code: 'card/wait', seconds: 30 } })
    expect(await enter(meeting, meeting.codes[0] ?? '')).toMatchObject({ error: { code: 'card/wait' } })
    meeting.time.now += 30_001
    for (let wrong = 6; wrong < 15; wrong++) {
      await enter(meeting, '111111')
      meeting.time.now += 30_001
    }
    expect(await enter(meeting, '111111')).toMatchObject({ error: { code: 'card/attendant-needed' } })
    expect(await enter(meeting, meeting.codes[0] ?? '')).toMatchObject({ error: { code: 'card/attendant-needed' } })
    must(await meeting.booth.attendant('860327'))
    expect((await enter(meeting, meeting.codes[0] ?? '')).ok).toBe(true)
  })

  it('wrong codes are not forgiven by leaving the voter’s screens and coming back', async () => {
    const meeting = await openMeeting(memoryWorld('impatient'))
    for (let wrong = 0; wrong < 5; wrong++) await enter(meeting, '111111')
    const back = meeting.newBooth()
    expect(await back.openCard({ kind: 'code', digits: meeting.codes[0] ?? '' })).toMatchObject({ error: { code: 'card/wait' } })
    meeting.time.now += 30_001
    expect((await back.openCard({ kind: 'code', digits: meeting.codes[0] ?? '' })).ok).toBe(true)
  })

  it('is read from its QR too, at the tablet and in the committee’s hand', async () => {
    const meeting = await openMeeting(memoryWorld('scanned'))
    const [card] = must(await meeting.world.store.cards(meeting.id)).filter(({ pool }) => !pool)
    const text = votingCardQr(card!.group, card!.secret ?? '')
    expect(must(await meeting.desk.checkCard(meeting.id, text))).toBe('unspent')
    must(await meeting.booth.openCard({ kind: 'scan', text }))
    must(await meeting.booth.seal())
    must(await meeting.booth.cast())
    meeting.booth.leave()
    expect(must(await meeting.desk.checkCard(meeting.id, text))).toBe('spent')
    expect(await meeting.booth.openCard({ kind: 'scan', text })).toMatchObject({ error: { code: 'card/refused' } })
    expect(await meeting.booth.openCard({ kind: 'scan', text: 'HP1K:…' })).toMatchObject({ error: { code: 'card/refused' } })
  })

  it('that was voided in the hand is refused, and counted', async () => {
    const meeting = await openMeeting(memoryWorld('voided'))
    expect(must(await meeting.desk.voidCard(meeting.id, meeting.codes[3] ?? ''))).toBe('voided')
    expect(await enter(meeting, meeting.codes[3] ?? '')).toMatchObject({ error: { code: 'card/refused' } })
    expect(must(await meeting.desk.dashboard(meeting.id)).groups[0]).toMatchObject({ voided: 1 })
  })

  it('opens nothing while the round is paused, and a ballot begun before the pause is not cast into it', async () => {
    const meeting = await openMeeting(memoryWorld('paused'))
    must(await enter(meeting, meeting.codes[0] ?? ''))
    must(await meeting.booth.seal())
    must(await meeting.desk.pause(meeting.id))
    expect(await meeting.booth.cast()).toMatchObject({ error: { code: 'cast/round-not-open' } })
    meeting.booth.leave()
    expect(await enter(meeting, meeting.codes[0] ?? '')).toMatchObject({ error: { code: 'card/not-open' } })
    expect(must(await meeting.world.store.cardByCode(meeting.id, meeting.codes[0] ?? ''))).toMatchObject({ status: 'unspent' })
  })
})

describe('an answer that comes late', () => {
  it('to somebody who was cleared meanwhile opens nothing: the next card casts its own ballot and no other', async () => {
    let letGo = (): void => undefined
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const meeting = await openMeeting(memoryWorld('late', (store) => ({
      ...store,
      async cardByCode(id, code) {
        const found = await store.cardByCode(id, code)
        await held
        return found
      },
    })))
    const late = enter(meeting, meeting.codes[0] ?? '')
    meeting.booth.leave()
    letGo()
    expect(await late).toMatchObject({ ok: false })
    await vote(meeting, 1, ['high', 'high', 'high'])
    expect(must(await meeting.desk.checkCard(meeting.id, meeting.codes[0] ?? ''))).toBe('unspent')
    expect(must(await meeting.desk.checkCard(meeting.id, meeting.codes[1] ?? ''))).toBe('spent')
  })

  it('from the box, or not at all: what is tried again is the very same ballot, thanked for and counted once', async () => {
    const meeting = await castWithItsAnswerLost('lost')
    must(await meeting.booth.cast())
    expect(must(await meeting.desk.dashboard(meeting.id)).groups[0]).toMatchObject({ collected: 1 })
  })

  it('from the box, after which the voter changes a mark: the ballot in the box stays the only one', async () => {
    const meeting = await castWithItsAnswerLost('lost and changed')
    meeting.booth.mark(0, 0, 'low')
    must(await meeting.booth.seal())
    expect(await meeting.booth.cast()).toMatchObject({ error: { code: 'cast/card-already-used' } })
    expect(must(await meeting.desk.dashboard(meeting.id)).groups[0]).toMatchObject({ collected: 1 })
  })
})

describe('a ballot released from the pool', () => {
  const issued = async (meeting: OpenMeeting) => must(await meeting.desk.dashboard(meeting.id)).groups[0]
  it('is cast without a card, counted once it is in the box, and never again', async () => {
    const meeting = await openMeeting(memoryWorld('released'))
    const pool = (await issued(meeting))?.releasable ?? 0
    expect(pool).toBeGreaterThan(1)
    const plan = must(await meeting.booth.release('A'))
    expect(plan.released).toBe(true)
    meeting.booth.leave()
    expect(await issued(meeting)).toMatchObject({ released: 0, releasable: pool, collected: 0 })
    must(await meeting.booth.release('A'))
    must(await meeting.booth.seal())
    must(await meeting.booth.cast())
    meeting.booth.leave()
    expect(await issued(meeting)).toMatchObject({ released: 1, releasable: pool - 1, collected: 1 })
  })
  it('is refused when the pool is used up and while the round is paused; its secret opens nothing at the tablet', async () => {
    const meeting = await openMeeting(memoryWorld('used up'))
    const [card] = must(await meeting.world.store.cards(meeting.id)).filter(({ pool }) => pool)
    expect(await meeting.booth.openCard({ kind: 'scan', text: votingCardQr(card!.group, card!.secret ?? '') })).toMatchObject({ error: { code: 'card/refused' } })
    for (let left = (await issued(meeting))?.releasable ?? 0; left > 0; left--) {
      must(await meeting.booth.release('A'))
      must(await meeting.booth.seal())
      must(await meeting.booth.cast())
      meeting.booth.leave()
    }
    expect(await meeting.booth.release('A')).toEqual({ ok: false, error: { code: 'card/none-to-release' } })
    must(await meeting.desk.pause(meeting.id))
    expect(await meeting.booth.release('A')).toEqual({ ok: false, error: { code: 'card/not-open' } })
  })
})

describe('the ballot check', () => {
  it('another device recomputes the code shown before the decision; the ballot is spoiled and the card unspent', async () => {
    const meeting = await openMeeting(memoryWorld('check'))
    must(await enter(meeting, meeting.codes[0] ?? ''))
    meeting.booth.mark(0, 0, 'low')
    meeting.booth.mark(0, 2, 'high')
    const { code } = must(await meeting.booth.seal())
    const { qr } = must(await meeting.booth.checkInstead())
    const round = must(await meeting.desk.load(meeting.id))
    const elections = 'sealed' in round ? round.sealed.map(({ election }) => readElection(election, requireAll)) : []
    const revealed = must(readRevealedBallot(qr))
    expect(revealed.lists[0]?.choices).toEqual([3, 0, 1])
    expect(must(recomputeBallotCode(revealed, elections))).toBe(code)
    expect(must(await meeting.booth.seal()).code).not.toBe(code)
    expect(must(await meeting.world.store.cardByCode(meeting.id, meeting.codes[0] ?? ''))).toMatchObject({ status: 'unspent' })
    must(await meeting.booth.cast())
  })

  it('a changed mark changes the code, and a stale answer is never cast', async () => {
    const meeting = await openMeeting(memoryWorld('edit'))
    must(await enter(meeting, meeting.codes[0] ?? ''))
    meeting.booth.mark(0, 0, 'low')
    const before = must(await meeting.booth.seal()).code
    meeting.booth.mark(0, 0, 'high')
    expect(must(await meeting.booth.seal()).code).not.toBe(before)
    must(await meeting.booth.cast())
    meeting.booth.leave()
    await reconciled(meeting, 1)
    must(await meeting.desk.closing.begin(meeting.id))
    for (const card of meeting.keyCards.slice(0, 2)) must(await meeting.desk.closing.acceptCard(card))
    must(await meeting.desk.closing.finish(() => undefined))
    const { statement } = must(await meeting.desk.result(meeting.id))
    expect(statement.lists[0]?.officials[0]?.levels.map(({ count }) => count)).toEqual([1, 0, 0])
  })
})

describe('the log', () => {
  async function logOf(votes: readonly (readonly (string | undefined)[])[]): Promise<string> {
    const meeting = await openMeeting(memoryWorld('the same meeting'))
    for (const [card, levels] of votes.entries()) await vote(meeting, card, levels)
    await reconciled(meeting, votes.length)
    must(await meeting.desk.closing.begin(meeting.id))
    for (const card of meeting.keyCards.slice(0, 2)) must(await meeting.desk.closing.acceptCard(card))
    must(await meeting.desk.closing.finish(() => undefined))
    return canonicalJson(must(await meeting.desk.result(meeting.id)).statement.log)
  }
  it('of two rounds that differ only in choices is the same to the byte up to the lock, chain included', async () => {
    const one = await logOf([['high', 'high', 'low'], ['low', undefined, 'low']])
    const other = await logOf([[undefined, 'low', 'confidence'], ['high', 'high', 'high']])
    expect(one).toContain('round/locked')
    expect(other).toBe(one)
  })

  /** Twelve voters with everything that may happen on the way, the same each time; only the choices, and how often they were changed, differ. */
  async function eventfulLog(choice: (voter: number, official: number) => string | undefined, edits: (voter: number) => number): Promise<{ log: string; acts: readonly string[] }> {
    const meeting = await openMeeting(memoryWorld('an eventful meeting'), (draft) => {
      const full = threeOfficials(draft)
      return { ...full, voterGroups: full.voterGroups.map((group) => ({ ...group, summoned: 14, printed: 19 })) }
    }, 12)
    const { desk, booth, id, codes } = meeting
    for (let voter = 0; voter < 12; voter++) {
      if (voter === 2) await enter(meeting, '111111')
      if (voter === 11) must(await booth.release('A'))
      else must(await enter(meeting, codes[voter] ?? ''))
      for (let edit = 0; edit < edits(voter); edit++) booth.mark(0, edit % 3, (['high', 'low', undefined] as const)[edit % 3])
      for (let official = 0; official < 3; official++) booth.mark(0, official, choice(voter, official))
      must(await booth.seal())
      if (voter === 4) {
        must(await booth.checkInstead())
        must(await booth.seal())
      }
      if (voter === 5) booth.walkedAway()
      must(await booth.cast())
      booth.leave()
      if (voter === 6) must(await desk.checkCard(id, codes[0] ?? ''))
      if (voter === 7) {
        must(await desk.pause(id))
        must(await desk.resume(id, TWO_PINS))
      }
    }
    must(await desk.pause(id))
    must(await desk.reconcile(id, [{ group: 'A', leftover: 8, unused: 0, missing: [], cardBox: 11 }]))
    must(await desk.closing.begin(id))
    for (const card of meeting.keyCards.slice(0, 2)) must(await desk.closing.acceptCard(card))
    must(await desk.closing.finish(() => undefined))
    const { log } = must(await desk.result(id)).statement
    return { log: canonicalJson(log), acts: log.map(({ act }) => act) }
  }
  it('is the same to the byte with checks, walk-aways, releases, refusals and pauses in it; no edit and no blank shows', async () => {
    const one = await eventfulLog(() => 'high', () => 0)
    const other = await eventfulLog((voter, official) => ['low', 'confidence', undefined][(voter + official) % 3], (voter) => voter % 5)
    // The counts are there, at the tenth ballot, at the pauses and at the lock, and nowhere else.
    expect(one.acts).toEqual(expect.arrayContaining(['box/counted', 'round/paused', 'round/resumed', 'round/locked']))
    expect(one.log).toMatch(/"ballotChecks":1,"cardChecks":1,"collected":12,"refusals":1,"released":1,"replaced":0,"voided":0,"walkAways":1/)
    expect(other.log).toBe(one.log)
  })
})
