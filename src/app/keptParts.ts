/** What is kept of a file beside its judgement: the statement of a package (or its signed figures), the record of an ending. */
import type { FileVerdict } from '../evidence/verifyPackage'
import type { ReceivedFile } from '../ports/canvassStore'

export type KeptParts = Pick<ReceivedFile, 'statement' | 'groups' | 'ending'>

export function keptParts({ result, signedFigures }: FileVerdict): KeptParts {
  if (result?.kind === 'annulment' || result?.kind === 'correction') return { ending: result }
  const figures = result?.kind === 'package' ? result : signedFigures
  return figures === undefined ? {} : { statement: figures.statement, groups: figures.groups }
}
