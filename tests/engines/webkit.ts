/**
 * WebKitGTK's MiniBrowser (Debian: webkit2gtk-driver) over WebDriver, with selenium-webdriver, on a screen of its own (xvfb)
 * and a session bus of its own: the nearest thing to the iPad's Safari on this system.
 *
 * Limits: a window under automation keeps its data in memory only, so it cannot be started again on the same profile; the
 * console cannot be listened to, so the page notes its own errors (see `screen.ts`).
 */
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Builder, By } from 'selenium-webdriver'
import type { WebDriver } from 'selenium-webdriver'
import type { Engine, EngineWindow, FoundEngine } from './engine'

const NEEDED = ['WebKitWebDriver', 'xvfb-run', 'dbus-run-session'] as const
const LIBRARIES = '/usr/lib'
const SCRIPT_MS = 120_000
/** A camera that needs no hardware: WebKit's own, drawn. */
const CAMERA = ['--enable-media-stream=true', '--enable-mock-capture-devices=true'] as const

function miniBrowser(): string | undefined {
  const folders = existsSync(LIBRARIES) ? ['', ...readdirSync(LIBRARIES)] : []
  const places = folders.flatMap((folder) => ['4.1', '6.0', '4.0'].map((version) => join(LIBRARIES, folder, version === '6.0' ? 'webkitgtk-6.0' : `webkit2gtk-${version}`, 'MiniBrowser')))
  return places.find((place) => existsSync(place))
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => {
        resolve(port)
      })
    })
  })

async function connect(port: number, binary: string): Promise<WebDriver> {
  const options = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation', ...CAMERA] } }
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await new Builder().usingServer(`http://127.0.0.1:${String(port)}/`).withCapabilities(options).build()
    } catch (error) {
      // The driver is still starting; a session that failed for another reason fails again.
      if (attempt === 40) throw error
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
}

function windowOf(driver: WebDriver, downloads: string): EngineWindow {
  return {
    engine: 'webkit',
    downloads,
    problems: [],
    goto: (address) => driver.get(address),
    reload: () => driver.navigate().refresh(),
    async run(body, argument) {
      const answer: unknown = await driver.executeAsyncScript(
        `const done = arguments[1]; Promise.resolve().then(() => (function () { ${body} }).call(undefined, arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }))`,
        argument ?? null,
      )
      const { value, error } = answer as { readonly value?: unknown; readonly error?: string }
      if (error !== undefined) throw new Error(error)
      return value
    },
    tapAt: (x, y) => driver.actions({ async: true }).move({ x: Math.round(x), y: Math.round(y), duration: 0 }).click().perform(),
    type: (text) => driver.actions({ async: true }).sendKeys(...text).perform(),
    async giveFiles(selector, paths) {
      await driver.findElement(By.css(selector)).sendKeys(paths.join('\n'))
    },
    close: () => driver.quit(),
  }
}

/** The driver, its screen and its bus are one process group, ended by its number. */
function endGroup(child: ChildProcess | undefined): Promise<void> {
  const { pid } = child ?? {}
  if (child === undefined || pid === undefined || child.exitCode !== null) return Promise.resolve()
  const gone = new Promise<void>((resolve) => child.once('exit', () => { resolve() }))
  process.kill(-pid, 'SIGKILL')
  return gone
}

function startWebKit(binary: string): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'hom-phieu-webkit-'))
  const downloads = join(folder, 'Downloads')
  mkdirSync(downloads)
  mkdirSync(join(folder, '.config'))
  writeFileSync(join(folder, '.config', 'user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/Downloads"\n')
  let server: ChildProcess | undefined
  return Promise.resolve({
    name: 'WebKitGTK',
    keepsProfile: false,
    async open() {
      const port = await freePort()
      server = spawn('xvfb-run', ['-a', '-s', '-screen 0 900x1300x24', 'dbus-run-session', '--', 'WebKitWebDriver', `--port=${String(port)}`], {
        detached: true,
        stdio: 'ignore',
        env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: join(folder, '.config'), WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', NO_AT_BRIDGE: '1' },
      })
      const driver = await connect(port, binary)
      await driver.manage().setTimeouts({ script: SCRIPT_MS, pageLoad: SCRIPT_MS })
      await driver.manage().window().setRect({ x: 0, y: 0, width: 820, height: 1220 })
      return windowOf(driver, downloads)
    },
    kill: () => endGroup(server),
    async end() {
      await endGroup(server)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  })
}

export function findWebKit(): FoundEngine {
  const binary = miniBrowser()
  const complete = NEEDED.every((program) => spawnSync('which', [program]).status === 0)
  return { name: 'WebKitGTK', start: binary === undefined || !complete ? undefined : () => startWebKit(binary) }
}
