/**
 * verifyFiles (S17): many files, one after the other, each read when its turn comes and each with its verdict; a bad file never
 * stops the others. Opening records and fingerprints registered on this machine make a package more than `unknown-keys`.
 * Annulments and corrections come last, with the `.jws` of the same name: what they belong to may be among the other files.
 */
import { newSeenKeys } from '../evidence/seenKeys'
import type { FileVerdict } from '../evidence/verifyPackage'
import type { RegisteredOpening } from '../ports/roundStore'
import type { VerifyRequest } from './desk'
import { endingVerdict, isEnding, signatureOf, signaturesBeside } from './endingFiles'
import type { LazyFile } from './fileDesk'
import { brokenOff } from './verifierFailure'
import type { World } from './world'

interface Ending {
  readonly name: string
  readonly bytes: Uint8Array
}

export async function verifyFiles(world: World, { files, onProgress, onVerdict, signal }: VerifyRequest): Promise<void> {
  const registered = await world.tablet.openings()
  const all = registered.ok ? registered.value : []
  const openings = all.filter(({ json }) => json !== '')
  const knownFingerprints = all.filter(({ json }) => json === '').map(({ fingerprint }) => fingerprint)
  const seen = newSeenKeys()
  const verdicts: FileVerdict[] = []
  const tell = (verdict: FileVerdict): void => {
    verdicts.push(verdict)
    onVerdict(verdict)
  }
  const endings: Ending[] = []
  const signatures = signaturesBeside(files)
  for (const [i, file] of files.entries()) {
    if (signal.aborted) break
    if (signatures.includes(file)) continue
    onProgress(i, 0)
    const bytes = await file.read()
    if (!bytes.ok) {
      tell(unreadable(file.name))
      continue
    }
    if (await isEnding({ name: file.name, bytes: bytes.value })) {
      endings.push({ name: file.name, bytes: bytes.value })
      continue
    }
    try {
      tell(await world.verifyFile(file.name, bytes.value, { openings, knownFingerprints, seen, onProgress: (done) => onProgress(i, done), signal }))
    } catch (error) {
      // Cancelled: what was judged before stays. Anything else is ours, said as such, and the end of that file only.
      if (!(error instanceof Error)) throw error
      if (error.name !== 'AbortError') tell(brokenOff(file.name, error))
    }
  }
  if (!signal.aborted && endings.length > 0) await verifyEndings(endings, signatures, { openings, verdicts, tell })
}

interface Run {
  readonly openings: readonly RegisteredOpening[]
  readonly verdicts: readonly FileVerdict[]
  readonly tell: (verdict: FileVerdict) => void
}

async function verifyEndings(endings: readonly Ending[], signatures: readonly LazyFile[], { openings, verdicts, tell }: Run): Promise<void> {
  const { inOrderOfNumber } = await import('../evidence/knownRounds')
  for (const { name, bytes } of inOrderOfNumber(endings)) {
    const verdict = await endingVerdict({ name, bytes, jws: signatureOf({ name }, signatures) }, { openings, verdicts })
    if (verdict !== undefined) tell(verdict)
  }
}

const unreadable = (file: string): FileVerdict => ({ file, kind: 'unknown', type: null, verdict: 'unreadable', checks: [] })
