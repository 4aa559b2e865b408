/**
 * launch: a real Chromium on a profile folder of our own, so that a story can kill the browser and start it again on
 * the same data, as a tablet would.
 *
 * `kill` ends the browser's processes at once (SIGKILL), without letting it write anything more. Every request to
 * another origin than the app's is noted in `foreignRequests`; a story expects none.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { findChromium } from './findChromium'

export interface Tablet {
  readonly context: BrowserContext
  readonly page: Page
  /** Addresses asked for outside `origin`, in order. */
  readonly foreignRequests: readonly string[]
  /** Errors of the page: uncaught exceptions, violations of its policy, and whatever it warns of in the console. */
  readonly pageErrors: readonly string[]
  /** The battery is pulled out. */
  kill(): Promise<void>
  /** The browser ends, and with it everything that writes to its profile. */
  close(): Promise<void>
}

export interface LaunchOptions {
  /** Folder of the profile: see `newProfile`. */
  readonly profile: string
  /** Origin of the app, e.g. `http://127.0.0.1:41234`; a closing slash may follow. */
  readonly origin: string
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly headless?: boolean
  /** Switches of the browser beside the usual ones. */
  readonly switches?: readonly string[]
  /** Variables of its environment beside this process's own. */
  readonly environment?: Readonly<Record<string, string>>
}

const quietBrowser = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--no-default-browser-check',
  '--no-first-run',
]

const environment = () => Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])))

/** An empty profile folder; `remove` it at the end of the test. */
export function newProfile(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'hom-phieu-profile-'))
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

/** Process ids of the browser processes working on a profile, the main one first. */
function browserProcesses(profile: string): readonly number[] {
  const lines = execFileSync('ps', ['-ax', '-o', 'pid=,args='], { encoding: 'utf8', maxBuffer: 64_000_000 }).split('\n')
  const own = lines.filter((line) => line.includes(`--user-data-dir=${profile}`))
  const main = own.filter((line) => !line.includes('--type='))
  return [...main, ...own.filter((line) => !main.includes(line))].map((line) => Number.parseInt(line, 10))
}

function killProcesses(profile: string): void {
  for (const id of browserProcesses(profile)) {
    try {
      process.kill(id, 'SIGKILL')
    } catch {
      // It ended by itself in the meantime, with the main process.
    }
  }
}

async function allGone(profile: string): Promise<void> {
  for (let attempt = 0; browserProcesses(profile).length > 0; attempt += 1) {
    if (attempt === 100) throw new Error('The browser is still alive after SIGKILL.')
    await new Promise((resolve) => setTimeout(resolve, 50))
    killProcesses(profile)
  }
}

/** Its servants end a moment after the browser itself, and write until then. */
async function allEnded(profile: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (browserProcesses(profile).length === 0) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await allGone(profile)
}

export async function launchTablet(options: LaunchOptions): Promise<Tablet> {
  const { path } = await findChromium()
  const origin = new URL(options.origin).origin
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath: path,
    headless: options.headless ?? true,
    args: [...quietBrowser, ...(options.switches ?? [])],
    // Reports of crashes lie in the user's home otherwise, outside of what a story reads and removes.
    env: { ...environment(), ...options.environment, BREAKPAD_DUMP_LOCATION: join(options.profile, 'Crash Reports') },
    locale: 'vi-VN',
    viewport: options.viewport ?? { width: 1280, height: 800 },
    acceptDownloads: true,
    reducedMotion: 'reduce',
  })
  const foreignRequests: string[] = []
  const pageErrors: string[] = []
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) foreignRequests.push(request.url())
  })
  context.on('weberror', (problem) => pageErrors.push(problem.error().stack ?? String(problem.error())))
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') pageErrors.push(message.text())
  })
  const page = context.pages()[0] ?? (await context.newPage())
  return {
    context,
    page,
    foreignRequests,
    pageErrors,
    kill: async () => {
      killProcesses(options.profile)
      await allGone(options.profile)
      await context.close().catch(() => undefined)
    },
    close: async () => {
      await context.close()
      await allEnded(options.profile)
    },
  }
}
