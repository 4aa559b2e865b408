/**
 * The groups by the name an election record gives them (belenios digest §2, "group description string").
 */
import { belenios2048 } from './belenios2048'
import { ed25519 } from './ed25519'
import type { Group } from './group'

const groups: readonly Group[] = [ed25519, belenios2048]

/** Exactly `Ed25519` or `BELENIOS-2048`; anything else is not a group of ours. */
export function groupNamed(name: string): Group | undefined {
  return groups.find((group) => group.name === name)
}
