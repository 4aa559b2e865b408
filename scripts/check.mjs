/**
 * `npm run check`, the quick gate: types → lint → import rules → dead code → tests without a browser → build → budget.
 *
 * The four that only read run two at a time, each with its output in one piece; a failure does not hide the next one.
 * Results of the tests are left in `.cache/results/` for scripts/summary.mjs.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const results = join(root, '.cache', 'results')

/** @typedef {{ name: string, command: string[] }} Step */

/** @param {string} path @param {string[]} parameters */
const node = (path, ...parameters) => [join(root, 'node_modules', path), ...parameters]

/** @param {string} project */
const types = (project) => {
  const memory = join(root, '.cache', `${project}.tsbuildinfo`)
  return node('typescript/bin/tsc', '-p', project, '--incremental', '--tsBuildInfoFile', memory)
}

/** @type {Step[]} */
const readings = [
  { name: 'types: app', command: types('tsconfig.json') },
  { name: 'types: core without DOM and Node', command: types('tsconfig.core.json') },
  { name: 'lint', command: node('eslint/bin/eslint.js', '--max-warnings', '0', '.') },
  {
    name: 'import rules',
    command: node('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'src'),
  },
  { name: 'dead code', command: node('knip/bin/knip.js', '--no-progress') },
]

/** @type {Step[]} */
const tests = [
  {
    name: 'tests without a browser',
    command: node(
      'vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${join(results, 'vitest.json')}`,
    ),
  },
]

/** @type {Step[]} */
const building = [
  { name: 'build', command: [join(root, 'scripts', 'buildNow.mjs')] },
  { name: 'bundle budget', command: [join(root, 'scripts', 'budget.mjs')] },
]

/**
 * @param {Step} step
 * @param {boolean} whole output in one piece at the end instead of as it comes
 * @returns {Promise<boolean>}
 */
export function runStep({ name, command }, whole = false) {
  const began = performance.now()
  const child = spawn(process.execPath, command, {
    cwd: root,
    stdio: ['ignore', whole ? 'pipe' : 'inherit', whole ? 'pipe' : 'inherit'],
    env: { ...process.env, npm_config_loglevel: 'error' },
  })
  /** @type {Buffer[]} */
  const output = []
  child.stdout?.on('data', (/** @type {Buffer} */ piece) => output.push(piece))
  child.stderr?.on('data', (/** @type {Buffer} */ piece) => output.push(piece))
  return new Promise((resolve) => {
    child.on('close', (status) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      process.stdout.write(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`)
      if (status !== 0) process.stdout.write(Buffer.concat(output))
      resolve(status === 0)
    })
  })
}

/** @param {Step[]} steps @returns {Promise<string[]>} names of the failed ones */
export async function runInOrder(steps) {
  const failed = []
  for (const step of steps) {
    if (!(await runStep(step))) failed.push(step.name)
  }
  return failed
}

/** @param {Step[]} steps @returns {Promise<string[]>} names of the failed ones */
async function runTwoAtATime(steps) {
  /** @type {string[]} */
  const failed = []
  const waiting = [...steps]
  const worker = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      if (!(await runStep(step, true))) failed.push(step.name)
    }
  }
  await Promise.all([worker(), worker()])
  return failed
}

/** Runs the gate; returns the names of the steps that failed, and leaves them for the summary. */
export async function check() {
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  const failed = await runTwoAtATime(readings)
  failed.push(...(await runInOrder(tests)), ...(await runInOrder(building)))
  return failed
}

/** @param {string[]} failed */
export function recordFailures(failed) {
  mkdirSync(results, { recursive: true })
  writeFileSync(join(results, 'steps.json'), JSON.stringify({ failed }))
  if (failed.length > 0) process.stdout.write(`\nFailed: ${failed.join(', ')}\n`)
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const failed = await check()
  recordFailures(failed)
  process.exitCode = failed.length === 0 ? 0 : 1
}
