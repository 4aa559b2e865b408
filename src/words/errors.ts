/**
 * The catalogue of errors: every code of the product has three sentences here or in the file of its stage (the part of the
 * code before the slash): what happened, what was not lost, what to do. A code without its sentences does not compile:
 * `STAGES` must name every stage of `KnownError`, and each stage's switch is exhaustive over its union.
 * A new stage: add its union to `KnownError` and its file to `STAGES`.
 */
import type { DeskError } from '../app/desk'
import type { SuperiorError } from '../app/superiorDesk'
import type { CardRefusal, CastError } from '../app/voterBooth'
import type { CorrectionFault } from '../domain/result/correction'
import type { MeetingFault, MeetingWarning } from '../domain/meeting/meetingFaults'
import type { OfficialProblem } from '../domain/meeting/officials'
import type { TableError } from '../domain/meeting/rosterTable'
import type { StatementFault } from '../domain/result/statementFaults'
import type { AccountingError } from '../domain/round/accounting'
import type { RoundRefusal } from '../domain/round/round'
import type { SettingsFault } from '../domain/rules/settings'
import type { BallotCheckError } from '../evidence/ballotCheck'
import type { OpeningFileError } from '../evidence/recheckBallot'
import type { FingerprintError } from '../evidence/fingerprint'
import type { CameraError } from '../ports/codeScanner'
import type { ClosingError } from '../ports/rooms'
import type { CastRefusal, StoreError } from '../ports/roundStore'
import type { WipeError } from '../app/tabletDesk'
import { cameraWords } from './errors/camera'
import { accountingWords, type ReconciliationError } from './errors/accounting'
import { canvassErrorWords, recordsWords } from './errors/canvass'
import { cardWords, castWords, keyCardWords, pinWords, type AnyPinError } from './errors/cards'
import { closingWords } from './errors/closing'
import { annulmentWords, correctionWords, wipeWords } from './errors/endings'
import { ballotCheckWords, fingerprintWords, importWords, tableWords, type AnyImportError } from './errors/imports'
import { deviceWords, roomWords, storeWords } from './errors/machine'
import { meetingWords } from './errors/meeting'
import { meetingWarningWords } from './errors/meetingWarnings'
import { officialWords } from './errors/officials'
import { planWords, type AnyPlanError } from './errors/plan'
import { openingWords, roundWords } from './errors/round'
import { paperWords, publicationWords } from './errors/papers'
import { settingWords } from './errors/rules'
import type { ErrorWords } from './errors/sentences'
import { statementWords } from './errors/statement'

export type KnownError =
  | WipeError
  | DeskError
  | CorrectionFault
  | MeetingFault
  | SettingsFault
  | OfficialProblem
  | TableError
  | AnyImportError
  | RoundRefusal
  | AccountingError
  | ReconciliationError
  | ClosingError
  | AnyPinError
  | AnyPlanError
  | CameraError
  | CardRefusal
  | CastError
  | CastRefusal
  | StoreError
  | StatementFault
  | FingerprintError
  | BallotCheckError
  | OpeningFileError
  | SuperiorError

type Stage<Code> = Code extends `${infer Name}/${string}` ? Name : never
type ErrorOf<Name extends string> = Extract<KnownError, { readonly code: `${Name}/${string}` }>

const STAGES: { readonly [Name in Stage<KnownError['code']>]: (error: ErrorOf<Name>) => ErrorWords } = {
  accounting: accountingWords,
  annulment: annulmentWords,
  'ballot-check': ballotCheckWords,
  camera: cameraWords,
  canvass: canvassErrorWords,
  card: cardWords,
  cast: castWords,
  closing: closingWords,
  correction: correctionWords,
  device: deviceWords,
  fingerprint: fingerprintWords,
  import: importWords,
  'key-card': keyCardWords,
  meeting: meetingWords,
  official: officialWords,
  opening: openingWords,
  paper: paperWords,
  publication: publicationWords,
  pin: pinWords,
  plan: planWords,
  room: roomWords,
  records: recordsWords,
  roster: tableWords,
  round: roundWords,
  rules: settingWords,
  statement: statementWords,
  store: storeWords,
  wipe: wipeWords,
}

/** What happened, what was not lost, what to do, in both languages. */
export function errorWords(error: KnownError): ErrorWords {
  const stage = error.code.slice(0, error.code.indexOf('/')) as keyof typeof STAGES
  const speak = STAGES[stage] as (error: KnownError) => ErrorWords
  return speak(error)
}

/** The same for what is only unusual in the set-up form. */
export const warningWords = (warning: MeetingWarning): ErrorWords => meetingWarningWords(warning)
