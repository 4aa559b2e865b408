/**
 * `npm run campaign:voice`: the spoken ballot with a real Vietnamese voice: Chromium speaks through speech-dispatcher and
 * espeak-ng, what is heard is recorded (realVoice.ts). A voter switches it on, hears the trial, the screen, her choice; it falls silent when she presses on, when the
 * screen is covered, and for the next voter; without a voice there is no button but a sentence.
 *
 * Where the voice is not installed the story is named and left out; REQUIRE_ENGINES=1 makes that a failure (docs/engines.md).
 * A minute long, for it listens: that is why it is no part of the gate.
 */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { supportVi } from '../../src/words/support'
import { goOnToVote, layIntoBrowser, makeOpenRound, MEMBER_PINS, personName } from '../support/openedRound'
import type { OpenedRound } from '../support/openedRound'
import { enterHall, UPRIGHT } from '../e2e/steps/hall'
import { agree, enterCard, idleScreen, inputCounts, sealIt, thanked } from '../e2e/steps/voter'
import { findRealVoice, secondsOf } from '../engines/realVoice'
import type { RealVoice } from '../engines/realVoice'

const PEOPLE = 2
const { voice: words, said } = supportVi('đồng chí')
/** Between a word of the page and the last sound of it: the engine's own buffer. */
const TAIL = 4

interface Heard {
  readonly text: string
  readonly voice: string
  events: string[]
}

/** Runs in the page, before the app: notes what is given to the engine and what the engine answers; changes nothing. */
function listenIn(): void {
  const heard: Heard[] = []
  Object.assign(globalThis, { heard })
  const speak = SpeechSynthesis.prototype.speak
  SpeechSynthesis.prototype.speak = function (utterance) {
    const entry: Heard = { text: utterance.text, voice: utterance.voice?.name ?? '', events: [] }
    heard.push(entry)
    utterance.addEventListener('start', () => entry.events.push('start'))
    utterance.addEventListener('end', () => entry.events.push('end'))
    utterance.addEventListener('error', ({ error }) => entry.events.push(error))
    speak.call(this, utterance)
  }
}

const heardBy = (page: Page): Promise<readonly Heard[]> => page.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard)

/** The last utterance whose text fits is said to its end. */
async function saidToTheEnd(page: Page, text: string): Promise<void> {
  await expect.poll(async () => (await heardBy(page)).findLast((one) => one.text.includes(text))?.events, { message: text }).toEqual(['start', 'end'])
}

async function isBeingSaid(page: Page, text: string): Promise<void> {
  await expect.poll(async () => (await heardBy(page)).at(-1), { message: text }).toMatchObject({ text: expect.stringContaining(text), events: ['start'] })
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await inputCounts(page)
  await page.getByRole('button', { name, exact: typeof name === 'string' }).click({ timeout: 20_000 })
}

/** Not a sound from now (and the engine's buffer) on, for a second. */
async function isSilent(voice: RealVoice): Promise<void> {
  const from = voice.now() + TAIL
  await expect.poll(() => voice.now()).toBeGreaterThan(from + 10)
  expect(voice.loudSince(from).filter((loud) => loud)).toEqual([])
}

async function switchOn(page: Page): Promise<void> {
  await press(page, 'Hỗ trợ: nút bên trái, đọc phiếu qua tai nghe')
  // A system names its voices late: the button comes by itself.
  await press(page, words.start)
}

