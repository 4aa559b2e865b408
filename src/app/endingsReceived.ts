/**
 * Annulments and corrections of a reception (S18), as S17 shows them: each judged by the results that are here now, whichever came
 * first, and beside the result it belongs to. What is kept of it is judged anew: one that turns out not to belong is refused like any file that does not hold.
 */
import type { JudgedFile } from '../domain/canvass/judgedFile'
import type { RoundType } from '../domain/meeting/meeting'
import { verdictOnKept } from '../evidence/endingBelongs'
import { endingContext, judgeEndingsAgain, roundOfResult } from '../evidence/knownRounds'
import { confirmKeys } from '../evidence/verifiedPackage'
import type { KnownKeys } from '../evidence/verifiedPackage'
import type { EndingResult, FileVerdict } from '../evidence/verifyPackage'
import type { ReceivedFile } from '../ports/canvassStore'
import type { RegisteredOpening } from '../ports/roundStore'
import { judgeFile } from './canvassFiles'
import { endingsBeside } from './endingsBeside'
import type { EndingsBeside, SignedResult } from './endingsBeside'

/** Of one result: the files that name it, and what those that belong to it change. */
export interface EndingsOfResult {
  readonly result: SignedResult
  readonly beside: EndingsBeside
  readonly files: readonly ReceivedEnding[]
}

export interface ReceivedEnding {
  readonly sha256: string
  readonly verdict: FileVerdict
  readonly ending: EndingResult
}

export interface EndingsReceived {
  readonly ofResults: readonly EndingsOfResult[]
  /** Of rounds whose result is not here. */
  readonly alone: readonly ReceivedEnding[]
}

interface Received {
  readonly files: readonly ReceivedFile[]
  readonly openings: readonly RegisteredOpening[]
  readonly known: KnownKeys
  readonly type: RoundType
}

export function endingsReceived({ files, openings, known, type }: Received): { readonly endings: EndingsReceived; readonly judged: readonly JudgedFile[] } {
  if (files.every(({ ending }) => ending === undefined)) return { endings: { ofResults: [], alone: [] }, judged: files.map(({ judged }) => judged) }
  const results = new Map<string, { readonly result: SignedResult; readonly keysKnown: boolean }>()
  for (const { judged, statement, groups = [] } of files) {
    if (!('unconfirmed' in judged) || statement === undefined || statement.type !== type) continue
    const { digest, openingDigest } = judged.unconfirmed
    if (!results.has(digest)) results.set(digest, { result: { statement, digest, openingDigest, groups }, keysKnown: confirmKeys(judged.unconfirmed, known).ok })
  }
  const registered = endingContext(openings.filter(({ json }) => json !== ''), []).rounds
  const kept = files.flatMap(({ sha256, judged, ending }) => (ending === undefined ? [] : [{ sha256, verdict: verdictOnKept(judged.file, ending) }]))
  const again = judgeEndingsAgain(kept.map(({ verdict }) => verdict), [...registered, ...[...results.values()].map(({ result, keysKnown }) => roundOfResult(result, keysKnown))])
  const now = new Map(kept.map(({ sha256 }, i) => [sha256, again[i]]))
  const standing = kept.flatMap(({ sha256 }) => {
    const verdict = now.get(sha256)
    const ending = verdict?.result
    return verdict !== undefined && (ending?.kind === 'annulment' || ending?.kind === 'correction') ? [{ sha256, verdict, ending }] : []
  })
  const ofResults = [...results.values()].flatMap(({ result }) => {
    const own = standing.filter(({ ending }) => names(ending, result))
    return own.length === 0 ? [] : [{ result, beside: endingsBeside(result, own.map(({ verdict }) => verdict)), files: own }]
  })
  return {
    endings: { ofResults, alone: standing.filter(({ ending }) => ![...results.values()].some(({ result }) => names(ending, result))) },
    judged: files.map(({ sha256, judged }) => {
      const verdict = now.get(sha256)
      return verdict === undefined ? judged : judgeFile(verdict).judged
    }),
  }
}

const names = (ending: EndingResult, { digest, openingDigest }: SignedResult): boolean =>
  ending.kind === 'annulment' ? ending.record.opening.digest === openingDigest : ending.record.result.digest === digest
