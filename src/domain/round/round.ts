/**
 * Round: one opening-to-closing of the box as a state machine (protocol.md §5).
 *
 *   draft → keyed → ready → open ⇄ paused → locked → signed → exported ; annulled from open, paused, locked
 *   back: ready → keyed (people or rules changed), keyed/ready → draft (a member, k, n or a list changed: keysFit)
 *
 * Data exists only in the states where it is true. `advance` is total: an event that does not fit a state is a value.
 * Nothing here knows a clock: times come in with events and no decision depends on them.
 */
import type { Result } from '../kernel/result'
import { err, ok } from '../kernel/result'
import type { KeyRecord } from '../meeting/keyRecord'
import type { Meeting, MeetingDraft } from '../meeting/meeting'
import { keysFit } from './keysFit'
import type { Accounting } from './accounting'

/** Slow salted hash of a member's PIN: gates acts, decrypts nothing. */
export interface PinHash {
  readonly salt: string
  readonly iterations: number
  readonly hash: string
}

export interface RoundKeys {
  readonly record: KeyRecord
  /** General JWS with detached payload over canonicalJson(record): one signature of each of the n key cards. */
  readonly recordJws: string
  readonly lists: readonly {
    readonly uuid: string
    /** The `trustees` record of the archive, exact text. */
    readonly trustees: string
    readonly publicKey: string
    /** Decryption share of trustee i, encrypted to that trustee's key card; erased at signing and annulment. */
    readonly shares: readonly string[]
  }[]
  /** PIN of member i (the reserve card has none). */
  readonly pins: readonly PinHash[]
}

/** An exact signed text: JSON, its JWS and its 16-symbol fingerprint. */
export interface SignedText {
  readonly json: string
  readonly jws: string
  readonly fingerprint: string
}

/** Setup records of each list's archive, fixed when the round becomes ready. */
export interface SealedList {
  readonly uuid: string
  /** Exact `election` and `public_credentials` records. */
  readonly election: string
  readonly credentials: string
  /** φ */
  readonly fingerprint: string
}

/** Counters of voter-related acts, per voter group where they enter the accounting. */
export interface RoundCounters {
  readonly present: Readonly<Record<string, number>>
  readonly released: Readonly<Record<string, number>>
  readonly replaced: Readonly<Record<string, number>>
  readonly voided: Readonly<Record<string, number>>
  readonly cardChecks: number
  readonly ballotChecks: number
  readonly walkAways: number
  readonly refusals: number
}

export interface TallyDigest {
  readonly uuid: string
  /** SHA-256 hex of the encrypted_tally record: no decryption is ever computed for any other (protocol.md §6). */
  readonly encryptedTally: string
}

/** What closing produced; archives and strong proofs are stored beside it in the same transaction, as files. */
export interface RoundResult {
  readonly statement: SignedText
  /** Name of the package and SHA-256 hex of its bytes once it is finished; every re-export is identical from then on. */
  readonly package?: { readonly name: string; readonly digest: string }
  /** Correction records, in order (protocol.md §9): they stand beside the statement, which never changes. */
  readonly corrections?: readonly SignedText[]
}

/** What two members signed because two PINs could not be entered (protocol.md §9), and what of the committee vouches for it. */
export interface AnnulmentPaper {
  /** Number and date. */
  readonly number: string
  readonly signers: readonly [string, string]
  /** One member's PIN, or a key card of this round that was accepted at closing. */
  readonly witness: 'pin' | 'keyCard'
}

/** Fields of every round from `ready` on. */
interface Prepared {
  readonly id: string
  readonly meeting: Meeting
  readonly keys: RoundKeys
  readonly sealed: readonly SealedList[]
  readonly opening: SignedText
  readonly build: string
}
interface Opened extends Prepared {
  readonly openedAt: string
  readonly counters: RoundCounters
}
interface Closed extends Opened {
  readonly lockedAt: string
  readonly accounting: readonly Accounting[]
  readonly tallyDigests: readonly TallyDigest[]
}

