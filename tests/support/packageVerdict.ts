/** Reading verdicts in tests: which checks failed of themselves, and with what. */
import type { Check } from '../../src/evidence/checks'
import { verifyFile } from '../../src/evidence/verifyFile'
import type { FileVerdict } from '../../src/evidence/verifyPackage'
import { makePackage } from './makePackage'
import type { MadePackage, PackageChanges } from './makePackage'

/** Failed checks that were reached, as "id code". */
export const failed = (checks: readonly Check[]): readonly string[] =>
  checks.filter(({ ok, code }) => !ok && code !== 'check/not-reached').map(({ id, code }) => `${id} ${code}`)

/** Verdict on a package whose opening record's fingerprint was typed in from the signed paper. */
export const confirmed = (made: Pick<MadePackage, 'bytes' | 'name' | 'openingFingerprint'>, bytes: Uint8Array = made.bytes): Promise<FileVerdict> =>
  verifyFile(made.name, bytes, { confirmedFingerprint: made.openingFingerprint })

export async function faultsOf(changes: PackageChanges): Promise<readonly string[]> {
  const verdict = await confirmed(await makePackage(changes))
  if (verdict.verdict !== 'rejected' || verdict.result !== undefined) throw new Error(`${verdict.verdict}, and it should not be`)
  return failed(verdict.checks)
}
