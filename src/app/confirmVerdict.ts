/**
 * A fingerprint typed from the signed paper, compared with files that were verified before: no ballot is looked at again, because
 * nothing else depends on it (protocol.md §6). Annulments and corrections do: they are believed as far as the round they belong
 * to, so each is judged again by what is known now. Also where only copies for people fail: the verdict stays, the keys are known.
 */
import { leavesKeysUnknown, verdictOf } from '../evidence/checks'
import { parseFingerprint } from '../evidence/fingerprint'
import { endingContext, judgeEndingsAgain } from '../evidence/knownRounds'
import type { FileVerdict } from '../evidence/verifyPackage'

/** Whether nothing is asked of this file's opening record but that somebody compares it with the signed paper. */
export const waitsForPaper = ({ kind, verdict, signedFigures, checks }: FileVerdict): boolean =>
  ((verdict === 'unknown-keys' && (kind === 'package' || kind === 'opening')) || signedFigures !== undefined) && checks.some((check) => check.id === 'keys-known' && leavesKeysUnknown(check))

/** The verdict with its keys known, if this is its opening record's fingerprint; otherwise the same verdict. */
export function confirmVerdict(judged: FileVerdict, typed: string): FileVerdict {
  const parsed = parseFingerprint(typed)
  const found = judged.signedFigures ?? judged.result
  if (!parsed.ok || !waitsForPaper(judged) || found === undefined || !('openingFingerprint' in found)) return judged
  if (found.openingFingerprint !== parsed.value) return judged
  const checks = judged.checks.map((check) => (check.id === 'keys-known' ? { id: check.id, ok: true } : check))
  return { ...judged, checks, verdict: verdictOf(checks) }
}

/** All verdicts of a run. */
export function confirmVerdicts(all: readonly FileVerdict[], typed: string): readonly FileVerdict[] {
  const confirmed = all.map((verdict) => confirmVerdict(verdict, typed))
  return judgeEndingsAgain(confirmed, endingContext([], confirmed).rounds)
}
