/**
 * openedRound: a round of any size, opened by the real use cases in this process and laid into the app's own database in a
 * browser, so that a story about voting need not set a meeting up first. The tablet then finds it as after a restart: paused,
 * its box empty; two PINs go on.
 *
 *   const round = await makeOpenRound({ people: 20, voters: 31 })
 *   await layIntoBrowser(page, round)      // the app is open; its database is waited for, and the app loaded again
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createDesk } from '../../src/app/createDesk'
import { pinGuard } from '../../src/app/pinGuard'
import { createMeeting } from '../../src/app/setUpMeeting'
import type { MeetingDraft } from '../../src/domain/meeting/meeting'
import type { LogEntry } from '../../src/domain/round/log'
import type { Round } from '../../src/domain/round/round'
import { INSTALLED_VERSION } from '../../src/storage/database'
import { OFFICIAL_DATABASE } from '../../src/storage/databaseNames'
import { rowsOf } from '../../src/storage/roundRows'
import type { RoundRows } from '../../src/storage/roundRows'
import type { CardRow } from '../../src/storage/schema'
import { memoryWorld, must } from './memoryWorld'
import { distUnderTest } from './serveDist'

export const MEMBER_PINS = ['274915', '860327', '591846'] as const
export const MEMBERS = ['Hoàng Minh Châu', 'Mai Thị Lan', 'Phan Văn Sơn'] as const

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Huỳnh'] as const
const MIDDLES = ['Văn', 'Thị Kiều', 'Quốc', 'Ngọc'] as const
const GIVEN = ['An', 'Bình', 'Châu', 'Dũng', 'Hằng', 'Ưng', 'Ẩn'] as const
const POSITIONS = ['Ủy viên Ban Thường vụ, Trưởng ban Xây dựng Đảng', 'Phó Bí thư Đảng ủy, Chủ tịch UBND phường', 'Ủy viên Ban Chấp hành'] as const

/** The nth person of a made-up list: names and positions of every usual length. */
export const personName = (n: number): string =>
  `${FAMILIES[n % 7] ?? ''} ${MIDDLES[Math.floor(n / 7) % 4] ?? ''} ${GIVEN[(n * 3) % 7] ?? ''}`

export interface RoundSize {
  readonly people: number
  readonly voters: number
  readonly unmarked?: 'allowWithWarning' | 'allOrNothing'
}

export interface OpenedRound {
  readonly rows: RoundRows
  readonly cards: readonly CardRow[]
  readonly log: readonly (LogEntry & { readonly round: string })[]
  /** Codes of the printed cards, and the cards' secrets beside them. */
  readonly codes: readonly string[]
  readonly keyCards: readonly string[]
  readonly printed: number
}

const filled = ({ people, voters, unmarked }: RoundSize, printed: number) => (draft: MeetingDraft): MeetingDraft => ({
  ...draft,
  unit: { name: 'Đảng ủy phường Hoa Mai', code: 'HM-001', superior: 'Thành ủy Sông Hương' },
  sitting: { title: 'Hội nghị Ban Chấp hành', place: 'Hội trường', date: '2026-11-02', time: '08:00' },
  ruleSet: { ...draft.ruleSet, settings: { ...draft.ruleSet.settings, ...(unmarked === undefined ? {} : { unmarked }) } },
  lists: draft.lists.map((list) => ({
    ...list,
    officials: Array.from({ length: people }, (_, n) => ({ name: personName(n), position: POSITIONS[n % 3] ?? POSITIONS[0], place: 1 as const, birthDate: `19${String(60 + (n % 30))}-0${String(1 + (n % 9))}-1${String(n % 9)}` })),
  })),
  voterGroups: draft.voterGroups.map((group) => ({ ...group, summoned: voters, printed })),
  committee: { members: MEMBERS.map((name) => ({ name, role: 'Ủy viên' })), threshold: 2, reserveCard: false },
})

/** A round goes on only under the build it was opened with. */
const buildUnderTest = (): string => (JSON.parse(readFileSync(join(distUnderTest, 'build.json'), 'utf8')) as { build: string }).build

export async function makeOpenRound(size: RoundSize, seed = 'opened round'): Promise<OpenedRound> {
  const world = { ...memoryWorld(seed), build: buildUnderTest() }
  const desk = createDesk(world, pinGuard(() => 0))
  const printed = size.voters + Math.max(5, Math.ceil(size.voters / 10))
  const id = must(await createMeeting(world, filled(size, printed)))
  const ceremony = must(await desk.ceremony(id))
  const keyCards: string[] = []
  for (const [holder, pin] of MEMBER_PINS.entries()) {
    const { groups } = await ceremony.newCard(holder)
    keyCards.push(groups.join(''))
    must(await ceremony.confirmCard(holder, groups.join('')))
    must(await ceremony.setPin(holder, pin))
  }
  must(await ceremony.complete(() => undefined))
  const pins = [{ member: 0, pin: MEMBER_PINS[0] }, { member: 1, pin: MEMBER_PINS[1] }] as const
  must(await desk.prepare(id, pins, () => undefined))
  must(await desk.open(id, { A: size.voters }, pins))
  const round: Round = must(await desk.load(id))
  const cards = must(await world.store.cards(id))
  return {
    rows: rowsOf(round, {}),
    cards: cards.map(({ code, ...card }) => ({ ...card, round: id, ...(card.pool ? {} : { code }) })),
    log: must(await world.store.log(id)).map((entry) => ({ ...entry, round: id })),
    codes: cards.filter(({ pool }) => !pool).map(({ code }) => code),
    keyCards,
    printed,
  }
}

/**
 * The app makes its database while its first screen is already shown: who opens it before, makes an empty one of another version.
 * Asked from here: a story may have stopped the page's own clock.
 */
async function untilTheAppHasItsDatabase(page: Page): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const version = await page.evaluate(async (name) => (await indexedDB.databases()).find((database) => database.name === name)?.version, OFFICIAL_DATABASE)
    if (version === INSTALLED_VERSION) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the app has made no database')
}

export async function layIntoBrowser(page: Page, { rows, cards, log }: OpenedRound): Promise<void> {
  await untilTheAppHasItsDatabase(page)
  await page.evaluate(
    async ({ name, version, tables }) => {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name, version)
        request.onsuccess = () => { resolve(request.result) }
        request.onerror = () => { reject(new Error('the database does not open')) }
      })
      await new Promise<void>((resolve, reject) => {
        const transaction = opened.transaction(Object.keys(tables), 'readwrite', { durability: 'strict' })
        for (const [table, records] of Object.entries(tables)) for (const record of records) transaction.objectStore(table).put(record)
        transaction.oncomplete = () => { resolve() }
        transaction.onabort = () => { reject(transaction.error ?? new Error('the round was not written')) }
      })
      opened.close()
    },
    { name: OFFICIAL_DATABASE, version: INSTALLED_VERSION, tables: { rounds: [rows.row], dossiers: [rows.dossier], box: [...rows.box], cards: [...cards], log: [...log] } },
  )
  await page.reload()
}

/** From the home screen after `layIntoBrowser` to the voter's idle screen. */
export async function goOnToVote(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Xem tình hình, mở tiếp hoặc kết thúc' }).click()
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Mở tiếp', exact: true }) })
  for (const [i, pin] of MEMBER_PINS.slice(0, 2).entries()) await form.getByRole('group').nth(i).getByLabel(/PIN/).fill(pin)
  await form.getByRole('button', { name: 'Mở tiếp', exact: true }).click()
  await page.getByRole('heading', { name: 'MỜI ĐỒNG CHÍ GHI PHIẾU TÍN NHIỆM' }).waitFor()
}
