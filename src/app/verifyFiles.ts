/**
 * verifyFiles (S17): many files, one after the other, each read when its turn comes and each with its verdict; a bad file never
 * stops the others. Opening records and fingerprints registered on this machine make a package more than `unknown-keys`.
 */
import { newSeenKeys } from '../evidence/seenKeys'
import type { FileVerdict } from '../evidence/verifyPackage'
import type { VerifyRequest } from './desk'
import { brokenOff } from './verifierFailure'
import type { World } from './world'

export async function verifyFiles(world: World, { files, onProgress, onVerdict, signal }: VerifyRequest): Promise<void> {
  const registered = await world.tablet.openings()
  const all = registered.ok ? registered.value : []
  const openings = all.filter(({ json }) => json !== '')
  const knownFingerprints = all.filter(({ json }) => json === '').map(({ fingerprint }) => fingerprint)
  const seen = newSeenKeys()
  for (const [i, file] of files.entries()) {
    if (signal.aborted) break
    onProgress(i, 0)
    const bytes = await file.read()
    if (!bytes.ok) {
      onVerdict(unreadable(file.name))
      continue
    }
    try {
      onVerdict(await world.verifyFile(file.name, bytes.value, { openings, knownFingerprints, seen, onProgress: (done) => onProgress(i, done), signal }))
    } catch (error) {
      // Cancelled: what was judged before stays. Anything else is ours, said as such, and the end of that file only.
      if (!(error instanceof Error)) throw error
      if (error.name !== 'AbortError') onVerdict(brokenOff(file.name, error))
    }
  }
}

const unreadable = (file: string): FileVerdict => ({ file, kind: 'unknown', type: null, verdict: 'unreadable', checks: [] })
