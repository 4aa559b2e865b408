/**
 * One round, whole, on one tablet without a network: from the ward's spreadsheet to a package that the level above verifies.
 * The browser is killed four times on the way — in the middle of a ballot, before and after the commit of a cast, and behind
 * the lock — and nothing is lost, nothing half-cast. The numbers at the end are counted here, ballot by ballot.
 */
import { expect, test } from '@playwright/test'
import { approveAndSeal, enterDesk, expectCard, makeKeyCards, openRound, readZeroReport, resumeVoting, seePausedRound } from './steps/committee'
import { enterKeyCards, everyoneHasVoted, finalButton, reconcile, resumedFinalButton, stopTakingBallots } from './steps/closing'
import { enterHall, UPRIGHT } from './steps/hall'
import { bytesOf, expectedRows, expectTable, finishMinutes, readBack, savePackage, savesByDownload } from './steps/results'
import { PEOPLE, printVotingCards, setUpMeeting } from './steps/secretary'
import { picture } from './steps/shots'
import { expectVerdict, typeFingerprint, verifyInThePage, verifyOnTheCommandLine } from './steps/superior'
import { expectEveryChangeRejected } from './steps/tamperer'
import { agree, enterCard, expectRefused, mark, sealIt, vote } from './steps/voter'
import type { Choices, Level } from './steps/voter'
import { expectStrictWrites, expectStrictWritesOfClosing, pageStandsStill, stopBehindTheLock, stopTheNextCast } from './steps/writes'

const SUMMONED = 16
const PRINTED = 21
const PRESENT = 14
/** One of those present gives the card back unused. */
const VOTERS = 13

const MARKS: readonly (Level | undefined)[] = ['Tín nhiệm cao', 'Tín nhiệm cao', 'Tín nhiệm', 'Tín nhiệm', 'Tín nhiệm thấp', undefined]

/** Ballots that differ from voter to voter; the twelfth marks nobody, the last one everybody high. */
const ballotOf = (voter: number): Choices =>
  PEOPLE.map((_, person) => (voter === 11 ? undefined : voter === 12 ? 'Tín nhiệm cao' : MARKS[(voter * 5 + person * (voter + 2)) % MARKS.length]))

