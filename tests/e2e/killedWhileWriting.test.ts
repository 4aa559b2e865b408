/**
 * The small version of the kill campaign (`npm run campaign:kills`, docs/campaigns.md): the tablet dies six times between
 * [ĐỒNG Ý] and the thanks; each time the ballot is in the box and the card spent, or neither, and the totals say the same.
 */
import { expect, test } from '@playwright/test'
import { enterHall } from './steps/hall'
import { killWhileWriting, noKills } from './steps/kills'
import type { Moment } from './steps/kills'
import { openSample, SAMPLE_PEOPLE } from './steps/sample'
import { expectRefused } from './steps/voter'
import type { Choices } from './steps/voter'

const MOMENTS: readonly Moment[] = [{ at: 'before the commit' }, { afterMs: 0 }, { at: 'after the commit' }, { afterMs: 40 }, { afterMs: 120 }, { at: 'the thanks' }]
const BALLOT: Choices = SAMPLE_PEOPLE.map((_, i) => (i === 0 ? 'Tín nhiệm thấp' : undefined))

test('a tablet that dies while a ballot is written never loses one that was thanked for, and never keeps half of one', async () => {
  const hall = await enterHall()
  const report = noKills()
  try {
    const sheet = await openSample(hall.page, 12)
    let inTheBox = 0
    let card = 0
    for (const moment of MOMENTS) {
      const code = sheet.codes[card] ?? ''
      if (await killWhileWriting(hall, sheet, code, BALLOT, inTheBox, moment, report)) {
        inTheBox += 1
        card += 1
        if ('at' in moment) await expectRefused(hall.page, code)
      }
    }
    expect(report.contradictions).toEqual([])
    expect(report.kills).toBe(MOMENTS.length)
    // Both outcomes were seen, and the one who waited was thanked: the story could have failed.
    expect([report.recorded > 1, report.notRecorded > 0, report.thanked > 0]).toEqual([true, true, true])
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
