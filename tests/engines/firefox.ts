/**
 * Firefox (Debian: firefox-esr) over WebDriver BiDi, with puppeteer-core: no geckodriver needed. A profile on the disk, so the
 * browser can be killed and started again as a tablet is.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import type { Browser, ElementHandle, Page } from 'puppeteer-core'
import type { Engine, EngineWindow, FoundEngine } from './engine'

const PLACES = [process.env['FIREFOX_PATH'] ?? '', '/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']

const VIEWPORT = { width: 820, height: 1180 } as const

/** Firefox's own errands are not the app's: no updates, no telemetry, no safe-browsing lists; downloads without questions. */
const preferences = (downloads: string, camera: 'works' | 'refused') => ({
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.useDownloadDir': true,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.helperApps.neverAsk.saveToDisk': 'application/octet-stream',
  'app.update.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.accept_languages': 'vi,en',
  // A camera that needs no hardware and no question, or one that is refused without a question.
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': camera === 'works',
  'permissions.default.camera': camera === 'works' ? 0 : 2,
})

const runnerOf = (body: string) => `(function () { ${body} }).call(undefined`

async function windowOf(browser: Browser, downloads: string): Promise<EngineWindow> {
  const page: Page = (await browser.pages())[0] ?? (await browser.newPage())
  // The first window is there before the launcher could size it.
  await page.setViewport(VIEWPORT)
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error instanceof Error ? (error.stack ?? error.message) : String(error)))
  return {
    engine: 'firefox',
    downloads,
    problems,
    async goto(address) {
      await page.goto(address)
    },
    async reload() {
      await page.reload()
    },
    run: (body, argument) => page.evaluate(`${runnerOf(body)}, ${argument === undefined ? 'undefined' : JSON.stringify(argument)})`),
    async tapAt(x, y) {
      await page.mouse.click(x, y)
    },
    async type(text) {
      await page.keyboard.type(text)
    },
    async giveFiles(selector, paths) {
      const input = (await page.waitForSelector(selector)) as ElementHandle<HTMLInputElement> | null
      await input?.uploadFile(...paths)
    },
    close: () => browser.close(),
  }
}

function startFirefox(path: string): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'hom-phieu-firefox-'))
  let browser: Browser | undefined
  return {
    name: 'Firefox',
    keepsProfile: true,
    async open(camera = 'works') {
      const downloads = join(folder, 'downloads')
      browser = await puppeteer.launch({
        browser: 'firefox', executablePath: path, headless: true, defaultViewport: VIEWPORT,
        userDataDir: join(folder, 'profile'), extraPrefsFirefox: preferences(downloads, camera), protocolTimeout: 120_000,
      })
      return windowOf(browser, downloads)
    },
    async kill() {
      const process_ = browser?.process()
      const gone = new Promise((resolve) => process_?.once('exit', resolve))
      process_?.kill('SIGKILL')
      await gone
      browser = undefined
    },
    async end() {
      await browser?.close().catch(() => undefined)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

export function findFirefox(): FoundEngine {
  const path = PLACES.find((place) => place !== '' && existsSync(place) && spawnSync(place, ['--version']).status === 0)
  return { name: 'Firefox', start: path === undefined ? undefined : () => Promise.resolve(startFirefox(path)) }
}
