/**
 * Every sentence of the voter's screens (S4, S7–S11), in Vietnamese and English, of one type.
 * Vietnamese is what voters see; English serves reviewers. Level labels are never here: they are
 * data of the rule set. The form of address ("đồng chí", "đại biểu", "ông/bà") is a setting.
 * Sentences with numbers are functions; error codes map exhaustively to a sentence and a next step.
 */
import type { CameraError } from '../app/scanDesk'
import type { SupportWords } from './support'
import type { CardRefusal, CastError, PinRefusal } from '../app/voterBooth'

export type VoterCardRefusal = CardRefusal | { readonly code: 'card/another' }

export interface FailureWords {
  readonly title: string
  readonly body: string
  /** What the card is worth now, in one sentence. */
  readonly card: string
  readonly mayRetry: boolean
}

export interface KioskWords {
  readonly language: string
  readonly rehearsal: string
  readonly close: string
  readonly support: SupportWords
  readonly tools: {
    readonly textSize: (size: 'medium' | 'large' | 'largest') => string
    readonly textSizeChange: (size: 'medium' | 'large' | 'largest') => string
    readonly contrast: string
    readonly criteria: string
    readonly cover: string
    readonly coverAll: string
    readonly committee: string
    readonly committeeAll: string
  }
  readonly entry: {
    readonly invitation: string
    readonly steps: readonly [string, string, string]
    readonly prompt: string
    readonly typed: (count: number, of: number) => string
    readonly pad: string
    readonly erase: string
    readonly unlock: string
    readonly checking: string
    readonly refusal: (refusal: VoterCardRefusal, secondsLeft: number) => string
  }
  readonly scan: {
    /** On the button that turns the camera on. */
    readonly open: string
    readonly openAll: string
    readonly view: string
    readonly starting: string
    readonly hold: string
    readonly foreign: string
    readonly flip: string
    readonly typeInstead: string
    readonly failed: (error: CameraError) => string
  }
  readonly mark: {
    readonly title: string
    readonly instruction: string
    readonly page: (page: number, of: number) => string
    readonly rated: (rated: number, of: number) => string
    readonly list: (n: number, of: number, title: string) => string
    readonly clear: string
    readonly clearFor: (name: string) => string
    readonly previous: string
    readonly next: string
    readonly toReview: string
    readonly backToReview: string
  }
  readonly review: {
    readonly title: string
    readonly lead: string
    readonly unmarked: string
    readonly people: (count: number) => string
    readonly unmarkedHeading: (count: number) => string
    readonly allHeading: string
    readonly unmarkedWarning: (count: number) => string
    readonly allRated: string
    readonly mustRateAll: (count: number) => string
    readonly leaveBlank: string
    readonly leftBlank: string
    readonly edit: string
    readonly editFor: (name: string) => string
    readonly cast: string
    readonly page: (page: number, of: number) => string
  }
  readonly blank: {
    readonly title: string
    readonly body: (listTitle: string | undefined, people: number) => string
    readonly confirm: string
    readonly back: string
  }
  readonly confirm: {
    readonly title: string
    readonly final: string
    readonly unmarked: (count: number) => string
    readonly allRated: (count: number) => string
    readonly agree: string
    readonly back: string
    readonly code: string
    readonly sealing: string
    readonly check: string
    readonly checkNote: string
  }
  readonly check: {
    readonly title: string
    readonly body: string
    readonly qr: string
    readonly codeIs: string
    readonly done: string
  }
  readonly writing: string
  readonly writingNote: string
  readonly failure: {
    readonly words: (failure: CastError) => FailureWords
    readonly retry: string
    readonly back: string
    readonly leave: string
  }
  readonly done: {
    readonly title: string
    readonly thanks: string
    readonly dropCard: string
    readonly ok: string
  }
  readonly alert: {
    readonly title: string
    readonly body: (seconds: number) => string
    readonly here: string
  }
  readonly cover: {
    readonly title: string
    readonly ask: string
    readonly checking: string
    readonly pad: string
    readonly typed: (count: number, of: number) => string
    readonly refusal: (refusal: PinRefusal, secondsLeft: number) => string
    readonly choose: string
    readonly chooseReleased: string
    readonly clearReleased: string
    readonly returned: string
    readonly clear: string
    readonly clearNote: string
    readonly cardTitle: string
    readonly back: string
  }
  readonly criteria: {
    readonly title: string
    readonly lead: string
    readonly points: readonly [string, string]
    readonly note: string
  }
}
