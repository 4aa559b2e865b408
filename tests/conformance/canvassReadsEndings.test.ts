/** `cli canvass` and what ends a round otherwise: annulments and corrections among the files, for what they are. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memoryWorld, must, openMeeting, reconciled, signed, TWO_PINS, vote } from '../support/memoryWorld'

type Files = readonly { readonly name: string; readonly bytes: Uint8Array }[]
interface Report {
  readonly files: readonly { readonly file: string; readonly fate: string; readonly codes: readonly string[] }[]
}

/** The package's keys were told over no other channel. */
const COUNTED_OR_WAITING = /^to-compare$/u

let folder: string
const path = (...parts: readonly string[]) => join(folder, ...parts)
const write = (where: string, files: Files) => Promise.all(files.map(({ name, bytes }) => writeFile(path(where, name), bytes)))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hom-phieu-endings-'))
  await Promise.all(['in', 'openings'].map((name) => mkdir(path(name))))
  const annulled = await openMeeting(memoryWorld('annulled in a folder'))
  await vote(annulled, 0, ['high', 'low', undefined])
  await write('openings', must(await annulled.desk.opening(annulled.id)).files)
  must(await annulled.desk.annul(annulled.id, TWO_PINS, 'Nhầm danh sách'))
  await write('in', must(await annulled.desk.annulment(annulled.id)).files.slice(0, 2))
  const corrected = await openMeeting(memoryWorld('corrected in a folder'))
  await vote(corrected, 0, ['high', 'low', undefined])
  await reconciled(corrected, 1)
  await signed(corrected)
  await write('in', [must(await corrected.desk.package(corrected.id))])
  const reason = { reason: 'Ghi nhầm', paper: '02-BB ngày 03/11/2026' }
  for (const value of ['Nhà văn hóa', 'Hội trường B']) {
    await write('in', must(await corrected.desk.correct(corrected.id, { ...reason, changes: [{ kind: 'round', field: 'meeting.place', value }] })).files)
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function canvass(...args: readonly string[]): Promise<Report> {
  return new Promise((done, fail) => {
    const all = ['--import', 'tsx', 'src/entries/cli.ts', 'canvass', path('in'), '--out', path('a.csv'), '--json', ...args]
    execFile(process.execPath, all, { maxBuffer: 1 << 26 }, (_, out, errors) => {
      if (out === '') fail(new Error(errors))
      else done(JSON.parse(out) as Report)
    })
  })
}
const fates = ({ files }: Report) => files.map(({ fate }) => fate).sort()

describe('annulments and corrections among the files', () => {
  it('an annulment of a registered round and the corrections of a package of the folder are taken, in their order', async () => {
    const report = await canvass('--openings', path('openings'))
    expect(fates(report)).toEqual(['annulment', 'correction', 'correction', expect.stringMatching(COUNTED_OR_WAITING)])
  })
  it('an annulment altered or cut off on the way is refused with its code; the others stay what they are', async () => {
    const name = (await readdir(path('in'))).find((one) => one.startsWith('LAMTHU_HuyLuot') || one.startsWith('HuyLuot'))
    const file = path('in', String(name?.replace(/\.jws$/u, '.json')))
    const text = await readFile(file, 'utf8')
    const others = ['correction', 'correction', expect.stringMatching(COUNTED_OR_WAITING)]
    const fateOf = async (changed: string) => {
      await writeFile(file, changed)
      const report = await canvass('--openings', path('openings'))
      const own = report.files.find((one) => one.file === file)
      expect(fates({ files: report.files.filter((one) => one !== own) })).toEqual(others)
      return { fate: own?.fate, codes: own?.codes }
    }
    expect(await fateOf(text.replace('Nhầm danh sách', 'Nhầm danh xách'))).toMatchObject({ fate: 'rejected', codes: expect.arrayContaining(['ending-signature: jws/bad-signature']) })
    expect(await fateOf(text.slice(0, 400))).toMatchObject({ fate: expect.stringMatching(/^(rejected|unreadable)$/u) })
    await writeFile(file, text)
  })
  it('without its signature it is refused: nothing waits for what anybody may have written', async () => {
    const name = (await readdir(path('in'))).find((one) => /HuyLuot.*\.jws$/u.test(one)) ?? ''
    await rename(path('in', name), path(name))
    const report = await canvass('--openings', path('openings'))
    await rename(path(name), path('in', name))
    expect(report.files.find(({ file }) => file.endsWith(name.replace('.jws', '.json')))).toMatchObject({ fate: 'rejected', codes: expect.arrayContaining(['ending-signature: ending/signature-not-given']) })
  })
})
