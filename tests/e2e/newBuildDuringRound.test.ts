/**
 * A later build is published while a tablet is online. Between rounds it waits and is offered; during a round it does not even
 * install itself, and a tablet that dies and starts again still runs the build that the round was opened with.
 */
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { launchTablet, newProfile } from '../support/launch'
import { nextBuild, NEXT_BUILD } from '../support/nextBuild'
import { goOnToVote, layIntoBrowser, makeOpenRound } from '../support/openedRound'
import { serveDist } from '../support/serveDist'

const served = async (page: Page) => {
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated')
}

/** What became of the later build once the browser has looked at it: `waiting`, or `refused`. */
const lookForBuild = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    if (registration.waiting !== null) return 'waiting'
    const seen = new Promise<ServiceWorker>((resolve) => {
      if (registration.installing !== null) resolve(registration.installing)
      registration.addEventListener('updatefound', () => {
        if (registration.installing !== null) resolve(registration.installing)
      })
    })
    await registration.update().catch(() => undefined)
    const worker = await seen
    return new Promise<string>((resolve) => {
      const settle = () => {
        if (worker.state === 'installed') resolve('waiting')
        if (worker.state === 'redundant') resolve('refused')
      }
      worker.addEventListener('statechange', settle)
      settle()
    })
  })

interface Story {
  readonly before: (page: Page) => Promise<void>
  /** The browser has just seen the later build. */
  readonly seen: (page: Page, became: string) => Promise<void>
  /** The tablet was killed and started again. */
  readonly restarted: (page: Page) => Promise<void>
}

async function published({ before, seen, restarted }: Story): Promise<void> {
  const profile = newProfile()
  const next = nextBuild()
  const server = await serveDist()
  const { address, port } = server
  let running = server
  try {
    const first = await launchTablet({ profile: profile.path, origin: address })
    await first.page.goto(address)
    await served(first.page)
    await before(first.page)
    await server.stop()
    running = await serveDist(port, next.path)
    await seen(first.page, await lookForBuild(first.page))
    await first.kill()
    const second = await launchTablet({ profile: profile.path, origin: address })
    await second.page.goto(address)
    await served(second.page)
    await restarted(second.page)
    expect(second.foreignRequests).toEqual([])
    await second.close()
  } finally {
    await running.stop().catch(() => undefined)
    next.remove()
    profile.remove()
  }
}

test('a build published during a round is not installed, and voting goes on after a restart', async () => {
  const round = await makeOpenRound({ people: 3, voters: 3 })
  await published({
    before: (page) => layIntoBrowser(page, round),
    seen(_, became) {
      expect(became).toBe('refused')
      return Promise.resolve()
    },
    async restarted(page) {
      await expect(page.locator(NEXT_BUILD)).toHaveCount(0)
      await goOnToVote(page)
      expect(await lookForBuild(page)).toBe('refused')
    },
  })
})

test('between rounds it waits, is offered, named by the readiness check, and run by the next start', async () => {
  await published({
    before: () => Promise.resolve(),
    async seen(page, became) {
      expect(became).toBe('waiting')
      await page.reload()
      await expect(page.locator(NEXT_BUILD)).toHaveCount(0)
      await expect(page.getByText('Có phiên bản mới của Hòm Phiếu')).toBeVisible()
      const ready = page.getByRole('region', { name: 'Máy đã sẵn sàng chưa' })
      await expect(ready.getByText(/^Có bản mới của phần mềm đang chờ; bản đang chạy: [0-9a-f]{8}\.$/)).toBeVisible()
    },
    async restarted(page) {
      await expect(page.locator(NEXT_BUILD)).toHaveCount(1)
    },
  })
})
