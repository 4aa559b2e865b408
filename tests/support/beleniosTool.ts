/**
 * The reference tool of the protocol (Debian package `belenios-tool`), for conformance tests.
 * Missing, it is a skip with a name; where REQUIRE_BELENIOS_TOOL=1 (continuous integration) it is a failure.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

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

/** What the tool says of an archive: exit 0 = verified. Its temporary folder is removed. */
export function beleniosToolVerifies(archive: Uint8Array, uuid: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'belenios-'))
  try {
    writeFileSync(join(folder, `${uuid}.bel`), archive)
    execFileSync('belenios-tool', ['election', 'verify', '--dir', folder], { stdio: 'ignore', timeout: 120_000 })
    return true
  } catch (error) {
    // 124 is its word for "not verified"; anything else is a failure of the test itself.
    if ((error as { status?: number | null }).status === 124) return false
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