async function story(voice: RealVoice, round: OpenedRound): Promise<void> {
  const hall = await enterHall({ switches: ['--enable-speech-dispatcher'], environment: voice.environment, before: async (context) => { await context.addInitScript(listenIn) } })
  const { page } = hall
  try {
    await page.setViewportSize(UPRIGHT)
    await layIntoBrowser(page, round)
    await goOnToVote(page)
    await enterCard(page, round.codes[0] ?? '')
    const first = page.getByRole('radiogroup').first()

    await test.step('a voter switches it on: the trial is said in Vietnamese, as long as its sentence takes', async () => {
      const from = voice.now()
      await switchOn(page)
      await saidToTheEnd(page, words.trial)
      expect((await heardBy(page)).map((one) => one.voice)).toEqual(['Vietnamese (Northern) espeak-ng'])
      const loud = voice.loudSince(from)
      const seconds = (loud.lastIndexOf(true) - loud.indexOf(true) + 1) / 10
      expect(seconds / secondsOf(words.trial)).toBeGreaterThan(0.8)
      expect(seconds / secondsOf(words.trial)).toBeLessThan(1.4)
      await isSilent(voice)
    })
    await test.step('the screen is read; who chooses meanwhile hears the choice instead, to its end', async () => {
      await press(page, 'Đóng')
      await isBeingSaid(page, 'PHIẾU TÍN NHIỆM')
      await inputCounts(page)
      await first.getByRole('radio', { name: 'Tín nhiệm cao', exact: true }).click()
      await saidToTheEnd(page, said.choice('Tín nhiệm cao', `1. ${personName(0)}`))
      expect((await heardBy(page)).find(({ text }) => text.startsWith('PHIẾU TÍN NHIỆM'))?.events).toEqual(['start', 'interrupted'])
    })
    await test.step('covered in mid-sentence: silent at once, and as long as it is covered', async () => {
      await press(page, 'Xem lại phiếu')
      await isBeingSaid(page, 'XEM LẠI PHIẾU')
      await press(page, 'Che màn hình và gọi Ban Kiểm phiếu')
      await expect(page.getByText('Mời thành viên Ban Kiểm phiếu nhập mã PIN.')).toBeVisible()
      const before = (await heardBy(page)).length
      await isSilent(voice)
      expect((await heardBy(page)).findLast(({ text }) => text.startsWith('XEM LẠI PHIẾU'))?.events).toEqual(['start', 'interrupted'])
      await page.keyboard.type(MEMBER_PINS[0])
      await press(page, /^Người ghi phiếu đã quay lại/)
      await expect(page.getByText('Mời đồng chí nhập lại mã trên thẻ của mình')).toBeVisible()
      await inputCounts(page)
      expect(await heardBy(page)).toHaveLength(before)
      await page.keyboard.type(round.codes[0] ?? '')
      await expect(page.getByRole('heading', { name: 'XEM LẠI PHIẾU' })).toBeVisible()
    })
    await test.step('after the ballot is cast nothing of it is said, and to the next voter nothing at all', async () => {
      await sealIt(page)
      const before = (await heardBy(page)).length
      await agree(page)
      await thanked(page)
      const since = (await heardBy(page)).slice(before).map(({ text }) => text)
      expect(since.filter((text) => text.includes('Tín nhiệm cao') || text.includes(personName(0)))).toEqual([])
      await expect(idleScreen(page)).toBeVisible()
      await isSilent(voice)
      const all = (await heardBy(page)).length
      await enterCard(page, round.codes[1] ?? '')
      await inputCounts(page)
      await first.getByRole('radio', { name: 'Tín nhiệm cao', exact: true }).click()
      await isSilent(voice)
      expect(await heardBy(page)).toHaveLength(all)
    })
    await test.step('what a voter chose is in nothing that the voice leaves behind', () => { expect(voice.traces(personName(0))).toEqual([]) })
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
}

async function withoutAVoice(round: OpenedRound): Promise<void> {
  const hall = await enterHall()
  const { page } = hall
  try {
    await layIntoBrowser(page, round)
    await goOnToVote(page)
    await enterCard(page, round.codes[0] ?? '')
    await press(page, 'Hỗ trợ: nút bên trái, đọc phiếu qua tai nghe')
    await expect(page.getByText(words.none)).toBeVisible()
    await expect(page.getByRole('button', { name: words.start })).toHaveCount(0)
  } finally {
    await hall.leave()
  }
}

const { name, start } = findRealVoice()
if (start === undefined && process.env['REQUIRE_ENGINES'] !== '1') {
  process.stdout.write(`NOT INSTALLED: ${name} (see docs/engines.md): the spoken ballot is not heard\n`)
} else {
  test(`${name}: the ballot is read aloud, and falls silent`, async () => {
    if (start === undefined) throw new Error(`${name} is required and not installed`)
    const round = await makeOpenRound({ people: PEOPLE, voters: 3 })
    const voice = await start()
    try {
      await story(voice, round)
      await test.step('a browser without a voice says so instead', () => withoutAVoice(round))
    } finally {
      await voice.end()
    }
  })
}
