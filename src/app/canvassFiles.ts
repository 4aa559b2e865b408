/**
 * canvassFiles (S18, protocol.md §6): files that were verified one by one, together. Each file's verdict is boiled down to the
 * little that consolidation needs (`judgeFile`: in a worker, in any order, kept or forgotten as the entry likes); `canvassFiles`
 * then confirms keys, consolidates, and says of every single file what became of it. A rehearsal's package counts only where a
 * rehearsal is asked for, and an official one only where it is not: the two never meet in one table.
 */
import { canvass } from '../domain/canvass/canvass'
import { correctedResults } from '../domain/canvass/correctedResults'
import type { CorrectedResults } from '../domain/canvass/correctedResults'
import type { Canvass, ExpectedUnit, RefusedFile, WaitingPackage } from '../domain/canvass/canvass'
import { rowsOf } from '../domain/canvass/canvassRow'
import type { CanvassRow } from '../domain/canvass/canvassRow'
import type { Decision } from '../domain/canvass/matters'
import { stateCounts, summaries } from '../domain/canvass/summary'
import type { RulesSummary } from '../domain/canvass/summary'
import type { UnitState } from '../domain/canvass/canvass'
import type { JudgedFile } from '../domain/canvass/judgedFile'
import type { VerifiedPackage } from '../domain/canvass/verifiedPackage'
import type { RoundType } from '../domain/meeting/meeting'
import { confirmKeys, flawedPackage, runsBesideRegistered, unconfirmedPackage } from '../evidence/verifiedPackage'
import type { KnownKeys } from '../evidence/verifiedPackage'
import type { FileVerdict } from '../evidence/verifyPackage'

/** Rows are of a package only, and stand aside: they may be many. */
export function judgeFile(verdict: FileVerdict): { readonly judged: JudgedFile; readonly rows: readonly CanvassRow[] } {
  const { file, kind, checks } = verdict
  const unconfirmed = unconfirmedPackage(verdict)
  if (unconfirmed !== undefined && verdict.result?.kind === 'package') {
    return { judged: { file, kind: 'package', unconfirmed }, rows: rowsOf(verdict.result.statement, unconfirmed) }
  }
  const sound = verdict.verdict === 'verified' || verdict.verdict === 'unknown-keys'
  if (sound && (kind === 'opening' || kind === 'archive')) return { judged: { file, kind: 'no-result', what: kind }, rows: [] }
  const { result } = verdict
  // Without its signature anybody may have written it: nothing waits for that.
  const signed = checks.some(({ id, ok }) => id === 'ending-signature' && ok)
  if (sound && signed && result?.kind === 'annulment') {
    const { unit, opening, device } = result.record
    return { judged: { file, kind: 'annulment', annulled: { unitCode: unit.code, openingDigest: opening.digest, tablet: device.key } }, rows: [] }
  }
  if (sound && signed && result?.kind === 'correction') {
    const { record, digest, fingerprint } = result
    const belongs = checks.some(({ id, ok }) => id === 'ending-belongs' && ok)
    return { judged: { file, kind: 'correction', unitCode: record.unit.code, resultDigest: record.result.digest, ...(belongs && { standing: { number: record.number, digest, fingerprint } }) }, rows: [] }
  }
  const failed = checks.filter(({ ok, code }) => !ok && code !== undefined && code !== 'check/not-reached' && code !== 'keys/not-registered')
  const codes = failed.map(({ id, code }) => `${id}: ${String(code)}`)
  const flawed = flawedPackage(verdict)
  if (flawed !== undefined && verdict.signedFigures !== undefined) {
    return { judged: { file, kind: 'flawed', unconfirmed: flawed, codes }, rows: rowsOf(verdict.signedFigures.statement, flawed) }
  }
  const refusal = verdict.verdict === 'unreadable' ? 'unreadable' : 'rejected'
  return { judged: { file, kind: 'refused', verdict: refusal, codes: codes.length > 0 ? codes : ['file: not-a-package'], claims: verdict.claims }, rows: [] }
}

export interface CanvassRequest {
  readonly files: readonly JudgedFile[]
  readonly type: RoundType
  readonly known: KnownKeys
  readonly expected?: readonly ExpectedUnit[] | undefined
  /** SHA-256 hex of the plan that `expected` is of. */
  readonly planDigest?: string | undefined
  readonly decisions: readonly Decision[]
}

export type FileFate =
  | 'counted' | 'duplicate' | 'to-compare' | 'to-decide' | 'set-aside' | 'rejected' | 'unreadable'
  | 'rehearsal' | 'official' | 'no-result' | 'annulment' | 'correction'

export interface FileReport {
  readonly file: string
  readonly fate: FileFate
  readonly codes: readonly string[]
  readonly unitCode: string | null
  /** Of the result in it, or that it corrects. */
  readonly digest: string | null
  /** Of a duplicate: the file that holds the same result. */
  readonly sameAs: string | null
}

