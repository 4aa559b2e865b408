/** What one folder for the level above holds (S16): package, opening record, and the papers, taken out of the very package. */
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import { OPTIONAL_FILES } from '../evidence/packageNames'
import type { DeskError } from './deskError'
import { openingOf, packageOf } from './exportPackage'
import type { World } from './world'

interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A paper of the package is bounded by what its verifier reads of it. */
const PAPER_LIMIT = 32 * 1024 * 1024

export async function handoverFiles(world: World, id: string): Promise<Result<readonly NamedBytes[], DeskError>> {
  const packed = await packageOf(world, id)
  if (!packed.ok) return packed
  const opening = await openingOf(world, id)
  if (!opening.ok) return opening
  const { contentOf, readZip } = await import('../evidence/readZip')
  const members = readZip(packed.value.bytes)
  if (!members.ok) return err({ code: 'store/read-back-failed' })
  const papers: NamedBytes[] = []
  for (const member of members.value.filter(({ name }) => OPTIONAL_FILES.includes(name))) {
    const content = contentOf(member, PAPER_LIMIT)
    if (!content.ok) return err({ code: 'store/read-back-failed' })
    // Named like the package, so that papers of several rounds lie beside one another.
    papers.push({ name: `${packed.value.name.replace(/\.zip$/u, '')}_${member.name}`, bytes: content.value })
  }
  return ok([{ name: packed.value.name, bytes: packed.value.bytes }, ...opening.value.files, ...papers])
}
