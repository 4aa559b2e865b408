/**
 * Synthetic voters at the real app: each enters a card, marks everybody, reviews and casts, with a finger that does not land in the
 * middle and stays down as long as fingers do. Counted: the taps; measured: what the app itself takes of the voter's time, from
 * each release to the painted answer. The voters think as fast as the tablet lets them: the 600 ms in which a new screen takes no
 * input are the time to look at it, and are not called waiting.
 */
import type { Page } from '@playwright/test'
import { goOnToVote, layIntoBrowser } from '../support/openedRound'
import type { OpenedRound } from '../support/openedRound'
import { preparePage, tabletOf, vote } from './kioskPage'
import type { Touch } from './kioskPage'

const GUARD_MS = 605

/** What a voter waits for: the first page after the card, marks, new screens, the code of the sealed ballot, the thanks. */
export type Part = 'card' | 'choices' | 'screens' | 'seal' | 'cast'

export interface Ease {
  /** From the first digit to the thanks. */
  readonly taps: number
  /** Milliseconds of waiting for the app, all taps of the ballot together. */
  readonly waited: number
  /** The same by what the voter waited for. */
  readonly parts: Readonly<Record<Part, number>>
  readonly pages: number
}

/** Taps that are neither a digit nor a level: two pages turned, [Xem lại phiếu], [BỎ PHIẾU VÀO HÒM], [ĐỒNG Ý, BỎ VÀO HÒM]. */
export const OTHER_TAPS = 5

/** Fingers of all ages, the same ones in every run. */
function fingers(): () => Touch {
  let state = 20_261_123
  const next = (least: number, most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return least + ((most - least) * state) / 2 ** 32
  }
  return () => ({ x: next(0.15, 0.85), y: next(0.2, 0.8), ms: next(50, 220) })
}

/** @param slower  how many times the page is slowed down */
export async function easeOf(page: Page, address: string, round: OpenedRound, voters: number, slower: number): Promise<readonly Ease[]> {
  await preparePage(page)
  await page.goto(address)
  await page.getByRole('button', { name: 'Thử với dữ liệu mẫu' }).waitFor()
  await layIntoBrowser(page, round)
  await goOnToVote(page)
  const tablet = await tabletOf(page, fingers())
  await tablet.cdp.send('Emulation.setCPUThrottlingRate', { rate: slower })
  const found: Ease[] = []
  for (let voter = 0; voter < voters; voter += 1) {
    const code = round.codes[voter] ?? ''
    const { card, choices, screens, seal, cast } = await vote(tablet, voter, code, () => page.waitForTimeout(GUARD_MS), false)
    const sum = (times: readonly number[]) => times.reduce((total, time) => total + time, 0)
    const parts = { card, choices: sum(choices), screens: sum(screens), seal, cast }
    found.push({ taps: code.length + choices.length + screens.length + 2, waited: sum(Object.values(parts)), parts, pages: screens.length })
  }
  await tablet.cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return found
}
