import { expect, test } from 'vitest'
import { checkPin, hashPin, pinMatches } from '../../../src/evidence/pin'

const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) }

test.each(['000000', '777777', '123456', '654321', '012345', '987654', '890123', '246802', '121212', '123123', '112233', '110011', '909090'])(
  'the PIN %s, which anyone would try first, is refused',
  (pin) => {
    expect(checkPin(pin)).toEqual({ ok: false, error: { code: 'pin/too-obvious' } })
  },
)

test.each(['', '12345', '1234567', '12345a', '١٢٣٤٥٦', ' 12345', '12345\n'])('%j is no PIN of six digits', (pin) => {
  expect(checkPin(pin)).toEqual({ ok: false, error: { code: 'pin/not-six-digits' } })
})

test('a PIN matches its own hash and no other', async () => {
  const hash = await hashPin('274915', random)
  if (!hash.ok) throw new Error(hash.error.code)
  expect(await pinMatches('274915', hash.value)).toBe(true)
  expect(await pinMatches('274916', hash.value)).toBe(false)
  expect(await pinMatches('', hash.value)).toBe(false)
  expect(hash.value.iterations).toBeGreaterThanOrEqual(300_000)
})

test('the same PIN of two members looks different in the store', async () => {
  const [one, two] = await Promise.all([hashPin('274915', random), hashPin('274915', random)])
  expect(one.ok && two.ok && one.value.hash !== two.value.hash && one.value.salt !== two.value.salt).toBe(true)
})

test('an obvious PIN is not even hashed', async () => {
  expect(await hashPin('123456', random)).toEqual({ ok: false, error: { code: 'pin/too-obvious' } })
})
