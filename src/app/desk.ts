/**
 * Desk: everything the secretary's, committee's and superior's screens may ask for, as one interface. Screens get a Desk and
 * know nothing of storage, workers or cryptography. There is one Desk for official meetings and one for rehearsals.
 *
 * PINs are `{ member, pin }` (member = 0-based place in the committee); acts that need two members take two different ones.
 */
import type { StoreApi } from 'zustand/vanilla'
import type { DeskError, MemberPin } from './deskError'
import type { RosterFile } from './importOfficials'
import type { ImportReport, RosterOptions } from '../domain/meeting/rosterReport'
import type { RosterWatch } from '../ports/tables'
import type { EndingsDesk } from './endingsDesk'
import type { LazyFile } from './fileDesk'
import type { ListIds } from './listIds'
import type { MeetingRounds } from './addRound'
import type { RehearsalDesk } from './rehearsalDesk'
import type { Result } from '../domain/kernel/result'
import type { MeetingFault, MeetingWarning } from '../domain/meeting/checkMeeting'
import type { MeetingDraft } from '../domain/meeting/meeting'
import type { OpeningRecord } from '../domain/result/openingRecord'
import type { Statement } from '../domain/result/statement'
import type { Accounting, AccountingError, HandCounts } from '../domain/round/accounting'
import type { LogEntry } from '../domain/round/log'
import type { Round, RoundRefusal } from '../domain/round/round'
import type { RuleSet } from '../domain/rules/ruleSet'
import type { PinError } from '../evidence/pin'
import type { PaperDesk } from './paperDesk'
import type { ResultDesk } from './resultDesk'
import type { FileVerdict } from '../evidence/verifyPackage'
import type { ClosingRoom, KeyCardRefusal, Progress } from '../ports/rooms'
import type { RehearsalPace, RoundHeader, StoreError } from '../ports/roundStore'
import type { PlanDesk } from './planDesk'
import type { RoundShelf } from './roundShelf'
import type { SetUpDesk } from './setUpDesk'

/** Types of lower layers that screens show; screens import nothing below `app` but the domain's types. */
export type { DeskError, MemberPin, PinRefusal } from './deskError'
export type { Check } from '../evidence/checks'
export type { FileVerdict, PackageResult, SignedFigures } from '../evidence/verifyPackage'
export type { ClosingError, KeyCardRefusal } from '../ports/rooms'
export type { RoundHeader, StoreError } from '../ports/roundStore'

export interface RoundsView {
  readonly status: 'loading' | 'ready' | 'failed'
  readonly headers: readonly RoundHeader[]
  /** Laid aside: out of the list, whole in the database. */
  readonly aside?: readonly RoundHeader[]
  readonly error?: StoreError
}

/** A printed voting card. */
export interface PrintableCard {
  readonly group: string
  readonly code: string
  /** Text of its QR. */
  readonly qr: string
}

/** Published secrets of the sample meeting, for the one page to try everything with. */
export interface SampleSheetContent {
  readonly cards: readonly PrintableCard[]
  readonly pins: readonly { readonly name: string; readonly pin: string }[]
  readonly keyCards: readonly { readonly label: string; readonly text: string }[]
}

export interface Dashboard {
  readonly round: Round
  readonly groups: readonly {
    readonly letter: string
    readonly title: string
    readonly present: number
    readonly printed: number
    readonly collected: number
    readonly released: number
    /** Ballots of the pool that may still be released. */
    readonly releasable: number
    readonly replaced: number
    readonly voided: number
  }[]
}

export type CardFact = 'spent' | 'unspent' | 'voided' | 'unknown'

export interface CeremonyDesk {
  readonly holders: readonly { readonly role: 'member' | 'reserve'; readonly name: string }[]
  /** Shows holder i's card once. */
  newCard(holder: number): Promise<{ readonly label: string; readonly groups: readonly string[]; readonly qr: string }>
  confirmCard(holder: number, text: string): Promise<Result<void, KeyCardRefusal>>
  /** Before a card is printed instead of written by hand: the log says that one was, and which. */
  recordPrinting(holder: number): Promise<Result<void, DeskError>>
  setPin(holder: number, pin: string): Promise<Result<void, PinError>>
  complete(onProgress: Progress): Promise<Result<void, DeskError>>
  leave(): Promise<void>
}

export interface VerifyRequest {
  readonly files: readonly LazyFile[]
  readonly onProgress: (file: number, done: number) => void
  /** Verdicts in the order of the files, annulments and corrections last. */
  readonly onVerdict: (verdict: FileVerdict) => void
  readonly signal: AbortSignal
}

