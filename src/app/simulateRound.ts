/**
 * simulateRound (`cli simulate`): a whole round through the same use cases as the tablet — ceremony, cards, casting, closing,
 * packaging — with given people and ballots. Everything it makes is a rehearsal. What the numbers make impossible is a value.
 */
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import { cardsToPrint } from '../domain/meeting/cardNumbers'
import type { ClosingError, Progress } from '../ports/rooms'
import { simulatedDraft } from './simulationSample'
import type { Simulation } from './simulationSample'
import { voterBoothFor } from './castBallot'
import { createDesk } from './createDesk'
import type { Desk, DeskError, MemberPin } from './desk'
import { cardPatience } from './cardPatience'
import { pinGuard } from './pinGuard'
import { createMeeting } from './setUpMeeting'
import type { CardRefusal, CastError } from './voterBooth'
import type { World } from './world'

export type SimulationError =
  | DeskError
  | ClosingError
  | CardRefusal
  | CastError
  | { readonly code: 'simulation/impossible-numbers'; readonly collected: number; readonly issued: number; readonly present: number; readonly summoned: number }
  /** A partly marked ballot where all or nothing is asked. */
  | { readonly code: 'simulation/partly-marked'; readonly ballot: number }
  | { readonly code: 'closing/accounting' }
  | { readonly code: 'pin/refused' }

export interface SimulationFiles {
  readonly package: { readonly name: string; readonly bytes: Uint8Array }
  readonly archive: { readonly name: string; readonly bytes: Uint8Array }
  readonly opening: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly statement: { readonly name: string; readonly bytes: Uint8Array }
}

function impossible(input: Simulation): SimulationError | undefined {
  const { ballots, issued, present, summoned, settings } = input
  const fits = ballots.length <= issued && issued <= present && present <= summoned
  if (!fits) return { code: 'simulation/impossible-numbers', collected: ballots.length, issued, present, summoned }
  if (settings.unmarked !== 'allOrNothing') return undefined
  const partly = ballots.findIndex((ballot) => ballot.includes(undefined) && ballot.some((level) => level !== undefined))
  return partly < 0 ? undefined : { code: 'simulation/partly-marked', ballot: partly + 1 }
}

/** Casting is most of the work; the rest of the bar is the ceremony before it and the closing after it. */
export async function simulateRound(world: World, input: Simulation, onProgress: Progress): Promise<Result<SimulationFiles, SimulationError>> {
  const wrong = impossible(input)
  if (wrong !== undefined) return err(wrong)
  const guard = pinGuard(() => 0)
  const desk = createDesk(world, guard)
  const made = await createMeeting(world, (draft) => simulatedDraft(draft, input, world.clock.now().slice(0, 10)))
  if (!made.ok) return made
  const id = made.value
  const committee = await ceremony(world, desk, id, input.members)
  if (!committee.ok) return committee
  const pins = [committee.value.pins[0], committee.value.pins[1]] as readonly [MemberPin, MemberPin]
  const prepared = await desk.prepare(id, pins, (done) => onProgress(0.05 * done))
  if (!prepared.ok) return prepared
  const opened = await desk.open(id, { A: input.present }, pins)
  if (!opened.ok) return opened
  const cast = await castAll(world, desk, id, input, (done) => onProgress(0.05 + 0.45 * done))
  if (!cast.ok) return cast
  const closed = await close(desk, id, input, committee.value.cards, (done) => onProgress(0.5 + 0.5 * done))
  return closed.ok ? filesOf(world, desk, id) : closed
}

async function ceremony(world: World, desk: Desk, id: string, members: number): Promise<Result<{ readonly cards: readonly string[]; readonly pins: readonly MemberPin[] }, SimulationError>> {
  const begun = await desk.ceremony(id)
  if (!begun.ok) return begun
  const cards: string[] = []
  const pins: MemberPin[] = []
  for (let member = 0; member < members; member++) {
    const { groups } = await begun.value.newCard(member)
    const text = groups.join(' ')
    const confirmed = await begun.value.confirmCard(member, text)
    if (!confirmed.ok) return confirmed
    cards.push(text)
    const pin = await newPin(world, (entered) => begun.value.setPin(member, entered))
    if (pin === undefined) return err({ code: 'pin/refused' })
    pins.push({ member, pin })
  }
  const completed = await begun.value.complete(() => undefined)
  return completed.ok ? ok({ cards, pins }) : completed
}

async function newPin(world: World, set: (pin: string) => Promise<Result<void, unknown>>): Promise<string | undefined> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const pin = String(world.random.below(1_000_000)).padStart(6, '0')
    if ((await set(pin)).ok) return pin
  }
  return undefined
}

async function castAll(world: World, desk: Desk, id: string, input: Simulation, onProgress: Progress): Promise<Result<void, SimulationError>> {
  const round = await desk.load(id)
  if (!round.ok) return round
  const cards = await world.store.cards(id)
  if (!cards.ok) return cards
  if (round.value.state !== 'open') return err({ code: 'round/not-now', state: round.value.state, event: 'counted' })
  const codes = cards.value.filter(({ pool }) => !pool).map(({ code }) => code)
  const booth = voterBoothFor(world, pinGuard(() => 0), cardPatience(() => 0), round.value)
  for (const [i, ballot] of input.ballots.entries()) {
    const visit = await booth.openCard({ kind: 'code', digits: codes[i] ?? '' })
    if (!visit.ok) return visit
    ballot.forEach((level, official) => {
      booth.mark(0, official, level)
    })
    const sealed = await booth.seal()
    if (!sealed.ok) return sealed
    const cast = await booth.cast()
    if (!cast.ok) return cast
    booth.leave()
    onProgress((i + 1) / input.ballots.length)
  }
  return ok(undefined)
}

async function close(desk: Desk, id: string, input: Simulation, cards: readonly string[], onProgress: Progress): Promise<Result<void, SimulationError>> {
  const paused = await desk.pause(id)
  if (!paused.ok) return paused
  const collected = input.ballots.length
  const printed = cardsToPrint(input.summoned)
  const hand = { group: 'A', leftover: printed - input.issued, unused: input.issued - collected, missing: [], cardBox: collected }
  const reconciled = await desk.reconcile(id, [hand])
  if (!reconciled.ok) return reconciled.error.code === 'closing/accounting' ? err({ code: 'closing/accounting' }) : err(reconciled.error)
  const begun = await desk.closing.begin(id)
  if (!begun.ok) return begun
  for (const text of cards.slice(0, begun.value.needed)) {
    const accepted = await desk.closing.acceptCard(text)
    if (!accepted.ok) return accepted
  }
  return desk.closing.finish(onProgress)
}

async function filesOf(world: World, desk: Desk, id: string): Promise<Result<SimulationFiles, SimulationError>> {
  const built = await desk.package(id)
  if (!built.ok) return built
  const opening = await desk.opening(id)
  if (!opening.ok) return opening
  const round = await desk.load(id)
  if (!round.ok) return round
  const archive = await world.store.file(id, 'hom-phieu-1.bel')
  if (!archive.ok) return archive
  if (round.value.state !== 'signed' || archive.value === undefined) return err({ code: 'store/read-back-failed' })
  return ok({
    package: built.value,
    archive: { name: 'hom-phieu-1.bel', bytes: archive.value },
    opening: opening.value.files,
    statement: { name: 'ket-qua.json', bytes: new TextEncoder().encode(round.value.result.statement.json) },
  })
}