export interface CanvassReport {
  readonly type: RoundType
  readonly canvass: Canvass
  readonly states: Readonly<Record<UnitState, number>>
  readonly summaries: readonly RulesSummary[]
  /** Whose signed figures a correction stands beside. */
  readonly corrected: CorrectedResults
  readonly files: readonly FileReport[]
}

interface Sorted {
  readonly packages: VerifiedPackage[]
  /** Digests met only in packages whose copies for people do not hold. */
  readonly flawed: Set<string>
  readonly waiting: WaitingPackage[]
  readonly refused: RefusedFile[]
  /** Fate of a file that does not depend on other files. */
  readonly fates: Map<JudgedFile, FileReport>
  readonly first: Map<string, string>
}

export function canvassFiles({ files, type, known, expected, planDigest, decisions }: CanvassRequest): CanvassReport {
  const sorted: Sorted = { packages: [], flawed: new Set(), waiting: [], refused: [], fates: new Map(), first: new Map() }
  // Whole packages first: beside one of the same result, a damaged copy of it is only a duplicate.
  for (const judged of files) if (judged.kind !== 'flawed') sortFile(judged, type, known, sorted)
  for (const judged of files) if (judged.kind === 'flawed') sortFile(judged, type, known, sorted)
  const { packages, flawed, waiting, refused } = sorted
  const annulled = files.flatMap((judged) => (judged.kind === 'annulment' ? [judged.annulled] : []))
  const besideRegistered = new Set(packages.filter((one) => runsBesideRegistered(one, known)).map(({ digest }) => digest))
  const result = canvass({ expected, planDigest, packages, flawed, besideRegistered, annulled, waiting, refused, decisions })
  const fateOf = fatesOf(result)
  return {
    type,
    canvass: result,
    states: stateCounts(result),
    summaries: summaries(result.accepted),
    corrected: correctedResults(files),
    files: files.map((judged) => {
      const own = sorted.fates.get(judged)
      if (judged.kind === 'annulment') return plain(judged.file, 'annulment', [], judged.annulled.unitCode)
      if (judged.kind === 'correction') return { ...plain(judged.file, 'correction', [], judged.unitCode), digest: judged.resultDigest }
      if (own !== undefined || judged.kind === 'no-result' || judged.kind === 'refused') return own ?? plain(judged.file, 'no-result')
      const { digest, unitCode } = judged.unconfirmed
      return { file: judged.file, fate: fateOf.get(digest) ?? 'to-compare', codes: judged.kind === 'flawed' ? judged.codes : [], unitCode, digest, sameAs: null }
    }),
  }
}

const plain = (file: string, fate: FileFate, codes: readonly string[] = [], unitCode: string | null = null): FileReport => ({
  file, fate, codes, unitCode, digest: null, sameAs: null,
})

function sortFile(judged: JudgedFile, type: RoundType, known: KnownKeys, { packages, flawed, waiting, refused, fates, first }: Sorted): void {
  const { file } = judged
  if (judged.kind === 'no-result' || judged.kind === 'annulment' || judged.kind === 'correction') return
  if (judged.kind === 'refused') {
    refused.push({ file, codes: judged.codes, claims: judged.claims })
    fates.set(judged, plain(file, judged.verdict, judged.codes, judged.claims?.unitCode ?? null))
    return
  }
  const { unconfirmed } = judged
  const { unitCode, unitName, roundNumber, digest, openingFingerprint } = unconfirmed
  const about = { file, codes: judged.kind === 'flawed' ? judged.codes : [], unitCode, digest, sameAs: null }
  if (unconfirmed.type !== type) {
    fates.set(judged, { ...about, fate: unconfirmed.type })
    return
  }
  const same = first.get(digest)
  if (same !== undefined) {
    fates.set(judged, { ...about, fate: 'duplicate', sameAs: same })
    return
  }
  first.set(digest, file)
  const confirmed = confirmKeys(unconfirmed, known)
  if (judged.kind === 'flawed') flawed.add(digest)
  if (confirmed.ok) packages.push(confirmed.value)
  else if (confirmed.error.code === 'keys/not-registered') waiting.push({ file, unitCode, unitName, roundNumber, digest, openingFingerprint })
  else {
    const codes = [`keys-known: ${confirmed.error.code}`]
    refused.push({ file, codes, claims: { unitCode, unitName, roundNumber } })
    fates.set(judged, { ...about, fate: 'rejected', codes })
  }
}

/** Fate by digest of what was consolidated. */
function fatesOf({ accepted, open, settled }: Canvass): ReadonlyMap<string, FileFate> {
  const fates = new Map<string, FileFate>()
  for (const { packages } of settled) for (const { digest } of packages) fates.set(digest, 'set-aside')
  for (const { digest } of accepted) fates.set(digest, 'counted')
  for (const { packages } of open) for (const { digest } of packages) fates.set(digest, 'to-decide')
  return fates
}
