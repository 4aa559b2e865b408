/**
 * Key record (protocol.md §3): the public outcome of the key ceremony, signed by all n key cards, the reserve too, while
 * their secrets are in memory. Its bytes are the canonical JSON; it travels inside the opening record.
 * Checks: committee and threshold as the protocol allows, sound and distinct signing keys, the label each key must have,
 * one verification key per holder and list, none used twice, and exactly one signature of every holder.
 */
import { canonicalJson } from '../domain/kernel/canonicalJson'
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import { COMMITTEE_SIZE, thresholdRange } from '../domain/meeting/committeeRules'
import type { KeyRecord } from '../domain/meeting/keyRecord'
import { signDetached, verifyDetached } from './jws'
import type { JwsError } from './jws'
import { keyCardLabel } from './keyCard'
import { KEY_RECORD_TYPE } from './packageNames'
import { isSigningKey } from './signingKey'
import type { Signer } from './signing'

export type KeyRecordError =
  | JwsError
  /** Members, reserve card or threshold outside what the protocol allows. */
  | { readonly code: 'key-record/committee'; readonly members: number; readonly threshold: number }
  | { readonly code: 'key-record/weak-key'; readonly holder: number }
  | { readonly code: 'key-record/key-twice'; readonly holder: number }
  | { readonly code: 'key-record/label'; readonly holder: number }
  | { readonly code: 'key-record/verification-keys'; readonly list: number }

export const composeKeyRecord = (parts: Omit<KeyRecord, 'format'>): KeyRecord => ({
  format: { name: 'hom-phieu/key-record', version: 1 },
  ...parts,
})

const bytesOf = (record: KeyRecord): Uint8Array => new TextEncoder().encode(canonicalJson(record))

export const signKeyRecord = (record: KeyRecord, signers: readonly Signer[]): Promise<string> =>
  signDetached(bytesOf(record), KEY_RECORD_TYPE, signers)

/** Whether a key record is sound in itself and signed by all its holders. */
export async function checkKeyRecord(record: KeyRecord, jws: string): Promise<Result<void, KeyRecordError>> {
  const { holders, lists, threshold } = record
  const members = holders.filter(({ role }) => role === 'member').length
  const range = thresholdRange(members)
  const inRange = members >= COMMITTEE_SIZE.least && members <= COMMITTEE_SIZE.most && threshold >= range.least && threshold <= range.most
  if (!inRange || holders.length > members + 1 || holders.slice(0, members).some(({ role }) => role !== 'member')) {
    return err({ code: 'key-record/committee', members, threshold })
  }
  for (const [i, { key, label }] of holders.entries()) {
    const holder = i + 1
    if (!isSigningKey(key)) return err({ code: 'key-record/weak-key', holder })
    if (holders.findIndex((other) => other.key === key) < i) return err({ code: 'key-record/key-twice', holder })
    if (label !== keyCardLabel(holder, holders.length, key)) return err({ code: 'key-record/label', holder })
  }
  const used = new Set<string>()
  for (const [i, { uuid, verificationKeys }] of lists.entries()) {
    const fresh = [uuid, ...verificationKeys].every((key) => !used.has(key) && used.add(key).size > 0)
    if (!fresh || verificationKeys.length !== holders.length) return err({ code: 'key-record/verification-keys', list: i + 1 })
  }
  const expected = holders.map(({ key }) => ({ key, role: 'member' as const }))
  return verifyDetached(bytesOf(record), jws, KEY_RECORD_TYPE, expected).then((verdict) => (verdict.ok ? ok(undefined) : verdict))
}
