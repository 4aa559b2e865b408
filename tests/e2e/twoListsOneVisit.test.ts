/**
 * Two lists in one visit (R6): one group of voters rates both lists, another only the second. Each voter marks every list of
 * theirs and casts all of them at once; one key card a member opens both; every list has its own counts and its own result.
 */
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectAccessible } from './steps/axe'
import { enterKeyCards, everyoneHasVoted, finalButton, stopTakingBallots } from './steps/closing'
import { approveAndSeal, enterDesk, expectCard, makeKeyCards, readZeroReport } from './steps/committee'
import { enterHall, UPRIGHT } from './steps/hall'
import { addPerson, cardsOfGroups, fillCommittee, fillUnit, openWithGroups, reconcileGroup } from './steps/groups'
import { bytesOf, expectedRows, finishMinutes, savePackage, savesByDownload } from './steps/results'
import { COMMITTEE, toSetUpStep } from './steps/secretary'
import { picture } from './steps/shots'
import { verifyOnTheCommandLine } from './steps/superior'
import { agree, enterCard, mark, sealIt, thanked } from './steps/voter'
import type { Choices } from './steps/voter'

const STANDING = { title: 'Ban Thường vụ', people: ['Nguyễn Thị Ánh Tuyết', 'Trần Quốc Bảo', 'Lê Hoàng Đức'] } as const
const HEADS = { title: 'Trưởng các ban', people: ['Vũ Thị Giang', 'Đinh Công Mạnh'] } as const
/** Would stand on the second list, but leaves (R5). */
const RETIRING = 'Hoàng Văn Thung'
const COMMITTEE_GROUP = 'Ủy viên Ban Chấp hành'
const STAFF_GROUP = 'Trưởng các ban, ngành'

const [HIGH, CONFIDENCE, LOW] = ['Tín nhiệm cao', 'Tín nhiệm', 'Tín nhiệm thấp'] as const

/** Three voters rate both lists in one visit, two only the second. */
const BOTH: readonly Choices[] = [
  [HIGH, HIGH, LOW, CONFIDENCE, HIGH],
  [HIGH, CONFIDENCE, LOW, undefined, LOW],
  [CONFIDENCE, HIGH, undefined, HIGH, HIGH],
]
const SECOND_ONLY: readonly Choices[] = [[LOW, HIGH], [LOW, CONFIDENCE]]

async function setUpTwoLists(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tạo cuộc lấy phiếu' }).click()
  await fillUnit(page)
  await toSetUpStep(page, 'Người được lấy phiếu')
  await page.getByRole('button', { name: 'Thêm danh sách' }).click()
  await page.getByLabel('Danh sách 1: tên').fill(STANDING.title)
  await page.getByLabel('Danh sách 2: tên').fill(HEADS.title)
  for (const list of [STANDING, HEADS]) {
    for (const name of list.people) await addPerson(page.getByRole('region', { name: list.title, exact: true }), name)
  }
  const heads = page.getByRole('region', { name: HEADS.title, exact: true })
  await addPerson(heads, RETIRING)
  await heads.getByRole('button', { name: `Sửa ${RETIRING}` }).click()
  await heads.getByRole('checkbox', { name: 'Đã có thông báo nghỉ hưu, nghỉ công tác chờ nghỉ hưu' }).click()
  await expect(heads.getByText('Không lấy phiếu: 1 người')).toBeVisible()
  await picture(page, '30-two-lists', true)
  await expectAccessible(page, 'two lists, one person not rated')
  await toSetUpStep(page, 'Số lượng')
  await page.getByRole('button', { name: 'Thêm nhóm đại biểu' }).click()
  await page.getByLabel('Tên nhóm A').fill(COMMITTEE_GROUP)
  await page.getByLabel('Tên nhóm B').fill(STAFF_GROUP)
  await page.getByRole('group', { name: 'Nhóm A' }).getByLabel('Số đại biểu được triệu tập').fill('4')
  await page.getByRole('group', { name: 'Nhóm B' }).getByLabel('Số đại biểu được triệu tập').fill('3')
  await page.getByRole('checkbox', { name: `Nhóm B ghi phiếu cho “${STANDING.title}”` }).uncheck()
  await expect(page.getByRole('row', { name: /^Số đại biểu ghi phiếu/ }).getByRole('cell')).toHaveText(['4', 'A 4 + B 3 = 7'])
  await picture(page, '31-groups', true)
  await expectAccessible(page, 'voter groups')
  await toSetUpStep(page, 'Ban Kiểm phiếu')
  await fillCommittee(page)
  await page.getByRole('button', { name: 'Tiếp theo: làm thẻ chìa khóa' }).click()
}

