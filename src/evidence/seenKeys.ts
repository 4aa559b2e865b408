/**
 * Trustee keys and election uuids seen in one run over many files (protocol.md §6). A proof of knowledge is not bound to its
 * election (digest §8), so a key that serves twice shows only here. The same package or archive again is no reuse.
 */
import type { ArchiveFacts } from '../belenios/verifyArchive'
import { sha256Hex } from './hashing'

export type ReuseFault =
  | { readonly code: 'reuse/uuid'; readonly uuid: string }
  | { readonly code: 'reuse/trustee-key'; readonly uuid: string }

/** Where a uuid or key was met: in which result (SHA-256 of `ket-qua.json`), if in one, and in which archive. */
interface Place {
  readonly result: string | undefined
  readonly archive: string
}

export interface SeenKeys {
  readonly places: Map<string, Place>
}

export const newSeenKeys = (): SeenKeys => ({ places: new Map() })

export interface SeenArchive {
  readonly facts: Pick<ArchiveFacts, 'uuid' | 'trustees'>
  /** SHA-256 hex of the archive. */
  readonly digest: string
}

const tokensOf = ({ facts }: SeenArchive) => [
  { token: `uuid ${facts.uuid}`, fault: { code: 'reuse/uuid', uuid: facts.uuid } as const },
  ...facts.trustees.owners.map((key) => ({ token: `key ${key}`, fault: { code: 'reuse/trustee-key', uuid: facts.uuid } as const })),
]

/** One mark of 32 hex digits for each uuid and key, of one length whatever the group. */
export const keyMarksOf = (archives: readonly SeenArchive[]): readonly string[] =>
  archives.flatMap(tokensOf).map(({ token }) => sha256Hex(token).slice(0, 32))

/** Reuse against other files and within this one. @param result SHA-256 of `ket-qua.json`; undefined for a bare archive. */
export function checkReuse(seen: SeenKeys, archives: readonly SeenArchive[], result?: string): readonly ReuseFault[] {
  const faults: ReuseFault[] = []
  const here = new Set<string>()
  for (const archive of archives) {
    for (const { token, fault } of tokensOf(archive)) {
      const place = seen.places.get(token)
      const elsewhere = place !== undefined && !samePlace(place, { result, archive: archive.digest })
      if (elsewhere || here.has(token)) faults.push(fault)
      here.add(token)
    }
  }
  return faults
}

const samePlace = (a: Place, b: Place): boolean =>
  a.result !== undefined && b.result !== undefined ? a.result === b.result : a.archive === b.archive

/** Remembers what a file that was not rejected used. */
export function remember(seen: SeenKeys, archives: readonly SeenArchive[], result?: string): void {
  for (const archive of archives) {
    for (const { token } of tokensOf(archive)) {
      if (seen.places.get(token)?.result === undefined) seen.places.set(token, { result, archive: archive.digest })
    }
  }
}
