/**
 * A member loses her key card. The screen tells the committee where it stands, names every card that is not the right one, and
 * the reserve card out of its envelope opens the totals with another member's. Nothing of the cards entered at closing stays
 * in the browser's profile either.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { encodingsOfText, partsOf } from '../support/encodings'
import { readProfileImage } from '../support/profileImage'
import { asVideo, qrPicture } from '../support/qrPicture'
import { expectAccessible } from './steps/axe'
import { everyoneHasVoted, finalButton, reconcile, stopTakingBallots, typeKeyCard } from './steps/closing'
import { approveAndSeal, enterDesk, makeKeyCards, openRound, printCard, showCard } from './steps/committee'
import { enterHall } from './steps/hall'
import { expectedRows, expectTable } from './steps/results'
import { PEOPLE, printVotingCards, setUpMeeting } from './steps/secretary'
import { picture } from './steps/shots'
import { vote } from './steps/voter'

const PRINTED = 21
const PRESENT = 14
const ballot = PEOPLE.map(() => 'Tín nhiệm cao' as const)

const filmOf = (text: string) => asVideo([qrPicture(text, { width: 640, height: 480, scale: 0.7 })], 640, 480)

test('a member loses her key card, and the reserve card opens the totals', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hom-phieu-camera-'))
  const film = join(folder, 'card.y4m')
  // What the camera sees is a film that is made when the card is on paper.
  const hall = await enterHall({ switches: ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`] })
  const { page } = hall
  try {
    await setUpMeeting(page, { summoned: 16, printed: PRINTED, reserve: true })
    const spoilt = await test.step('a slip of the pen: the first card is copied anew', async () => {
      await expectAccessible(page, 'before the ceremony')
      await page.getByRole('button', { name: 'Bắt đầu với đồng chí đầu tiên' }).click()
      await expect(page.getByText('Mời các đồng chí khác nhìn đi chỗ khác')).toBeVisible()
      await expectAccessible(page, 'others look away')
      await picture(page, '05-look-away', true)
      const card = await showCard(page, () => expectAccessible(page, 'a key card'))
      await expectAccessible(page, 'key-card pad')
      await page.getByRole('button', { name: 'Chép thẻ khác từ đầu' }).click()
      await page.getByRole('navigation', { name: 'Các bước' }).getByRole('button', { name: /Chuẩn bị cuộc lấy phiếu/ }).click()
      await page.getByRole('navigation', { name: 'Các bước' }).getByRole('button', { name: /Thẻ chìa khóa/ }).click()
      return card
    })
    const [first = '', , , reserve = ''] = await makeKeyCards(page, async () => {
      // The head's hand is in plaster: the reserve card is printed, and the log says so.
      const { label, symbols } = await printCard(page)
      writeFileSync(film, filmOf(`HP1K:${label}:${symbols}`))
      return symbols
    })
    const [code = ''] = await printVotingCards(page, PRINTED)
    await approveAndSeal(page)
    await openRound(page, PRESENT)
    await vote(page, code, ballot)
    await enterDesk(page)
    await stopTakingBallots(page)
    await reconcile(page, { leftover: PRINTED - PRESENT, unused: PRESENT - 1, cardBox: 1 })
    await everyoneHasVoted(page)

    await test.step('her card is not found: the page on lost cards says what is possible, and nothing is lost by reading it', async () => {
      await typeKeyCard(page, first)
      await expect(page.getByText(/^Đã nhận Chìa khóa 1\/4/)).toBeVisible()
      await page.getByRole('button', { name: 'Mất thẻ thì sao?' }).click()
      const paper = page.getByRole('article', { name: 'Nếu mất thẻ chìa khóa' })
      await expect(paper.getByRole('row', { name: '1 3 Mở được', exact: true })).toBeVisible()
      await expect(paper).toContainText('Mở phong bì thẻ dự phòng trước hội nghị')
      await expectAccessible(page, 'lost cards')
      await picture(page, '18-lost-cards', true)
      await page.getByRole('button', { name: 'Đóng' }).click()
      await expect(page.getByText(/^Đã nhận Chìa khóa 1\/4/)).toBeVisible()
    })
    await test.step('the same card again and the spoilt copy are named', async () => {
      await typeKeyCard(page, first)
      await expect(page.getByRole('alert').first()).toContainText(/Chìa khóa 1\/4 – [0-9A-F]{4} đã được nhập rồi/)
      await typeKeyCard(page, spoilt)
      await expect(page.getByRole('alert').first()).toContainText('không thuộc lượt lấy phiếu này')
    })
    await test.step('a slip in typing is named by its group; then the reserve card is scanned off its paper', async () => {
      await typeKeyCard(page, reserve.slice(0, 8) + (reserve.startsWith('2222', 8) ? '3333' : '2222'))
      await expect(page.getByText(/Nhóm 3 sai/)).toBeVisible()
      await page.getByRole('button', { name: 'Quét thẻ in' }).click()
      await expect(page.getByText(/^Đã nhận Chìa khóa 4\/4/)).toBeVisible()
    })
    await finalButton(page).click()
    await expect(page.getByRole('heading', { name: 'Kết quả', exact: true })).toBeVisible({ timeout: 60_000 })
    await expectTable(page, PEOPLE, expectedRows([ballot], PEOPLE))

    hall.expectNothingAmiss()
    await hall.pullTheBattery()
    const entered = [first, reserve, spoilt].flatMap((card) => partsOf(card, 8)).flatMap(encodingsOfText)
    expect(readProfileImage(hall.profile).find(entered)).toEqual([])
  } finally {
    await hall.leave()
    rmSync(folder, { recursive: true, force: true })
  }
})
