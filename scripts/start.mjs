/**
 * `npm start`: builds the app when its sources changed, serves it at its fixed address, and opens a browser where
 * there is one. Options: `--no-open`; PORT in the environment (tests only: another port is another, empty, ballot box).
 */
import { spawn } from 'node:child_process'
import { buildHash } from './buildHash.mjs'
import { builtFolder, freshBuild } from './build.mjs'
import { fixedHost, fixedPort, serve } from './serve.mjs'

const port = Number(process.env['PORT'] ?? fixedPort)
const mayOpen = !process.argv.includes('--no-open') && process.env['CI'] === undefined
const address = `http://${fixedHost}:${port}/`

/** @param {string[]} lines */
function say(...lines) {
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** The command that opens an address with the system's browser; undefined where there is no screen. */
function opener() {
  if (process.platform === 'darwin') return ['open']
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '""']
  const screen = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']
  return screen === undefined || screen === '' ? undefined : ['xdg-open']
}

function openBrowser() {
  const [command, ...parameters] = (mayOpen ? opener() : undefined) ?? []
  if (command === undefined) return
  const child = spawn(command, [...parameters, address], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined) // no browser to open: the address is printed anyway
  child.unref()
}

/** What already answers at our address: the build hash of a running Hòm Phiếu, or undefined for anything else. */
async function runningBuild() {
  try {
    const response = await fetch(`${address}build.json`, { signal: AbortSignal.timeout(3000) })
    const record = await response.json()
    return record.name === 'hom-phieu' ? String(record.build) : undefined
  } catch {
    return undefined
  }
}

async function portIsTaken() {
  const running = await runningBuild()
  if (running === buildHash()) {
    say(`Hòm Phiếu đang chạy sẵn / already running: ${address}`)
    openBrowser()
    return 0
  }
  if (running !== undefined) {
    say(
      `Một bản Hòm Phiếu khác (${running}) đang chạy ở ${address}. Hãy tắt bản đó rồi chạy lại.`,
      `Another build of Hòm Phiếu (${running}) is running there. Stop it, then start again.`,
    )
    return 1
  }
  say(
    `Cổng ${port} đang được chương trình khác dùng. Hãy tắt chương trình đó rồi chạy lại: dữ liệu của Hòm Phiếu gắn`,
    `với địa chỉ ${address} nên không thể đổi sang cổng khác.`,
    `Port ${port} is taken by another program. Stop it, then start again: the data belong to this address.`,
  )
  return 1
}

async function start() {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    say(`PORT không hợp lệ / not a port number: ${String(process.env['PORT'])}`)
    return 1
  }
  if (!freshBuild()) {
    say('Không dựng được ứng dụng; xem lỗi ở trên. / The app could not be built; see above.')
    return 1
  }
  try {
    await serve({ root: builtFolder, port })
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'EADDRINUSE') return portIsTaken()
    throw problem
  }
  say(`Hòm Phiếu · ${buildHash()} · ${address}`, 'Nhấn Ctrl+C để dừng. / Press Ctrl+C to stop.')
  openBrowser()
  return undefined
}

const status = await start()
if (status !== undefined) process.exitCode = status
