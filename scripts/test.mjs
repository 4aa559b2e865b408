/**
 * `npm test`: everything there is to test — the gate (scripts/check.mjs), then the stories in a real browser, then the
 * voter's story in whatever other engines are installed (docs/engines.md; all must be where REQUIRE_ENGINES=1).
 * Ends with the line of scripts/summary.mjs. No browser is a failure (tests/support/findChromium.ts); a missing
 * `belenios-tool` is a skip with a name, and a failure where REQUIRE_BELENIOS_TOOL=1.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { check, recordFailures, runStep } from './check.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

function beleniosToolIsMissing() {
  return spawnSync('belenios-tool', ['--version'], { stdio: 'ignore' }).error !== undefined
}

const toolMissing = beleniosToolIsMissing()
const failed = await check()
if (toolMissing && process.env['REQUIRE_BELENIOS_TOOL'] === '1') failed.push('belenios-tool is required and missing')

process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] = join(root, '.cache', 'results', 'playwright.json')
const browserTests = {
  name: 'tests in a browser',
  command: [join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'],
}
if (!(await runStep(browserTests))) failed.push(browserTests.name)

process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] = join(root, '.cache', 'results', 'engines.json')
const otherEngines = {
  name: 'tests in other engines',
  command: [join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', '-c', 'playwright.engines.config.ts', '--pass-with-no-tests', '--reporter=list,json'],
}
if (!(await runStep(otherEngines))) failed.push(otherEngines.name)

if (toolMissing) {
  process.stdout.write(
    'SKIPPED: conformance with belenios-tool (not installed; on Debian: apt-get install belenios-tool)\n',
  )
}
recordFailures(failed)
spawnSync(process.execPath, [join(root, 'scripts', 'summary.mjs')], { stdio: 'inherit' })
process.exitCode = failed.length === 0 ? 0 : 1
