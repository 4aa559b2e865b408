/**
 * One voter at the real app in a real Chromium, every tap as early as it counts, timed inside the page.
 *
 * A tap's time is from the release of the pointer, as the browser stamped it, to the frame with the answer having been
 * handed to the screen: time the tap spent waiting for a busy page is in it, the way to the driver and back is not.
 */
import type { CDPSession, Page } from '@playwright/test'
import { kioskVi } from '../../src/words/kioskVi'

export const kiosk = kioskVi('đồng chí')

/** What the page waits for after a tap. */
export type Answer =
  /** Something about the choices, or the screen, changed. */
  | 'feedback'
  /** S9 shows the code and may be agreed to. */
  | 'sealed'
  /** S10. */
  | 'done'
  /** The first page of people. */
  | 'people'
  /** The idle screen, ready for the next card. */
  | 'idle'

interface Pace {
  /** Asked before the tap; settles once the answer is painted, with the milliseconds since the tap. */
  next(answer: Answer): Promise<number>
}

/** Runs in the page, before the app. */
function installPace(words: { readonly agree: string; readonly done: string; readonly idle: string }): void {
  const answered: Record<Answer, () => boolean> = {
    feedback: () => true,
    sealed: () => [...document.querySelectorAll('button')].some((button) => button.textContent.includes(words.agree) && button.ariaDisabled !== 'true'),
    done: () => document.body.textContent.includes(words.done),
    people: () => document.querySelector('main [role=radiogroup]:not([inert] *)') !== null,
    idle: () => document.body.textContent.includes(words.idle),
  }
  const next = (answer: Answer): Promise<number> =>
    new Promise((resolve) => {
      let tapped: number | undefined
      const tap = (event: Event) => { tapped ??= event.timeStamp }
      addEventListener('pointerup', tap, { capture: true, once: true })
      // A code's last digit may come from a keyboard.
      addEventListener('keydown', tap, { capture: true, once: true })
      const observer = new MutationObserver(() => {
        if (tapped === undefined || !answered[answer]()) return
        observer.disconnect()
        const since = tapped
        // The frame callback runs before the frame is drawn, what it posts runs after.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => { resolve(performance.now() - since) }
          port2.postMessage(undefined)
        })
      })
      observer.observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['aria-checked', 'aria-disabled'] })
    })
  Object.assign(globalThis, { pace: { next } satisfies Pace })
}

export async function preparePage(page: Page): Promise<void> {
  // tsx keeps function names through a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value')
  await page.addInitScript(installPace, { agree: kiosk.confirm.agree, done: kiosk.done.title, idle: kiosk.entry.prompt })
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })

/** Where a finger lands, in shares of what it means to hit, and how long it stays down. */
export interface Touch {
  readonly x: number
  readonly y: number
  readonly ms: number
}

/** The quickest finger, in the middle. */
const QUICKEST: Touch = { x: 0.5, y: 0.5, ms: 50 }

/** A touch screen, so that what a mouse does on its way (hovering) is not measured along. */
export interface Tablet {
  readonly page: Page
  readonly cdp: CDPSession
  readonly finger: () => Touch
}

export async function tabletOf(page: Page, finger: () => Touch = () => QUICKEST): Promise<Tablet> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  return { page, cdp, finger }
}

/** Taps what it is given and waits for the painted answer: milliseconds. */
async function timed({ page, cdp, finger }: Tablet, target: ReturnType<Page['locator']>, answer: Answer): Promise<number> {
  const box = await target.boundingBox()
  if (box === null) throw new Error('nothing to tap')
  const taken = await page.evaluateHandle((asked) => ({ painted: (globalThis as unknown as { pace: Pace }).pace.next(asked) }), answer)
  const { x, y, ms } = finger()
  const touchPoints = [{ x: box.x + box.width * x, y: box.y + box.height * y }]
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
  await page.waitForTimeout(ms)
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  return taken.evaluate(({ painted }) => painted)
}

export interface VoterPace {
  /** The code's last digit → first page of people painted. */
  readonly card: number
  /** Each choice → its mark painted. */
  readonly choices: readonly number[]
  /** Each [Tiếp theo] and the like → next screen painted. */
  readonly screens: readonly number[]
  /** [BỎ PHIẾU VÀO HÒM] → code shown. */
  readonly seal: number
  /** The same after one choice was corrected from the review; undefined: nothing was. */
  readonly sealAgain: number | undefined
  /** [ĐỒNG Ý, BỎ VÀO HÒM] → S10. */
  readonly cast: number
  /** [Xong] → idle screen, ready for the next card. */
  readonly idle: number
  /** Milliseconds from leaving the last page of people to [BỎ PHIẾU VÀO HÒM]: what a slow worker has for the rest. */
  readonly beforeSeal: number
}

/** From the review: one person's level changed, back, and sealed again. */
async function correct(tablet: Tablet, voter: number, afterGuard: () => Promise<void>): Promise<number> {
  const { page } = tablet
  await button(page, kiosk.confirm.back).click()
  await page.getByRole('heading', { name: kiosk.review.title }).waitFor()
  await afterGuard()
  await page.getByRole('button', { name: /^Sửa mức của/ }).first().click()
  await page.getByRole('radiogroup').first().waitFor()
  await afterGuard()
  await timed(tablet, page.getByRole('radiogroup').first().getByRole('radio').nth((voter + 1) % 3), 'feedback')
  await button(page, kiosk.mark.backToReview).click()
  await page.getByRole('heading', { name: kiosk.review.title }).waitFor()
  await afterGuard()
  return timed(tablet, button(page, kiosk.review.cast), 'sealed')
}

/**
 * One voter with every tap as early as it counts.
 * @param afterGuard  waits out the 600 ms in which a new screen takes no input
 * @param corrects    goes back from the code once and changes a level
 */
export async function vote(tablet: Tablet, voter: number, code: string, afterGuard: () => Promise<void>, corrects: boolean): Promise<VoterPace> {
  const { page } = tablet
  await afterGuard()
  await page.keyboard.type(code.slice(0, -1))
  const card = await timed(tablet, button(page, code.slice(-1)), 'people')
  const choices: number[] = []
  const screens: number[] = []
  let left = 0
  for (let last = false; !last; ) {
    await afterGuard()
    const groups = page.getByRole('radiogroup')
    for (let person = 0; person < (await groups.count()); person += 1) {
      choices.push(await timed(tablet, groups.nth(person).getByRole('radio').nth((voter + person) % 3), 'feedback'))
    }
    last = (await button(page, kiosk.mark.next).count()) === 0
    left = performance.now()
    screens.push(await timed(tablet, button(page, last ? kiosk.mark.toReview : kiosk.mark.next), 'feedback'))
  }
  await afterGuard()
  const beforeSeal = performance.now() - left
  const seal = await timed(tablet, button(page, kiosk.review.cast), 'sealed')
  await afterGuard()
  const sealAgain = corrects ? await correct(tablet, voter, afterGuard) : undefined
  if (corrects) await afterGuard()
  const cast = await timed(tablet, button(page, kiosk.confirm.agree), 'done')
  await afterGuard()
  const idle = await timed(tablet, button(page, kiosk.done.ok), 'idle')
  return { card, choices, screens, seal, sealAgain, cast, idle, beforeSeal }
}
