/**
 * Corrections after signing (protocol.md §9): old → new of a spelling or of the accounts, with reason and signed paper. The
 * signed statement and the package never change; each correction is signed by the tablet and stands beside them.
 */
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import { correctionEntries, standing, withEntries } from '../domain/result/correction'
import type { CorrectionRecord, CorrectionRequest } from '../domain/result/correction'
import { correctionEffects, NO_EFFECTS } from '../domain/result/correctionEffect'
import type { Statement } from '../domain/result/statement'
import { advance } from '../domain/round/round'
import type { Round, RoundIn, RoundRefusal, SignedText } from '../domain/round/round'
import { sha256Hex } from '../evidence/hashing'
import { correctionFileNames } from '../evidence/packageNames'
import { deviceSigner } from '../evidence/signing'
import type { DeskError } from './deskError'
import type { Corrections, EndingsDesk, NamedBytes, SavedRecord, SignedCorrection } from './endingsDesk'
import type { World } from './world'

type WithResult = RoundIn<'signed'> | RoundIn<'exported'>

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function signedRound(world: World, id: string): Promise<Result<WithResult, DeskError>> {
  const loaded = await world.store.load(id)
  if (!loaded.ok) return loaded
  const round = loaded.value
  return round.state === 'signed' || round.state === 'exported' ? ok(round) : err({ code: 'round/not-now', state: round.state, event: 'corrected' })
}

function madeOf({ meeting, result }: WithResult): readonly SignedCorrection[] {
  const statement = statementOf({ result })
  const records: CorrectionRecord[] = []
  return (result.corrections ?? []).map(({ json, jws, fingerprint }) => {
    const record = JSON.parse(json) as CorrectionRecord
    const before = standing(statement, records)
    records.push(record)
    const effects = correctionEffects(statement, meeting.voterGroups, before.accounting, standing(statement, records).accounting)
    const { type, unit, sitting, round } = meeting
    const names = correctionFileNames({ type, unitCode: unit.code, date: sitting.date, roundNumber: round.number }, record.number)
    return { record, fingerprint, effects, files: [{ name: names.json, bytes: utf8(json) }, { name: names.jws, bytes: utf8(jws) }] }
  })
}

const statementOf = ({ result }: Pick<WithResult, 'result'>): Statement => JSON.parse(result.statement.json) as Statement

export async function correctionsOf(world: World, id: string): Promise<Result<Corrections, DeskError>> {
  const round = await signedRound(world, id)
  if (!round.ok) return round
  const made = madeOf(round.value)
  const statement = statementOf(round.value)
  const now = standing(statement, made.map(({ record }) => record))
  const { voterGroups } = round.value.meeting
  const foresee: Corrections['foresee'] = (changes) => {
    // Reason and paper are asked for when it is signed; the figures do not depend on them.
    const entries = correctionEntries(now, { changes, reason: '–', paper: '–' })
    return entries.ok ? correctionEffects(statement, voterGroups, now.accounting, withEntries(now, entries.value, '–').accounting) : NO_EFFECTS
  }
  return ok({ made, standing: now, foresee })
}

export const correctResult = async (world: World, id: string, request: CorrectionRequest): ReturnType<EndingsDesk['correct']> => {
  const loaded = await signedRound(world, id)
  if (!loaded.ok) return loaded
  const round = loaded.value
  const made = madeOf(round)
  const entries = correctionEntries(standing(statementOf(round), made.map(({ record }) => record)), request)
  if (!entries.ok) return err({ code: 'correction/refused', faults: entries.error })
  const tablet = await deviceSigner(world.device)
  if (!tablet.ok) return tablet
  const { meeting, result, build } = round
  const before: SignedText | undefined = result.corrections?.at(-1)
  const record: CorrectionRecord = {
    format: { name: 'hom-phieu/correction', version: 1 },
    type: meeting.type, unit: meeting.unit,
    round: { id: round.id, number: meeting.round.number, title: meeting.round.title },
    result: { fingerprint: result.statement.fingerprint, digest: sha256Hex(result.statement.json) },
    number: made.length + 1,
    previous: before === undefined ? null : sha256Hex(before.json),
    madeAt: world.clock.now(),
    entries: entries.value, reason: request.reason.trim(), paper: request.paper.trim(),
    device: { key: tablet.value.key, build },
  }
  const { signCorrection } = await import('../evidence/endingRecords')
  const correction = await signCorrection(record, tablet.value)
  const facts = { number: record.number, entries: record.entries.length, correction: correction.fingerprint, reason: record.reason }
  const stored = await world.store.update<RoundRefusal>(id, (now) => {
    // Another correction came first: its number would be taken twice.
    if ((now.state === 'signed' || now.state === 'exported') && (now.result.corrections?.length ?? 0) !== made.length) {
      return err({ code: 'round/not-now', state: now.state, event: 'corrected' })
    }
    const next = advance(now, { type: 'corrected', correction })
    return next.ok ? ok({ round: next.value, log: [{ at: record.madeAt, role: 'secretary', act: 'result/corrected', facts }] }) : next
  })
  if (!stored.ok) return stored
  const again = await correctionsOf(world, id)
  if (!again.ok) return again
  const last = again.value.made.at(-1)
  return last === undefined ? err({ code: 'store/read-back-failed' }) : ok(last)
}

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, i) => byte === other[i])

/** Number of the correction that these files are; 0: of none. */
const correctionIn = (round: Round, files: readonly NamedBytes[]): number =>
  ('result' in round ? (round.result.corrections ?? []) : []).findIndex(({ json }) => files.some(({ bytes }) => sameBytes(bytes, utf8(json)))) + 1

/** Every saved file must have come back, with the same bytes; a browser may have changed its name. */
export async function confirmSaved(world: World, id: string, what: SavedRecord, files: readonly NamedBytes[], readBack: readonly NamedBytes[]): Promise<Result<'identical' | 'different', DeskError>> {
  const identical = files.length > 0 && files.every(({ bytes }) => readBack.some((back) => sameBytes(back.bytes, bytes)))
  const at = world.clock.now()
  const stored = await world.store.update<never>(id, (round) => {
    const facts = { identical, ...(what === 'correction' ? { number: correctionIn(round, files) } : {}) }
    return ok({ round, log: [{ at, role: 'secretary', act: `${what}/read-back`, facts }] })
  })
  return stored.ok ? ok(identical ? 'identical' : 'different') : stored
}
