/**
 * CanvassStore (S18): receptions of the level above and the files received in each, on this machine. A file is kept as what
 * verification left of it and its statement; one put is one durable transaction, so that a reception goes on where it stopped.
 */
import type { ExpectedUnit } from '../domain/canvass/canvass'
import type { JudgedFile, TypedFingerprint } from '../domain/canvass/judgedFile'
import type { Decision } from '../domain/canvass/matters'
import type { Result } from '../domain/kernel/result'
import type { RoundType } from '../domain/meeting/meeting'
import type { AnnulmentRecord } from '../domain/result/annulment'
import type { CorrectionRecord } from '../domain/result/correction'
import type { RatedBy } from '../domain/result/correctionEffect'
import type { Statement } from '../domain/result/statement'
import type { StoreError } from './roundStore'

export interface Reception {
  readonly id: string
  readonly title: string
  readonly type: RoundType
  readonly createdAt: string
  /** undefined: no list of units. */
  readonly expected?: readonly ExpectedUnit[]
  /** The plan the list came in; undefined: it came in a table. */
  readonly plan?: { readonly digest: string; readonly number: string }
  readonly typed: readonly TypedFingerprint[]
  readonly decisions: readonly Decision[]
}

export interface ReceivedFile {
  readonly reception: string
  /** Of the file's bytes: the same file again is the same record. */
  readonly sha256: string
  readonly receivedAt: string
  readonly judged: JudgedFile
  /** Of a package: its statement, and which voter group rates which lists. */
  readonly statement?: Statement
  readonly groups?: RatedBy
  /** Of an annulment or a correction whose signature holds: whether it belongs to a round here is asked each time. */
  readonly ending?: KeptEnding
}

export type KeptEnding = { readonly fingerprint: string; readonly digest: string } & (
  | { readonly kind: 'annulment'; readonly record: AnnulmentRecord }
  | { readonly kind: 'correction'; readonly record: CorrectionRecord }
)

export interface CanvassStore {
  receptions(): Promise<Result<readonly Reception[], StoreError>>
  beginReception(reception: Reception): Promise<Result<void, StoreError>>
  /** Read and written in one step: of two changes at once neither is lost, and one that was deleted does not come back. */
  changeReception<E>(id: string, change: (before: Reception) => Result<Reception, E>): Promise<Result<Reception, E | StoreError>>
  /** With everything received in it. */
  removeReception(id: string): Promise<Result<void, StoreError>>
  received(reception: string): Promise<Result<readonly ReceivedFile[], StoreError>>
  /** `store/no-such-round` where its reception was deleted meanwhile. */
  keepReceived(file: ReceivedFile): Promise<Result<void, StoreError>>
  removeReceived(reception: string, sha256: string): Promise<Result<void, StoreError>>
}