export interface Desk
  extends SetUpDesk,
    ListIds,
    MeetingRounds,
    PaperDesk,
    ResultDesk,
    RehearsalDesk,
    RoundShelf,
    EndingsDesk,
    PlanDesk {
  readonly rehearsal: boolean
  readonly build: string
  readonly rounds: StoreApi<RoundsView>
  readonly ruleSets: readonly RuleSet[]

  // Set-up (S1)
  create(): Promise<Result<string, StoreError>>
  /** Rehearsal desk only: the sample meeting, made ready, with its published cards (constants). */
  createSample(onProgress: Progress): Promise<Result<string, DeskError>>
  isSample(id: string): Promise<boolean>
  load(id: string): Promise<Result<Round, StoreError>>
  saveDraft(id: string, draft: MeetingDraft): Promise<Result<void, StoreError | RoundRefusal>>
  check(draft: MeetingDraft): { readonly faults: readonly MeetingFault[]; readonly warnings: readonly MeetingWarning[] }
  defaultThreshold(members: number): number
  cardsToPrint(summoned: number): number
  /** Minutes one tablet needs: 30 s + 4.5 s a person and voter (product.md, sizes), or by what a rehearsal measured. */
  estimateMinutes(voters: number, officials: number, pace?: RehearsalPace): number
  importOfficials(file: RosterFile, options: RosterOptions, watch?: RosterWatch): Promise<ImportReport>

  // Ceremony, cards, opening (S1.5, S1.6, S3)
  ceremony(id: string): Promise<Result<CeremonyDesk, DeskError>>
  /** Whether four typed symbols of a key card are right at this place (1…6): said as soon as a group is full. */
  checkKeyCardGroup(group: string, place: number): boolean
  /** Makes the voting cards if there are none yet. */
  cards(id: string): Promise<Result<readonly PrintableCard[], DeskError>>
  /** Fingerprint of each list's configuration as it would freeze now: printed on the review sheet. */
  configurationFingerprints(id: string): Promise<Result<readonly { readonly title: string; readonly fingerprint: string }[], DeskError>>
  /** The sample rehearsal's published cards, PINs and key cards (constants of the source). */
  sampleSheet(id: string): Promise<Result<SampleSheetContent, DeskError>>
  /** keyed → ready: approves the review sheet with two PINs, seals the lists, makes and signs the opening record. */
  prepare(id: string, pins: readonly [MemberPin, MemberPin], onProgress: Progress): Promise<Result<void, DeskError>>
  /** ready → keyed, two PINs: people or rules change, printed cards stay valid. */
  change(id: string, pins: readonly [MemberPin, MemberPin]): Promise<Result<void, DeskError>>
  opening(id: string): Promise<Result<{ readonly record: OpeningRecord; readonly fingerprint: string; readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] }, DeskError>>
  /** ready → open. `present` per group letter. `readinessOverride`: reason recorded when the readiness check is not clean. */
  open(id: string, present: Readonly<Record<string, number>>, pins: readonly [MemberPin, MemberPin], readinessOverride?: string): Promise<Result<void, DeskError>>

  // While voting (S12)
  checkPin(id: string, pin: MemberPin): Promise<Result<void, DeskError>>
  /** Any member's PIN, for acts of one attendant; says which member it was. */
  anyMember(id: string, pin: string): Promise<Result<number, DeskError>>
  dashboard(id: string): Promise<Result<Dashboard, DeskError>>
  pause(id: string): Promise<Result<void, DeskError>>
  resume(id: string, pins: readonly [MemberPin, MemberPin]): Promise<Result<void, DeskError>>
  raisePresent(id: string, group: string, present: number, reason: string): Promise<Result<void, DeskError>>
  /** A spare was handed over for a lost card: counted once, here. */
  replaceCard(id: string, group: string): Promise<Result<void, DeskError>>
  /** `code`: the digits, or the text of the QR, of a card in the hand. */
  voidCard(id: string, code: string): Promise<Result<CardFact, DeskError>>
  checkCard(id: string, code: string): Promise<Result<CardFact, DeskError>>

  // Closing (S13)
  reconcile(id: string, hand: readonly HandCounts[]): Promise<Result<readonly Accounting[], DeskError | { readonly code: 'closing/accounting'; readonly errors: readonly AccountingError[] }>>
  readonly closing: ClosingRoom

  // Result, export (S14, S16)
  result(id: string): Promise<Result<{ readonly statement: Statement; readonly fingerprint: string }, DeskError>>
  /** [Hoàn tất]: builds the package once; the same bytes ever after. */
  package(id: string): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array; readonly digest: string }, DeskError>>
  /** Package, opening record and papers, for one folder. */
  handover(id: string): Promise<Result<readonly { readonly name: string; readonly bytes: Uint8Array }[], DeskError>>
  /** Compares what was read back from the stick with the package; equal ⇒ `exported`. */
  confirmExport(id: string, readBack: Uint8Array): Promise<Result<'identical' | 'different', DeskError>>
  log(id: string): Promise<Result<readonly LogEntry[], DeskError>>

  // Verify (S17)
  verify(request: VerifyRequest): Promise<void>
}
