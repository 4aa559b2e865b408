import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const bootstrap = fileURLToPath(new URL('../../../scripts/bootstrap.mjs', import.meta.url))
let project: string

const lockfile = (version: string) =>
  JSON.stringify({
    packages: { '': {}, 'node_modules/a': { version }, 'node_modules/mac-only': { version: '1.0.0', optional: true } },
  })

/** A project with one package, a start script that prints, and an npm that notes each call and installs. */
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'hom-phieu-bootstrap-'))
  mkdirSync(join(project, 'scripts'))
  cpSync(bootstrap, join(project, 'scripts', 'bootstrap.mjs'))
  writeFileSync(join(project, 'scripts', 'start.mjs'), 'console.log("started", ...process.argv.slice(2))')
  writeFileSync(join(project, 'package-lock.json'), lockfile('1.0.0'))
  writeFileSync(
    join(project, 'npm-cli.js'),
    `const fs = require('fs')
    fs.appendFileSync('calls.txt', process.argv.slice(2).join(' ') + '\\n')
    if (process.env.NPM_FAILS) process.exit(1)
    fs.rmSync('node_modules', { recursive: true, force: true })
    fs.mkdirSync('node_modules/a', { recursive: true })
    const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'))
    delete lock.packages['node_modules/mac-only']
    fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify(lock))`,
  )
})
afterEach(() => {
  rmSync(project, { recursive: true })
})

function run(parameters: readonly string[] = ['start'], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'scripts', 'bootstrap.mjs'), ...parameters], {
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(project, 'npm-cli.js'), ...environment },
  })
  return { status, stdout, stderr }
}
const calls = () =>
  existsSync(join(project, 'calls.txt')) ? readFileSync(join(project, 'calls.txt'), 'utf8').trim().split('\n').length : 0

describe('the first command after a fresh clone', () => {
  it('installs the packages and goes on with what was asked, options included', () => {
    const { status, stdout } = run(['start', '--no-open'])
    expect(status).toBe(0)
    expect(stdout).toContain('started --no-open')
    expect(calls()).toBe(1)
  })

  it('installs again only when the lockfile asks for other packages', () => {
    run()
    run()
    expect(calls()).toBe(1)
    writeFileSync(join(project, 'package-lock.json'), lockfile('1.0.1'))
    run()
    run()
    expect(calls()).toBe(2)
  })

  it('accepts what a person installed by hand, without the optional packages of other systems', () => {
    spawnSync(process.execPath, [join(project, 'npm-cli.js'), 'ci'], { cwd: project })
    run()
    expect(calls()).toBe(1)
  })

  it('installs again when the packages were deleted', () => {
    run()
    rmSync(join(project, 'node_modules'), { recursive: true })
    run()
    expect(calls()).toBe(2)
  })

  it('says in two languages when the packages cannot be installed, and tries again next time', () => {
    const { status, stdout, stderr } = run(['start'], { NPM_FAILS: '1' })
    expect(status).toBe(1)
    expect(stdout).not.toContain('started')
    expect(stderr).toContain('Không cài được')
    expect(stderr).toContain('could not be installed')
    expect(run().status).toBe(0)
  })

  it('passes on how the command ended', () => {
    writeFileSync(join(project, 'scripts', 'start.mjs'), 'process.exit(7)')
    expect(run().status).toBe(7)
  })

  it('knows only its own commands', () => {
    expect(run(['../evil']).status).toBe(1)
  })

  it('refuses an old Node in two languages', () => {
    const old = join(project, 'old.mjs')
    writeFileSync(
      old,
      `Object.defineProperty(process, 'versions', { value: { node: '20.18.3' } })
       process.argv[2] = 'start'
       await import('./scripts/bootstrap.mjs')`,
    )
    const { status, stderr } = spawnSync(process.execPath, [old], { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toContain('cần Node.js 20.19')
    expect(stderr).toContain('needs Node.js 20.19')
  })
})
