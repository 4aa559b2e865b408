/**
 * The copies for people that go into a package at [Hoàn tất] (protocol.md §6): minutes as PDF and DOCX with the texts as they stand,
 * the result as a workbook. Either all of them are there or the package is not made: a half-documented package helps nobody.
 */
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import { MINUTES_DOCX, MINUTES_PDF, WORKBOOK_FILE } from '../evidence/packageNames'
import type { DeskError } from './deskError'
import { minutesOf, minutesTextBytes, MINUTES_TEXT_FILE } from './paperDesk'
import type { World } from './world'

interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface PackageDocuments {
  /** Members of the package. */
  readonly members: readonly { readonly name: string; readonly data: Uint8Array }[]
  /** What is kept beside it: the texts the documents were made with. */
  readonly kept: readonly NamedBytes[]
}

export async function packageDocuments(world: World, id: string): Promise<Result<PackageDocuments, DeskError>> {
  const { papers } = world
  if (papers === undefined) return ok({ members: [], kept: [] })
  const view = await minutesOf(world, id)
  if (!view.ok) return view
  const { facts, text } = view.value
  try {
    const paper = await papers.minutes(facts, text, false)
    const [pdf, docx, workbook] = await Promise.all([papers.file(paper, 'pdf'), papers.file(paper, 'docx'), papers.workbook(facts.statement, facts.statement.lockedAt)])
    return ok({
      members: [{ name: MINUTES_DOCX, data: docx }, { name: MINUTES_PDF, data: pdf }, { name: WORKBOOK_FILE, data: workbook }],
      kept: [{ name: MINUTES_TEXT_FILE, bytes: minutesTextBytes(text) }],
    })
  } catch {
    // A writer throws only where the machine fails it (a worker that cannot start, no memory): the round is as it was.
    return err({ code: 'paper/not-made' })
  }
}
