/**
 * Worker of the closing, with a store of its own on the database it is named after: no total leaves this thread before the
 * transaction that makes the round `signed` has completed.
 */
import { expose } from 'comlink'
import { err } from '../domain/kernel/result'
import { sha256Hex } from '../evidence/hashing'
import { systemClock } from '../platform/clock'
import { tabletDevice } from '../platform/device'
import { systemRandom } from '../platform/random'
import type { ClosingRoom } from '../ports/rooms'
import { openDatabase } from '../storage/database'
import { dexieRoundStore } from '../storage/roundStore'
import { dexieKeyPairShelf } from '../storage/tabletStore'
import { closingRoom } from '../workers/closingRoom'
import { borrowedPool } from './borrowedPool'
import type { Borrower } from './lentExaminers'

const { pool, borrow } = borrowedPool()

/** The room, once the database is open; opening it again is tried at each new beginning. */
async function openRoom(): Promise<ClosingRoom | undefined> {
  const opened = await openDatabase(self.name)
  if (!opened.ok) return undefined
  return closingRoom({
    store: dexieRoundStore(opened.value, sha256Hex),
    device: tabletDevice(dexieKeyPairShelf(opened.value)),
    clock: systemClock(),
    random: systemRandom(),
    verify: { examine: pool.examine, parallel: pool.parallel },
  })
}

let room: Promise<ClosingRoom | undefined> | undefined
const closed = err({ code: 'closing/refused', reason: 'store/unavailable' } as const)

const exposed: ClosingRoom & Borrower = {
  borrow,
  async begin(id) {
    if ((await room) === undefined) room = openRoom()
    return (await room)?.begin(id) ?? closed
  },
  acceptCard: async (text) => (await room)?.acceptCard(text) ?? closed,
  finish: async (onProgress) => (await room)?.finish(onProgress) ?? closed,
  cancel: async () => {
    await (await room)?.cancel()
  },
}
expose(exposed)
