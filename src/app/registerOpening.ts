/**
 * registerOpening (protocol.md §6): the level above writes down an opening record before its result arrives: the file, whose
 * signatures are verified now, or the sixteen symbols of its fingerprint; always who, when and over which channel. A file that
 * comes when a result of its round was already received here registers nothing: it may have come on the same stick. What
 * decides is what this machine holds, no clock.
 */
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import { textOf } from '../evidence/canonicalReading'
import { parseFingerprint } from '../evidence/fingerprint'
import { sha256Hex } from '../evidence/hashing'
import { readOpeningRecord } from '../evidence/openingRecord'
import type { RegisteredKeys } from '../evidence/verifiedPackage'
import type { TypedFingerprint } from '../domain/canvass/judgedFile'
import type { RegisteredOpening, StoreError } from '../ports/roundStore'
import type { SuperiorDesk, SuperiorError, SuperiorWorld, Witness } from './superiorDesk'

export function checkWitness({ by, channel }: Witness): Result<Witness, SuperiorError> {
  if (by.trim() === '') return err({ code: 'canvass/name-missing' })
  return channel.trim() === '' ? err({ code: 'canvass/channel-missing' }) : ok({ by: by.trim(), channel: channel.trim() })
}

/** Unit of a received result that stands on this opening record, and the reception it is in; undefined: none was received. */
async function resultReceived({ store }: SuperiorWorld, openingFingerprint: string): Promise<Result<{ readonly unitCode: string; readonly reception: string } | undefined, StoreError>> {
  const receptions = await store.receptions()
  if (!receptions.ok) return receptions
  for (const { id, title } of receptions.value) {
    const received = await store.received(id)
    if (!received.ok) return received
    const one = received.value.find(({ judged }) => 'unconfirmed' in judged && judged.unconfirmed.openingFingerprint === openingFingerprint)
    if (one !== undefined && 'unconfirmed' in one.judged) return ok({ unitCode: one.judged.unconfirmed.unitCode, reception: title })
  }
  return ok(undefined)
}

export const registrar = (world: SuperiorWorld): Pick<SuperiorDesk, 'openings' | 'registerOpening' | 'registerFingerprint'> => {
  return {
    openings: () => world.tablet.openings(),
    async registerOpening(files, witness) {
      const who = checkWitness(witness)
      if (!who.ok) return who
      const json = textOf(files.json) ?? ''
      const jws = textOf(files.jws) ?? ''
      const { verdict, result, checks } = await world.verifyFile('mo-luot.json', files.json, { openings: [{ json, jws }] })
      if (verdict !== 'verified' || result?.kind !== 'opening') {
        return err({ code: 'canvass/opening-refused', codes: checks.flatMap(({ ok: holds, code }) => (holds || code === undefined ? [] : [code])) })
      }
      const before = await world.tablet.openings()
      if (!before.ok) return before
      if (before.value.every(({ fingerprint }) => fingerprint !== result.openingFingerprint)) {
        const late = await resultReceived(world, result.openingFingerprint)
        if (!late.ok) return late
        if (late.value !== undefined) return err({ code: 'canvass/opening-after-result', ...late.value })
      }
      return world.tablet.registerOpening({ fingerprint: result.openingFingerprint, json, jws, registeredAt: world.clock.now(), ...who.value })
    },
    async registerFingerprint(typed, witness) {
      const who = checkWitness(witness)
      if (!who.ok) return who
      const fingerprint = parseFingerprint(typed)
      if (!fingerprint.ok) return fingerprint
      return world.tablet.registerOpening({ fingerprint: fingerprint.value, json: '', jws: '', registeredAt: world.clock.now(), ...who.value })
    },
  }
}

/** Registered records and fingerprints as the keys they make known. */
export function keysOfOpenings(openings: readonly RegisteredOpening[]): { readonly registered: readonly RegisteredKeys[]; readonly typed: readonly TypedFingerprint[] } {
  const registered: RegisteredKeys[] = []
  const typed: TypedFingerprint[] = []
  for (const { fingerprint, json, by, registeredAt: at, channel } of openings) {
    const knownBy = { how: 'registered', by, at, channel } as const
    const record = json === '' ? undefined : readOpeningRecord(new TextEncoder().encode(json))
    if (record?.ok === true) registered.push({ roundId: record.value.round.id, unitCode: record.value.unit.code, roundNumber: record.value.round.number, digest: sha256Hex(json), fingerprint, knownBy })
    else typed.push({ fingerprint, knownBy })
  }
  return { registered, typed }
}
