/**
 * PIN guard (protocol.md §3): a member's six digits gate acts, they decrypt nothing. Five wrong entries in a row ⇒ 30 s.
 * Entries are looked at one after another, so that many given at once are no more tries than one by one; and in a row means of
 * one member: a colleague's right PIN in between forgives nothing, or whoever knows their own could try out another's.
 * Counts live in memory: a restart of the tablet pauses the round anyway and asks two PINs.
 */
import { inTurn } from '../domain/kernel/inTurn'
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
  /** Wrong entries of each member since the last right one, by the salt of the member's hash. */
  const wrong = new Map<string, number>()
  let blockedUntil = 0
  const oneEntry = inTurn()

  const blocked = (): PinRefusal | undefined => {
    const seconds = Math.ceil((blockedUntil - now()) / 1000)
    return seconds > 0 ? { code: 'pin/wait', seconds } : undefined
  }
  const refuse = (member: number, against: readonly PinHash[]): Result<never, PinRefusal> => {
    for (const { salt } of against) wrong.set(salt, (wrong.get(salt) ?? 0) + 1)
    if ([...wrong.values()].some((tries) => tries >= TRIES)) {
      wrong.clear()
      blockedUntil = now() + WAIT_SECONDS * 1000
    }
    return err(blocked() ?? { code: 'pin/wrong', member })
  }
  const checkOne: PinGuard['check'] = async (pins, { member, pin }) => {
    const wait = blocked()
    if (wait !== undefined) return err(wait)
    const hash = pins[member]
    if (hash === undefined) return refuse(member, pins)
    if (!(await pinMatches(pin, hash))) return refuse(member, [hash])
    wrong.delete(hash.salt)
    return ok(undefined)
  }
  return {
    check: (pins, entered) => oneEntry(() => checkOne(pins, entered)),
    async checkTwo(pins, [first, second]) {
      if (first.member === second.member) return err({ code: 'pin/two-different-members' })
      return oneEntry(async () => {
        const one = await checkOne(pins, first)
        return one.ok ? checkOne(pins, second) : one
      })
    },
    whose: (pins, pin) =>
      oneEntry(async () => {
        const wait = blocked()
        if (wait !== undefined) return err(wait)
        for (const [member, hash] of pins.entries()) {
          if (await pinMatches(pin, hash)) {
            wrong.delete(hash.salt)
            return ok(member)
          }
        }
        return refuse(0, pins)
      }),
  }
}
