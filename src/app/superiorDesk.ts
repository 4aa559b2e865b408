/**
 * SuperiorDesk: what the screens of the level above may ask for — opening records registered ahead of their results (who, when,
 * over which channel), and receptions (S18). It works on the official database of this machine and on nothing of a meeting.
 */
import type { StoreApi } from 'zustand/vanilla'
import type { CanvassRow } from '../domain/canvass/canvassRow'
import type { Decision, DecisionFault } from '../domain/canvass/matters'
import type { Result } from '../domain/kernel/result'
import type { RoundType } from '../domain/meeting/meeting'
import type { Statement } from '../domain/result/statement'
import type { ExpectedUnits } from '../evidence/expectedUnits'
import type { FingerprintError } from '../evidence/fingerprint'
import type { CanvassStore, ReceivedFile, Reception } from '../ports/canvassStore'
import type { RegisteredOpening, StoreError, TabletStore } from '../ports/roundStore'
import type { Clock, Random } from '../ports/world'
import type { CanvassReport } from './canvassFiles'
import type { EndingsReceived } from './endingsReceived'
import type { FileVerdict, SignedFigures } from '../evidence/verifyPackage'
import type { LazyFile } from './fileDesk'
import type { World } from './world'

export type { CanvassReport } from './canvassFiles'
export type { EndingsOfResult, EndingsReceived, ReceivedEnding } from './endingsReceived'
export type { Reception } from '../ports/canvassStore'
export type { RegisteredOpening } from '../ports/roundStore'

/** What a small table of the level above may lack; the reader's own codes. */
export type UnitsError =
  | { readonly code: 'records/unreadable' }
  | { readonly code: 'records/column-missing'; readonly column: string }
  | { readonly code: 'records/cell-missing'; readonly row: number; readonly column: string }
  | { readonly code: 'records/repeated'; readonly row: number; readonly value: string }

export type SuperiorError =
  | StoreError | DecisionFault | FingerprintError | UnitsError
  /** Whoever registers or confirms says who they are, and how it reached them. */
  | { readonly code: 'canvass/name-missing' }
  | { readonly code: 'canvass/channel-missing' }
  /** The file is no opening record, or its signatures do not hold. */
  | { readonly code: 'canvass/opening-refused'; readonly codes: readonly string[] }
  /** A result of this round is on the machine already: a file that comes after it registers nothing. */
  | { readonly code: 'canvass/opening-after-result'; readonly unitCode: string; /** Title of the one it is in. */ readonly reception: string }
  /** No package that waits has an opening record with this fingerprint. */
  | { readonly code: 'canvass/fingerprint-of-none' }
  | { readonly code: 'canvass/title-missing' }

export interface SuperiorWorld {
  readonly tablet: Pick<TabletStore, 'openings' | 'registerOpening'>
  readonly store: CanvassStore
  readonly clock: Clock
  readonly random: Random
  readonly verifyFile: World['verifyFile']
  readonly readUnits: (bytes: Uint8Array) => Promise<Result<ExpectedUnits, UnitsError>>
  readonly writeTable: (format: TableFormat, report: CanvassReport, figures: AsyncIterable<readonly CanvassRow[]>) => Promise<Uint8Array>
}

export type TableFormat = 'xlsx' | 'csv'

export interface Witness {
  readonly by: string
  readonly channel: string
}

export interface ReceptionView {
  readonly reception: Reception
  readonly files: readonly Omit<ReceivedFile, 'statement' | 'groups' | 'ending'>[]
  readonly endings: EndingsReceived
  readonly report: CanvassReport
}

/** Work on many files: how many are done, and how far the one in hand is (0…1). */
export type ReceiveProgress = (done: number, total: number, share: number, file: string) => void

/** Files of one run: those that are new here, and those that were here already and are not counted again. */
export interface Received {
  readonly added: number
  readonly known: number
}

export interface ReceptionDesk {
  readonly view: StoreApi<ReceptionView>
  /** One file after the other, each kept before the next: whatever ends it, what was received stays. */
  receive(files: readonly LazyFile[], onProgress: ReceiveProgress, signal: AbortSignal): Promise<Result<Received, StoreError>>
  takeOut(sha256: string): Promise<Result<void, StoreError>>
  expect(table: Uint8Array): Promise<Result<number, SuperiorError>>
  confirm(fingerprint: string, witness: Witness): Promise<Result<void, SuperiorError>>
  decide(decision: Omit<Decision, 'at'>): Promise<Result<void, SuperiorError>>
  /** Takes the latest decision on these results back. */
  undecide(decision: Decision): Promise<Result<void, StoreError>>
  statementOf(digest: string): Statement | undefined
  table(format: TableFormat): Promise<{ readonly name: string; readonly bytes: Uint8Array }>
}

export interface TakeFigures {
  readonly by: string
  readonly document: string
  /** A reception of this machine, or the title of a new one. */
  readonly into: { readonly reception: string } | { readonly title: string }
}

/** Title of the reception, and the decision kept with it. */
export interface FiguresTaken {
  readonly reception: string
  readonly decision: Decision
}

export interface SuperiorDesk {
  /** Time printed on papers: local, ISO 8601. */
  now(): string
  openings(): Promise<Result<readonly RegisteredOpening[], StoreError>>
  /** A file received earlier over another channel than the result; its signature is verified now. */
  registerOpening(files: { readonly json: Uint8Array; readonly jws: Uint8Array }, witness: Witness): Promise<Result<RegisteredOpening, SuperiorError>>
  /** Sixteen symbols read from paper or over the telephone, before the result arrives. */
  registerFingerprint(typed: string, witness: Witness): Promise<Result<RegisteredOpening, SuperiorError>>
  receptions(): Promise<Result<readonly Reception[], StoreError>>
  begin(title: string, type: RoundType): Promise<Result<string, SuperiorError>>
  remove(id: string): Promise<Result<void, StoreError>>
  /** Goes on with the signed figures of a package whose copies for people do not hold; kept with a reception (its title). */
  takeFigures(verdict: FileVerdict, taken: TakeFigures): Promise<Result<FiguresTaken, SuperiorError>>
  /** The latest decision on these figures, if it lets them stand, where the damaged package is in the reception too. */
  figuresTaken(figures: Pick<SignedFigures, 'digest' | 'fileDigest'>): Promise<Result<FiguresTaken | undefined, StoreError>>
  reception(id: string): Promise<Result<ReceptionDesk, StoreError>>
}
