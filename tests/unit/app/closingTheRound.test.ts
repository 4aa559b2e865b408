/** Closing (protocol.md §6), through the real rooms on a store in memory: what may go wrong at each step, and what never may. */
import { describe, expect, it } from 'vitest'
import type { Round } from '../../../src/domain/round/round'
import { err } from '../../../src/domain/kernel/result'
import { SAMPLE_KEY_CARDS } from '../../../src/evidence/sampleCards'
import { createMeeting } from '../../../src/app/setUpMeeting'
import type { RoundStore } from '../../../src/ports/roundStore'
import { heldBack } from '../../support/heldBack'
import type { HeldBack } from '../../support/heldBack'
import { memoryWorld, must, openMeeting, reconciled, threeOfficials, vote } from '../../support/memoryWorld'
import type { OpenMeeting } from '../../support/memoryWorld'

const VOTES = [['high', 'low', undefined], ['high', 'confidence', 'low'], [undefined, undefined, undefined]] as const

async function votedMeeting(wrap?: (store: RoundStore) => RoundStore): Promise<OpenMeeting> {
  const meeting = await openMeeting(memoryWorld('closing', wrap))
  for (const [card, levels] of VOTES.entries()) await vote(meeting, card, levels)
  await reconciled(meeting, VOTES.length)
  return meeting
}

const stateOf = async ({ desk, id }: OpenMeeting): Promise<Round['state']> => must(await desk.load(id)).state

describe('key cards', () => {
  it('are refused by name: mistyped group, another round, entered twice, a published sample card', async () => {
    const meeting = await votedMeeting()
    const { closing } = meeting.desk
    const [first = '', second = ''] = meeting.keyCards
    must(await closing.begin(meeting.id))
    const typo = first.replace(/^./, (symbol) => (symbol === '2' ? '3' : '2'))
    expect(await closing.acceptCard(typo)).toMatchObject({ error: { code: 'key-card/group-wrong', groups: [1] } })
    expect(await closing.acceptCard(SAMPLE_KEY_CARDS[0] ?? '')).toMatchObject({ error: { code: 'key-card/sample' } })
    const stranger = (await openMeeting(memoryWorld('another round'))).keyCards[0] ?? ''
    expect(await closing.acceptCard(stranger)).toMatchObject({ error: { code: 'key-card/not-of-this-round' } })
    expect(must(await meeting.desk.load(meeting.id))).toMatchObject({ state: 'paused', closing: false })
    expect(must(await closing.acceptCard(first))).toMatchObject({ accepted: 1, needed: 2 })
    expect(await closing.acceptCard(first)).toMatchObject({ error: { code: 'key-card/already-entered' } })
    expect(must(await closing.acceptCard(second))).toMatchObject({ accepted: 2 })
  })

  it('given together are looked at in the order in which they were given, and begin the closing once', async () => {
    const meeting = await votedMeeting()
    const { closing } = meeting.desk
    const [first = '', second = ''] = meeting.keyCards
    must(await closing.begin(meeting.id))
    const answers = await Promise.all([first, first, second].map((card) => closing.acceptCard(card)))
    expect(answers).toMatchObject([{ value: { accepted: 1 } }, { error: { code: 'key-card/already-entered' } }, { value: { accepted: 2 } }])
    const begun = must(await meeting.desk.log(meeting.id)).filter(({ act }) => act === 'closing/began')
    expect(begun).toHaveLength(1)
  })

  it('dropped while another round is begun are dropped in the log of their own round', async () => {
    let store: HeldBack<RoundStore> | undefined
    const meeting = await votedMeeting((whole) => (store = heldBack(whole)).parts)
    const other = must(await createMeeting(meeting.world, threeOfficials))
    const { closing } = meeting.desk
    must(await closing.begin(meeting.id))
    must(await closing.acceptCard(meeting.keyCards[0] ?? ''))
    const gate = store!.hold('load', 'after')
    const cancelled = closing.cancel()
    await gate.reached
    await closing.begin(other)
    gate.letGo()
    await cancelled
    const dropped = async (id: string) => must(await meeting.desk.log(id)).filter(({ act }) => act === 'closing/cancelled')
    expect(await dropped(other)).toEqual([])
    expect(await dropped(meeting.id)).toMatchObject([{ facts: { cards: 1 } }])
  })

  it('fewer than k open nothing: the round stays paused and can be tried again', async () => {
    const meeting = await votedMeeting()
    must(await meeting.desk.closing.begin(meeting.id))
    must(await meeting.desk.closing.acceptCard(meeting.keyCards[2] ?? ''))
    expect(await meeting.desk.closing.finish(() => undefined)).toMatchObject({ error: { code: 'closing/not-enough-cards', accepted: 1, needed: 2 } })
    expect(await stateOf(meeting)).toBe('paused')
    must(await meeting.desk.closing.acceptCard(meeting.keyCards[0] ?? ''))
    must(await meeting.desk.closing.finish(() => undefined))
    expect(await stateOf(meeting)).toBe('signed')
  })

  it('after the first card voting cannot resume; leaving drops the cards, logs their number and returns to the accounts', async () => {
    const meeting = await votedMeeting()
    must(await meeting.desk.closing.begin(meeting.id))
    must(await meeting.desk.closing.acceptCard(meeting.keyCards[0] ?? ''))
    await meeting.desk.closing.cancel()
    expect(must(await meeting.desk.load(meeting.id))).toMatchObject({ state: 'paused', closing: true })
    expect(must(await meeting.desk.log(meeting.id)).at(-1)).toMatchObject({ act: 'closing/cancelled', facts: { cards: 1 } })
    expect(await meeting.desk.resume(meeting.id, [{ member: 0, pin: '274915' }, { member: 1, pin: '860327' }])).toMatchObject({ error: { code: 'round/closing-has-begun' } })
    must(await meeting.desk.closing.begin(meeting.id))
    expect(await meeting.desk.closing.finish(() => undefined)).toMatchObject({ error: { code: 'closing/not-enough-cards', accepted: 0 } })
  })
})

