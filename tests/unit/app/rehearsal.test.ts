/** A rehearsal of an official meeting: its people and rules, keys and database of its own, totals known beforehand, one pace. */
import { describe, expect, it } from 'vitest'
import { cardPatience } from '../../../src/app/cardPatience'
import { voterBoothFor } from '../../../src/app/castBallot'
import { createDesk } from '../../../src/app/createDesk'
import type { Desk } from '../../../src/app/desk'
import { pinGuard } from '../../../src/app/pinGuard'
import type { PinGuard } from '../../../src/app/pinGuard'
import { measuredSeconds, paceKeeper } from '../../../src/app/rehearsalPace'
import type { ScriptedVisit } from '../../../src/app/rehearsalDesk'
import { createMeeting } from '../../../src/app/setUpMeeting'
import type { VoterBooth } from '../../../src/app/voterBooth'
import type { World } from '../../../src/app/world'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import type { RoundIn } from '../../../src/domain/round/round'
import { SAMPLE_KEY_CARDS, SAMPLE_PINS } from '../../../src/evidence/sampleCards'
import { memoryWorld, must, threeOfficials } from '../../support/memoryWorld'

interface Rehearsal {
  readonly official: World
  readonly world: World
  readonly desk: Desk
  readonly guard: PinGuard
  readonly of: string
  readonly id: string
  readonly time: { now: number }
}

const TWO = [0, 1].map((member) => ({ member, pin: SAMPLE_PINS[member] ?? '' })) as unknown as Parameters<Desk['open']>[2]

async function rehearsal(seed: string): Promise<Rehearsal> {
  const official = memoryWorld(seed)
  const world: World = { ...memoryWorld(`${seed}, rehearsed`), rehearsal: true }
  const time = { now: 0 }
  const guard = pinGuard(() => time.now)
  const of = must(await createMeeting(official, threeOfficials))
  const round = must(await official.store.load(of))
  const desk = createDesk(world, guard)
  const id = must(await desk.rehearse('draft' in round ? round.draft : (round as { meeting: Meeting }).meeting, 'published', () => undefined))
  return { official, world, desk, guard, of, id, time }
}

async function open({ desk, id }: Rehearsal): Promise<RoundIn<'open'>> {
  const { visitsOfGroup } = must(await desk.rehearsalPlan(id))
  must(await desk.open(id, { A: visitsOfGroup }, TWO))
  return must(await desk.load(id)) as RoundIn<'open'>
}

const LEVELS: Readonly<Record<string, string>> = { 'tín nhiệm cao': 'high', 'tín nhiệm': 'confidence', 'tín nhiệm thấp': 'low' }

/** One visit as its sheet says, at a booth that may be dishonest. */
async function play(booth: VoterBooth, visit: ScriptedVisit, meanwhile: () => void = () => undefined): Promise<void> {
  must(await booth.openCard({ kind: 'code', digits: visit.code ?? '' }))
  visit.lists.forEach(({ lines }, list) => {
    lines.forEach(({ level }, official) => {
      booth.mark(list, official, level === undefined ? undefined : LEVELS[level])
    })
  })
  must(await booth.seal())
  meanwhile()
  if (visit.ballotCheck) {
    must(await booth.checkInstead())
    must(await booth.seal())
  }
  must(await booth.cast())
  booth.leave()
}

async function close({ desk, id }: Rehearsal, ballots: number): Promise<void> {
  must(await desk.pause(id))
  const { groups } = must(await desk.dashboard(id))
  must(await desk.reconcile(id, [{ group: 'A', leftover: (groups[0]?.printed ?? 0) - ballots, unused: 0, missing: [], cardBox: ballots }]))
  must(await desk.closing.begin(id))
  for (const card of SAMPLE_KEY_CARDS.slice(0, 2)) must(await desk.closing.acceptCard(card))
  must(await desk.closing.finish(() => undefined))
}

async function playedBy(seed: string, tamper: (booth: VoterBooth) => VoterBooth): Promise<Rehearsal> {
  const played = await rehearsal(seed)
  const round = await open(played)
  const booth = tamper(voterBoothFor(played.world, played.guard, cardPatience(() => 0), round))
  const { visits } = must(await played.desk.rehearsalPlan(played.id))
  for (const visit of visits) await play(booth, visit)
  await close(played, visits.length)
  return played
}

