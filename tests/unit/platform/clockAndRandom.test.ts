/** Time as the log writes it, and numbers of which none is likelier than another. */
import { describe, expect, it, vi } from 'vitest'
import { isoWithOffset } from '../../../src/domain/kernel/isoTime'
import { systemClock } from '../../../src/platform/clock'
import { systemRandom } from '../../../src/platform/random'
import { fixedClock, memoryDevice, seededRandom, steppingClock } from '../../../src/ports/inMemory/world'
import { uniformBelow } from '../../../src/ports/uniformBelow'
import { sha256 } from '../../support/builders'
import { valueOf } from '../../support/storedRounds'

describe('local time', () => {
  it.each([
    [420, '2023-11-02T08:15:00+07:00'],
    [0, '2023-11-02T01:15:00+00:00'],
    [-210, '2023-11-01T21:45:00-03:30'],
    [345, '2023-11-02T07:00:00+05:45'],
  ])('with %i minutes of offset', (offset, expected) => {
    expect(isoWithOffset(Date.parse('2023-11-02T01:15:00.999Z'), offset)).toBe(expected)
  })

  it('of this machine names the same moment', () => {
    vi.useFakeTimers({ now: Date.parse('2023-11-02T01:15:42.700Z') })
    const now = systemClock().now()
    vi.useRealTimers()
    expect(now).toMatch(/^2023-11-0[12]T\d\d:\d\d:42[+-]\d\d:\d\d$/)
    expect(Date.parse(now)).toBe(Date.parse('2023-11-02T01:15:42Z'))
  })

  it('stands still or goes on as a test says', () => {
    expect(fixedClock('2023-11-02T08:15:00+07:00').now()).toBe('2023-11-02T08:15:00+07:00')
    const clock = steppingClock('2023-11-02T23:59:30+07:00', 20)
    expect([clock.now(), clock.now(), clock.now()]).toEqual(['2023-11-02T23:59:30+07:00', '2023-11-02T23:59:50+07:00', '2023-11-03T00:00:10+07:00'])
    expect(() => steppingClock('2023-11-02T08:15:00Z')).toThrow(RangeError)
  })
})

describe('a random number below a limit', () => {
  it('refuses the bytes that would make some numbers likelier', () => {
    const answers = [[255, 255, 255, 255, 255, 255], [0, 0, 0, 0, 0, 11]]
    // 2^48 is not a multiple of 10: the last few values are drawn again.
    expect(uniformBelow(10, () => Uint8Array.from(answers.shift() ?? []))).toBe(1)
    expect(answers).toEqual([])
  })

  it.each([0, -1, 1.5, 2 ** 32 + 1, Number.NaN])('is not asked for below %d', (limit) => {
    expect(() => systemRandom().below(limit)).toThrow(RangeError)
  })

  it('reaches every number and no other', () => {
    const random = systemRandom()
    const seen = new Set(Array.from({ length: 2_000 }, () => random.below(10)))
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(random.below(1)).toBe(0)
  })
})

describe('random bytes', () => {
  it('come in any number, beyond what one call of the browser gives', () => {
    const bytes = systemRandom().bytes(150_000)
    expect(bytes).toHaveLength(150_000)
    expect(bytes.subarray(140_000).some((byte) => byte !== 0)).toBe(true)
    expect(systemRandom().bytes(0)).toHaveLength(0)
  })

  it('from a seed are the same again, however they are asked for', () => {
    const one = seededRandom('a', sha256).bytes(100)
    const random = seededRandom('a', sha256)
    expect([...random.bytes(33), ...random.bytes(67)]).toEqual([...one])
    expect([...seededRandom('b', sha256).bytes(100)]).not.toEqual([...one])
  })
})

describe('a tablet key in memory', () => {
  it('from the seed of RFC 8032, test 1, is that key and signs as it does', async () => {
    const device = memoryDevice(Uint8Array.from(Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')))
    expect(Buffer.from(valueOf(await device.publicKey()), 'base64url').toString('hex')).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
    expect(Buffer.from(valueOf(await device.sign(new Uint8Array()))).toString('hex')).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    )
  })

  it('without a seed is a new one each time', async () => {
    expect(valueOf(await memoryDevice().publicKey())).not.toBe(valueOf(await memoryDevice().publicKey()))
  })
})