export type Round =
  | { readonly state: 'draft'; readonly id: string; readonly draft: MeetingDraft }
  | { readonly state: 'keyed'; readonly id: string; readonly draft: MeetingDraft; readonly keys: RoundKeys }
  | ({ readonly state: 'ready' } & Prepared)
  | ({ readonly state: 'open' } & Opened)
  /** `closing`: the first key card was accepted; voting cannot resume (stored flag). */
  | ({ readonly state: 'paused'; readonly why: 'committee' | 'restart' | 'closing'; readonly closing: boolean; readonly accounting?: readonly Accounting[] } & Opened)
  | ({ readonly state: 'locked' } & Closed)
  | ({ readonly state: 'signed'; readonly result: RoundResult } & Closed)
  | ({ readonly state: 'exported'; readonly result: RoundResult } & Closed)
  | ({ readonly state: 'annulled'; readonly annulledAt: string; readonly reason: string; readonly paper?: AnnulmentPaper } & Opened)

export type RoundState = Round['state']
export type RoundIn<S extends RoundState> = Extract<Round, { state: S }>

export type RoundEvent =
  | { readonly type: 'edited'; readonly draft: MeetingDraft }
  | { readonly type: 'keyed'; readonly keys: RoundKeys }
  | { readonly type: 'keysDropped' }
  | { readonly type: 'prepared'; readonly meeting: Meeting; readonly sealed: readonly SealedList[]; readonly opening: SignedText; readonly build: string }
  /** People or rules changed before opening: everything sealed is discarded, the draft lives again. */
  | { readonly type: 'reopenedForChange'; readonly draft: MeetingDraft }
  | { readonly type: 'opened'; readonly at: string; readonly present: Readonly<Record<string, number>> }
  | { readonly type: 'paused'; readonly why: 'committee' | 'restart' | 'closing' }
  | { readonly type: 'resumed' }
  | { readonly type: 'counted'; readonly counters: RoundCounters }
  | { readonly type: 'reconciled'; readonly accounting: readonly Accounting[] }
  | { readonly type: 'keyCardAccepted' }
  | { readonly type: 'locked'; readonly at: string; readonly tallyDigests: readonly TallyDigest[] }
  | { readonly type: 'signed'; readonly statement: SignedText }
  | { readonly type: 'packed'; readonly name: string; readonly digest: string }
  | { readonly type: 'exported' }
  | { readonly type: 'annulled'; readonly at: string; readonly reason: string; readonly paper?: AnnulmentPaper }
  | { readonly type: 'corrected'; readonly correction: SignedText }

export type RoundRefusal =
  | { readonly code: 'round/not-now'; readonly state: RoundState; readonly event: RoundEvent['type'] }
  | { readonly code: 'round/closing-has-begun' }
  | { readonly code: 'round/not-reconciled' }
  /** Locking needs the first accepted key card (protocol.md §6, closing). */
  | { readonly code: 'round/no-key-card-yet' }
  /** The meeting to be prepared is not the one the keys were made for (another member, k, n, group or list). */
  | { readonly code: 'round/keys-do-not-fit' }
  | { readonly code: 'round/present-only-rises'; readonly group: string }

const zeroCounters = (present: Readonly<Record<string, number>>): RoundCounters => ({
  present, released: {}, replaced: {}, voided: {}, cardChecks: 0, ballotChecks: 0, walkAways: 0, refusals: 0,
})

const withoutShares = (keys: RoundKeys): RoundKeys => ({ ...keys, lists: keys.lists.map((list) => ({ ...list, shares: [] })) })

const common = ({ id, meeting, keys, sealed, opening, build, openedAt, counters }: Opened): Opened => ({ id, meeting, keys, sealed, opening, build, openedAt, counters })

const fallenPresent = (before: RoundCounters, after: RoundCounters): string | undefined =>
  Object.keys(before.present).find((group) => (after.present[group] ?? 0) < (before.present[group] ?? 0))

const movesAccounting = (before: RoundCounters, after: RoundCounters): boolean =>
  (['present', 'released', 'replaced', 'voided'] as const).some((counter) =>
    [...Object.keys(before[counter]), ...Object.keys(after[counter])].some(
      (group) => (before[counter][group] ?? 0) !== (after[counter][group] ?? 0),
    ),
  )

/** The keys live on only as long as they fit; a change of what they were made for drops them: `draft`, a new ceremony. */
function editedWithKeys(id: string, before: MeetingDraft | Meeting, draft: MeetingDraft, keys: RoundKeys): Round {
  return keysFit(before, draft) ? { state: 'keyed', id, draft, keys } : { state: 'draft', id, draft }
}

/** The box stays closed for ever: the shares are gone. */
const annulled = (round: Opened, { at, reason, paper }: Extract<RoundEvent, { type: 'annulled' }>): Round => ({
  ...common(round), state: 'annulled', keys: withoutShares(round.keys), annulledAt: at, reason, ...(paper === undefined ? {} : { paper }),
})

