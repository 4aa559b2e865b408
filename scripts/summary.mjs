/**
 * The last line of a test run, alone on it: `N passed, N failed`, over all tests with and without a browser; a step of
 * the gate that failed counts as one failure. Reads what scripts/check.mjs and scripts/test.mjs left in
 * `.cache/results/`. Nothing there, or nothing passed, is a failure: silence is no success.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const results = fileURLToPath(new URL('../.cache/results/', import.meta.url))

/** @param {string} name */
function read(name) {
  try {
    return JSON.parse(readFileSync(join(results, name), 'utf8'))
  } catch {
    return undefined
  }
}

const vitest = read('vitest.json')
const browsers = ['playwright.json', 'engines.json'].flatMap((name) => read(name)?.stats ?? [])
/** @param {string} outcome */
const inBrowsers = (outcome) => browsers.reduce((sum, stats) => sum + (stats[outcome] ?? 0), 0)
/** @type {string[]} */
const steps = read('steps.json')?.failed ?? ['no run was recorded']
// A failed test fails its step too: such a step is counted by its tests, unless it failed without any.
const failedTests = (vitest?.numFailedTests ?? 0) + inBrowsers('unexpected')
const failedSteps = steps.filter((name) => !(name.startsWith('tests') && failedTests > 0)).length

const passed = (vitest?.numPassedTests ?? 0) + inBrowsers('expected') + inBrowsers('flaky')
const failed = failedTests + failedSteps + (passed === 0 && failedTests + failedSteps === 0 ? 1 : 0)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