describe('a rehearsal of an official meeting', () => {
  it('has the same people and rules, and everything else of its own', async () => {
    const { official, world, of, id } = await rehearsal('own')
    const [first, second] = [must(await official.store.load(of)), must(await world.store.load(id))]
    if (!('draft' in first) || !('meeting' in second)) throw new Error('a draft and a prepared round')
    expect(second.meeting).toMatchObject({ type: 'rehearsal', rehearsalOf: of, unit: first.draft.unit, ruleSet: first.draft.ruleSet, committee: first.draft.committee })
    expect(second.meeting.lists.map(({ officials }) => officials)).toEqual(first.draft.lists.map(({ officials }) => officials))
    expect(second.meeting.roundId).not.toBe(first.draft.roundId)
    expect(second.meeting.lists[0]?.uuid).not.toBe(first.draft.lists[0]?.uuid)
    expect(must(await official.store.headers())).toHaveLength(1)
  })

  it('is refused for a meeting that is not complete, with what is missing', async () => {
    const world: World = { ...memoryWorld('incomplete'), rehearsal: true }
    const id = must(await createMeeting(world))
    const round = must(await world.store.load(id))
    const made = await createDesk(world, pinGuard(() => 0)).rehearse('draft' in round ? round.draft : (undefined as never), 'published', () => undefined)
    expect(made).toMatchObject({ ok: false, error: { code: 'meeting/not-ready' } })
  })

  it('played as the script says gives the expected totals, with its ballot check', async () => {
    const { desk, id } = await playedBy('honest', (booth) => booth)
    expect(must(await desk.rehearsalOutcome(id))).toMatchObject({ comparison: { equal: true, findings: [] }, ballotChecks: 1 })
    expect(must(await desk.package(id)).name).toBe('LAMTHU_HM-001_20261102_L1.zip')
  })

  it('can be wiped, and nothing of it stays', async () => {
    const { desk, world, id } = await playedBy('wiped', (booth) => booth)
    must(await desk.remove(id))
    expect(must(await world.store.headers())).toEqual([])
    expect(await world.store.load(id)).toMatchObject({ error: { code: 'store/no-such-round' } })
    expect(must(await world.store.cards(id))).toEqual([])
  })
})

describe('rehearsalFindsSwappedLevels: a booth that does not do what was tapped', () => {
  it('is found out when it exchanges two levels for everybody', async () => {
    const swap: Readonly<Record<string, string>> = { confidence: 'low', low: 'confidence' }
    const { desk, id } = await playedBy('levels', (booth) => ({ ...booth, mark: (list, official, level) => booth.mark(list, official, level === undefined ? level : (swap[level] ?? level)) }))
    expect(must(await desk.rehearsalOutcome(id)).comparison).toMatchObject({ equal: false, findings: [{ kind: 'levels-swapped', list: 0, levels: [1, 2] }] })
  })
  it('is found out when it exchanges two people', async () => {
    const { desk, id } = await playedBy('people', (booth) => ({ ...booth, mark: (list, official, level) => booth.mark(list, official === 0 ? 2 : official === 2 ? 0 : official, level) }))
    expect(must(await desk.rehearsalOutcome(id)).comparison).toMatchObject({ equal: false, findings: [{ kind: 'people-swapped', officials: [0, 2] }] })
  })
  it('is found out when it turns one person’s low marks into high ones', async () => {
    const { desk, id } = await playedBy('one person', (booth) => ({ ...booth, mark: (list, official, level) => booth.mark(list, official, official === 1 && level === 'low' ? 'high' : level) }))
    const { comparison } = must(await desk.rehearsalOutcome(id))
    expect(comparison.findings).toMatchObject([{ kind: 'marked-otherwise', official: 1, from: 2, to: 0 }])
  })
})

describe('the pace of a rehearsal', () => {
  it('is one median of all visits, kept for the official meeting, and nothing else is kept', async () => {
    const played = await rehearsal('pace')
    const round = await open(played)
    const { time, world, guard, of } = played
    const booth = paceKeeper(world, () => time.now).timed(voterBoothFor(world, guard, cardPatience(() => 0), round), round)
    const { visits } = must(await played.desk.rehearsalPlan(played.id))
    for (const [i, seconds] of [40, 95, 60].entries()) {
      const visit = visits[i]
      // Of one voter alone, or of two, nothing is ever written.
      expect(must(await world.tablet.pace(of))).toBeUndefined()
      if (visit !== undefined) await play(booth, visit, () => void (time.now += seconds * 1000))
    }
    expect(must(await world.tablet.pace(of))).toEqual({ seconds: 60, voters: 3, officials: 3 })
  })
  it('scales with the people and adds the change of voters', () => {
    expect(measuredSeconds({ seconds: 66, voters: 12, officials: 11 }, 22)).toBe(15 + 132)
  })
  it('is never taken of an official round', () => {
    expect(() => paceKeeper(memoryWorld('official'), () => 0)).toThrow('only rehearsals')
  })
})
