/**
 * Shapes that opening record, key record, statement and contents share (valibot, strict: an unknown member is a fault).
 * They only say what a document looks like; whether its parts agree is checked where two documents meet.
 * Lengths are generous bounds against hostile files, not rules of the form.
 */
import * as v from 'valibot'
import type { ListConfiguration } from '../domain/meeting/configuration'
import { isId } from '../domain/meeting/ids'
import type { ListUuid } from '../domain/meeting/ids'
import type { KeyRecord } from '../domain/meeting/keyRecord'

export const text = v.pipe(v.string(), v.maxLength(2000))
export const whole = v.pipe(v.number(), v.safeInteger())
export const count = v.pipe(whole, v.minValue(0))
export const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
export const symbols16 = v.pipe(v.string(), v.regex(/^[2-9A-HJ-NP-Z]{16}$/))
/** JWK `x` of an Ed25519 key. */
export const publicKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/))
/** φ: 43 symbols of standard base64. */
export const electionFingerprint = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}$/))
export const roundType = v.picklist(['official', 'rehearsal'])
export const groupLetter = v.pipe(v.string(), v.regex(/^[A-H]$/))
export const id = v.pipe(v.string(), v.check(isId))
const listUuid = v.custom<ListUuid>((value) => typeof value === 'string' && isId(value))
const isoDate = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/))
/** ISO 8601 with seconds and offset, as the tablet's clock said; recorded, never decided upon. */
export const isoTime = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/))

export const unit = v.strictObject({ name: text, code: v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,64}$/)), superior: text })
export const meeting = v.strictObject({ title: text, place: text, date: isoDate })
export const round = v.strictObject({ id, number: v.pipe(count, v.minValue(1), v.maxValue(999)), title: text })
export const replaces = v.nullable(v.strictObject({ roundId: id, digest, reason: text }))
export const planDigest = v.nullable(digest)

export const officialFields = {
  name: text,
  position: text,
  birthDate: v.nullable(text),
  place: v.union([v.literal(1), v.literal(2), v.literal('other')]),
  idCode: v.nullable(text),
}

export const ruleSettings = v.strictObject({
  denominator: v.picklist(['collected', 'issued', 'present', 'summoned', 'electorate']),
  validity: v.picklist(['perOfficial', 'wholeBallot']),
  unmarked: v.picklist(['allowWithWarning', 'allOrNothing']),
})

export const configuration: v.GenericSchema<unknown, ListConfiguration> = v.strictObject({
  type: roundType,
  roundId: id,
  uuid: id,
  officials: v.pipe(v.array(v.strictObject(officialFields)), v.minLength(1), v.maxLength(60)),
  ruleSet: v.strictObject({
    id: text,
    version: count,
    settings: ruleSettings,
  }),
  summoned: count,
  electorate: v.nullable(count),
  threshold: count,
  trustees: count,
  cards: v.strictObject({ printed: count, releasePool: count }),
  build: text,
  planDigest,
})

export const keyRecord: v.GenericSchema<unknown, KeyRecord> = v.strictObject({
  format: v.strictObject({ name: v.literal('hom-phieu/key-record'), version: v.literal(1) }),
  roundId: id,
  group: v.picklist(['Ed25519', 'BELENIOS-2048']),
  threshold: count,
  holders: v.pipe(v.array(v.strictObject({ label: text, role: v.picklist(['member', 'reserve']), key: publicKey })), v.minLength(1), v.maxLength(8)),
  lists: v.pipe(
    v.array(v.strictObject({ uuid: listUuid, trustees: digest, publicKey: text, verificationKeys: v.pipe(v.array(text), v.maxLength(8)) })),
    v.minLength(1),
    v.maxLength(26),
  ),
})
