/**
 * Wiping the tablet (S20): everything of the app, for good. Allowed only when no official round would be lost with it: each one
 * that was opened ended in a package read back identical from a stick, with every correction after it, or was annulled and its
 * record read back, and two of its members agree with their PINs. What a level above keeps here has no PINs: whoever wipes types
 * how many records are lost for good, so that nobody does it unread, nor when another one has come in since. Rounds never
 * opened are named and go with the rest; rehearsals count for nothing.
 */
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import type { LogEntry } from '../domain/round/log'
import type { Round } from '../domain/round/round'
import type { CanvassStore } from '../ports/canvassStore'
import type { EraseError, Eraser } from '../ports/eraser'
import type { StoreError } from '../ports/roundStore'
import type { MemberPin, PinRefusal } from './deskError'
import type { PinGuard } from './pinGuard'
import type { World } from './world'

export interface WipedRound {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly members: readonly string[]
  /** `agree`: its PINs are asked; `goes`: never opened; else what stands in the way. */
  readonly standing: 'agree' | 'goes' | 'unfinished' | 'not-exported' | 'annulment-not-saved' | 'correction-not-saved'
}

/** A reception of the level above on this machine. */
export interface WipedReception {
  readonly id: string
  readonly title: string
  readonly files: number
  /** Fingerprints typed in, and conflicts decided, by named people. */
  readonly confirmed: number
  readonly decisions: number
}

/** What no round's PINs protect. */
export interface WipedRecords {
  readonly receptions: readonly WipedReception[]
  /** Opening records registered ahead of their results. */
  readonly openings: number
  /** Files received and opening records together: this number is typed. */
  readonly total: number
}

export type WipeError =
  | StoreError
  | PinRefusal
  | EraseError
  | { readonly code: 'wipe/not-allowed'; readonly rounds: number }
  | { readonly code: 'wipe/records-not-agreed'; readonly records: number }

export type WipePins = Readonly<Record<string, readonly [MemberPin, MemberPin]>>

async function standingOf(world: World, round: Round): Promise<Result<WipedRound['standing'], StoreError>> {
  switch (round.state) {
    case 'draft':
    case 'keyed':
    case 'ready':
      return ok('goes')
    case 'open':
    case 'paused':
    case 'locked':
      return ok('unfinished')
    case 'signed':
      return ok('not-exported')
    case 'exported': {
      const log = await world.store.log(round.id)
      if (!log.ok) return log
      const backs = log.value.filter(isReadBack('correction')).map(({ facts }) => facts['number'])
      return ok((round.result.corrections ?? []).every((_, i) => backs.includes(i + 1)) ? 'agree' : 'correction-not-saved')
    }
    case 'annulled': {
      const log = await world.store.log(round.id)
      if (!log.ok) return log
      return ok(log.value.some(isReadBack('annulment')) ? 'agree' : 'annulment-not-saved')
    }
  }
}

const isReadBack = (what: 'annulment' | 'correction') => ({ act, facts }: LogEntry): boolean => act === `${what}/read-back` && facts['identical'] === true

/** Every official round on the tablet and what it means for wiping. */
export async function roundsToWipe(official: World): Promise<Result<readonly WipedRound[], StoreError>> {
  const headers = await official.store.headers()
  if (!headers.ok) return headers
  const rounds: WipedRound[] = []
  for (const { id, roundTitle, unitName } of headers.value) {
    const round = await official.store.load(id)
    if (!round.ok) return round
    const standing = await standingOf(official, round.value)
    if (!standing.ok) return standing
    const { committee } = 'meeting' in round.value ? round.value.meeting : round.value.draft
    rounds.push({ id, title: roundTitle, unit: unitName, members: committee.members.map(({ name }) => name), standing: standing.value })
  }
  return ok(rounds)
}

/** What the level above has received and registered on this machine. */
export async function recordsToWipe({ tablet }: World, store: CanvassStore): Promise<Result<WipedRecords, StoreError>> {
  const [kept, openings] = await Promise.all([store.receptions(), tablet.openings()])
  if (!kept.ok) return kept
  if (!openings.ok) return openings
  const receptions: WipedReception[] = []
  for (const { id, title, typed, decisions } of kept.value) {
    const received = await store.received(id)
    if (!received.ok) return received
    receptions.push({ id, title, files: received.value.length, confirmed: typed.length, decisions: decisions.length })
  }
  const total = receptions.reduce((sum, { files }) => sum + files, openings.value.length)
  return ok({ receptions, openings: openings.value.length, total })
}

export interface WipeParts {
  readonly official: World
  /** Receptions of the level above. */
  readonly receptions: CanvassStore
  readonly guard: PinGuard
  readonly eraser: Eraser
}

/** The rounds that would go, if nothing stands in the way. */
async function mayBeWiped({ official, receptions }: WipeParts, agreed: number | undefined): Promise<Result<readonly WipedRound[], WipeError>> {
  const rounds = await roundsToWipe(official)
  if (!rounds.ok) return rounds
  const inTheWay = rounds.value.filter(({ standing }) => standing !== 'agree' && standing !== 'goes')
  if (inTheWay.length > 0) return err({ code: 'wipe/not-allowed', rounds: inTheWay.length })
  const records = await recordsToWipe(official, receptions)
  if (!records.ok) return records
  if (records.value.total > 0 && agreed !== records.value.total) return err({ code: 'wipe/records-not-agreed', records: records.value.total })
  return rounds
}

/** @param agreed  the number of records lost for good, as typed; not asked where there are none */
export async function wipeTablet(parts: WipeParts, pins: WipePins, agreed: number | undefined): Promise<Result<void, WipeError>> {
  const { official, guard, eraser } = parts
  const rounds = await mayBeWiped(parts, agreed)
  if (!rounds.ok) return rounds
  for (const { id, standing } of rounds.value) {
    if (standing !== 'agree') continue
    const round = await official.store.load(id)
    if (!round.ok) return round
    const entered = pins[id]
    if (entered === undefined || !('keys' in round.value)) return err({ code: 'wipe/not-allowed', rounds: 1 })
    const approved = await guard.checkTwo(round.value.keys.pins, entered)
    if (!approved.ok) return approved
  }
  // PINs take their time: a correction, a file from a unit, another round may have come in meanwhile.
  const still = await mayBeWiped(parts, agreed)
  if (!still.ok) return still
  const others = still.value.filter(({ id, standing }) => standing === 'agree' && pins[id] === undefined)
  return others.length > 0 ? err({ code: 'wipe/not-allowed', rounds: others.length }) : eraser.eraseEverything()
}
