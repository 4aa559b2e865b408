/**
 * The way in: the zip that `npm run pack` makes is unpacked into an empty folder and handed out by a server that knows nothing of
 * this product. One visit, then the network and that server are gone, and the app works: it starts, it makes a rehearsal whole,
 * it starts again after the battery was pulled. The page keeps its strict policy although no header asked for it.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { unzipSync } from 'fflate'
import { packApp } from '../../scripts/pack.mjs'
import { bareServer } from '../support/bareServer'
import { launchTablet, newProfile } from '../support/launch'
import { distUnderTest } from '../support/serveDist'
import { expectAccessible } from './steps/axe'
import { DESKTOP } from './steps/hall'
import { picture } from './steps/shots'

function unpack(folder: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(packApp(distUnderTest).bytes))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
}

test('a tablet gets the app from the zip on any host, and needs neither host nor network afterwards', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hom-phieu-zip-'))
  unpack(folder)
  const server = await bareServer(join(folder, 'ung-dung'))
  const profile = newProfile()
  const switchOn = () => launchTablet({ profile: profile.path, origin: server.address, viewport: DESKTOP })
  try {
    const first = await switchOn()
    await first.page.goto(server.address)
    await first.page.getByText('Xem từng mục').click()
    await expect(first.page.getByText('Chạy được khi không có mạng.')).toBeVisible()
    await first.page.getByRole('button', { name: /^Làm thế nào: Trình duyệt chưa cam kết/ }).click()
    await expect(first.page.getByRole('list', { name: 'Giữ dữ liệu lâu dài' })).toBeVisible()
    await expectAccessible(first.page, 'readiness with a guide')
    await picture(first.page, '00-first-visit', true)
    const evaluated = await first.page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>x</b>'
        return 'done'
      } catch (refused) {
        return (refused as Error).name
      }
    })
    expect(evaluated).toBe('TypeError')

    await server.stop()
    rmSync(folder, { recursive: true })
    await first.context.setOffline(true)
    await first.page.reload()
    // Every part of the app comes from the device now, the workers that do the computing too.
    await first.page.getByRole('button', { name: 'Thử với dữ liệu mẫu' }).click()
    await expect(first.page.getByRole('heading', { name: '1. In và ký biên bản niêm phong' })).toBeVisible({ timeout: 60_000 })
    await first.kill()

    const second = await switchOn()
    await second.context.setOffline(true)
    await second.page.goto(server.address)
    await second.page.getByRole('button', { name: 'Mở lượt bỏ phiếu' }).first().click()
    await expect(second.page.getByRole('heading', { name: '1. In và ký biên bản niêm phong' })).toBeVisible()
    expect([...first.foreignRequests, ...second.foreignRequests]).toEqual([])
    expect(second.pageErrors).toEqual([])
    await second.close()
  } finally {
    await server.stop().catch(() => undefined)
    rmSync(folder, { recursive: true, force: true })
    profile.remove()
  }
})
