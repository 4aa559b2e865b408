/**
 * verifyFiles (S17): many files, one after the other, each with its verdict; a bad file never stops the others. Opening records
 * registered on this machine beforehand make a package more than `unknown-keys`.
 */
import { newSeenKeys } from '../evidence/seenKeys'
import type { FileVerdict } from '../evidence/verifyPackage'
import type { VerifyRequest } from './desk'
import type { World } from './world'

export async function verifyFiles(world: World, request: VerifyRequest): Promise<readonly FileVerdict[]> {
  const registered = await world.tablet.openings()
  const verdicts: FileVerdict[] = []
  const seen = newSeenKeys()
  for (const [i, file] of request.files.entries()) {
    if (request.signal.aborted) break
    verdicts.push(
      await world.verifyFile(file.name, file.bytes, {
        openings: registered.ok ? registered.value : [],
        seen,
        ...(request.confirmedFingerprint === undefined ? {} : { confirmedFingerprint: request.confirmedFingerprint }),
        onProgress: (done) => request.onProgress(i, done),
        signal: request.signal,
      }),
    )
  }
  return verdicts
}
