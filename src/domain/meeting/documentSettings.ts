/**
 * DocumentSettings: what the printed papers need beside the facts of the meeting: the heading (Party or State), the form of
 * address, number, legal basis, secrecy level, copies, who signs for the meeting (rules.md §6; product.md, words; R7).
 * Papers read it; nothing of it is frozen in the configuration or decides a result. Forms stored before it existed have
 * none: `documentsOf` then answers with the usual ones of their rule set.
 */
import { dropTrailingZeros } from '../kernel/fraction'
import type { RuleSetId } from '../rules/ruleSet'
import { ruleSetById } from '../rules/ruleSets'

/** Heading and signature block: of a Party body, or of a State body (36-HD/VPTW 2018 and its State counterpart). */
export type DocumentTemplate = 'party' | 'state'
/** How papers and the voter's screens speak to people: the words themselves are in `src/words`. */
export type Address = 'dong-chi' | 'dai-bieu' | 'ong-ba'
export type SecrecyLevel = 'none' | 'confidential' | 'secret' | 'top-secret'

/** Percentages as shown and printed: 66,60 or 66,6 (rules.md §2); the statement, and the tables made for machines, always hold two decimals. */
export type Decimals = 'always-two' | 'drop-zeros'

export const DOCUMENT_TEMPLATES: readonly DocumentTemplate[] = ['party', 'state']
export const ADDRESSES: readonly Address[] = ['dong-chi', 'dai-bieu', 'ong-ba']
/** From open to most secret. */
export const SECRECY_LEVELS: readonly SecrecyLevel[] = ['none', 'confidential', 'secret', 'top-secret']
export const DECIMALS: readonly Decimals[] = ['always-two', 'drop-zeros']
export const COPIES = { least: 1, most: 20 } as const

export interface DocumentSettings {
  readonly template: DocumentTemplate
  readonly address: Address
  /** Number and sign of the minutes as printed, e.g. "05-BB/ĐU"; empty = left blank for the pen. */
  readonly minutesNumber: string
  /** One regulation, decision or plan a line, in the order they are printed. */
  readonly legalBasis: readonly string[]
  readonly secrecy: SecrecyLevel
  readonly decimals: Decimals
  /** Copies of the minutes that are signed. */
  readonly copies: number
  /** Place name in front of the date, e.g. "Hoa Mai"; empty = the unit's. */
  readonly locality: string
  /** Who chairs the meeting and signs the minutes for it. */
  readonly chair: string
  /** The meeting's secretary. */
  readonly secretary: string
  /** "Nơi nhận", one a line. */
  readonly recipients: readonly string[]
}

const STATE_RULES: readonly RuleSetId[] = ['96-2023-QH15']

/** What the papers of a rule set usually carry. */
export function documentDefaults(ruleSetId: RuleSetId): DocumentSettings {
  const ofState = STATE_RULES.includes(ruleSetId)
  const title = ruleSetById(ruleSetId)?.title
  return {
    template: ofState ? 'state' : 'party',
    address: ofState ? 'dai-bieu' : 'dong-chi',
    minutesNumber: '',
    legalBasis: title === undefined ? [] : [title],
    secrecy: 'none',
    decimals: 'always-two',
    copies: 2,
    locality: '',
    chair: '',
    secretary: '',
    recipients: [],
  }
}

interface WithDocuments {
  readonly ruleSet: { readonly id: RuleSetId }
  readonly documents?: DocumentSettings
}

/** A percentage of the statement as this meeting writes it: on every paper, screen and slide alike. */
export function percentAs(decimals: Decimals, percent: string): string
export function percentAs(decimals: Decimals, percent: string | null): string | null
export function percentAs(decimals: Decimals, percent: string | null): string | null {
  return percent === null || decimals === 'always-two' ? percent : dropTrailingZeros(percent)
}

/** The document settings of a meeting or its form, or the usual ones while none were chosen. */
export const documentsOf = ({ documents, ruleSet }: WithDocuments): DocumentSettings => documents ?? documentDefaults(ruleSet.id)
