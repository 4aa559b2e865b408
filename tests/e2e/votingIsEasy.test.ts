/**
 * A ballot of eleven people takes eleven taps, the digits of the code, and five more, on an upright tablet: no finger has to hit the
 * middle of anything. The times are printed, not judged: `npm run ease` does that, with 31 voters on a slowed page.
 */
import { expect, test } from '@playwright/test'
import { easeOf, OTHER_TAPS } from '../bench/easePage'
import { makeOpenRound } from '../support/openedRound'
import { enterHall, UPRIGHT } from './steps/hall'

const PEOPLE = 11
const VOTERS = 2

test('a ballot takes people + digits + five taps', async () => {
  const hall = await enterHall()
  try {
    await hall.page.setViewportSize(UPRIGHT)
    const round = await makeOpenRound({ people: PEOPLE, voters: VOTERS + 1 })
    const eases = await easeOf(hall.page, hall.address, round, VOTERS, 1)
    expect(eases.map(({ taps }) => taps)).toEqual(Array.from({ length: VOTERS }, () => PEOPLE + (round.codes[0]?.length ?? 0) + OTHER_TAPS))
    for (const { waited } of eases) {
      expect(waited).toBeGreaterThan(0)
      process.stdout.write(`the app's own share of a ballot's time: ${waited.toFixed(0)} ms\n`)
    }
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
