/**
 * Annulment (protocol.md §9): two PINs, or where they fail a noted paper and one thing that a lone person at the screen has not:
 * a PIN, or a key card accepted at closing. The shares are erased, the box is never opened. The record is made from what is
 * stored, so that every asking gives the same bytes; a new round names the opening record.
 */
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import { newId } from '../domain/meeting/ids'
import type { ListUuid } from '../domain/meeting/ids'
import type { MeetingDraft, Replaces } from '../domain/meeting/meeting'
import type { AnnulmentRecord } from '../domain/result/annulment'
import { logHead } from '../domain/round/log'
import type { LogFacts } from '../domain/round/log'
import { advance } from '../domain/round/round'
import type { AnnulmentPaper, Round, RoundIn, RoundRefusal } from '../domain/round/round'
import { sha256Hex } from '../evidence/hashing'
import { annulmentFileNames } from '../evidence/packageNames'
import { deviceSigner } from '../evidence/signing'
import type { DeskError } from './deskError'
import type { AnnulmentBy, EndingsDesk, NamedBytes } from './endingsDesk'
import { openingOf } from './exportPackage'
import type { PinGuard } from './pinGuard'
import { nextNumber } from './addRound'
import { createMeeting } from './setUpMeeting'
import type { World } from './world'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export async function annulRound(world: World, guard: PinGuard, id: string, by: AnnulmentBy, reason: string): Promise<Result<void, DeskError>> {
  if (reason.trim() === '') return err({ code: 'annulment/reason-missing' })
  const loaded = await world.store.load(id)
  if (!loaded.ok) return loaded
  const round = loaded.value
  if (!('keys' in round)) return err({ code: 'round/not-now', state: round.state, event: 'annulled' })
  const paper = await approved(round, guard, by)
  if (!paper.ok) return paper
  const at = world.clock.now()
  const facts = { reason, ...approvalFacts(paper.value, by) }
  const stored = await world.store.update<RoundRefusal>(id, (before) => {
    const annulled = advance(before, { type: 'annulled', at, reason, ...(paper.value === undefined ? {} : { paper: paper.value }) })
    return annulled.ok
      ? ok({ round: annulled.value, log: [{ at, role: 'committee', act: 'round/annulled', facts }], dropCardSecrets: true })
      : annulled
  })
  return stored.ok ? ok(undefined) : stored
}

/** A key card of the round was accepted at closing: a committee member stood at this screen. */
const keyCardAccepted = (round: Round): boolean => round.state === 'locked' || (round.state === 'paused' && round.closing)

/** The paper behind the annulment; none where two PINs were entered. */
async function approved(round: Extract<Round, { readonly keys: unknown }>, guard: PinGuard, by: AnnulmentBy): Promise<Result<AnnulmentPaper | undefined, DeskError>> {
  if (!('paper' in by)) {
    const two = await guard.checkTwo(round.keys.pins, by)
    return two.ok ? ok(undefined) : two
  }
  const { paper, signers, pin } = by
  const { committee } = 'meeting' in round ? round.meeting : round.draft
  const [first, second] = [committee.members[signers[0]], committee.members[signers[1]]]
  if (paper.trim() === '') return err({ code: 'annulment/paper-missing' })
  if (first === undefined || second === undefined || first === second) return err({ code: 'annulment/two-signers' })
  if (pin === undefined && !keyCardAccepted(round)) return err({ code: 'annulment/pin-needed' })
  const known = pin === undefined ? ok(undefined) : await guard.check(round.keys.pins, pin)
  return known.ok ? ok({ number: paper.trim(), signers: [first.name, second.name], witness: pin === undefined ? 'keyCard' : 'pin' }) : known
}

function approvalFacts(paper: AnnulmentPaper | undefined, by: AnnulmentBy): LogFacts {
  if (!('paper' in by)) return { first: by[0].member + 1, second: by[1].member + 1 }
  return { paper: paper?.number ?? '', signers: paper?.signers.join(', ') ?? '', ...(by.pin === undefined ? { keyCard: true } : { pin: by.pin.member + 1 }) }
}

async function annulledRound(world: World, id: string): Promise<Result<RoundIn<'annulled'>, DeskError>> {
  const loaded = await world.store.load(id)
  if (!loaded.ok) return loaded
  const round = loaded.value
  return round.state === 'annulled' ? ok(round) : err({ code: 'round/not-now', state: round.state, event: 'annulled' })
}

