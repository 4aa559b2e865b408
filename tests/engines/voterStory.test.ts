/**
 * The voter's story in the engines that are not Chromium: a rehearsal from the empty home to its verified package, with the
 * server gone from the first screen on, a tablet that goes dark in the middle, and every write strictly durable.
 *
 * Which engines run is decided by what is installed; REQUIRE_ENGINES=1 makes a missing one a failure. What a driver cannot do
 * is listed in docs/engines.md.
 */
import { expect, test } from '@playwright/test'
import { sampleVotingCard } from '../../src/evidence/sampleCards'
import { votingCardQr } from '../../src/evidence/votingCard'
import { serveDist } from '../support/serveDist'
import { verifyOnTheCommandLine } from '../e2e/steps/superior'
import { beginScan, holdBeforeTheBackCamera, ownCameraComesAndGoes, refuseTheCamera, scanWithTheBackCamera, typeInstead, watchCamera } from './camera'
import type { Engine } from './engine'
import { findFirefox } from './firefox'
import { Screen } from './screen'
import { castIt, closeRound, downloaded, enterCard, goOnAfterRestart, makeSample, markAll, openRound, showFileInputs } from './tabletSteps'
import { expectStrictAndQuiet, watchPage } from './watchPage'
import { findWebKit } from './webkit'
import { zeroKeysSign } from './zeroKeys'

const LEVELS = ['Tín nhiệm cao', 'Tín nhiệm', 'Tín nhiệm thấp'] as const
const levelFor = (voter: number) => (person: number) => LEVELS[(voter + person) % 3] ?? LEVELS[0]
const PRINTED = 20

async function story(engine: Engine): Promise<void> {
  const server = await serveDist()
  try {
    let window = await engine.open()
    await window.goto(server.address)
    let screen = new Screen(window)
    await test.step('ready without a network: the server goes, the page comes back', async () => {
      await screen.tap('button', 'Xem từng mục', { exact: false })
      await screen.expectText('Chạy được khi không có mạng.')
      await server.stop()
      await window.reload()
      await screen.expect('button', 'Thử với dữ liệu mẫu')
      await watchPage(window)
    })
    await test.step('key cards sign whatever byte their seed begins with', () => zeroKeysSign(window))
    const sheet = await makeSample(screen)
    await openRound(screen, 14, sheet.pins)

    const first = sampleVotingCard('A', 0)
    await test.step('the camera is on while it is wanted, and off again', async () => {
      await watchCamera(window)
      await ownCameraComesAndGoes(screen, window)
    })
    await test.step('a voter turns to the back camera, scans the card and votes; the spent card is refused', async () => {
      await holdBeforeTheBackCamera(window, votingCardQr(first.group, first.secret))
      await scanWithTheBackCamera(screen, window)
      await screen.expect('heading', 'PHIẾU TÍN NHIỆM')
      expect(await markAll(screen, levelFor(0))).toBe(7)
      await castIt(screen)
      await scanWithTheBackCamera(screen, window)
      await screen.expectText('Mã thẻ không dùng được.')
    })
    await test.step('the tablet goes dark while another marks: paused, one ballot, no choice to be seen', async () => {
      await enterCard(screen, sheet.codes[1] ?? '')
      await screen.inputCounts()
      await screen.tap('radio', 'Tín nhiệm thấp')
      await expectStrictAndQuiet(window, server.address)
      if (engine.keepsProfile) {
        await engine.kill()
        window = await engine.open('refused')
        await window.goto(server.address)
        screen = new Screen(window)
      } else {
        await window.reload()
      }
      await screen.expect('button', 'Xem tình hình, mở tiếp hoặc kết thúc')
      await watchPage(window)
      await goOnAfterRestart(screen, 1, sheet.pins)
      if (!engine.keepsProfile) {
        await watchCamera(window)
        await refuseTheCamera(window)
      }
      await beginScan(screen)
      await screen.expectText('Máy quay chưa được phép dùng.')
      await typeInstead(screen)
      await enterCard(screen, sheet.codes[1] ?? '')
      expect((await screen.all('radio', 'Tín nhiệm thấp')).filter(({ on }) => on)).toEqual([])
      await markAll(screen, levelFor(1))
      await castIt(screen)
    })
    await test.step('closed, counted, saved, read back', async () => {
      await showFileInputs(window)
      await closeRound(screen, window, sheet, 2, PRINTED)
      await screen.expect('button', 'Soạn và hoàn tất biên bản')
      const rows = (await screen.all('row', '', false)).slice(1)
      expect(rows).toHaveLength(7)
      for (const [person, row] of rows.entries()) {
        const counts = LEVELS.map((level) => [0, 1].filter((voter) => levelFor(voter)(person) === level).length)
        expect(row.text).toContain(counts.map((count) => `${String(count)} (${count === 0 ? '0,00' : '50,00'}%)`).join(' '))
      }
      await screen.tap('button', 'Soạn và hoàn tất biên bản')
      await screen.tap('button', 'Hoàn tất')
      await screen.tap('button', 'Hoàn tất, đóng gói hồ sơ')
      await screen.tap('button', 'Lưu hồ sơ kết quả')
      const path = await downloaded(window)
      await screen.tap('button', 'Kiểm tra lại tệp đã lưu')
      await window.giveFiles('#asked-file', [path])
      await screen.expectText('Đã đọc lại USB: giống hệt kết quả trong máy')
      await expectStrictAndQuiet(window, server.address)

      const { exit, files } = await verifyOnTheCommandLine(path)
      expect(exit).toBe(4)
      expect(files).toMatchObject([{ verdict: 'unknown-keys' }])
      await screen.tap('button', 'Về trang đầu', { exact: false })
      await screen.tap('button', 'Kiểm tra hồ sơ')
      await screen.tap('button', 'Chọn tệp')
      await window.giveFiles('#asked-file', [path])
      await screen.expectText('CHỜ ĐỐI CHIẾU', 60_000)
    })
    await window.close()
  } finally {
    await engine.end()
    await server.stop().catch(() => undefined)
  }
}

const required = process.env['REQUIRE_ENGINES'] === '1'
for (const { name, start } of [findFirefox(), findWebKit()]) {
  if (start === undefined && !required) {
    process.stdout.write(`NOT INSTALLED: ${name} (see docs/engines.md)\n`)
    continue
  }
  test(`${name}: a rehearsal from the empty home to the verified package, without a network`, async () => {
    if (start === undefined) throw new Error(`${name} is required and not installed`)
    await story(await start())
  })
}
