/**
 * The plan file of the level above on disk: `KeHoach_….json` (canonical JSON, RFC 8785) and `KeHoach_….jws` beside it, a
 * detached signature of the machine that made it (docs/plan-file.md). The signature shows that the two files belong together
 * and were not changed since; who made them is known only by the fingerprint, which stands on the signed paper or is read
 * out on the telephone. Untrusted input: shape, spelling, sizes and the rule set are checked before anything is used.
 */
import * as v from 'valibot'
import { canonicalJson } from '../domain/kernel/canonicalJson'
import { cleanText } from '../domain/kernel/names'
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import { SECRECY_LEVELS } from '../domain/meeting/documentSettings'
import type { PlanFile } from '../domain/meeting/planFile'
import { checkUnits, isDay, ROUNDS_LIMIT, UNITS_LIMIT } from '../domain/meeting/planForm'
import { ruleSetById } from '../domain/rules/ruleSets'
import { settingsAllowed } from '../domain/rules/settings'
import { readCanonical, textOf } from './canonicalReading'
import { fingerprintOf } from './fingerprint'
import { sha256Hex } from './hashing'
import { signDetached, verifyDetached } from './jws'
import * as shape from './shapes'
import { isSigningKey } from './signingKey'
import type { Signer } from './signing'

export const PLAN_TYPE = 'hom-phieu/plan'
const PLAN_SIZE_LIMIT = 2_000_000
const JWS_SIZE_LIMIT = 10_000

export type PlanError =
  | { readonly code: 'plan/too-large'; readonly limit: number }
  /** `at`: first member that is missing, unknown or of another kind. */
  | { readonly code: 'plan/not-a-plan'; readonly at: string }
  | { readonly code: 'plan/newer-version'; readonly version: number }
  /** The same facts in another spelling: changed by hand or by another program. */
  | { readonly code: 'plan/not-canonical' }
  | { readonly code: 'plan/signature-missing' }
  /** The plan or its signature was changed, or they do not belong together. */
  | { readonly code: 'plan/signature-wrong' }
  | { readonly code: 'plan/unknown-rule-set'; readonly id: string; readonly version: number }
  | { readonly code: 'plan/settings-not-allowed' }
  | { readonly code: 'plan/units-wrong' }

const tidy = v.check((text: string) => cleanText(text, ' ').text === text)
const line = v.pipe(v.string(), v.minLength(1), v.maxLength(400), tidy)
const mayBeEmpty = v.pipe(v.string(), v.maxLength(400), tidy)
const day = v.pipe(v.string(), v.check(isDay))
const setting = v.picklist(['denominator', 'validity', 'unmarked'])

const PLAN: v.GenericSchema<unknown, PlanFile> = v.strictObject({
  format: v.strictObject({ name: v.literal(PLAN_TYPE), version: v.literal(1) }),
  number: line,
  issuedBy: line,
  issuedOn: day,
  units: v.pipe(v.array(v.strictObject({ code: line, name: line })), v.minLength(1), v.maxLength(UNITS_LIMIT)),
  ruleSet: v.strictObject({
    id: shape.text,
    version: shape.count,
    settings: shape.ruleSettings,
    locked: v.pipe(v.array(setting), v.check((names) => new Set(names).size === names.length)),
  }),
  rounds: v.pipe(v.array(line), v.minLength(1), v.maxLength(ROUNDS_LIMIT)),
  secrecy: v.picklist(SECRECY_LEVELS),
  retentionMonths: v.nullable(v.pipe(shape.count, v.minValue(1), v.maxValue(1200))),
  deadline: v.nullable(day),
  phone: mayBeEmpty,
  signer: v.strictObject({ key: shape.publicKey }),
})

export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface WrittenPlan {
  readonly files: readonly NamedBytes[]
  /** 16 symbols for the signed paper. */
  readonly fingerprint: string
}

