/**
 * When a later version may be spoken of (product.md, kiosk behaviour): never while a round of either desk is under way, and
 * not before that is known. When the last one has ended — or the app has just found that there is none — it is looked for,
 * and offered if one waits; as soon as a round opens the offer is gone.
 */
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import { isUnderWay } from '../domain/round/underWay'
import type { RoundsView } from './desk'

export interface UpdateOffer {
  /** A later version waits and may be taken. */
  readonly waiting: StoreApi<boolean>
  mayUpdate(): boolean
  /** Somebody who looks found one: offered, if it may be. */
  found(): void
  /** From now on looks, as soon as it may be, and again after every round. */
  keepLooking(look: () => void): void
}

export function updateOffer(desks: readonly StoreApi<RoundsView>[]): UpdateOffer {
  const waiting = createStore<boolean>(() => false)
  const mayUpdate = () => desks.every((rounds) => {
    const { status, headers } = rounds.getState()
    return status === 'ready' && !headers.some(({ state }) => isUnderWay(state))
  })
  return {
    waiting,
    mayUpdate,
    found() {
      if (mayUpdate()) waiting.setState(true, true)
    },
    keepLooking(look) {
      let could = false
      const follow = () => {
        if (mayUpdate() === could) return
        could = !could
        if (could) look()
        else waiting.setState(false, true)
      }
      for (const rounds of desks) rounds.subscribe(follow)
      follow()
    },
  }
}
