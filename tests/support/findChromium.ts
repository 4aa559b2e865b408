/**
 * findChromium: the browser for the browser tests, on any machine. Looked up in this order: CHROMIUM_PATH, Playwright's
 * own build, the system's browsers, @sparticuz/chromium (a Chromium inside an npm package, Linux x64).
 *
 * A candidate counts only when it answers `--version` (a system may have a stub that only offers an installation).
 * None found is an error that says what was tried: the browser tests are never skipped.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

export interface FoundChromium {
  readonly path: string
  readonly source: 'CHROMIUM_PATH' | 'playwright' | 'system' | '@sparticuz/chromium'
}

const systemNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const systemPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

function systemCandidates(): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...systemNames.flatMap((name) => folders.map((folder) => join(folder, name))), ...systemPaths]
}

function runs(path: string): boolean {
  if (!existsSync(path)) return false
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return true
  try {
    const answer = execFileSync(path, ['--version', '--no-sandbox'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 120_000,
    })
    return /\d+\.\d+\.\d+/.test(answer)
  } catch {
    return false
  }
}

async function packagedChromium(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const packaged = await import('@sparticuz/chromium')
  return packaged.default.executablePath()
}

/** Throws, with everything that was tried, when there is no browser that runs. */
export async function findChromium(): Promise<FoundChromium> {
  const asked = process.env['CHROMIUM_PATH']
  if (asked !== undefined && asked !== '') {
    if (runs(asked)) return { path: asked, source: 'CHROMIUM_PATH' }
    throw new Error(`CHROMIUM_PATH is ${asked}, which is not a browser that runs.`)
  }
  const own = chromium.executablePath()
  if (own !== '' && runs(own)) return { path: own, source: 'playwright' }

  const system = systemCandidates().find(runs)
  if (system !== undefined) return { path: system, source: 'system' }

  const packaged = await packagedChromium().catch(() => undefined)
  if (packaged !== undefined && runs(packaged)) return { path: packaged, source: '@sparticuz/chromium' }

  throw new Error(
    `Không tìm thấy trình duyệt Chromium để chạy kiểm thử. No Chromium to test with. Tried: CHROMIUM_PATH (unset), ` +
      `Playwright's build (${own}), ${systemNames.join(', ')} on PATH, ${systemPaths.join(', ')}, and ` +
      `@sparticuz/chromium. Install Chromium, or set CHROMIUM_PATH.`,
  )
}