describe('cancelling while it works', () => {
  it.each([
    ['before the lock: the round stays paused', 0.03, 'paused'],
    ['after the last total was opened: nothing is signed without its cards', 0.9, 'locked'],
  ] as const)('%s, and cards entered again close it', async (_, at, state) => {
    const meeting = await votedMeeting()
    const { closing } = meeting.desk
    const enterTwo = async () => {
      must(await closing.begin(meeting.id))
      for (const card of meeting.keyCards.slice(0, 2)) must(await closing.acceptCard(card))
    }
    await enterTwo()
    let cancelled: Promise<void> | undefined
    const finished = await closing.finish((done) => {
      if (done >= at) cancelled ??= closing.cancel()
    })
    await cancelled
    expect(finished).toMatchObject({ ok: false, error: { code: 'closing/refused', reason: 'cancelled' } })
    expect(await stateOf(meeting)).toBe(state)
    await enterTwo()
    must(await closing.finish(() => undefined))
    expect(await stateOf(meeting)).toBe('signed')
  })

  it('cards that were being looked at or waited for it are not counted', async () => {
    const meeting = await votedMeeting()
    const { closing } = meeting.desk
    const [first = '', second = '', third = ''] = meeting.keyCards
    must(await closing.begin(meeting.id))
    must(await closing.acceptCard(first))
    const looking = [second, third].map((card) => closing.acceptCard(card))
    await closing.cancel()
    expect(await Promise.all(looking)).toMatchObject([second, third].map(() => ({ error: { code: 'closing/refused', reason: 'cancelled' } })))
    must(await closing.begin(meeting.id))
    expect(await closing.finish(() => undefined)).toMatchObject({ error: { code: 'closing/not-enough-cards', accepted: 0 } })
  })
})

