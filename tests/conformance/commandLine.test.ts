/**
 * The command line as its users meet it: a round simulated from a roster and a table of ballots, verified by file, with the
 * exit codes that scripts rely on. Where belenios-tool is installed it must accept the box of a simulated round.
 */
import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beleniosToolIsThere, beleniosToolVerifies } from '../support/beleniosTool'

const ROSTERS = resolve('tests/data/rosters')
const BALLOTS = ['1,2,3,4,5,6,7,8,9,10,11', 'high,high,confidence,low,high,high,confidence,low,high,high,low', 'low,,high,low,,high,high,low,high,high,', ',,,,,,,,,,'].join('\n')

interface Run {
  readonly code: number
  readonly out: string
  readonly errors: string
}

function cli(...args: readonly string[]): Promise<Run> {
  return new Promise((done) => {
    execFile(process.execPath, ['--import', 'tsx', 'src/entries/cli.ts', ...args], { maxBuffer: 1 << 26 }, (error, out, errors) => {
      done({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 70, out, errors })
    })
  })
}

interface Made {
  readonly package: string
  readonly archive: string
  readonly opening: string
  readonly statement: string
}

let folder: string
let made: Made

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hom-phieu-cli-'))
  await writeFile(join(folder, 'ballots.csv'), BALLOTS)
  const run = await simulate('nguoi-duoc-lay-phieu.xlsx', 'first', '--summoned', '5', '--present', '4', '--issued', '4')
  expect(run.errors).toBe('')
  made = JSON.parse(run.out) as Made
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const simulate = (roster: string, out: string, ...more: readonly string[]) =>
  cli('simulate', '--officials', join(ROSTERS, roster), '--ballots', join(folder, 'ballots.csv'), '--out', join(folder, out), ...more)

describe('a simulated round', () => {
  it('prints exactly the four paths and writes a rehearsal with the given numbers', async () => {
    expect(Object.keys(made)).toEqual(['package', 'archive', 'opening', 'statement'])
    expect(made.package).toMatch(/LAMTHU_MO-PHONG_\d{8}_L1\.zip$/)
    const statement = JSON.parse(await readFile(made.statement, 'utf8')) as Record<string, never>
    expect(statement).toMatchObject({
      type: 'rehearsal',
      accounting: [{ summoned: 5, present: 4, issued: 4, collected: 3, unused: 1 }],
      lists: [{ officials: [{ levels: [{ level: 'high', count: 1, percent: '33,33' }, { count: 0 }, { count: 1 }], unmarked: 1 }, ...Array.from({ length: 10 }, () => ({}))] }],
    })
  })
  it('packs the minutes and the workbook as the tablet does, unless asked not to', async () => {
    const members = async (path: string) => Object.keys(unzipSync(new Uint8Array(await readFile(path)))).filter((name) => /^bien-ban|xlsx$/u.test(name)).sort()
    expect(await members(made.package)).toEqual(['bien-ban.docx', 'bien-ban.pdf', 'ket-qua.xlsx'])
    const bare = await simulate('nguoi-duoc-lay-phieu.csv', 'bare', '--summoned', '3', '--no-documents')
    expect(await members((JSON.parse(bare.out) as Made).package)).toEqual([])
    const verdicts = await Promise.all([made.package, (JSON.parse(bare.out) as Made).package].map((path) => cli('verify', path)))
    expect(verdicts.map(({ code }) => code)).toEqual([4, 4])
  })
  it('takes any roster the importer reads', async () => {
    const run = await simulate('nguoi-duoc-lay-phieu-tcvn3.csv', 'tcvn3', '--summoned', '3')
    expect(run.code).toBe(0)
    const statement = JSON.parse(await readFile((JSON.parse(run.out) as Made).statement, 'utf8')) as { lists: { officials: { name: string }[] }[] }
    expect(statement.lists[0]?.officials[0]?.name).toBe('Nguyễn Thị Ánh Tuyết')
  })
  it('refuses impossible numbers and partly marked ballots under all-or-nothing with exit 3', async () => {
    expect((await simulate('nguoi-duoc-lay-phieu.csv', 'x', '--issued', '2', '--summoned', '5', '--present', '5')).code).toBe(3)
    expect((await simulate('nguoi-duoc-lay-phieu.csv', 'x', '--unmarked', 'allOrNothing')).errors).toContain('simulation/partly-marked')
    expect((await simulate('nguoi-duoc-lay-phieu.csv', 'x', '--summoned', '30', '--present', '4')).errors).toContain('opening/quorum')
    expect((await cli('simulate')).code).toBe(3)
  })
  it('refuses a roster with bad rows with exit 2', async () => {
    const run = await simulate('nguoi-duoc-lay-phieu-loi.csv', 'x')
    expect(run.code).toBe(2)
    expect(run.errors).toContain('import/')
  })
})