test('a ward holds its confidence vote on one tablet, and the level above verifies it', async () => {
  const hall = await enterHall({ before: savesByDownload })
  const ballots = Array.from({ length: VOTERS }, (_, voter) => ballotOf(voter))
  try {
    await picture(hall.page, '01-home', true)
    await setUpMeeting(hall.page, { summoned: SUMMONED, printed: PRINTED })
    const keyCards = await makeKeyCards(hall.page)
    const codes = await printVotingCards(hall.page, PRINTED)
    const cardOf = (voter: number) => codes[voter] ?? ''
    await approveAndSeal(hall.page)
    const fingerprint = await readZeroReport(hall.page)
    await openRound(hall.page, PRESENT)
    await expectStrictWrites(hall.page)

    await hall.cutTheNetwork()
    await hall.page.setViewportSize(UPRIGHT)
    const voteNow = (voter: number) => vote(hall.page, cardOf(voter), ballotOf(voter))
    const backToVoting = async (inTheBox: number) => {
      await hall.switchOn()
      await seePausedRound(hall.page, inTheBox)
    }
    const resume = async () => {
      await resumeVoting(hall.page)
      await hall.page.setViewportSize(UPRIGHT)
    }

    await test.step('three voters cast; a used and a mistyped code are refused alike', async () => {
      await picture(hall.page, '10-idle')
      for (const voter of [0, 1, 2]) await voteNow(voter)
      await expectRefused(hall.page, cardOf(0))
      await expectRefused(hall.page, cardOf(1).replace(/\d$/u, (last) => String((Number(last) + 1) % 10)))
    })

    await test.step('the battery is pulled in the middle of a ballot', async () => {
      await enterCard(hall.page, cardOf(3))
      await mark(hall.page, ballotOf(3), 1)
      await picture(hall.page, '11-mark')
      await hall.pullTheBattery()
      await backToVoting(3)
      await expectCard(hall.page, cardOf(3), 'Thẻ này chưa bỏ phiếu, vẫn dùng được.')
      await expectCard(hall.page, cardOf(2), 'Thẻ này đã bỏ phiếu.')
      await resume()
      for (const voter of [3, 4, 5]) await voteNow(voter)
    })

    await test.step('the battery is pulled after the voter agreed, before the ballot is in the box', async () => {
      await enterCard(hall.page, cardOf(6))
      await mark(hall.page, ballotOf(6))
      await picture(hall.page, '12-review')
      await sealIt(hall.page)
      await picture(hall.page, '13-confirm')
      await stopTheNextCast(hall.page, 'before the commit')
      const still = pageStandsStill(hall.page)
      void agree(hall.page).catch(() => undefined)
      await still
      await hall.pullTheBattery()
      await backToVoting(6)
      await expectCard(hall.page, cardOf(6), 'Thẻ này chưa bỏ phiếu, vẫn dùng được.')
      await resume()
      for (const voter of [6, 7]) await voteNow(voter)
    })

    await test.step('the battery is pulled when the ballot is in the box, before anyone is told', async () => {
      await enterCard(hall.page, cardOf(8))
      await mark(hall.page, ballotOf(8))
      await sealIt(hall.page)
      await stopTheNextCast(hall.page, 'after the commit')
      const still = pageStandsStill(hall.page)
      void agree(hall.page).catch(() => undefined)
      await still
      await hall.pullTheBattery()
      await backToVoting(9)
      await expectCard(hall.page, cardOf(8), 'Thẻ này đã bỏ phiếu.')
      await resume()
      await expectRefused(hall.page, cardOf(8))
      for (const voter of [9, 10, 11, 12]) await voteNow(voter)
    })

    await test.step('closing is interrupted behind the lock and finished with the same cards', async () => {
      await expectStrictWrites(hall.page)
      await enterDesk(hall.page)
      await expect(hall.page.getByRole('row', { name: /^A – Đại biểu/ })).toContainText(String(VOTERS))
      await picture(hall.page, '15-desk', true)
      await stopTakingBallots(hall.page)
      await reconcile(hall.page, { leftover: PRINTED - PRESENT, unused: PRESENT - VOTERS, cardBox: VOTERS })
      await everyoneHasVoted(hall.page)
      await enterKeyCards(hall.page, keyCards.slice(0, 2))
      await picture(hall.page, '19-final', true)
      await expectStrictWritesOfClosing(hall.page)
      await stopBehindTheLock(hall.page)
      const still = pageStandsStill(hall.page)
      await finalButton(hall.page).click()
      await still
      await expect(hall.page.getByRole('progressbar')).toBeVisible()
      await hall.pullTheBattery()

      await hall.switchOn()
      await hall.page.getByRole('button', { name: 'Nhập thẻ chìa khóa để hoàn tất kiểm phiếu' }).click()
      await expect(hall.page.getByText('Hòm đã khóa, còn phải nhập đủ thẻ chìa khóa để có kết quả.')).toBeVisible()
      await enterKeyCards(hall.page, [keyCards[2] ?? '', keyCards[0] ?? ''])
      await resumedFinalButton(hall.page).click()
    })

    await test.step('the table shows what was cast', async () => {
      await expect(hall.page.getByRole('heading', { name: 'Kết quả', exact: true })).toBeVisible({ timeout: 60_000 })
      await expectTable(hall.page, PEOPLE, expectedRows(ballots, PEOPLE))
      await expect(hall.page.getByText('Phiếu phát ra 14 = phiếu thu về 13 + không dùng 1; thẻ trong hòm thẻ 13 = phiếu thu về 13')).toBeVisible()
      await picture(hall.page, '20-result', true)
    })

    const path = await test.step('the package goes to the stick and is read back', async () => {
      await finishMinutes(hall.page)
      const saved = await savePackage(hall.page, hall.stick)
      await readBack(hall.page, saved)
      await expect(hall.page.getByText('Đã đọc lại USB: giống hệt kết quả trong máy')).toBeVisible()
      await picture(hall.page, '22-read-back', true)
      return saved
    })
    expect(path).toMatch(/TinNhiem_HM-017_20261124_L1\.zip$/)

    await test.step('the level above verifies it in the page and on the command line', async () => {
      await hall.page.getByRole('button', { name: 'Về trang đầu' }).click()
      await verifyInThePage(hall.page, path)
      await expectVerdict(hall.page, 'CHỜ ĐỐI CHIẾU')
      await typeFingerprint(hall.page, fingerprint)
      await expectVerdict(hall.page, 'ĐẠT')
      const verified = await verifyOnTheCommandLine(path, '--confirm', fingerprint)
      expect(verified).toMatchObject({ exit: 0, files: [{ verdict: 'verified' }] })
    })

    await test.step('any change of the package is rejected, with its reason', () => expectEveryChangeRejected(bytesOf(path), fingerprint))
    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