/** `KeHoach_12-KH-TU_20261001`: ASCII, whatever the plan's number is. */
function stemOf({ number, issuedOn }: PlanFile): string {
  const ascii = number.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return `KeHoach_${ascii === '' ? 'so' : ascii}_${issuedOn.replaceAll('-', '')}`
}

export async function writePlan(plan: Omit<PlanFile, 'signer'>, signer: Signer): Promise<WrittenPlan> {
  const whole: PlanFile = { ...plan, signer: { key: signer.key } }
  const json = canonicalJson(whole)
  const bytes = new TextEncoder().encode(json)
  const jws = await signDetached(bytes, PLAN_TYPE, [signer])
  const stem = stemOf(whole)
  return {
    files: [{ name: `${stem}.json`, bytes }, { name: `${stem}.jws`, bytes: new TextEncoder().encode(jws) }],
    fingerprint: fingerprintOf(bytes),
  }
}

export interface ReadPlan {
  readonly plan: PlanFile
  /** SHA-256 hex of the exact file: `planDigest` of the configuration. */
  readonly digest: string
  readonly fingerprint: string
}

/** The plan without its signature: what the level above matches packages against, having made it itself. */
export function readPlan(bytes: Uint8Array): Result<ReadPlan, PlanError> {
  if (bytes.length > PLAN_SIZE_LIMIT) return err({ code: 'plan/too-large', limit: PLAN_SIZE_LIMIT })
  const read = readCanonical(PLAN, bytes)
  if (!read.ok) {
    const version = newerVersion(bytes)
    if (version !== undefined) return err({ code: 'plan/newer-version', version })
    if (read.error.code === 'document/not-canonical') return err({ code: 'plan/not-canonical' })
    return err({ code: 'plan/not-a-plan', at: 'at' in read.error ? read.error.at : '' })
  }
  const { ruleSet, units } = read.value
  const known = ruleSetById(ruleSet.id, ruleSet.version)
  if (known === undefined) return err({ code: 'plan/unknown-rule-set', id: ruleSet.id, version: ruleSet.version })
  if (!settingsAllowed(known, ruleSet.settings).ok) return err({ code: 'plan/settings-not-allowed' })
  if (!checkUnits(units.map((unit, i) => ({ ...unit, line: i + 1 }))).ok) return err({ code: 'plan/units-wrong' })
  return ok({ plan: read.value, digest: sha256Hex(bytes), fingerprint: fingerprintOf(bytes) })
}

/** A plan of a later format of this product; undefined for anything else. */
function newerVersion(bytes: Uint8Array): number | undefined {
  const head = v.object({ format: v.object({ name: v.literal(PLAN_TYPE), version: v.pipe(v.number(), v.minValue(2)) }) })
  try {
    const found = v.safeParse(head, JSON.parse(textOf(bytes) ?? ''))
    return found.success ? found.output.format.version : undefined
  } catch {
    return undefined // not JSON
  }
}

/** The two files as they were carried here, in any order and under any name: the plan only if its signature holds. */
export async function openPlan(files: readonly NamedBytes[]): Promise<Result<ReadPlan, PlanError>> {
  const isSignature = ({ name, bytes }: NamedBytes) => /\.jws$/i.test(name) || (textOf(bytes.slice(0, 20))?.startsWith('{"signatures"') ?? false)
  const json = files.find((file) => !isSignature(file))
  const signature = files.find(isSignature)
  if (json === undefined) return err({ code: 'plan/not-a-plan', at: '' })
  const read = readPlan(json.bytes)
  if (!read.ok) return read
  if (signature === undefined) return err({ code: 'plan/signature-missing' })
  const { key } = read.value.plan.signer
  const jws = signature.bytes.length > JWS_SIZE_LIMIT ? undefined : textOf(signature.bytes)
  if (jws === undefined || !isSigningKey(key)) return err({ code: 'plan/signature-wrong' })
  const verified = await verifyDetached(json.bytes, jws, PLAN_TYPE, [{ key, role: 'tablet' }])
  return verified.ok ? read : err({ code: 'plan/signature-wrong' })
}