/** An opening record and its signature in another folder. */
async function copied(opening: string, to: string): Promise<string> {
  await mkdir(to, { recursive: true })
  const copy = join(to, basename(opening))
  await copyFile(opening, copy)
  await copyFile(opening.replace(/\.json$/u, '.jws'), copy.replace(/\.json$/u, '.jws'))
  return copy
}

describe('verifying files', () => {
  interface Verdict {
    readonly verdict: string
    readonly type: string
    readonly checks: readonly { readonly id: string; readonly ok: boolean; readonly code?: string }[]
    readonly result?: { readonly openingFingerprint: string }
  }
  const json = (run: Run) => JSON.parse(run.out) as readonly Verdict[]

  it('a package that came alone is unknown-keys, exit 4, or 0 where that is allowed', async () => {
    const run = await cli('verify', made.package, '--json')
    expect([run.code, json(run)[0]?.verdict, json(run)[0]?.type]).toEqual([4, 'unknown-keys', 'rehearsal'])
    expect((await cli('verify', made.package, '--allow-unknown-keys')).code).toBe(0)
  })
  it('is verified with the opening record from elsewhere, or with the fingerprint from paper', async () => {
    const known = await cli('verify', made.package, '--json', '--opening', await copied(made.opening, join(folder, 'apart')))
    expect([known.code, json(known)[0]?.verdict]).toEqual([0, 'verified'])
    const fingerprint = json(known)[0]?.result?.openingFingerprint ?? ''
    const typed = (fingerprint.match(/.{4}/g) ?? []).join('-').toLowerCase()
    expect((await cli('verify', made.package, '--confirm', typed)).code).toBe(0)
    expect((await cli('verify', made.package, '--confirm', typed.replace(/^./, (first) => (first === '2' ? '3' : '2')))).code).toBe(4)
  })
  it('an opening record on the same stick proves nothing, wherever it lies there', async () => {
    for (const opening of [made.opening, await copied(made.opening, join(dirname(made.package), 'MoLuot'))]) {
      const run = await cli('verify', made.package, '--json', '--opening', opening)
      expect([run.code, json(run)[0]?.verdict, json(run)[0]?.checks.filter(({ ok }) => !ok)]).toMatchObject([4, 'unknown-keys', [{ id: 'keys-known', code: 'keys/not-registered' }]])
      expect(run.errors).toContain('nằm cùng chỗ với hồ sơ')
    }
    const alone = await cli('verify', made.opening, '--json', '--opening', made.opening)
    expect([alone.code, json(alone)[0]?.verdict]).toEqual([4, 'unknown-keys'])
  })
  it('a bare archive is unknown-keys at best', async () => {
    const run = await cli('verify', made.archive, '--json')
    expect([run.code, json(run)[0]?.verdict]).toEqual([4, 'unknown-keys'])
  })
  it('rejected outranks unreadable, unreadable outranks unknown keys', async () => {
    const bytes = await readFile(made.package)
    const changed = Uint8Array.from(bytes)
    changed[bytes.length >> 1] = (changed[bytes.length >> 1] ?? 0) ^ 1
    const bad = join(folder, 'changed.zip')
    await writeFile(bad, changed)
    expect((await cli('verify', made.package, bad, join(folder, 'missing.zip'))).code).toBe(1)
    expect((await cli('verify', made.package, join(folder, 'missing.zip'))).code).toBe(2)
  })
  it('says how it is used, exit 3, when the call makes no sense', async () => {
    expect((await cli('verify')).code).toBe(3)
    expect((await cli('verify', made.package, '--confirm', 'short')).code).toBe(3)
    expect((await cli('verify', made.package, '--opening', join(folder, 'none.json'))).code).toBe(3)
  })
})

describe.skipIf(!beleniosToolIsThere())('software that nobody here wrote', () => {
  it('accepts the box of a simulated round in BELENIOS-2048', async () => {
    const run = await simulate('nguoi-duoc-lay-phieu.csv', 'ff', '--group', 'BELENIOS-2048', '--members', '5', '--threshold', '3')
    expect(run.errors).toBe('')
    const { archive, statement } = JSON.parse(run.out) as Made
    const { lists } = JSON.parse(await readFile(statement, 'utf8')) as { lists: { uuid: string }[] }
    expect(beleniosToolVerifies(new Uint8Array(await readFile(archive)), lists[0]?.uuid ?? '')).toBe(true)
  })
})
