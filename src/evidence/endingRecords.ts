/**
 * The two records a round may have beside or instead of its result (protocol.md §9): the annulment and the correction. Made
 * and signed here, and read back strictly, for whoever receives the files: canonical bytes, the exact shape, the tablet's
 * signature. Whose tablet it is, is known from the opening record they name.
 */
import * as v from 'valibot'
import { canonicalJson } from '../domain/kernel/canonicalJson'
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { AnnulmentRecord } from '../domain/result/annulment'
import { HAND_COUNTS, OFFICIAL_TEXTS, ROUND_TEXTS } from '../domain/result/correction'
import type { CorrectionRecord } from '../domain/result/correction'
import type { SignedText } from '../domain/round/round'
import { readCanonical } from './canonicalReading'
import type { DocumentError } from './canonicalReading'
import { fingerprintOf } from './fingerprint'
import { signDetached, verifyDetached } from './jws'
import type { JwsError } from './jws'
import { ANNULMENT_TYPE, CORRECTION_TYPE } from './packageNames'
import * as shape from './shapes'
import type { Signer } from './signing'
import { LOG_ENTRIES } from './statementShape'

const opening = v.strictObject({ fingerprint: shape.symbols16, digest: shape.digest })

const ANNULMENT: v.GenericSchema<unknown, AnnulmentRecord> = v.strictObject({
  format: v.strictObject({ name: v.literal('hom-phieu/annulment'), version: v.literal(1) }),
  type: shape.roundType,
  unit: shape.unit,
  meeting: shape.meeting,
  round: shape.round,
  opening,
  openedAt: shape.isoTime,
  annulledAt: shape.isoTime,
  reason: shape.text,
  approval: v.union([v.strictObject({ by: v.literal('pins') }), v.strictObject({ by: v.literal('paper'), paper: shape.text, signers: v.strictTuple([shape.text, shape.text]), witness: v.picklist(['pin', 'keyCard']) })]),
  ballots: v.pipe(v.array(v.strictObject({ group: shape.groupLetter, count: shape.count })), v.minLength(1), v.maxLength(8)),
  keyCards: v.pipe(shape.count, v.maxValue(8)),
  device: v.strictObject({ key: shape.publicKey, build: shape.text, logHead: shape.digest }),
  log: LOG_ENTRIES,
})

const place = v.pipe(shape.count, v.minValue(1), v.maxValue(60))
const texts = { old: shape.text, new: shape.text }

const CORRECTION: v.GenericSchema<unknown, CorrectionRecord> = v.strictObject({
  format: v.strictObject({ name: v.literal('hom-phieu/correction'), version: v.literal(1) }),
  type: shape.roundType,
  unit: shape.unit,
  round: shape.round,
  result: opening,
  number: v.pipe(shape.count, v.minValue(1), v.maxValue(999)),
  previous: v.nullable(shape.digest),
  madeAt: shape.isoTime,
  entries: v.pipe(
    v.array(
      v.union([
        v.strictObject({ kind: v.literal('round'), field: v.picklist(ROUND_TEXTS), ...texts }),
        v.strictObject({ kind: v.literal('list'), list: place, ...texts }),
        v.strictObject({ kind: v.literal('official'), list: place, official: place, field: v.picklist(OFFICIAL_TEXTS), ...texts }),
        // No level, no valid, no invalid, no collected: nothing the archive says can be corrected.
        v.strictObject({ kind: v.literal('count'), group: shape.groupLetter, field: v.picklist([...HAND_COUNTS, 'absent', 'handed', 'issued'] as const), old: shape.count, new: shape.count }),
      ]),
    ),
    v.minLength(1),
    v.maxLength(500),
  ),
  reason: shape.text,
  paper: shape.text,
  device: v.strictObject({ key: shape.publicKey, build: shape.text }),
})

async function signed(record: object, typ: string, tablet: Signer): Promise<SignedText> {
  const json = canonicalJson(record)
  return { json, jws: await signDetached(new TextEncoder().encode(json), typ, [tablet]), fingerprint: fingerprintOf(json) }
}

export const signAnnulment = (record: AnnulmentRecord, tablet: Signer): Promise<SignedText> => signed(record, ANNULMENT_TYPE, tablet)
export const signCorrection = (record: CorrectionRecord, tablet: Signer): Promise<SignedText> => signed(record, CORRECTION_TYPE, tablet)

type RecordError = DocumentError | JwsError

async function read<T extends { readonly device: { readonly key: string } }>(schema: v.GenericSchema<unknown, T>, typ: string, json: Uint8Array, jws: string): Promise<Result<T, RecordError>> {
  const record = readCanonical(schema, json)
  if (!record.ok) return err(record.error)
  const verified = await verifyDetached(json, jws, typ, [{ key: record.value.device.key, role: 'tablet' }])
  return verified.ok ? ok(record.value) : verified
}

export const readAnnulment = (json: Uint8Array, jws: string): Promise<Result<AnnulmentRecord, RecordError>> => read(ANNULMENT, ANNULMENT_TYPE, json, jws)
export const readCorrection = (json: Uint8Array, jws: string): Promise<Result<CorrectionRecord, RecordError>> => read(CORRECTION, CORRECTION_TYPE, json, jws)
