/**
 * Result and export (protocol.md §6, S14–S16). [Hoàn tất] builds the package once and keeps its bytes: every re-export is
 * identical. A round is `exported` only when what was read back from the stick equals those bytes.
 */
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import type { OpeningRecord } from '../domain/result/openingRecord'
import type { Statement } from '../domain/result/statement'
import { advance } from '../domain/round/round'
import type { Round, RoundIn, RoundRefusal } from '../domain/round/round'
import { sha256Hex } from '../evidence/hashing'
import { archiveFileName, openingFileNames, strongProofsFileName } from '../evidence/packageNames'
import { deviceSigner } from '../evidence/signing'
import type { DeskError } from './desk'
import { packageDocuments } from './packageDocuments'
import type { PackageDocuments } from './packageDocuments'
import type { World } from './world'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

type WithResult = RoundIn<'signed'> | RoundIn<'exported'>

async function signedRound(world: World, id: string): Promise<Result<WithResult, DeskError>> {
  const loaded = await world.store.load(id)
  if (!loaded.ok) return loaded
  const round = loaded.value
  return round.state === 'signed' || round.state === 'exported' ? ok(round) : err({ code: 'round/not-now', state: round.state, event: 'packed' })
}

export async function resultOf(world: World, id: string): Promise<Result<{ readonly statement: Statement; readonly fingerprint: string }, DeskError>> {
  const round = await signedRound(world, id)
  if (!round.ok) return round
  const { json, fingerprint } = round.value.result.statement
  return ok({ statement: JSON.parse(json) as Statement, fingerprint })
}

/** The opening record with its files, from `ready` on. */
export async function openingOf(world: World, id: string): Promise<Result<{ readonly record: OpeningRecord; readonly fingerprint: string; readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] }, DeskError>> {
  const loaded = await world.store.load(id)
  if (!loaded.ok) return loaded
  const round: Round = loaded.value
  if (!('opening' in round)) return err({ code: 'round/not-now', state: round.state, event: 'opened' })
  const record = JSON.parse(round.opening.json) as OpeningRecord
  const { type, unit, sitting, round: numbered } = round.meeting
  const names = openingFileNames({ type, unitCode: unit.code, date: sitting.date, roundNumber: numbered.number })
  return ok({
    record,
    fingerprint: round.opening.fingerprint,
    files: [{ name: names.json, bytes: utf8(round.opening.json) }, { name: names.jws, bytes: utf8(round.opening.jws) }],
  })
}

export interface ExportedPackage {
  readonly name: string
  readonly bytes: Uint8Array
  readonly digest: string
}

/** The package, built on first asking and the same bytes ever after. */
export async function packageOf(world: World, id: string): Promise<Result<ExportedPackage, DeskError>> {
  const round = await signedRound(world, id)
  if (!round.ok) return round
  const kept = round.value.result.package
  if (kept !== undefined) {
    const bytes = await world.store.file(id, kept.name)
    if (!bytes.ok) return bytes
    return bytes.value === undefined ? err({ code: 'store/read-back-failed' }) : ok({ ...kept, bytes: bytes.value })
  }
  const documents = await packageDocuments(world, id)
  if (!documents.ok) return documents
  const built = await build(world, round.value, documents.value)
  if (!built.ok) return built
  const { name, bytes, digest } = built.value
  const stored = await world.store.update<RoundRefusal>(id, (before) => {
    const packed = advance(before, { type: 'packed', name, digest })
    if (!packed.ok) return packed
    return ok({ round: packed.value, putFiles: [{ name, bytes }, ...documents.value.kept], log: [{ at: world.clock.now(), role: 'secretary', act: 'package/built', facts: { digest } }] })
  })
  // Two askers at once: the first one's bytes are the package.
  if (!stored.ok) return stored.error.code === 'round/not-now' ? packageOf(world, id) : stored
  return ok(built.value)
}

async function build(world: World, round: WithResult, { members }: PackageDocuments): Promise<Result<ExportedPackage, DeskError>> {
  const lists: { archive: Uint8Array; strongProofs: Uint8Array }[] = []
  for (const n of round.meeting.lists.keys()) {
    const archive = await world.store.file(round.id, archiveFileName(n + 1))
    const strongProofs = await world.store.file(round.id, strongProofsFileName(n + 1))
    if (!archive.ok) return archive
    if (!strongProofs.ok) return strongProofs
    if (archive.value === undefined || strongProofs.value === undefined) return err({ code: 'store/read-back-failed' })
    lists.push({ archive: archive.value, strongProofs: strongProofs.value })
  }
  const log = await world.store.log(round.id)
  if (!log.ok) return log
  const tablet = await deviceSigner(world.device)
  if (!tablet.ok) return tablet
  const { opening, result } = round
  const { buildPackage } = await import('../evidence/buildPackage')
  return ok(await buildPackage({ opening, statement: result.statement, lists, log: log.value, readme: world.packageReadme, documents: members }, tablet.value))
}

/** What was read back from the stick, against the package: only equality makes the round `exported`. */
export async function confirmExport(world: World, id: string, readBack: Uint8Array): Promise<Result<'identical' | 'different', DeskError>> {
  const round = await signedRound(world, id)
  if (!round.ok) return round
  const kept = round.value.result.package
  const identical = kept !== undefined && sha256Hex(readBack) === kept.digest
  const stored = await world.store.update<RoundRefusal>(id, (before) => {
    const log = [{ at: world.clock.now(), role: 'secretary' as const, act: 'package/read-back', facts: { identical } }]
    if (!identical) return ok({ round: before, log })
    const exported = advance(before, { type: 'exported' })
    return exported.ok ? ok({ round: exported.value, log }) : exported
  })
  if (!stored.ok) return stored
  return ok(identical ? 'identical' : 'different')
}
