/**
 * CardPatience (protocol.md §4): wrong codes of voting cards in a round. Five ⇒ 30 s, fifteen ⇒ the attendant. Kept beside the
 * booths, not in one: leaving the voter's screens and coming back forgives nothing, and the count goes on from the round's own
 * after a restart. Time is monotonic; nothing here knows which code was typed.
 */
const WRONG_BEFORE_WAIT = 5
const WRONG_BEFORE_ATTENDANT = 15
const WAIT_MS = 30_000

export type Impatience = { readonly code: 'card/wait'; readonly seconds: number } | { readonly code: 'card/attendant-needed' }

export interface CardPatience {
  /** Why no card of this round is looked at now. */
  closed(round: string): Impatience | undefined
  /** One more wrong code; `before` = refusals the round had counted when it was opened here. */
  wrong(round: string, before: number): void
  /** An attendant's PIN: codes may be typed again. */
  attended(round: string): void
}

interface Tries {
  wrong: number
  waitUntil: number
  attendantNeeded: boolean
}

/** @param now monotonic milliseconds */
export function cardPatience(now: () => number): CardPatience {
  const rounds = new Map<string, Tries>()
  return {
    closed(round) {
      const tries = rounds.get(round)
      if (tries === undefined) return undefined
      if (tries.attendantNeeded) return { code: 'card/attendant-needed' }
      const seconds = Math.ceil((tries.waitUntil - now()) / 1000)
      return seconds > 0 ? { code: 'card/wait', seconds } : undefined
    },
    wrong(round, before) {
      const tries = rounds.get(round) ?? { wrong: before, waitUntil: 0, attendantNeeded: false }
      tries.wrong += 1
      if (tries.wrong % WRONG_BEFORE_ATTENDANT === 0) tries.attendantNeeded = true
      else if (tries.wrong % WRONG_BEFORE_WAIT === 0) tries.waitUntil = now() + WAIT_MS
      rounds.set(round, tries)
    },
    attended(round) {
      const tries = rounds.get(round)
      if (tries === undefined) return
      tries.attendantNeeded = false
      tries.waitUntil = 0
    },
  }
}
