/**
 * A tablet whose browser crashes in the middle of a ballot (protocol.md §5, §10): neither the browser's report of the crash nor what
 * it keeps to restore its windows holds a choice, a seed or a random number. A second page with a known list of choices on its
 * stack crashes as well and is found in *its* report: a search that finds nothing in reports that can hold nothing would be no
 * proof. A browser without reports (there are such) must have none of either crash.
 *
 * The ballots are of sixty people, the largest: one of them must not become a file of its own, whose time would be that of the cast.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { choicesOf, LABELS, tracesOfBytes, tracesOfChoices } from '../support/choiceTraces'
import type { ChoiceList } from '../support/choiceTraces'
import { encodingsOfText } from '../support/encodings'
import { goOnToVote, layIntoBrowser, makeOpenRound } from '../support/openedRound'
import { readProfileImage } from '../support/profileImage'
import { crash, crashWithOnTheStack, reportFolder, reportsAfter } from './steps/crashes'
import { enterHall } from './steps/hall'
import type { Hall } from './steps/hall'
import { noteWhatIsDrawn, whatWasDrawn } from './steps/secrets'
import { enterCard, mark, vote } from './steps/voter'

const PEOPLE = 60
/** Marked before the crash. */
const PAGES = 2
const WIDE = { width: 1280, height: 1900 } as const
const CANARY = choicesOf(999_983, 11)
const IN_THE_ADDRESS = 'CANARY-OF-THE-ADDRESS'

const labelled = (choices: ChoiceList) => choices.map((level) => (level === undefined ? undefined : LABELS[level]))
const plain = (text: string) => encodingsOfText(text).filter(({ as }) => as.startsWith('UTF-'))

/** Files that the database put beside itself, each with a time of its own. */
const filesOfTheirOwn = (profile: string): readonly string[] => {
  const folder = join(profile, 'Default', 'IndexedDB')
  return readdirSync(folder).filter((name) => name.endsWith('.blob')).flatMap((name) => readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' }))
}

/** The browser is at work in these files: one that goes while they are read is looked for again. */
function inTheSessions(hall: Hall): number {
  try {
    return readProfileImage(join(hall.profile, 'Default', 'Sessions')).find(plain(IN_THE_ADDRESS)).length
  } catch {
    return 0
  }
}

/** A window with a text in its address, for the browser to restore. */
async function leaveAWindowOpen(hall: Hall): Promise<void> {
  const page = await hall.context.newPage()
  await page.goto(`${hall.address}#${IN_THE_ADDRESS}`)
}

test('a browser that crashes in mid-ballot leaves nothing of the ballot, not even in its crash report', async () => {
  const hall = await enterHall()
  try {
    await hall.page.setViewportSize(WIDE)
    const round = await makeOpenRound({ people: PEOPLE, voters: 3 })
    noteWhatIsDrawn(hall.page)
    await layIntoBrowser(hall.page, round)
    await goOnToVote(hall.page)
    await vote(hall.page, round.codes[0] ?? '', labelled(choicesOf(0, PEOPLE)))
    await enterCard(hall.page, round.codes[1] ?? '')
    await expect(hall.page.getByRole('radiogroup').first()).toBeVisible()
    const marked = PAGES * (await hall.page.getByRole('radiogroup').count())
    expect(marked).toBeGreaterThan(8)
    const draft = choicesOf(1, PEOPLE).slice(0, marked)
    await mark(hall.page, labelled(choicesOf(1, PEOPLE)), PAGES)
    // Seeds and nonces; shorter draws choose places and are no secrets of a ballot.
    const drawn = (await whatWasDrawn(hall.page)).filter(({ length }) => length >= 32)
    expect(drawn.length).toBeGreaterThan(PEOPLE)
    const secrets = [
      ...[choicesOf(0, PEOPLE), draft, choicesOf(1, PEOPLE).map((level, person) => (person < marked ? level : undefined))].flatMap(tracesOfChoices),
      ...drawn.flatMap((bytes) => tracesOfBytes('drawn', bytes)),
    ]
    await crash(hall.page)
    const reports = await reportsAfter(hall, 1)

    await test.step('the report of the crash holds nothing of it; that of a page with choices on its stack does', async () => {
      await crashWithOnTheStack(hall, CANARY.map((level) => (level === undefined ? 0 : level + 1)))
      expect(await reportsAfter(hall, 2 * reports)).toBe(2 * reports)
      const found = existsSync(reportFolder(hall)) ? readProfileImage(reportFolder(hall)) : undefined
      expect((found?.find(tracesOfChoices(CANARY)) ?? []).length > 0).toBe(reports > 0)
      expect(found?.find(secrets) ?? []).toEqual([])
    })
    await test.step('nor does what the browser restores its windows from', async () => {
      await leaveAWindowOpen(hall)
      await expect.poll(() => inTheSessions(hall)).toBeGreaterThan(0)
      await hall.pullTheBattery()
      expect(readProfileImage(hall.profile).find(secrets)).toEqual([])
    })
    await test.step('the long ballot is in the database, and no file of its own tells when it was cast', () => {
      expect(readProfileImage(hall.profile).find(encodingsOfText('"individual_proofs"').slice(0, 1))).not.toEqual([])
      expect(filesOfTheirOwn(hall.profile)).toEqual([])
    })
    await hall.switchOn()
    await expect(hall.page.getByRole('button', { name: 'Xem tình hình, mở tiếp hoặc kết thúc' })).toBeVisible()
  } finally {
    await hall.leave()
  }
})