/** The visit up to its end: every list named on the ballot, one cast. */
async function visit(page: Page, code: string, choices: Choices, lists: readonly string[]): Promise<void> {
  await enterCard(page, code)
  if (lists.length > 1) await expect(page.getByText(`Danh sách 1/${String(lists.length)}: ${lists[0] ?? ''}`)).toBeVisible()
  await picture(page, `38-mark-${String(lists.length)}-lists`)
  await mark(page, choices)
  await picture(page, `38-review-${String(lists.length)}-lists`)
  for (const list of lists.length > 1 ? lists : []) await expect(page.getByText(list, { exact: false }).first()).toBeVisible()
  await sealIt(page)
  await agree(page)
  await thanked(page)
}

async function expectResultOf(page: Page, list: { readonly title: string; readonly people: readonly string[] }, ballots: readonly Choices[]): Promise<void> {
  const table = page.getByRole('table', { name: `Kết quả ghi phiếu – ${list.title}` })
  const rows = expectedRows(ballots, list.people)
  for (const [i, name] of list.people.entries()) {
    const row = table.getByRole('row').nth(i + 1)
    await expect(row.getByRole('rowheader')).toContainText(name)
    expect(await row.getByRole('cell').allInnerTexts()).toEqual([String(i + 1), ...(rows[i] ?? [])])
  }
}

