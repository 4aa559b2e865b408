/**
 * Whose turn a round is (S0): the next step of every state belongs to the secretary, the counting committee or the voting
 * tablet, and of all rounds on a tablet one is the most urgent. An open box comes before everything.
 */
import type { RoundState } from '../domain/round/round'
import type { RoundHeader } from '../ports/roundStore'
import { meetingKey, numberOf } from './addRound'

export const TURNS = ['secretary', 'committee', 'tablet'] as const
export type Turn = (typeof TURNS)[number]

const TURN_OF: Readonly<Record<RoundState, Turn>> = {
  draft: 'secretary', keyed: 'committee', ready: 'committee', open: 'tablet', paused: 'committee', locked: 'committee',
  signed: 'secretary', exported: 'secretary', annulled: 'secretary',
}

/** Most urgent first: an open or half-closed box, a result not yet on the stick, then what is being prepared, then what is done. */
const URGENCY: readonly RoundState[] = ['open', 'paused', 'locked', 'signed', 'ready', 'keyed', 'draft', 'annulled', 'exported']

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** By urgency, then by day of the meeting (a day not set yet comes last), then by title and number of the round. */
const inOrder = (a: RoundHeader, b: RoundHeader): number =>
  URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state) ||
  compare(a.date || '9999', b.date || '9999') ||
  compare(a.roundTitle, b.roundTitle) ||
  numberOf(a) - numberOf(b) ||
  compare(a.id, b.id)

export interface TurnView {
  readonly turn: Turn
  readonly headers: readonly RoundHeader[]
}

/** Every round under whose turn it is, the turn with the most urgent round first. */
export function turnsOf(headers: readonly RoundHeader[]): readonly TurnView[] {
  const sorted = [...headers].sort(inOrder)
  const first = (turn: Turn): number => {
    const at = sorted.findIndex(({ state }) => TURN_OF[state] === turn)
    return at === -1 ? sorted.length : at
  }
  return TURNS.map((turn) => ({ turn, headers: sorted.filter(({ state }) => TURN_OF[state] === turn) })).sort((a, b) => first(a.turn) - first(b.turn))
}

export interface MeetingRehearsals {
  /** The first round of the meeting rehearsed; undefined: sample data, or a meeting that is no longer on the tablet. */
  readonly of: RoundHeader | undefined
  readonly rehearsals: readonly RoundHeader[]
}

/** Rehearsals under the meeting they rehearse, in the order of the meetings; those of none at the end. */
export function rehearsalsByMeeting(rehearsals: readonly RoundHeader[], meetings: readonly RoundHeader[]): readonly MeetingRehearsals[] {
  const keyOf = (rehearsal: RoundHeader): string | undefined => {
    const official = meetings.find(({ id }) => id === rehearsal.rehearsalOf)
    return official && meetingKey(official)
  }
  const keys = [...new Set([...meetings].sort(inOrder).map(meetingKey))]
  const groups: readonly MeetingRehearsals[] = [...keys, undefined].map((key) => ({
    of: meetings.filter((round) => meetingKey(round) === key).sort((a, b) => numberOf(a) - numberOf(b))[0],
    rehearsals: rehearsals.filter((rehearsal) => keyOf(rehearsal) === key),
  }))
  return groups.filter((group) => group.rehearsals.length > 0)
}

/** The round whose next step is the one to take now; undefined when everything is done. */
export const mostUrgent = (headers: readonly RoundHeader[]): RoundHeader | undefined =>
  [...headers].sort(inOrder).find(({ state }) => state !== 'exported' && state !== 'annulled')

/** A round may be laid aside while nobody relies on it; an approved or opened one may not. */
export const mayLayAside = (state: RoundState, rehearsal: boolean): boolean => state === 'draft' || state === 'keyed' || (rehearsal && state !== 'open')
