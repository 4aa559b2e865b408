/**
 * Kill campaign (`npm run campaign:kills`, `KILLS` = how many, `SEED` = which): the tablet dies at least 200 times between [ĐỒNG Ý] and the thanks.
 * A third of the deaths stands right at the commit of the cast, on either side; the others come at a random time after the press,
 * up to when the voter has been thanked. One sample rehearsal after the other; each is closed at the end, and its totals must be
 * those of the ballots that were found recorded. Prints the numbers of docs/campaigns.md; fails if any story disagrees.
 */
import { expect, test } from '@playwright/test'
import { enterKeyCards, everyoneHasVoted, finalButton, reconcile, stopTakingBallots } from '../e2e/steps/closing'
import { enterDesk } from '../e2e/steps/committee'
import { enterHall } from '../e2e/steps/hall'
import { killWhileWriting, noKills, ONE_PAGE } from '../e2e/steps/kills'
import type { Moment } from '../e2e/steps/kills'
import { expectedRows, expectTable } from '../e2e/steps/results'
import { openSample, SAMPLE_PEOPLE, SAMPLE_PRINTED } from '../e2e/steps/sample'
import type { Choices, Level } from '../e2e/steps/voter'

const kills = Number(process.env['KILLS'] ?? 200)
const seed = Number(process.env['SEED'] ?? 1)
const LEVELS: readonly (Level | undefined)[] = ['Tín nhiệm cao', 'Tín nhiệm', 'Tín nhiệm thấp', undefined]
/** As many as the sample has voters. */
const VOTERS = 12

let state = seed
/** 0 ≤ x < 1, the same for the same seed. */
const chance = (): number => (state = (state * 48271) % 2147483647) / 2147483647
const ballot = (): Choices => SAMPLE_PEOPLE.map(() => LEVELS[Math.floor(chance() * LEVELS.length)])
function moment(): Moment {
  const which = chance()
  if (which < 1 / 6) return { at: 'before the commit' }
  if (which < 1 / 3) return { at: 'after the commit' }
  return { afterMs: Math.floor(chance() ** 2 * 600) }
}

test('no death between agreeing and the thanks loses a ballot or keeps half of one', async () => {
  const report = noKills()
  const started = Date.now()
  let rounds = 0
  while (report.kills < kills) {
    const hall = await enterHall()
    try {
      const sheet = await openSample(hall.page, VOTERS)
      const recorded: Choices[] = []
      while (recorded.length < VOTERS && report.kills < kills) {
        const choices = ballot()
        const isIn = await killWhileWriting(hall, sheet, sheet.codes[recorded.length] ?? '', choices, recorded.length, moment(), report)
        if (isIn) recorded.push(choices)
        process.stdout.write(`\r${String(report.kills)} deaths: ${String(report.recorded)} recorded, ${String(report.notRecorded)} not, ${String(report.contradictions.length)} contradictions `)
      }
      await hall.page.setViewportSize(ONE_PAGE)
      await enterDesk(hall.page, 0, sheet.pins)
      await stopTakingBallots(hall.page)
      await reconcile(hall.page, { leftover: SAMPLE_PRINTED - recorded.length, unused: 0, cardBox: recorded.length })
      await everyoneHasVoted(hall.page)
      await enterKeyCards(hall.page, sheet.keyCards.slice(0, 2))
      await finalButton(hall.page).click()
      await expectTable(hall.page, SAMPLE_PEOPLE, expectedRows(recorded, SAMPLE_PEOPLE))
      hall.expectNothingAmiss()
      rounds += 1
    } finally {
      await hall.leave()
    }
  }
  process.stdout.write(`\n${JSON.stringify({ ...report, rounds, seed, minutes: Math.round((Date.now() - started) / 60_000) }, null, 1)}\n`)
  expect(report.contradictions).toEqual([])
})
