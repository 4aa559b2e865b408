/**
 * The reference tool of the protocol (Debian package `belenios-tool`), for conformance tests.
 * Missing, it is a skip with a name; where REQUIRE_BELENIOS_TOOL=1 (continuous integration) it is a failure.
 */
import { execFileSync } from 'node:child_process'

function answers(): boolean {
  try {
    execFileSync('belenios-tool', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Whether the tool is there: `describe.skipIf(!beleniosToolIsThere())`. Throws where it is required and missing. */
export function beleniosToolIsThere(): boolean {
  if (answers()) return true
  if (process.env['REQUIRE_BELENIOS_TOOL'] === '1') throw new Error('belenios-tool is required and not installed.')
  process.stdout.write('SKIPPED: conformance with belenios-tool (not installed)\n')
  return false
}
