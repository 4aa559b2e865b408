/**
 * A fingerprint typed from the signed paper, compared with a file that was verified before: nothing else is looked at again,
 * because nothing else depends on it (protocol.md §6).
 */
import { verdictOf } from '../evidence/checks'
import { parseFingerprint } from '../evidence/fingerprint'
import type { FileVerdict } from '../evidence/verifyPackage'

/** The verdict with its keys known, if this is its opening record's fingerprint; otherwise the same verdict. */
export function confirmVerdict(judged: FileVerdict, typed: string): FileVerdict {
  const parsed = parseFingerprint(typed)
  const { result, verdict } = judged
  if (!parsed.ok || verdict !== 'unknown-keys' || result === undefined || !('openingFingerprint' in result)) return judged
  if (result.openingFingerprint !== parsed.value) return judged
  const checks = judged.checks.map((check) => (check.id === 'keys-known' ? { id: check.id, ok: true } : check))
  return { ...judged, checks, verdict: verdictOf(checks) }
}
