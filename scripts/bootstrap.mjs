/**
 * Stands in front of `npm start` and `npm test`, so that each works as the one command after a fresh clone:
 * checks Node, installs the packages when the lockfile asks for others than are there, then runs scripts/<command>.mjs.
 *
 * No dependency, and no syntax newer than Node 12, so that an old Node can still say what is wrong.
 * The lockfile is compared with npm's own record of what it installed; the digest of the last agreeing lockfile is
 * kept beside it, so that the usual start compares one line.
 */
import { spawn, spawnSync } from 'child_process'
import { createHash } from 'crypto'
import { existsSync, readFileSync, writeFileSync } from 'fs'
import { dirname, join } from 'path'
import { fileURLToPath } from 'url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const lockfile = join(root, 'package-lock.json')
const installed = join(root, 'node_modules', '.package-lock.json')
const stamp = join(root, 'node_modules', '.hom-phieu-installed')
const commands = ['start', 'test']

/** @param {string} vietnamese @param {string} english @returns {never} */
function refuse(vietnamese, english) {
  console.error('\n' + vietnamese + '\n' + english + '\n')
  process.exit(1)
}

function checkNode() {
  const parts = process.versions.node.split('.').map(Number)
  const major = parts[0] || 0
  const minor = parts[1] || 0
  if (major > 20 || (major === 20 && minor >= 19)) return
  refuse(
    'Hòm Phiếu cần Node.js 20.19 trở lên; máy này đang dùng ' + process.versions.node + '. Hãy cài bản mới từ nodejs.org.',
    'Hòm Phiếu needs Node.js 20.19 or newer; this is ' + process.versions.node + '. Install a newer one from nodejs.org.',
  )
}

/** Every package the lockfile wants is there in that version; optional ones (other systems' binaries) may be absent. */
function agrees() {
  if (!existsSync(installed)) return false
  const wanted = JSON.parse(readFileSync(lockfile, 'utf8')).packages
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages
  return Object.keys(wanted).every(function (path) {
    if (path === '') return true
    const there = present[path]
    if (there === undefined) return wanted[path].optional === true || wanted[path].devOptional === true
    return there.version === wanted[path].version && existsSync(join(root, path))
  })
}

function runNpmCi() {
  const options = ['ci', '--include=dev', '--no-fund', '--no-audit']
  const npm = process.env['npm_execpath']
  const ownNpm = npm !== undefined && /npm-cli\.[cm]?js$/.test(npm)
  const run = ownNpm
    ? spawnSync(process.execPath, [npm].concat(options), { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', options, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  return run.status === 0
}

function installWhatIsMissing() {
  const digest = createHash('sha256').update(readFileSync(lockfile)).digest('hex')
  const known = existsSync(stamp) && existsSync(installed) ? readFileSync(stamp, 'utf8') : ''
  if (known === digest) return
  if (!agrees()) {
    console.log('Đang cài các gói cần thiết (npm ci), khoảng một phút… / Installing packages…')
    if (!runNpmCi()) {
      refuse(
        'Không cài được các gói cần thiết. Hãy kiểm tra kết nối mạng rồi chạy lại.',
        'The packages could not be installed. Check the network and run the command again.',
      )
    }
  }
  writeFileSync(stamp, digest)
}

const command = process.argv[2] || ''
if (commands.indexOf(command) < 0) {
  refuse('Lệnh không có: ' + command, 'Usage: node scripts/bootstrap.mjs ' + commands.join('|'))
}
checkNode()
installWhatIsMissing()
const next = spawn(process.execPath, [join(root, 'scripts', command + '.mjs')].concat(process.argv.slice(3)), {
  cwd: root,
  stdio: 'inherit',
})
// Whoever stops this process means the one behind it.
process.on('SIGTERM', function () {
  next.kill('SIGTERM')
})
process.on('SIGINT', function () {
  next.kill('SIGINT')
})
next.on('exit', function (status) {
  process.exit(status === null ? 1 : status)
})