const corrected = <R extends RoundIn<'signed'> | RoundIn<'exported'>>(round: R, correction: SignedText): R => ({
  ...round, result: { ...round.result, corrections: [...(round.result.corrections ?? []), correction] },
})

/** The next round, or why this event does not fit. */
export function advance(round: Round, event: RoundEvent): Result<Round, RoundRefusal> {
  const notNow = err({ code: 'round/not-now', state: round.state, event: event.type } as const)
  switch (round.state) {
    case 'draft':
      if (event.type === 'edited') return ok({ ...round, draft: event.draft })
      if (event.type === 'keyed') return ok({ state: 'keyed', id: round.id, draft: round.draft, keys: event.keys })
      return notNow
    case 'keyed':
      if (event.type === 'edited') {
        return ok(editedWithKeys(round.id, round.draft, event.draft, round.keys))
      }
      if (event.type === 'keysDropped') return ok({ state: 'draft', id: round.id, draft: round.draft })
      if (event.type === 'prepared') {
        const { meeting, sealed, opening, build } = event
        if (!keysFit(round.draft, meeting)) return err({ code: 'round/keys-do-not-fit' })
        return ok({ state: 'ready', id: round.id, keys: round.keys, meeting, sealed, opening, build })
      }
      return notNow
    case 'ready':
      if (event.type === 'reopenedForChange') {
        return ok(editedWithKeys(round.id, round.meeting, event.draft, round.keys))
      }
      if (event.type === 'opened') return ok({ ...round, state: 'open', openedAt: event.at, counters: zeroCounters(event.present) })
      return notNow
    case 'open':
    case 'paused':
      return advanceVoting(round, event)
    case 'locked':
      if (event.type === 'signed') return ok({ ...round, state: 'signed', keys: withoutShares(round.keys), result: { statement: event.statement } })
      if (event.type === 'annulled') return ok(annulled(round, event))
      return notNow
    case 'signed':
      if (event.type === 'packed' && round.result.package === undefined) {
        return ok({ ...round, result: { ...round.result, package: { name: event.name, digest: event.digest } } })
      }
      if (event.type === 'exported' && round.result.package !== undefined) return ok({ ...round, state: 'exported' })
      return event.type === 'corrected' ? ok(corrected(round, event.correction)) : notNow
    case 'exported':
      if (event.type === 'corrected') return ok(corrected(round, event.correction))
      return event.type === 'exported' ? ok(round) : notNow
    case 'annulled':
      return notNow
  }
}

function advanceVoting(round: RoundIn<'open'> | RoundIn<'paused'>, event: RoundEvent): Result<Round, RoundRefusal> {
  const notNow = err({ code: 'round/not-now', state: round.state, event: event.type } as const)
  if (event.type === 'counted') {
    const group = fallenPresent(round.counters, event.counters)
    if (group !== undefined) return err({ code: 'round/present-only-rises', group })
    // Figures of the reconciliation moved: it has to be made again before anything is locked.
    if (round.state === 'paused' && movesAccounting(round.counters, event.counters)) {
      return ok({ ...common(round), state: 'paused', why: round.why, closing: round.closing, counters: event.counters })
    }
    return ok({ ...round, counters: event.counters })
  }
  if (event.type === 'annulled') return ok(annulled(round, event))
  if (round.state === 'open') {
    return event.type === 'paused' ? ok({ ...common(round), state: 'paused', why: event.why, closing: false }) : notNow
  }
  switch (event.type) {
    case 'paused':
      return ok({ ...round, why: event.why })
    case 'resumed':
      return round.closing ? err({ code: 'round/closing-has-begun' }) : ok({ ...common(round), state: 'open' })
    case 'reconciled':
      return ok({ ...round, accounting: event.accounting })
    case 'keyCardAccepted':
      return round.accounting === undefined ? err({ code: 'round/not-reconciled' }) : ok({ ...round, closing: true })
    case 'locked':
      if (round.accounting === undefined) return err({ code: 'round/not-reconciled' })
      if (!round.closing) return err({ code: 'round/no-key-card-yet' })
      return ok({ ...common(round), state: 'locked', lockedAt: event.at, accounting: round.accounting, tallyDigests: event.tallyDigests })
    default:
      return notNow
  }
}