export const annulmentOf: (world: World, id: string) => ReturnType<EndingsDesk['annulment']> = async (world, id) => {
  const round = await annulledRound(world, id)
  if (!round.ok) return round
  const record = await recordOf(world, round.value)
  if (!record.ok) return record
  const tablet = await deviceSigner(world.device)
  if (!tablet.ok) return tablet
  const { signAnnulment } = await import('../evidence/endingRecords')
  const signed = await signAnnulment(record.value, tablet.value)
  const opening = await openingOf(world, id)
  if (!opening.ok) return opening
  const { type, unit, sitting, round: numbered } = round.value.meeting
  const names = annulmentFileNames({ type, unitCode: unit.code, date: sitting.date, roundNumber: numbered.number })
  const files: readonly NamedBytes[] = [{ name: names.json, bytes: utf8(signed.json) }, { name: names.jws, bytes: utf8(signed.jws) }, ...opening.value.files]
  return ok({ record: record.value, fingerprint: signed.fingerprint, files })
}

async function recordOf(world: World, round: RoundIn<'annulled'>): Promise<Result<AnnulmentRecord, DeskError>> {
  const collected = await world.store.collected(round.id)
  if (!collected.ok) return collected
  const stored = await world.store.log(round.id)
  if (!stored.ok) return stored
  const key = await world.device.publicKey()
  if (!key.ok) return key
  // Whatever was logged since (files saved, read back) is no part of it.
  const log = stored.value.slice(0, stored.value.findLastIndex(({ act }) => act === 'round/annulled') + 1)
  const { meeting, opening, openedAt, annulledAt, reason, paper, keys, build } = round
  return ok({
    format: { name: 'hom-phieu/annulment', version: 1 },
    type: meeting.type,
    unit: meeting.unit,
    meeting: { title: meeting.sitting.title, place: meeting.sitting.place, date: meeting.sitting.date },
    round: { id: round.id, number: meeting.round.number, title: meeting.round.title },
    opening: { fingerprint: opening.fingerprint, digest: sha256Hex(opening.json) },
    openedAt, annulledAt, reason,
    approval: paper === undefined ? { by: 'pins' } : { by: 'paper', paper: paper.number, signers: paper.signers, witness: paper.witness },
    ballots: meeting.voterGroups.map(({ letter }) => ({ group: letter, count: collected.value[letter] ?? 0 })),
    keyCards: keys.record.holders.length,
    device: { key: key.value, build, logHead: logHead(log) },
    log,
  })
}

/** A new round with the same form, lists and keys to be made anew; it says what it replaces and why (protocol.md §6, §9). */
export async function replaceRound(world: World, id: string, decision: string): Promise<Result<string, DeskError>> {
  const loaded = await world.store.load(id)
  if (!loaded.ok) return loaded
  const round = loaded.value
  const { state } = round
  if (state !== 'annulled' && state !== 'signed' && state !== 'exported') return err({ code: 'round/not-now', state, event: 'edited' })
  // Of an annulled round there is no result: the digest is that of its opening record.
  const [digest, why] = state === 'annulled' ? [sha256Hex(round.opening.json), round.reason] : [sha256Hex(round.result.statement.json), decision]
  const replaces: Replaces = { roundId: round.id, digest, reason: decision.trim() === '' ? why : decision.trim() }
  const number = await nextNumber(world, round.meeting)
  return number.ok ? createMeeting(world, (empty) => again(world, empty, round.meeting, { replaces, number: number.value })) : number
}

interface Anew {
  readonly replaces: Replaces
  readonly number: number
}

/** One more round of the same meeting, so that its number is no other round's. */
function again(world: World, empty: MeetingDraft, form: MeetingDraft, { replaces, number }: Anew): MeetingDraft {
  const uuids = new Map(form.lists.map(({ uuid }) => [uuid, newId((below) => world.random.below(below)) as ListUuid]))
  const own = (uuid: ListUuid): ListUuid => uuids.get(uuid) ?? uuid
  return {
    ...form,
    roundId: empty.roundId,
    meetingId: form.meetingId ?? form.roundId,
    round: { ...form.round, number },
    lists: form.lists.map((list) => ({ ...list, uuid: own(list.uuid) })),
    voterGroups: form.voterGroups.map((group) => ({ ...group, lists: group.lists.map(own) })),
    replaces,
  }
}
