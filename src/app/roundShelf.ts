/**
 * Deleting with a way back (S0): a meeting is first laid aside — out of the list, whole in the database, whatever happens to
 * the browser — and comes back on request; only deleting it from there removes it for good.
 */
import { inTurn } from '../domain/kernel/inTurn'
import { err } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { RoundRefusal } from '../domain/round/round'
import type { StoreError } from '../ports/roundStore'
import { duplicateMeeting } from './duplicateMeeting'
import { mayLayAside } from './homeTurns'
import type { World } from './world'

export interface RoundShelf {
  /** A new meeting with this one's people, rules, committee and papers. */
  duplicate(id: string): Promise<Result<string, StoreError>>
  /** Out of the list; nothing is lost. */
  layAside(id: string): Promise<Result<void, StoreError | RoundRefusal>>
  takeBack(id: string): Promise<Result<void, StoreError>>
  /** Removes a round for good and forgets that it lay aside. */
  remove(id: string): Promise<Result<void, StoreError>>
}

/** @param refresh  what is laid aside is not of one round, so no write of a round tells of it */
export function roundShelf(world: World, refresh: () => Promise<void>): RoundShelf {
  // The list of what lies aside is read and written whole: of two changes at once one would be lost.
  const oneChange = inTurn()
  const change = (next: (aside: readonly string[]) => readonly string[]): Promise<Result<void, StoreError>> =>
    oneChange(async () => {
      const aside = await world.tablet.laidAside()
      if (!aside.ok) return aside
      const kept = await world.tablet.keepLaidAside(next(aside.value))
      await refresh()
      return kept
    })
  return {
    duplicate: (id) => duplicateMeeting(world, id),
    async layAside(id) {
      const loaded = await world.store.load(id)
      if (!loaded.ok) return loaded
      const { state } = loaded.value
      if (!mayLayAside(state, world.rehearsal)) return err({ code: 'round/not-now', state, event: 'edited' })
      return change((aside) => [...aside.filter((other) => other !== id), id])
    },
    takeBack: (id) => change((aside) => aside.filter((other) => other !== id)),
    async remove(id) {
      const removed = await world.store.remove(id)
      // What stays in the list of what lies aside without its round shows nothing: the round is gone all the same.
      if (removed.ok) await change((aside) => aside.filter((other) => other !== id))
      return removed
    },
  }
}

/** The list as it is shown, and what lies beside it. */
export function splitShelf<T extends { readonly id: string }>(headers: readonly T[], aside: readonly string[]): { readonly headers: readonly T[]; readonly aside: readonly T[] } {
  return {
    headers: headers.filter(({ id }) => !aside.includes(id)),
    aside: headers.filter(({ id }) => aside.includes(id)),
  }
}
