/**
 * The hall: one tablet on one profile, the server that handed out the app, and what befalls them: the server stops, the
 * network is cut, the battery is pulled out and put back. Every start of the browser is watched: no request may leave the
 * app's origin, its console stays silent, its policy holds, every write asks for strict durability (`expectNothingAmiss`).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { launchTablet, newProfile } from '../../support/launch'
import type { Tablet } from '../../support/launch'
import { distUnderTest, serveDist } from '../../support/serveDist'
import { watchWrites, watchedBuild } from './writes'

/** A 10.5-inch tablet held upright, and the secretary's screen. */
export const UPRIGHT = { width: 820, height: 1180 } as const
export const DESKTOP = { width: 1366, height: 768 } as const

export interface Hall {
  readonly page: Page
  readonly context: BrowserContext
  readonly address: string
  /** A folder for downloads: the USB stick of the story. */
  readonly stick: string
  /** The browser's profile folder, to be read when the browser has ended (tests/support/profileImage.ts). */
  readonly profile: string
  /** The server is gone and the network with it, until the end. */
  cutTheNetwork(): Promise<void>
  /** SIGKILL: nothing more is written by the browser. */
  pullTheBattery(): Promise<void>
  /** The browser ends as it does when nothing is wrong. */
  switchOff(): Promise<void>
  /** The browser on the same profile, at the app's address. */
  switchOn(): Promise<void>
  expectNothingAmiss(): void
  leave(): Promise<void>
}

interface HallOptions {
  /** Runs in every page before the app. */
  readonly before?: (context: BrowserContext) => Promise<void>
  /** Switches of the browser beside the usual ones. */
  readonly switches?: readonly string[]
  /** Variables of its environment beside this process's own. */
  readonly environment?: Readonly<Record<string, string>>
}

export async function enterHall(options: HallOptions = {}): Promise<Hall> {
  const profile = newProfile()
  const stick = mkdtempSync(join(tmpdir(), 'hom-phieu-usb-'))
  const app = watchedBuild(distUnderTest)
  const server = await serveDist(0, app)
  const started: Tablet[] = []
  let networkIsCut = false

  const tablet = (): Tablet => {
    const last = started.at(-1)
    if (last === undefined) throw new Error('the tablet has not been switched on')
    return last
  }
  async function switchOn(): Promise<void> {
    const next = await launchTablet({ profile: profile.path, origin: server.address, viewport: DESKTOP, switches: options.switches ?? [], environment: options.environment ?? {} })
    started.push(next)
    await next.context.setOffline(networkIsCut)
    await watchWrites(next.context)
    await options.before?.(next.context)
    await next.page.goto(server.address)
    await expect(next.page.locator('#root > *').first()).toBeAttached()
  }
  await switchOn()
  return {
    get page() {
      return tablet().page
    },
    get context() {
      return tablet().context
    },
    address: server.address,
    stick,
    profile: profile.path,
    async cutTheNetwork() {
      networkIsCut = true
      await server.stop()
      await tablet().context.setOffline(true)
    },
    pullTheBattery: () => tablet().kill(),
    switchOff: () => tablet().close(),
    switchOn,
    expectNothingAmiss() {
      expect(started.flatMap(({ foreignRequests }) => foreignRequests)).toEqual([])
      expect(started.flatMap(({ pageErrors }) => pageErrors)).toEqual([])
    },
    async leave() {
      // Should the story have ended early, these may say why.
      for (const problem of started.flatMap(({ pageErrors }) => pageErrors)) process.stdout.write(`in the page: ${problem}\n`)
      await tablet().close().catch(() => undefined)
      await server.stop().catch(() => undefined)
      profile.remove()
      rmSync(stick, { recursive: true, force: true })
      rmSync(app, { recursive: true, force: true })
    },
  }
}
