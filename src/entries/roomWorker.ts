/**
 * A worker with a room in it, started when something is first asked of it. Whoever waits for an answer always gets one: a worker
 * that cannot start, falls over or is ended answers everything asked of it with an error, and the next question gets a new worker,
 * in which nothing of the old one is left.
 */
import { wrap } from 'comlink'
import type { Endpoint, Remote } from 'comlink'
import { err } from '../domain/kernel/result'
import type { Err } from '../domain/kernel/result'
import type { RoomError } from '../ports/rooms'

export interface RoomWorker<T> {
  ask<A>(work: (room: Remote<T>) => A): Promise<Awaited<A>>
  /** Ends the worker, and with it whatever lies in its memory. */
  end(): void
  /** The same after a last word to the room, if there is one; what is asked meanwhile gets a new worker. */
  leave(lastWord: (room: Remote<T>) => Promise<void>): Promise<void>
}

/** How a room is reached. */
export interface Line {
  readonly endpoint: Endpoint
  /** `fallen` is called once nobody answers any more. */
  onFall(fallen: () => void): void
  end(): void
}

interface Started<T> {
  readonly room: Remote<T>
  readonly over: Promise<never>
  end(reason: Error): void
}

const ENDED = 'the room was left'
const FALLEN = 'the room fell over'
export const FALLS = ['error', 'messageerror'] as const

export function onFall(worker: Worker, fallen: () => void): void {
  for (const event of FALLS) worker.addEventListener(event, fallen)
}

/** @param equip  given each new room before anything is asked of it; what it returns is called when that room is over */
export const roomWorker = <T>(start: () => Worker, equip?: (room: Remote<T>) => () => void): RoomWorker<T> =>
  roomOnLine<T>(() => {
    const worker = start()
    return { endpoint: worker, onFall: (fallen) => onFall(worker, fallen), end: () => worker.terminate() }
  }, equip)

/** The same for a room that is reached otherwise than as a worker of one's own. */
export function roomOnLine<T>(open: () => Line, equip?: (room: Remote<T>) => () => void): RoomWorker<T> {
  let started: Started<T> | undefined

  function begin(): Started<T> {
    const line = open()
    let reject: (reason: Error) => void
    const over = new Promise<never>((_, no) => {
      reject = no
    })
    over.catch(() => undefined) // whoever waits is told by the race below
    const room = wrap<T>(line.endpoint)
    const equipmentOver = equip?.(room)
    const own: Started<T> = {
      room,
      over,
      end(reason) {
        if (started === own) started = undefined
        line.end()
        equipmentOver?.()
        reject(reason)
      },
    }
    line.onFall(() => own.end(new Error(FALLEN)))
    return own
  }

  return {
    ask(work) {
      const { room, over } = (started ??= begin())
      return Promise.race([work(room), over])
    },
    end() {
      started?.end(new Error(ENDED))
    },
    async leave(lastWord) {
      const own = started
      if (own === undefined) return
      started = undefined
      // A room that cannot say its last word is ended all the same.
      await Promise.race([lastWord(own.room), own.over]).catch(() => undefined)
      own.end(new Error(ENDED))
    },
  }
}

/** What a room that is over answers where its port has values for failures; a bug inside the room is thrown on. */
export const roomOver =
  (step: string) =>
  (error: unknown): Err<RoomError> => {
    if (!(error instanceof Error)) throw error
    if (error.message === ENDED) return err({ code: 'room/cancelled' })
    if (error.message === FALLEN) return err({ code: 'room/failed', step })
    throw error
  }