test('two groups of voters rate two overlapping lists, each voter in one visit', async () => {
  const hall = await enterHall({ before: savesByDownload })
  const { page } = hall
  try {
    await setUpTwoLists(page)
    const keyCards = await makeKeyCards(page)
    expect(keyCards).toHaveLength(3)
    const cards = await cardsOfGroups(page, { A: 9, B: 8 })

    await test.step('the review sheet says who rates what, and each list has its own fingerprint', async () => {
      const sheet = page.getByRole('article', { name: 'Phiếu duyệt cấu hình lượt lấy phiếu' })
      await expect(sheet).toContainText(`nhóm A (${COMMITTEE_GROUP}, thẻ màu xanh dương), tổng số 4 đại biểu`)
      await expect(sheet).toContainText(`nhóm A (${COMMITTEE_GROUP}, thẻ màu xanh dương) và nhóm B (${STAFF_GROUP}, thẻ màu xanh lá), tổng số 7 đại biểu`)
      for (const list of [STANDING, HEADS]) await expect(sheet).toContainText(`Mã đối chiếu cấu hình – ${list.title}`)
      await expect(sheet.getByRole('row', { name: new RegExp(`^${RETIRING} .*nghỉ hưu`) })).toBeVisible()
      await picture(page, '32-review-two-lists', true)
    })
    await approveAndSeal(page)
    const fingerprint = await readZeroReport(page)
    await picture(page, '33-zero-two-lists', true)
    await openWithGroups(page, { [`A – ${COMMITTEE_GROUP}`]: 3, [`B – ${STAFF_GROUP}`]: 2 }, [STANDING.title, HEADS.title])
    await page.setViewportSize(UPRIGHT)

    await test.step('each voter marks all lists of theirs and casts once', async () => {
      for (const [i, choices] of BOTH.entries()) await visit(page, cards.A[i] ?? '', choices, [STANDING.title, HEADS.title])
      for (const [i, choices] of SECOND_ONLY.entries()) await visit(page, cards.B[i] ?? '', choices, [HEADS.title])
    })

    await test.step('the committee counts cards group by group', async () => {
      await enterDesk(page)
      await expect(page.getByRole('row', { name: new RegExp(`^Nhóm A, màu xanh dương ${COMMITTEE_GROUP} 3 3 0`) })).toBeVisible()
      await expect(page.getByRole('row', { name: new RegExp(`^Nhóm B, màu xanh lá ${STAFF_GROUP} 2 2 0`) })).toBeVisible()
      await expectCard(page, cards.B[0] ?? '', 'Thẻ này đã bỏ phiếu.')
      await picture(page, '34-desk-two-groups', true)
      await stopTakingBallots(page)
      await reconcileGroup(page, `Nhóm A – ${COMMITTEE_GROUP}`, { leftover: 6, unused: 0, cardBox: 3 })
      await reconcileGroup(page, `Nhóm B – ${STAFF_GROUP}`, { leftover: 6, unused: 0, cardBox: 2 })
      await picture(page, '35-reconcile-two-groups', true)
      await page.getByRole('button', { name: 'Đối chiếu', exact: true }).click()
      await everyoneHasVoted(page)
    })

    await test.step('one key card a member opens both lists, each with its own result', async () => {
      await enterKeyCards(page, keyCards.slice(1, 3))
      await finalButton(page).click()
      await expect(page.getByRole('heading', { name: 'Kết quả', exact: true })).toBeVisible({ timeout: 60_000 })
      await expectResultOf(page, STANDING, BOTH.map((choices) => choices.slice(0, 3)))
      await expectResultOf(page, HEADS, [...BOTH.map((choices) => choices.slice(3)), ...SECOND_ONLY])
      await picture(page, '36-result-two-lists', true)
      await page.getByRole('button', { name: 'Đặt cạnh nhau' }).click()
      for (const { title } of [STANDING, HEADS]) await expect(page.getByRole('table', { name: new RegExp(title) })).toBeVisible()
      await expect(page.getByText('Hội nghị này chưa có lượt nào khác đã kiểm phiếu.')).toHaveCount(0)
      await picture(page, '36-side-by-side', true)
      await page.getByRole('button', { name: 'Bảng', exact: true }).click()
    })

    await test.step('the package holds an archive a list, and the level above verifies both', async () => {
      await finishMinutes(page, async (minutes) => {
        await expect(minutes).toContainText(`Danh sách “${STANDING.title}”: số đại biểu có mặt đạt ít nhất 2/3 số được triệu tập (3/4)`)
        await expect(minutes).toContainText(`Danh sách “${HEADS.title}”: số đại biểu có mặt đạt ít nhất 2/3 số được triệu tập (5/7)`)
        await expect(minutes.getByRole('row', { name: new RegExp(RETIRING) })).toHaveCount(1)
      })
      const path = await savePackage(page, hall.stick)
      expect(bytesOf(path).length).toBeGreaterThan(0)
      const verified = await verifyOnTheCommandLine(path, '--confirm', fingerprint)
      expect(verified).toMatchObject({ exit: 0, files: [{ verdict: 'verified' }] })
    })

    await test.step('a further round of the same meeting stands beside it, with people and keys of its own to come', async () => {
      await page.getByRole('button', { name: 'Về trang đầu' }).click()
      await page.getByRole('button', { name: 'Thêm lượt cho hội nghị này' }).click()
      await expect(page.getByRole('heading', { name: 'Lượt 2: Lấy phiếu tín nhiệm' })).toBeVisible()
      await toSetUpStep(page, 'Ban Kiểm phiếu')
      await expect(page.getByLabel('1. Họ và tên', { exact: true })).toHaveValue(COMMITTEE[0])
      await toSetUpStep(page, 'Người được lấy phiếu')
      await expect(page.getByText('Chưa có người nào. Gõ từng người, hoặc nhập cả danh sách từ Excel, CSV.')).toBeVisible()
      await page.getByRole('button', { name: 'Về trang đầu' }).click()
      await expect(page.getByRole('listitem', { name: 'Lượt 1: Lấy phiếu tín nhiệm' })).toContainText('lượt 1 trong 2 lượt của hội nghị')
      await picture(page, '37-home-two-rounds', true)
    })
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
