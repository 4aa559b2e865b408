/** The rooms as workers of the page: typed RPC over comlink; progress goes through proxies. One worker a room. */
import { proxy } from 'comlink'
import type { BallotRoom, CeremonyRoom, ClosingRoom, PreparationRoom } from '../ports/rooms'
import type { World } from '../app/world'
import { lendExaminers } from './lentExaminers'
import type { Borrower } from './lentExaminers'
import { roomOver, roomWorker } from './roomWorker'

/** @param database  name of the database the closing room works on */
export function browserRooms(database: string): World['rooms'] {
  const ceremony = roomWorker<CeremonyRoom & PreparationRoom>(() => new Worker(new URL('./ceremony.worker.ts', import.meta.url), { type: 'module' }))
  const ballot = roomWorker<BallotRoom>(() => new Worker(new URL('./ballot.worker.ts', import.meta.url), { type: 'module' }))
  const closing = roomWorker<ClosingRoom & Borrower>(() => new Worker(new URL('./closing.worker.ts', import.meta.url), { type: 'module', name: database }), lendExaminers)
  return {
    ceremony: {
      begin: (plan) => ceremony.ask((room) => room.begin(plan)),
      newCard: (holder) => ceremony.ask((room) => room.newCard(holder)),
      confirmCard: (holder, text) => ceremony.ask((room) => room.confirmCard(holder, text)),
      async complete(onProgress) {
        try {
          return await ceremony.ask((room) => room.complete(proxy(onProgress))).catch(roomOver('ceremony'))
        } finally {
          // Every card and seed that may still lie in its memory goes with it.
          ceremony.end()
        }
      },
      leave() {
        ceremony.end()
        return Promise.resolve()
      },
    },
    preparation: {
      seal: (meeting, keys, cards, build, onProgress) =>
        ceremony.ask((room) => room.seal(meeting, keys, cards, build, proxy(onProgress))).catch(roomOver('preparation')),
    },
    ballot: {
      warm: (lists) => ballot.ask((room) => room.warm(lists)),
      enter: (lists, cardSecret) => ballot.ask((room) => room.enter(lists, cardSecret)),
      mark: (list, official, level) => ballot.ask((room) => room.mark(list, official, level)),
      code: () => ballot.ask((room) => room.code()),
      ballots: () => ballot.ask((room) => room.ballots()),
      reveal: () => ballot.ask((room) => room.reveal()),
      leave: () => ballot.ask((room) => room.leave()),
    },
    closing: {
      begin: (id) => closing.ask((room) => room.begin(id)).catch(roomOver('closing')),
      acceptCard: (text) => closing.ask((room) => room.acceptCard(text)).catch(roomOver('closing')),
      finish: (onProgress) => closing.ask((room) => room.finish(proxy(onProgress))).catch(roomOver('closing')),
      // Ends the worker, and with it every share and key it held (protocol.md §6), whatever becomes of the line in the log.
      cancel: () => closing.leave((room) => room.cancel()),
    },
  }
}
