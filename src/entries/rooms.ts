/** The rooms as workers of the page: typed RPC over comlink; progress goes through proxies. One worker a room. */
import { proxy, wrap } from 'comlink'
import type { Remote } from 'comlink'
import type { BallotRoom, CeremonyRoom, ClosingRoom, PreparationRoom } from '../ports/rooms'
import type { World } from '../app/world'

/** @param database  name of the database the closing room works on */
export function browserRooms(database: string): World['rooms'] {
  let ceremonyWorker: Worker | undefined
  let ceremonyRemote: Remote<CeremonyRoom & PreparationRoom> | undefined
  const ceremony = (): Remote<CeremonyRoom & PreparationRoom> => {
    ceremonyWorker ??= new Worker(new URL('./ceremony.worker.ts', import.meta.url), { type: 'module' })
    return (ceremonyRemote ??= wrap<CeremonyRoom & PreparationRoom>(ceremonyWorker))
  }
  // Ends the worker, and with it every card and seed that may still lie in its memory.
  const endCeremony = () => {
    ceremonyWorker?.terminate()
    ceremonyWorker = undefined
    ceremonyRemote = undefined
  }
  const ballot = lazily(() => wrap<BallotRoom>(new Worker(new URL('./ballot.worker.ts', import.meta.url), { type: 'module' })))
  let closingWorker: Worker | undefined
  let closingRemote: Remote<ClosingRoom> | undefined
  const closing = (): Remote<ClosingRoom> => {
    closingWorker ??= new Worker(new URL('./closing.worker.ts', import.meta.url), { type: 'module', name: database })
    return (closingRemote ??= wrap<ClosingRoom>(closingWorker))
  }
  return {
    ceremony: {
      begin: (plan) => ceremony().begin(plan),
      newCard: (holder) => ceremony().newCard(holder),
      confirmCard: (holder, text) => ceremony().confirmCard(holder, text),
      async complete(onProgress) {
        try {
          return await ceremony().complete(proxy(onProgress))
        } finally {
          endCeremony()
        }
      },
      leave() {
        endCeremony()
        return Promise.resolve()
      },
    },
    preparation: {
      seal: (meeting, keys, cards, build, onProgress) => ceremony().seal(meeting, keys, cards, build, proxy(onProgress)),
    },
    ballot: {
      warm: (lists) => ballot().warm(lists),
      enter: (lists, cardSecret) => ballot().enter(lists, cardSecret),
      mark: (list, official, level) => ballot().mark(list, official, level),
      code: () => ballot().code(),
      ballots: () => ballot().ballots(),
      reveal: () => ballot().reveal(),
      leave: () => ballot().leave(),
    },
    closing: {
      begin: (id) => closing().begin(id),
      acceptCard: (text) => closing().acceptCard(text),
      finish: (onProgress) => closing().finish(proxy(onProgress)),
      // Ends the worker, and with it every share and key it held (protocol.md §6).
      async cancel() {
        const [worker, remote] = [closingWorker, closingRemote]
        closingWorker = undefined
        closingRemote = undefined
        await remote?.cancel()
        worker?.terminate()
      },
    },
  }
}

function lazily<T>(start: () => Remote<T>): () => Remote<T> {
  let started: Remote<T> | undefined
  return () => (started ??= start())
}
