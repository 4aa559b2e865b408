/** The build under test once more, as if a later one had been published: same app, marked, with a service worker of its own. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { distUnderTest } from './serveDist'

export const NEXT_BUILD = 'meta[name="next-build"]'

/** A folder to serve; `remove` it at the end of the test. */
export function nextBuild(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'hom-phieu-next-'))
  cpSync(distUnderTest, path, { recursive: true })
  change(join(path, 'index.html'), '<head>', '<head><meta name="next-build" content="yes">')
  change(join(path, 'sw.js'), /"revision":"[0-9a-f]{32}","url":"index.html"/u, `"revision":"${'f'.repeat(32)}","url":"index.html"`)
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true })
    },
  }
}

function change(path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${path} holds nothing to change`)
  writeFileSync(path, after)
}
