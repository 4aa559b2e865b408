/**
 * The real app in a real Chromium, brought through its screens to an open rehearsal of twenty people, and its taps timed
 * inside the page. From the sample meeting: change it before opening, import the longer list, approve, open.
 *
 * A tap's time is from the release of the pointer, as the browser stamped it, to the frame with the answer having been
 * handed to the screen: time the tap spent waiting for a busy page is in it, the way to the driver and back is not.
 */
import type { CDPSession, Page } from '@playwright/test'
import { SAMPLE_PINS, sampleVotingCard } from '../../src/evidence/sampleCards'
import { adminVi } from '../../src/words/admin'
import { kioskVi } from '../../src/words/kioskVi'
import { openingVi } from '../../src/words/opening'
import { setupVi } from '../../src/words/setup'

export const kiosk = kioskVi('đồng chí')

/** What the page waits for after a tap. */
export type Answer =
  /** Something about the choices, or the screen, changed. */
  | 'feedback'
  /** S9 shows the code and may be agreed to. */
  | 'sealed'
  /** S10. */
  | 'done'

interface Pace {
  /** Asked before the tap; settles once the answer is painted, with the milliseconds since the tap. */
  next(answer: Answer): Promise<number>
}

/** Runs in the page, before the app. */
function installPace(words: { readonly agree: string; readonly done: string }): void {
  const answered: Record<Answer, () => boolean> = {
    feedback: () => true,
    sealed: () => [...document.querySelectorAll('button')].some((button) => button.textContent.includes(words.agree) && button.ariaDisabled !== 'true'),
    done: () => document.body.textContent.includes(words.done),
  }
  const next = (answer: Answer): Promise<number> =>
    new Promise((resolve) => {
      let tapped: number | undefined
      addEventListener('pointerup', (event) => { tapped ??= event.timeStamp }, { capture: true, once: true })
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
  await page.addInitScript(installPace, { agree: kiosk.confirm.agree, done: kiosk.done.title })
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })

async function typePins(page: Page, submit: string): Promise<void> {
  const pins = page.getByLabel(openingVi.pin, { exact: true })
  await pins.nth(0).fill(SAMPLE_PINS[0] ?? '')
  await pins.nth(1).fill(SAMPLE_PINS[1] ?? '')
  await button(page, submit).click()
}

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng'] as const
const GIVEN = ['An', 'Bình', 'Châu', 'Dũng'] as const

function rosterCsv(people: number): string {
  const rows = Array.from({ length: people }, (_, i) => `${String(i + 1)},${FAMILIES[i % 5] ?? ''} Văn ${GIVEN[Math.floor(i / 5) % 4] ?? ''},Ủy viên Ban Thường vụ Đảng ủy,${String(1970 + i)}`)
  return `\uFEFFTT,Họ và tên,Chức vụ,Ngày sinh\r\n${rows.join('\r\n')}\r\n`
}

/** From the home page to the voter's idle screen, through the committee's screens. */
export async function openRehearsal(page: Page, people: number, present: number): Promise<void> {
  await button(page, adminVi.home.sample).click()
  await button(page, openingVi.zero.change).click()
  await typePins(page, openingVi.zero.changeSubmit)
  await button(page, setupVi.lists.import).click()
  await page.locator('input[type=file]').setInputFiles({ name: 'danh-sach.csv', mimeType: 'text/csv', buffer: Buffer.from(rosterCsv(people), 'utf8') })
  await button(page, setupVi.importing.replace(people)).click()
  await button(page, setupVi.nextKeyed).click()
  await typePins(page, openingVi.review.submit)
  await page.getByLabel(/^Số có mặt/).fill(String(present))
  const reason = page.getByLabel(openingVi.zero.readinessReason, { exact: true })
  if (await reason.isVisible()) await reason.fill('Đo tốc độ')
  await typePins(page, openingVi.zero.submit)
  await button(page, openingVi.zero.kiosk).click()
  await page.getByText(kiosk.entry.prompt).waitFor()
}

/** How long the quickest finger stays down. */
const FINGER_MS = 50

/** A touch screen, so that what a mouse does on its way (hovering) is not measured along. */
export interface Tablet {
  readonly page: Page
  readonly cdp: CDPSession
}

export async function tabletOf(page: Page): Promise<Tablet> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  return { page, cdp }
}

/** Taps the middle of what it is given and waits for the painted answer: milliseconds. */
async function timed({ page, cdp }: Tablet, target: ReturnType<Page['locator']>, answer: Answer): Promise<number> {
  const box = await target.boundingBox()
  if (box === null) throw new Error('nothing to tap')
  const taken = await page.evaluateHandle((asked) => ({ painted: (globalThis as unknown as { pace: Pace }).pace.next(asked) }), answer)
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }]
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
  await page.waitForTimeout(FINGER_MS)
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  return taken.evaluate(({ painted }) => painted)
}

export interface VoterPace {
  /** Each choice → its mark painted. */
  readonly choices: readonly number[]
  /** Each [Tiếp theo] and the like → next screen painted. */
  readonly screens: readonly number[]
  /** [BỎ PHIẾU VÀO HÒM] → code shown. */
  readonly seal: number
  /** [ĐỒNG Ý, BỎ VÀO HÒM] → S10. */
  readonly cast: number
}

/** One voter with every tap as early as it counts. @param afterGuard waits out the 600 ms in which a new screen takes no input */
export async function vote(tablet: Tablet, voter: number, afterGuard: () => Promise<void>): Promise<VoterPace> {
  const { page } = tablet
  await afterGuard()
  await page.keyboard.type(sampleVotingCard('A', voter).code)
  await page.getByRole('radiogroup').first().waitFor()
  const choices: number[] = []
  const screens: number[] = []
  for (let last = false; !last; ) {
    await afterGuard()
    const groups = page.getByRole('radiogroup')
    for (let person = 0; person < (await groups.count()); person += 1) {
      choices.push(await timed(tablet, groups.nth(person).getByRole('radio').nth((voter + person) % 3), 'feedback'))
    }
    last = (await button(page, kiosk.mark.next).count()) === 0
    screens.push(await timed(tablet, button(page, last ? kiosk.mark.toReview : kiosk.mark.next), 'feedback'))
  }
  await afterGuard()
  const seal = await timed(tablet, button(page, kiosk.review.cast), 'sealed')
  await afterGuard()
  const cast = await timed(tablet, button(page, kiosk.confirm.agree), 'done')
  await afterGuard()
  await button(page, kiosk.done.ok).click()
  await page.getByText(kiosk.entry.prompt).waitFor()
  return { choices, screens, seal, cast }
}
