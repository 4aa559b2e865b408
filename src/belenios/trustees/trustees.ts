/**
 * The `trustees` record (digest §4): a list of `["Single", TPK]` and `["Pedersen", THRESH]`. The election key is the product
 * of all parts. Owners of decryptions count over the flattened list; a Pedersen block takes m places.
 */
import type { Require } from '../fault'
import { object } from '../fault'
import type { Element, Group } from '../group/group'
import { readRecord } from '../records'
import type { Shape } from '../records'
import { checkThreshold, THRESHOLD_TRUSTEES } from './pedersen'
import type { ThresholdRecord, ThresholdTrustees } from './pedersen'
import { checkTrusteeKey, TRUSTEE_KEY } from './single'
import type { TrusteeKeyRecord } from './single'

export type TrusteeEntry = readonly ['Single', TrusteeKeyRecord] | readonly ['Pedersen', ThresholdRecord]

export type TrusteePart =
  | { readonly kind: 'single'; readonly key: { readonly text: string; readonly element: Element } }
  | ({ readonly kind: 'threshold' } & ThresholdTrustees)

export interface Trustees {
  readonly parts: readonly TrusteePart[]
  /** Verification key of each owner, owner 1 first. */
  readonly owners: readonly { readonly text: string; readonly element: Element }[]
  readonly publicKey: Element
}

const ENTRY: Shape<TrusteeEntry> = (value, at, require) => {
  if (!Array.isArray(value) || value.length !== 2) return object('record/shape', at)
  const [kind, body] = value as [unknown, unknown]
  if (kind === 'Single') return ['Single', TRUSTEE_KEY(body, at, require)]
  if (kind === 'Pedersen') return ['Pedersen', THRESHOLD_TRUSTEES(body, at, require)]
  return object('record/shape', at)
}

const ENTRIES: Shape<TrusteeEntry[]> = (value, at, require) =>
  Array.isArray(value) && value.length > 0
    ? value.map((entry, i) => ENTRY(entry, `${at}[${String(i)}]`, require))
    : object('record/shape', at)

/** Reads and checks a `trustees` record. */
export function readTrustees(group: Group, record: string, require: Require): Trustees {
  const entries = readRecord(record, ENTRIES, 'trustees', require)
  const parts = entries.map((entry, i): TrusteePart => {
    const at = `trustees[${String(i)}]`
    if (entry[0] === 'Pedersen') return { kind: 'threshold', ...checkThreshold(group, entry[1], at, require) }
    require(entry[1].signature === undefined, 'record/shape', at)
    return { kind: 'single', key: { text: entry[1].public_key, element: checkTrusteeKey(group, entry[1], at, require) } }
  })
  const subKeys = parts.map((part) => (part.kind === 'single' ? part.key.element : part.publicKey))
  return {
    parts,
    owners: parts.flatMap((part) => (part.kind === 'single' ? [part.key] : part.verificationKeys)),
    publicKey: subKeys.reduce((total, key) => group.multiply(total, key), group.identity),
  }
}
