/**
 * PIN guard (protocol.md §3): a member's six digits gate acts, they decrypt nothing. Five wrong entries in a row ⇒ 30 s.
 * Counts live in memory: a restart of the tablet pauses the round anyway and asks two PINs.
 */
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import type { PinHash } from '../domain/round/round'
import { pinMatches } from '../evidence/pin'
import type { MemberPin, PinRefusal } from './desk'

const TRIES = 5
const WAIT_SECONDS = 30

export interface PinGuard {
  check(pins: readonly PinHash[], entered: MemberPin): Promise<Result<void, PinRefusal>>
  /** Two different members. */
  checkTwo(pins: readonly PinHash[], entered: readonly [MemberPin, MemberPin]): Promise<Result<void, PinRefusal>>
  /** Which member's PIN this is, for an attendant who types it alone. */
  whose(pins: readonly PinHash[], pin: string): Promise<Result<number, PinRefusal>>
}

/** @param now  monotonic milliseconds */
export function pinGuard(now: () => number): PinGuard {
  let wrong = 0
  let blockedUntil = 0

  const blocked = (): PinRefusal | undefined => {
    const seconds = Math.ceil((blockedUntil - now()) / 1000)
    return seconds > 0 ? { code: 'pin/wait', seconds } : undefined
  }
  const refuse = (member: number): Result<never, PinRefusal> => {
    wrong += 1
    if (wrong >= TRIES) {
      wrong = 0
      blockedUntil = now() + WAIT_SECONDS * 1000
    }
    return err(blocked() ?? { code: 'pin/wrong', member })
  }
  const check: PinGuard['check'] = async (pins, { member, pin }) => {
    const wait = blocked()
    if (wait !== undefined) return err(wait)
    const hash = pins[member]
    if (hash === undefined || !(await pinMatches(pin, hash))) return refuse(member)
    wrong = 0
    return ok(undefined)
  }
  return {
    check,
    async checkTwo(pins, [first, second]) {
      if (first.member === second.member) return err({ code: 'pin/two-different-members' })
      const one = await check(pins, first)
      return one.ok ? check(pins, second) : one
    },
    async whose(pins, pin) {
      const wait = blocked()
      if (wait !== undefined) return err(wait)
      for (const [member, hash] of pins.entries()) {
        if (await pinMatches(pin, hash)) {
          wrong = 0
          return ok(member)
        }
      }
      return refuse(0)
    },
  }
}
