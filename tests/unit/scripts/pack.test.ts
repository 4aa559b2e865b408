/** `npm run pack`: the same build is the same zip, byte for byte, and everything in it is named with its digest. */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { packApp } from '../../../scripts/pack.mjs'

const FILES: Readonly<Record<string, string>> = {
  'index.html': '<p>hòm phiếu</p>', 'sw.js': 'sw', 'assets/b-2.js': 'b', 'assets/a-1.wasm': 'a', 'build.json': '{"name":"hom-phieu","version":"0.1.0","build":"48e36b22"}\n',
}
const folders: string[] = []

function aBuild(names: readonly string[] = Object.keys(FILES), changed: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'hom-phieu-pack-'))
  folders.push(folder)
  mkdirSync(join(folder, 'assets'))
  for (const name of names) writeFileSync(join(folder, name), changed[name] ?? FILES[name] ?? '')
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

describe('the zip of the built app', () => {
  it('is named after version and build, and its digest is that of its bytes', () => {
    const { name, bytes, sha256 } = packApp(aBuild())
    expect(name).toBe('hom-phieu-0.1.0-48e36b22.zip')
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('is the same whenever and in whatever order the files were written', () => {
    const late = aBuild(Object.keys(FILES).reverse())
    utimesSync(join(late, 'index.html'), new Date('2031-05-06'), new Date('2031-05-06'))
    expect(packApp(late).sha256).toBe(packApp(aBuild()).sha256)
  })

  it('differs when one byte of the app does', () => {
    expect(packApp(aBuild(Object.keys(FILES), { 'sw.js': 'sW' })).sha256).not.toBe(packApp(aBuild()).sha256)
  })

  it('holds the app unchanged, the samples for servers, and a list of digests that fits', () => {
    const members = unzipSync(packApp(aBuild()).bytes)
    for (const [name, text] of Object.entries(FILES)) expect(new TextDecoder().decode(members[`ung-dung/${name}`])).toBe(text)
    for (const sample of ['nginx.conf', 'Caddyfile', 'web.config']) {
      const kept = readFileSync(fileURLToPath(new URL(`../../../docs/hosting/${sample}`, import.meta.url)))
      expect(Buffer.from(members[`may-chu/${sample}`] ?? []).equals(kept)).toBe(true)
    }
    const sums = new TextDecoder().decode(members['SHA256SUMS.txt']).trim().split('\n')
    expect(sums).toHaveLength(Object.keys(FILES).length)
    for (const line of sums) {
      const [digest = '', name = ''] = line.split('  ')
      expect(createHash('sha256').update(members[name] ?? '').digest('hex')).toBe(digest)
    }
  })
})
