/**
 * The app is on the device after one visit: the server and the network may go, the browser may be killed, and every
 * address of the app still opens. Nothing is ever asked of another host, and the strict policy is never broken.
 */
import { expect, test } from '@playwright/test'
import { launchTablet, newProfile } from '../support/launch'
import { serveDist } from '../support/serveDist'

test('the app opens again without server and network, also after the browser was killed', async () => {
  const profile = newProfile()
  const server = await serveDist()
  try {
    const first = await launchTablet({ profile: profile.path, origin: server.address })
    await first.page.goto(server.address)
    const title = await first.page.title()
    // Registered by the app or, where it waits for the person, here: through the same policy.
    await first.page.evaluate(async () => {
      await navigator.serviceWorker.register('/sw.js')
      await navigator.serviceWorker.ready
    })
    await expect.poll(() => first.page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated')

    await server.stop()
    await first.context.setOffline(true)
    await first.page.reload()
    await expect(first.page).toHaveTitle(title)
    await expect(first.page.locator('#root > *').first()).toBeAttached()
    await first.page.goto(new URL('/kiem-tra', server.address).href)
    await expect(first.page.locator('#root > *').first()).toBeAttached()
    expect(first.pageErrors).toEqual([])
    expect(first.foreignRequests).toEqual([])
    await first.kill()

    const second = await launchTablet({ profile: profile.path, origin: server.address })
    await second.page.goto(server.address)
    await expect(second.page.locator('#root > *').first()).toBeAttached()
    expect(second.pageErrors).toEqual([])
    expect(second.foreignRequests).toEqual([])
    await second.close()
  } finally {
    await server.stop().catch(() => undefined)
    profile.remove()
  }
})

test('the policy of the page stops foreign scripts, inline scripts, foreign requests and markup from text', async () => {
  const profile = newProfile()
  const server = await serveDist()
  const tablet = await launchTablet({ profile: profile.path, origin: server.address })
  try {
    await tablet.page.goto(server.address)
    const outcome = await tablet.page.evaluate(async () => {
      const attempt = (action: () => unknown) => {
        try {
          action()
          return 'done'
        } catch {
          return 'refused'
        }
      }
      const run = (text: string) => {
        const script = document.createElement('script')
        script.appendChild(document.createTextNode(text))
        document.body.appendChild(script)
      }
      attempt(() => {
        run('window.brokenIn = true')
      })
      // What the test's own connection evaluates may evaluate; what runs later is the page's.
      await new Promise((resolve) => setTimeout(resolve))
      const emptyModule = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])
      return {
        webAssembly: attempt(() => new WebAssembly.Module(emptyModule)),
        evaluated: attempt(() => (0, eval)('1')),
        // eslint-disable-next-line @typescript-eslint/no-implied-eval -- that it is refused is the point
        compiled: attempt(() => new Function('return 1')),
        markup: attempt(() => (document.createElement('div').innerHTML = '<b>x</b>')),
        ownWorker: attempt(() => {
          new Worker('/sw.js').terminate()
        }),
        foreignWorker: attempt(() => new Worker('https://example.org/x.js')),
        dataWorker: attempt(() => new Worker('data:text/javascript,1')),
        inline: 'brokenIn' in window ? 'done' : 'refused',
        foreignRequest: await fetch('https://example.org/').then(
          () => 'done',
          () => 'refused',
        ),
        secondPolicy: attempt(() => {
          const { trustedTypes } = window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
          trustedTypes.createPolicy('another', {})
        }),
      }
    })
    expect(outcome).toEqual({
      ownWorker: 'done',
      webAssembly: 'done', // the arithmetic of the ballots is WebAssembly
      evaluated: 'refused',
      compiled: 'refused',
      markup: 'refused',
      foreignWorker: 'refused',
      dataWorker: 'refused',
      inline: 'refused',
      foreignRequest: 'refused',
      secondPolicy: 'refused',
    })
  } finally {
    await tablet.close()
    await server.stop()
    profile.remove()
  }
})

test('the app can be installed: manifest, icons of the stated sizes, service worker', async () => {
  const profile = newProfile()
  const server = await serveDist()
  const tablet = await launchTablet({ profile: profile.path, origin: server.address })
  try {
    await tablet.page.goto(server.address)
    const session = await tablet.context.newCDPSession(tablet.page)
    const { errors, data } = await session.send('Page.getAppManifest')
    expect(errors).toEqual([])
    const manifest = JSON.parse(data ?? '{}')
    expect(manifest).toMatchObject({ name: 'Hòm Phiếu', lang: 'vi', display: 'fullscreen', orientation: 'any' })
    for (const { src, sizes, type } of manifest.icons) {
      const response = await tablet.context.request.get(new URL(src, server.address).href)
      expect(response.headers()['content-type']).toBe(type)
      if (type !== 'image/png') continue
      const png = await response.body()
      expect(`${String(png.readUInt32BE(16))}x${String(png.readUInt32BE(20))}`).toBe(sizes)
    }
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual([])
  } finally {
    await tablet.close()
    await server.stop()
    profile.remove()
  }
})