describe('the result', () => {
  it('is what the voters marked, and its package verifies with the fingerprint from paper', async () => {
    const meeting = await votedMeeting()
    must(await meeting.desk.closing.begin(meeting.id))
    for (const card of meeting.keyCards.slice(0, 2)) must(await meeting.desk.closing.acceptCard(card))
    must(await meeting.desk.closing.finish(() => undefined))
    const { statement } = must(await meeting.desk.result(meeting.id))
    const counts = statement.lists[0]?.officials.map(({ levels, unmarked }) => [...levels.map(({ count }) => count), unmarked])
    expect(counts).toEqual([[2, 0, 0, 1], [0, 1, 1, 1], [0, 0, 1, 2]])
    const built = must(await meeting.desk.package(meeting.id))
    const verdict = await meeting.world.verifyFile(built.name, built.bytes, { confirmedFingerprint: must(await meeting.desk.opening(meeting.id)).fingerprint })
    expect(verdict.checks.filter(({ ok }) => !ok)).toEqual([])
    expect(verdict).toMatchObject({ verdict: 'verified', type: 'official' })
    expect(must(await meeting.desk.package(meeting.id)).bytes).toEqual(built.bytes)
    expect(await meeting.desk.confirmExport(meeting.id, built.bytes.slice(1))).toMatchObject({ value: 'different' })
    expect(await stateOf(meeting)).toBe('signed')
    expect(await meeting.desk.confirmExport(meeting.id, built.bytes)).toMatchObject({ value: 'identical' })
    expect(await stateOf(meeting)).toBe('exported')
  })

  it('an empty box closes to zeros', async () => {
    const meeting = await openMeeting(memoryWorld('nobody'))
    await reconciled(meeting, 0)
    must(await meeting.desk.closing.begin(meeting.id))
    for (const card of meeting.keyCards.slice(1)) must(await meeting.desk.closing.acceptCard(card))
    must(await meeting.desk.closing.finish(() => undefined))
    const { statement } = must(await meeting.desk.result(meeting.id))
    expect(statement.lists[0]?.officials.flatMap(({ levels }) => levels.map(({ count, percent }) => [count, percent]))).toEqual(Array.from({ length: 9 }, () => [0, null]))
    const built = must(await meeting.desk.package(meeting.id))
    expect((await meeting.world.verifyFile(built.name, built.bytes, {})).verdict).toBe('unknown-keys')
  })

  it('a crash behind the lock comes back as locked: the cards again, the same digest, then the result', async () => {
    let crash = true
    const meeting = await votedMeeting((store) => ({
      ...store,
      update: (id, change) => store.update(id, (round, collected) => {
        const outcome = change(round, collected)
        return crash && outcome.ok && outcome.value.round.state === 'signed' ? (err({ code: 'store/write-failed' }) as never) : outcome
      }),
    }))
    must(await meeting.desk.closing.begin(meeting.id))
    for (const card of meeting.keyCards.slice(0, 2)) must(await meeting.desk.closing.acceptCard(card))
    expect((await meeting.desk.closing.finish(() => undefined)).ok).toBe(false)
    const locked = must(await meeting.desk.load(meeting.id))
    expect(locked.state).toBe('locked')
    expect(must(await meeting.world.store.cards(meeting.id)).some(({ secret }) => secret !== undefined)).toBe(false)
    crash = false
    must(await meeting.desk.closing.begin(meeting.id))
    expect(await meeting.desk.closing.finish(() => undefined)).toMatchObject({ error: { code: 'closing/not-enough-cards', accepted: 0 } })
    for (const card of meeting.keyCards.slice(1)) must(await meeting.desk.closing.acceptCard(card))
    must(await meeting.desk.closing.finish(() => undefined))
    const signed = must(await meeting.desk.load(meeting.id))
    expect(signed).toMatchObject({ state: 'signed', tallyDigests: 'tallyDigests' in locked ? locked.tallyDigests : [] })
  })

  it('no decryption is ever computed for another box than the locked one: one ballot more is refused', async () => {
    let locking = false
    const hidden = { credential: '' }
    const meeting = await votedMeeting((store) => ({
      ...store,
      // After the lock the box seems to have lost one ballot, as an edited database would.
      ballots: async (id, list) => {
        const all = await store.ballots(id, list)
        return all.ok && locking ? { ok: true, value: all.value.filter(({ credential }) => credential !== hidden.credential) } : all
      },
      update: (id, change) => store.update(id, (round, collected) => {
        const outcome = change(round, collected)
        return !locking && outcome.ok && outcome.value.round.state === 'signed' ? (err({ code: 'store/write-failed' }) as never) : outcome
      }),
    }))
    const round = must(await meeting.desk.load(meeting.id))
    must(await meeting.desk.closing.begin(meeting.id))
    for (const card of meeting.keyCards.slice(0, 2)) must(await meeting.desk.closing.acceptCard(card))
    await meeting.desk.closing.finish(() => undefined)
    const list = 'meeting' in round ? (round.meeting.lists[0]?.uuid ?? '') : ''
    hidden.credential = must(await meeting.world.store.ballots(meeting.id, list))[0]?.credential ?? ''
    locking = true
    must(await meeting.desk.closing.begin(meeting.id))
    for (const card of meeting.keyCards.slice(0, 2)) must(await meeting.desk.closing.acceptCard(card))
    expect(await meeting.desk.closing.finish(() => undefined)).toMatchObject({ error: { code: 'closing/box-damaged', at: 'encrypted tally' } })
    expect(await stateOf(meeting)).toBe('locked')
  })

  it('the encrypted decryption shares are gone once the result is signed', async () => {
    const meeting = await votedMeeting()
    must(await meeting.desk.closing.begin(meeting.id))
    for (const card of meeting.keyCards.slice(0, 2)) must(await meeting.desk.closing.acceptCard(card))
    must(await meeting.desk.closing.finish(() => undefined))
    const round = must(await meeting.desk.load(meeting.id))
    expect('keys' in round && round.keys.lists.map(({ shares }) => shares)).toEqual([[]])
  })
})
