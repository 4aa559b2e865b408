/**
 * Opening record (`mo-luot.json`, protocol.md §6): made and signed by the tablet before the zero report is printed, without
 * opening time. Its fingerprint stands on the sheet that the committee signs before the first ballot, which is how the level above
 * comes to know the keys over another channel than the result's.
 * Checked here: everything that follows from the record itself. φ of each list is built again from the configuration, so
 * people, rules, numbers, titles and keys cannot be exchanged without changing what the ballots were proved under.
 */
import * as v from 'valibot'
import { canonicalJson } from '../domain/kernel/canonicalJson'
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { ListConfiguration } from '../domain/meeting/configuration'
import type { Meeting } from '../domain/meeting/meeting'
import type { DeviceAtOpening, OpeningRecord } from '../domain/result/openingRecord'
import type { RoundKeys, SealedList, SignedText } from '../domain/round/round'
import { readCanonical } from './canonicalReading'
import type { DocumentError } from './canonicalReading'
import { configurationFingerprint } from './configurationFingerprint'
import { fingerprintOf } from './fingerprint'
import { sha256Hex } from './hashing'
import { signDetached, verifyDetached } from './jws'
import type { JwsError } from './jws'
import { OPENING_TYPE } from './packageNames'
import * as shape from './shapes'
import { isSigningKey } from './signingKey'

const OPENING: v.GenericSchema<unknown, OpeningRecord> = v.strictObject({
  format: v.strictObject({ name: v.literal('hom-phieu/opening'), version: v.literal(1) }),
  type: shape.roundType,
  unit: shape.unit,
  meeting: shape.meeting,
  round: shape.round,
  planDigest: shape.planDigest,
  replaces: shape.replaces,
  lists: v.pipe(
    v.array(
      v.strictObject({
        uuid: shape.id,
        title: shape.text,
        configuration: shape.configuration,
        configurationFingerprint: shape.symbols16,
        electionFingerprint: shape.electionFingerprint,
        credentials: v.strictObject({ digest: shape.digest, count: shape.count }),
      }),
    ),
    v.minLength(1),
    v.maxLength(26),
  ),
  voterGroups: v.pipe(
    v.array(
      v.strictObject({
        letter: shape.groupLetter,
        title: shape.text,
        lists: v.pipe(v.array(shape.id), v.maxLength(26)),
        summoned: shape.count,
        printed: shape.count,
        releasePool: shape.count,
      }),
    ),
    v.minLength(1),
    v.maxLength(8),
  ),
  keyRecord: shape.keyRecord,
  keyRecordJws: v.pipe(v.string(), v.maxLength(20_000)),
  device: v.strictObject({ key: shape.publicKey, build: shape.text, roundCounter: shape.count, logHead: shape.digest }),
})

/** Everything per list stands in the order of `meeting.lists`. */
export interface OpeningParts {
  readonly meeting: Meeting
  readonly configurations: readonly ListConfiguration[]
  readonly sealed: readonly SealedList[]
  readonly keys: Pick<RoundKeys, 'record' | 'recordJws'>
  readonly device: DeviceAtOpening
}

export function composeOpeningRecord({ meeting, configurations, sealed, keys, device }: OpeningParts): OpeningRecord {
  return {
    format: { name: 'hom-phieu/opening', version: 1 },
    type: meeting.type,
    unit: { name: meeting.unit.name, code: meeting.unit.code, superior: meeting.unit.superior },
    meeting: { title: meeting.sitting.title, place: meeting.sitting.place, date: meeting.sitting.date },
    round: { id: meeting.roundId, number: meeting.round.number, title: meeting.round.title },
    planDigest: meeting.planDigest ?? null,
    replaces: meeting.replaces ?? null,
    lists: meeting.lists.map((list, index) => {
      const configuration = configurations[index]
      const sealedList = sealed[index]
      if (configuration?.uuid !== list.uuid || sealedList?.uuid !== list.uuid) throw new Error('the parts of an opening record do not belong together')
      return {
        uuid: list.uuid,
        title: list.title,
        configuration,
        configurationFingerprint: configurationFingerprint(configuration),
        electionFingerprint: sealedList.fingerprint,
        credentials: { digest: sha256Hex(sealedList.credentials), count: (JSON.parse(sealedList.credentials) as unknown[]).length },
      }
    }),
    voterGroups: meeting.voterGroups.map(({ letter, title, lists, summoned, printed, releasePool }) => ({
      letter, title, lists: [...lists], summoned, printed, releasePool,
    })),
    keyRecord: keys.record,
    keyRecordJws: keys.recordJws,
    device: { key: device.key, build: device.build, roundCounter: device.roundCounter, logHead: device.logHead },
  }
}

/** The tablet signs; its key must be the one the record names. */
export async function signOpeningRecord<E>(
  record: OpeningRecord,
  key: string,
  device: { sign(bytes: Uint8Array): Promise<Result<Uint8Array, E>> },
): Promise<Result<SignedText, E>> {
  if (record.device.key !== key) throw new Error('an opening record is signed by the tablet it names')
  const json = canonicalJson(record)
  let failure: E | undefined
  const sign = async (bytes: Uint8Array): Promise<Uint8Array> => {
    const signature = await device.sign(bytes)
    if (signature.ok) return signature.value
    failure = signature.error
    return new Uint8Array(64)
  }
  const jws = await signDetached(new TextEncoder().encode(json), OPENING_TYPE, [{ key, role: 'tablet', sign }])
  return failure === undefined ? ok({ json, jws, fingerprint: fingerprintOf(json) }) : err(failure)
}

/** Shape and canonical form of untrusted bytes. */
export const readOpeningRecord = (bytes: Uint8Array): Result<OpeningRecord, DocumentError> => readCanonical(OPENING, bytes)

/** Whether the tablet that the record names signed exactly these bytes. */
export async function verifyOpeningSignature(bytes: Uint8Array, jws: string, record: OpeningRecord): Promise<Result<void, JwsError | OpeningKeyError>> {
  if (!isSigningKey(record.device.key)) return err({ code: 'opening/weak-key' })
  return verifyDetached(bytes, jws, OPENING_TYPE, [{ key: record.device.key, role: 'tablet' }])
}

export interface OpeningKeyError {
  readonly code: 'opening/weak-key'
}
