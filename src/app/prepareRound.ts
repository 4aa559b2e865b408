/**
 * keyed → ready (protocol.md §5–6): two members approve the review sheet with their PINs; the lists are sealed (elections,
 * credentials), and the opening record is made, signed by the tablet and stored, before the zero report is printed.
 * Any later change discards it (`changeRound`).
 */
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import { canonicalJson } from '../domain/kernel/canonicalJson'
import { freezeConfiguration } from '../domain/meeting/configuration'
import type { Meeting } from '../domain/meeting/meeting'
import { advance } from '../domain/round/round'
import type { Round, RoundIn, RoundRefusal } from '../domain/round/round'
import { logHead } from '../domain/round/log'
import type { VotingCard } from '../domain/round/votingCards'
import { configurationFingerprint } from '../evidence/configurationFingerprint'
import type { Progress } from '../ports/rooms'
import type { DeskError, MemberPin } from './desk'
import { ensureCards, meetingOf } from './makeCards'
import type { PinGuard } from './pinGuard'
import type { World } from './world'

/** The meeting with the numbers of the cards that really exist: printed ones are never wasted. */
function withCards(meeting: Meeting, cards: readonly VotingCard[]): Meeting {
  const count = (letter: string, pool: boolean) => cards.filter((card) => card.group === letter && card.pool === pool).length
  const voterGroups = meeting.voterGroups.map((group) => ({
    ...group, printed: count(group.letter, false), releasePool: count(group.letter, true),
  }))
  return { ...meeting, voterGroups }
}

export async function prepareRound(world: World, guard: PinGuard, id: string, pins: readonly [MemberPin, MemberPin], onProgress: Progress): Promise<Result<void, DeskError>> {
  const loaded = await world.store.load(id)
  if (!loaded.ok) return loaded
  const round = loaded.value
  if (round.state !== 'keyed') return err({ code: 'round/not-now', state: round.state, event: 'prepared' })
  const approved = await guard.checkTwo(round.keys.pins, pins)
  if (!approved.ok) return approved
  const checked = meetingOf(round.draft)
  if (!checked.ok) return checked
  const cards = await ensureCards(world, id)
  if (!cards.ok) return cards
  const meeting = withCards(checked.value, cards.value)
  const sealed = await world.rooms.preparation.seal(meeting, round.keys, cards.value, world.build, onProgress)
  if (!sealed.ok) return sealed
  const device = await deviceNow(world, id)
  if (!device.ok) return device
  const { composeOpeningRecord, signOpeningRecord } = await import('../evidence/openingRecord')
  const record = composeOpeningRecord({
    meeting,
    configurations: meeting.lists.map((_, index) => freezeConfiguration(meeting, index, world.build)),
    sealed: sealed.value,
    keys: round.keys,
    device: { ...device.value, build: world.build },
  })
  const opening = await signOpeningRecord(record, device.value.key, world.device)
  if (!opening.ok) return opening
  const at = world.clock.now()
  const stored = await world.store.update<DeskError>(id, (before) => {
    // Sealing takes its time: what two members approved is sealed, under the keys that are there, or nothing is.
    if (before.state === 'keyed' && !sameForm(before, round)) return err({ code: 'round/changed-meanwhile' })
    const ready = advance(before, { type: 'prepared', meeting, sealed: sealed.value, opening: opening.value, build: world.build })
    const facts = { opening: opening.value.fingerprint, first: pins[0].member + 1, second: pins[1].member + 1 }
    return ready.ok ? ok({ round: ready.value, log: [{ at, role: 'committee', act: 'round/ready', facts }] }) : ready
  })
  return stored.ok ? ok(undefined) : stored
}

const sameForm = (one: RoundIn<'keyed'>, other: RoundIn<'keyed'>): boolean =>
  one.keys.recordJws === other.keys.recordJws && canonicalJson(one.draft) === canonicalJson(other.draft)

/** Fingerprint of each list's configuration as it would freeze now, or as it is frozen: for the review sheet. */
export async function configurationFingerprintsOf(world: World, id: string): Promise<Result<readonly { readonly title: string; readonly fingerprint: string }[], DeskError>> {
  const loaded = await world.store.load(id)
  if (!loaded.ok) return loaded
  const round = loaded.value
  if ('meeting' in round) return ok(fingerprintsOf(round.meeting, round.build))
  const meeting = meetingOf(round.draft)
  if (!meeting.ok) return meeting
  const cards = await ensureCards(world, id)
  return cards.ok ? ok(fingerprintsOf(withCards(meeting.value, cards.value), world.build)) : cards
}

const fingerprintsOf = (meeting: Meeting, build: string) =>
  meeting.lists.map(({ title }, index) => ({ title, fingerprint: configurationFingerprint(freezeConfiguration(meeting, index, build)) }))

async function deviceNow(world: World, id: string): Promise<Result<{ readonly key: string; readonly roundCounter: number; readonly logHead: string }, DeskError>> {
  const key = await world.device.publicKey()
  if (!key.ok) return key
  const counter = await world.tablet.roundCounter()
  if (!counter.ok) return counter
  const log = await world.store.log(id)
  return log.ok ? ok({ key: key.value, roundCounter: counter.value, logHead: logHead(log.value) }) : log
}

/** ready → keyed: people or rules change before opening; two PINs, a new review sheet, printed cards stay valid. */
export async function changeRound(world: World, guard: PinGuard, id: string, pins: readonly [MemberPin, MemberPin]): Promise<Result<void, DeskError>> {
  const loaded = await world.store.load(id)
  if (!loaded.ok) return loaded
  const round: Round = loaded.value
  if (round.state !== 'ready') return err({ code: 'round/not-now', state: round.state, event: 'reopenedForChange' })
  const approved = await guard.checkTwo(round.keys.pins, pins)
  if (!approved.ok) return approved
  const { meeting } = round
  const stored = await world.store.update<RoundRefusal>(id, (before) => {
    const changed = advance(before, { type: 'reopenedForChange', draft: meeting })
    const facts = { first: pins[0].member + 1, second: pins[1].member + 1 }
    return changed.ok ? ok({ round: changed.value, log: [{ at: world.clock.now(), role: 'committee', act: 'round/reopened-for-change', facts }] }) : changed
  })
  return stored.ok ? ok(undefined) : stored
}
