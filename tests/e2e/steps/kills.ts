/**
 * The tablet dies between [ĐỒNG Ý] and the thanks, again and again: at the commit, on either side of it, at the thanks, or whenever.
 * After each death the box and the card must tell one story: the ballot is in and the card spent, or neither; and whoever was
 * thanked is in. `KillReport` counts what was seen, for docs/campaigns.md.
 */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { seePausedCount } from './committee'
import { givePins } from './pins'
import type { Hall } from './hall'
import type { SampleSheet } from './sample'
import { agree, enterCard, idleScreen, mark, sealIt, THANKS } from './voter'
import type { Choices } from './voter'
import { pageStandsStill, stopTheNextCast } from './writes'
import type { CastMoment } from './writes'

export type Moment = { readonly at: CastMoment | 'the thanks' } | { readonly afterMs: number }

export interface KillReport {
  kills: number
  recorded: number
  notRecorded: number
  /** The voter had been thanked when the tablet died; each must be recorded. */
  thanked: number
  /** Stories that do not agree: must stay empty. */
  readonly contradictions: string[]
}

export const noKills = (): KillReport => ({ kills: 0, recorded: 0, notRecorded: 0, thanked: 0, contradictions: [] })

/** One page holds everybody, so that a visit takes few presses. */
export const ONE_PAGE = { width: 1280, height: 1920 } as const

async function die(hall: Hall, moment: Moment): Promise<boolean> {
  const { page } = hall
  if ('at' in moment) {
    if (moment.at === 'the thanks') {
      await agree(page)
      await expect(page.getByText(THANKS)).toBeVisible()
      await hall.pullTheBattery()
      return true
    }
    await stopTheNextCast(page, moment.at)
    const still = pageStandsStill(page)
    void agree(page).catch(() => undefined)
    await still
    await hall.pullTheBattery()
    return false
  }
  void agree(page).catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, moment.afterMs))
  const thanked = await isThanked(page)
  await hall.pullTheBattery()
  return thanked
}

const isThanked = (page: Page): Promise<boolean> => page.getByText(THANKS).isVisible().catch(() => false)

/** What [Kiểm tra thẻ] says. */
async function cardIsSpent(page: Page, code: string): Promise<boolean> {
  await page.getByLabel('Mã thẻ', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Kiểm tra thẻ' }).click()
  const spent = page.getByText('Thẻ này đã bỏ phiếu.')
  await expect(spent.or(page.getByText('Thẻ này chưa bỏ phiếu, vẫn dùng được.'))).toBeVisible()
  return spent.isVisible()
}

/** One visit that ends in the tablet's death. Returns whether its ballot is in the box. */
export async function killWhileWriting(hall: Hall, { pins }: SampleSheet, code: string, ballot: Choices, inTheBox: number, moment: Moment, report: KillReport): Promise<boolean> {
  await hall.page.setViewportSize(ONE_PAGE)
  await enterCard(hall.page, code)
  await mark(hall.page, ballot)
  await sealIt(hall.page)
  const thanked = await die(hall, moment)
  await hall.switchOn()
  const counted = await seePausedCount(hall.page)
  const spent = await cardIsSpent(hall.page, code)
  const recorded = counted === inTheBox + 1
  report.kills += 1
  if (recorded) report.recorded += 1
  else report.notRecorded += 1
  if (thanked) report.thanked += 1
  const story = `${JSON.stringify(moment)}: ${String(inTheBox)} ballots became ${String(counted)}, card ${spent ? 'spent' : 'unspent'}, thanked ${String(thanked)}`
  if (counted !== inTheBox + (spent ? 1 : 0) || (thanked && !spent)) report.contradictions.push(story)
  // What stood on the screen is gone, and what the voter may do next is told.
  if (await hall.page.getByRole('radio').count() > 0) report.contradictions.push(`${story}; a ballot is on the screen`)
  await givePins(hall.page, 'Mở tiếp', [1, 2], pins)
  await expect(idleScreen(hall.page)).toBeVisible()
  return recorded
}
