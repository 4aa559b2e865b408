/** Wrong PINs are counted (protocol.md §3), however they are given: one after the other, at once, or between right ones of somebody else. */
import { beforeAll, describe, expect, it } from 'vitest'
import { pinGuard } from '../../../src/app/pinGuard'
import type { MemberPin } from '../../../src/app/desk'
import type { PinHash } from '../../../src/domain/round/round'
import { hashPin } from '../../../src/evidence/pin'
import { sha256Hex } from '../../../src/evidence/hashing'
import { seededRandom } from '../../../src/ports/inMemory/world'
import { must } from '../../support/memoryWorld'

const FIRST: MemberPin = { member: 0, pin: '274915' }
const SECOND: MemberPin = { member: 1, pin: '860327' }
const wrong = (n: number): MemberPin => ({ member: 1, pin: String(300_017 + n) })
let pins: readonly PinHash[]
beforeAll(async () => {
  const random = seededRandom('pin tries', sha256Hex)
  // Fewer rounds than on a tablet would do, but what is stored is what a tablet stores.
  pins = await Promise.all([FIRST, SECOND].map(async ({ pin }) => must(await hashPin(pin, random))))
})
const codes = (answers: readonly { readonly ok: boolean; readonly error?: { readonly code: string } }[]) => answers.map((answer) => answer.error?.code ?? 'ok')

describe('wrong PINs', () => {
  it('cost 30 seconds after five in a row, also for whoever knows the PIN then', async () => {
    const time = { now: 0 }
    const guard = pinGuard(() => time.now)
    for (let n = 0; n < 4; n += 1) expect(await guard.check(pins, wrong(n))).toEqual({ ok: false, error: { code: 'pin/wrong', member: 1 } })
    expect(await guard.check(pins, wrong(4))).toEqual({ ok: false, error: { code: 'pin/wait', seconds: 30 } })
    expect(await guard.check(pins, SECOND)).toEqual({ ok: false, error: { code: 'pin/wait', seconds: 30 } })
    time.now = 30_000
    expect((await guard.check(pins, SECOND)).ok).toBe(true)
  })

  it('given all at once are looked at one after the other: the sixth is not looked at', async () => {
    const guard = pinGuard(() => 0)
    const tried = [wrong(0), wrong(1), wrong(2), wrong(3), wrong(4), SECOND, wrong(5)]
    expect(codes(await Promise.all(tried.map((pin) => guard.check(pins, pin))))).toEqual(['pin/wrong', 'pin/wrong', 'pin/wrong', 'pin/wrong', 'pin/wait', 'pin/wait', 'pin/wait'])
  })

  it('of two members given at once are looked at one after the other too', async () => {
    const guard = pinGuard(() => 0)
    const tried = [0, 1, 2, 3, 4].map((n) => guard.checkTwo(pins, [FIRST, wrong(n)]))
    expect(codes(await Promise.all([...tried, guard.whose(pins, SECOND.pin)]))).toEqual(['pin/wrong', 'pin/wrong', 'pin/wrong', 'pin/wrong', 'pin/wait', 'pin/wait'])
  })

  it('are not forgiven by the right PIN of another member: nobody tries out a colleague’s beside their own', async () => {
    const guard = pinGuard(() => 0)
    const answers = []
    for (let n = 0; n < 5; n += 1) {
      answers.push(await guard.checkTwo(pins, [FIRST, wrong(n)]))
      if (n < 4) answers.push(await guard.check(pins, FIRST))
    }
    expect(codes(answers).filter((code) => code !== 'ok')).toEqual(['pin/wrong', 'pin/wrong', 'pin/wrong', 'pin/wrong', 'pin/wait'])
  })

  it('without a name count for every member, until that member’s own PIN is right', async () => {
    const guard = pinGuard(() => 0)
    for (let n = 0; n < 4; n += 1) expect(codes([await guard.whose(pins, wrong(n).pin)])).toEqual(['pin/wrong'])
    expect(await guard.whose(pins, SECOND.pin)).toEqual({ ok: true, value: 1 })
    expect(codes([await guard.check(pins, wrong(4))])).toEqual(['pin/wrong'])
    expect(codes([await guard.whose(pins, wrong(5).pin)])).toEqual(['pin/wait'])
  })
})
