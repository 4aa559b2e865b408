/**
 * `cli canvass` as the level above meets it: a folder of whatever the units sent, one table out of it, and every file and unit
 * accounted for. The tables are loaded by DuckDB as they are, and its sums are those of the packages.
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CANVASS_COLUMNS } from '../../src/domain/canvass/canvassRow'
import { readXlsx } from '../../src/documents/readXlsx'
import { fingerprintOf } from '../../src/evidence/fingerprint'
import { sha256Hex } from '../../src/evidence/hashing'
import type { MadePackage } from '../support/makePackage'
import { correctionOf, positionBecomes } from '../support/endingsOf'
import { unitPackage } from '../support/manyUnits'

interface Report {
  readonly type: string
  readonly states: Readonly<Record<string, number>>
  readonly units: readonly { readonly code: string; readonly state: string; readonly results: readonly { readonly digest: string; readonly knownBy: Record<string, string> }[] }[]
  readonly files: readonly { readonly file: string; readonly fate: string; readonly codes: readonly string[]; readonly sameAs: string | null }[]
  readonly toDecide: readonly { readonly reasons: readonly string[]; readonly results: readonly { readonly digest: string }[] }[]
  readonly outputs: readonly string[]
}

let folder: string
const made: Record<string, MadePackage> = {}
const path = (...parts: readonly string[]) => join(folder, ...parts)
const digestOf = (name: string) => sha256Hex(new Uint8Array(made[name]?.files.find((file) => file.name === 'ket-qua.json')?.data ?? []))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hom-phieu-canvass-'))
  await Promise.all(['in', 'in/sub', 'openings', 'good'].map((name) => mkdir(path(name), { recursive: true })))
  const shared = [{ name: 'Đặng Văn Chung', position: 'Ủy viên', birthDate: '1970-05-01', place: 1 as const }]
  made['registered'] = await unitPackage({ code: 'P-01', officials: shared })
  made['typed'] = await unitPackage({ code: 'P-02', officials: [{ ...shared[0]!, name: 'ĐẶNG VĂN CHUNG', place: 2 }] })
  made['waiting'] = await unitPackage({ code: 'P-03' })
  made['tampered'] = await unitPackage({ code: 'P-04' })
  made['first'] = await unitPackage({ code: 'P-05' })
  made['second'] = await unitPackage({ code: 'P-05', again: 'rerun' })
  made['rehearsal'] = await unitPackage({ code: 'P-06', meeting: { type: 'rehearsal' } })
  const put = (name: string, file: string) => writeFile(path('in', file), made[name]?.bytes ?? new Uint8Array())
  await Promise.all(Object.keys(made).map((name) => put(name, `${name}.zip`)))
  await put('registered', 'sub/ban-sao.zip')
  const changed = made['tampered'].bytes.slice()
  changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 8
  await writeFile(path('in', 'tampered.zip'), changed)
  await writeFile(path('in', 'cut.zip'), made['waiting'].bytes.slice(0, 5000))
  const opening = async (name: string, where: string) => {
    await writeFile(path(where, `MoLuot_${name}.json`), made[name]?.opening.json ?? '')
    await writeFile(path(where, `MoLuot_${name}.jws`), made[name]?.opening.jws ?? '')
  }
  // A privately made package with its own opening record on the same stick: never green.
  await opening('waiting', 'in')
  await Promise.all(['registered', 'first', 'second'].map((name) => opening(name, 'openings')))
  await writeFile(path('units.csv'), '\ufeffMã đơn vị;Tên đơn vị\r\nP-01;Phường Một\r\nP-02;Phường Hai\r\nP-03;Phường Ba\r\nP-04;Phường Bốn\r\nP-05;Phường Năm\r\nP-07;Phường Bảy\r\n')
  await writeFile(path('confirmed.csv'), `opening_fingerprint,confirmed_by,confirmed_at,channel\n${made['typed'].openingFingerprint},Lê Văn Kiểm,2026-12-01,biên bản giấy\n`)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function cli(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly errors: string }> {
  return new Promise((done) => {
    execFile(process.execPath, ['--import', 'tsx', 'src/entries/cli.ts', 'canvass', ...args], { maxBuffer: 1 << 26 }, (error, out, errors) => {
      done({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 70, out, errors })
    })
  })
}
const all = (out: string, ...more: readonly string[]) =>
  cli(path('in'), '--out', path(out), '--openings', path('openings'), '--confirmed', path('confirmed.csv'), '--expected', path('units.csv'), '--work', path('work'), '--json', ...more)
const report = ({ out }: { readonly out: string }) => JSON.parse(out) as Report
const fates = ({ files }: Report) => Object.fromEntries(files.map(({ file, fate }) => [file.slice(path('in').length + 1), fate]))

async function query(sql: string): Promise<readonly Record<string, unknown>[]> {
  const database = await DuckDBInstance.create(':memory:')
  const connection = await database.connect()
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson()
  connection.closeSync()
  database.closeSync()
  return rows
}

describe('a folder of whatever the units sent', () => {
  let run: Awaited<ReturnType<typeof cli>>
  beforeAll(async () => {
    run = await all('all.parquet')
  })

  it('says of every file what became of it, and of every expected unit where it stands', () => {
    expect(run.errors).toBe('')
    expect(run.code).toBe(1)
    expect(fates(report(run))).toEqual({
      'MoLuot_waiting.json': 'no-result', 'cut.zip': 'unreadable', 'first.zip': 'to-decide', 'registered.zip': 'counted', 'rehearsal.zip': 'rehearsal',
      'second.zip': 'to-decide', 'sub/ban-sao.zip': 'duplicate', 'tampered.zip': 'rejected', 'typed.zip': 'counted', 'waiting.zip': 'to-compare',
    })
    expect(Object.fromEntries(report(run).units.map(({ code, state }) => [code, state]))).toEqual({
      'P-01': 'accepted', 'P-02': 'accepted', 'P-03': 'toCompare', 'P-04': 'resubmit', 'P-05': 'toDecide', 'P-07': 'notSubmitted',
    })
  })
  it('names reasons, duplicates, digests and who confirmed the keys', () => {
    const { files, units, toDecide } = report(run)
    expect(files.find(({ file }) => file.endsWith('tampered.zip'))?.codes.length).toBeGreaterThan(0)
    expect(files.find(({ file }) => file.endsWith('ban-sao.zip'))?.sameAs).toBe(path('in', 'registered.zip'))
    expect(units[1]?.results).toMatchObject([{ digest: digestOf('typed'), knownBy: { how: 'typed', by: 'Lê Văn Kiểm', channel: 'biên bản giấy' } }])
    expect(toDecide).toMatchObject([{ reasons: ['other-opening', 'same-round'], results: expect.arrayContaining([expect.objectContaining({ digest: digestOf('first') })]) }])
  })
  it('DuckDB loads the Parquet as it is; nothing but confirmed results is in it', async () => {
    const rows = await query(`select unit_code, count(*)::int as people, sum(high_count)::int as high, max(places)::int as places, any_value(result_digest) as digest from '${path('all.parquet')}' group by unit_code order by unit_code`)
    expect(rows).toEqual([
      { unit_code: 'P-01', people: 1, high: 1, places: 2, digest: digestOf('registered') },
      { unit_code: 'P-02', people: 1, high: 1, places: 2, digest: digestOf('typed') },
    ])
    const columns = await query(`describe select * from '${path('all.parquet')}'`)
    expect(columns.map((column) => column['column_name'])).toEqual(CANVASS_COLUMNS.map(({ name }) => name))
    expect(new Set(columns.map((column) => column['column_type']))).toEqual(new Set(['VARCHAR', 'BIGINT', 'BOOLEAN']))
  })
  it('tables of units, places and files stand beside it', async () => {
    const beside = (await readdir(folder)).filter((name) => name.startsWith('all.')).sort()
    expect(beside).toEqual(['all.can-quyet-dinh.csv', 'all.don-vi.csv', 'all.hai-noi.csv', 'all.parquet', 'all.tep.csv', 'all.theo-quy-dinh.csv'])
    expect(await readFile(path('all.hai-noi.csv'), 'utf8')).toContain('Lấy phiếu ở hai nơi (không cộng)')
    expect(await readFile(path('all.don-vi.csv'), 'utf8')).toContain(`P-07;Phường Bảy;Có;Chưa nộp`)
  })
  it('a decision settles the conflict; the work folder spares what was verified; CSV and DuckDB agree', async () => {
    await writeFile(path('decisions.csv'), `kept;set_aside;decided_by;document\n${digestOf('second')};${digestOf('first')};Trần Văn Quyết;12-CV/TU\n`)
    const decided = await all('decided.csv', '--decisions', path('decisions.csv'))
    expect(fates(report(decided))).toMatchObject({ 'first.zip': 'set-aside', 'second.zip': 'counted' })
    const kept = (await readFile(path('work', 'files.ndjson'), 'utf8')).trim().split('\n')
    expect(kept).toHaveLength(Object.keys(fates(report(decided))).length)
    const rows = await query(`select unit_code, decided_by, decision_document, sum(high_count + confidence_count + low_count + unmarked)::int as marks, min(collected)::int as collected from read_csv('${path('decided.csv')}', delim=';', header=true) group by all order by unit_code`)
    expect(rows).toMatchObject([{ unit_code: 'P-01' }, { unit_code: 'P-02' }, { unit_code: 'P-05', decided_by: 'Trần Văn Quyết', decision_document: '12-CV/TU', marks: 6, collected: 3 }])
  })
  it('the workbook opens, holds every sheet, and repeats the figures', async () => {
    await all('book.xlsx')
    const read = await readXlsx(new Uint8Array(await readFile(path('book.xlsx'))))
    if (!read.ok) throw new Error(read.error.code)
    expect(read.value.map(({ name }) => name)).toEqual(['Đơn vị', 'Kết quả', 'Từng đơn vị', 'Theo quy định', 'Hai nơi', 'Cần quyết định', 'Tệp'])
    const figures = read.value[1]?.rows ?? []
    const people = figures.filter((row) => row[0] === 'P-01')
    expect(people).toHaveLength(1)
    expect(people[0]).toEqual(expect.arrayContaining(['Đặng Văn Chung', digestOf('registered')]))
  })
  it('a rehearsal counts only where it is asked for, and then everything says so', async () => {
    const run = await cli(path('in', 'rehearsal.zip'), path('in', 'typed.zip'), '--out', path('thu.csv'), '--rehearsal', '--json', '--confirmed', path('confirmed.csv'))
    expect(report(run)).toMatchObject({ type: 'rehearsal', files: [{ fate: 'to-compare' }, { fate: 'official' }] })
    expect(await readFile(path('thu.don-vi.csv'), 'utf8')).toContain('LÀM THỬ – KHÔNG TÍNH KẾT QUẢ')
    await writeFile(path('thu-confirmed.csv'), `Mã đối chiếu;Người xác nhận\n${made['rehearsal']?.openingFingerprint ?? ''};Lê Văn Kiểm\n`)
    const whole = await cli(path('in', 'rehearsal.zip'), '--out', path('thu.csv'), '--rehearsal', '--json', '--confirmed', path('thu-confirmed.csv'))
    expect(whole.code).toBe(0)
    expect(await readFile(path('thu.csv'), 'utf8')).toMatch(/\r\nrehearsal;P-06/)
  })
})

it('takes no opening record from where the packages lie: on one stick with them it proves nothing', async () => {
  await mkdir(path('stick', 'MoLuot'), { recursive: true })
  await writeFile(path('stick', 'MoLuot', 'MoLuot_x.json'), made['first']?.opening.json ?? '')
  await writeFile(path('stick', 'MoLuot', 'MoLuot_x.jws'), made['first']?.opening.jws ?? '')
  await writeFile(path('stick', 'first.zip'), made['first']?.bytes ?? '')
  for (const openings of [path('stick'), path('stick', 'MoLuot')]) {
    const together = await cli(path('stick'), '--out', path('x.csv'), '--openings', openings)
    expect([together.code, together.errors]).toEqual([3, expect.stringContaining('nằm cùng chỗ với hồ sơ')])
  }
})

it('says how it is used, exit 3, when the call makes no sense', async () => {
  expect((await cli('--out', path('x.csv'))).code).toBe(3)
  expect((await cli(path('in'), '--out', path('x.docx'))).code).toBe(3)
  expect((await cli(path('in'), '--out', path('x.csv'), '--expected', path('none.csv'))).code).toBe(3)
  await mkdir(path('bad'), { recursive: true })
  await writeFile(path('bad', 'MoLuot_x.json'), made['first']?.opening.json ?? '')
  const unsigned = await cli(path('in'), '--out', path('x.csv'), '--openings', path('bad'))
  expect([unsigned.code, unsigned.errors]).toEqual([3, expect.stringContaining('MoLuot_x.json')])
})

describe('results with corrections', () => {
  beforeAll(async () => {
    await mkdir(path('corrected'))
    const [once, gap] = [await unitPackage({ code: 'P-08' }), await unitPackage({ code: 'P-09' })]
    const first = await correctionOf(once, { entries: positionBecomes(once, 'Phó Bí thư Đảng ủy') })
    const second = await correctionOf(once, { entries: [{ kind: 'official', list: 1, official: 1, field: 'position', old: 'Phó Bí thư Đảng ủy', new: 'Phó Bí thư Thường trực' }], after: first })
    const missing = await correctionOf(gap, { entries: positionBecomes(gap, 'Phó Bí thư Đảng ủy') })
    const after = await correctionOf(gap, { entries: [{ kind: 'round', field: 'meeting.place', old: 'Hội trường', new: 'Nhà văn hóa' }], after: missing })
    made['corrected'] = once
    made['gap'] = gap
    const write = async (name: string, { json, jws }: { readonly json: string; readonly jws: string }) => {
      await writeFile(path('corrected', `${name}.json`), json)
      await writeFile(path('corrected', `${name}.jws`), jws)
    }
    await Promise.all([
      ...([['P-08', once], ['P-09', gap]] as const).map(([code, { bytes }]) => writeFile(path('corrected', `${code}.zip`), bytes)),
      write('DinhChinh_1', first), write('DinhChinh_2', second), write('DinhChinh_2_lai', second), write('DinhChinh_khong_du', after),
    ])
    last = { digest: sha256Hex(second.json), fingerprint: fingerprintOf(new TextEncoder().encode(second.json)) }
    await writeFile(path('corrected.csv.in'), `opening_fingerprint,confirmed_by\n${once.openingFingerprint},Lê Văn Kiểm\n${gap.openingFingerprint},Lê Văn Kiểm\n`)
  })
  let last = { digest: '', fingerprint: '' }
  const run = (out: string) => cli(path('corrected'), '--out', path(out), '--confirmed', path('corrected.csv.in'), '--json')

  it('say so in every row, with the last record that stands; the figures stay those that were signed', async () => {
    expect(report(await run('c.parquet')).files.map(({ fate }) => fate).sort()).toEqual(['correction', 'correction', 'correction', 'correction', 'counted', 'counted'])
    await run('c.csv')
    for (const table of [`'${path('c.parquet')}'`, `read_csv('${path('c.csv')}', delim=';', header=true)`]) {
      const rows = await query(`select unit_code, person_position, corrections::int as corrections, correction_digest, correction_fingerprint, result_digest from ${table} where person_number = 1 order by unit_code`)
      expect(rows).toEqual([
        { unit_code: 'P-08', person_position: 'Bí thư Đảng ủy', corrections: 2, correction_digest: last.digest, correction_fingerprint: last.fingerprint, result_digest: digestOf('corrected') },
        // Its one correction names another before it that is not here: until it comes, it stands beside nothing.
        { unit_code: 'P-09', person_position: 'Bí thư Đảng ủy', corrections: 0, correction_digest: null, correction_fingerprint: null, result_digest: digestOf('gap') },
      ])
      expect(await query(`select count(*)::int as people from ${table} where corrections > 0`)).toEqual([{ people: 2 }])
    }
  })
  it('say so in the workbook, at the unit, in every row and over the unit’s page', async () => {
    await run('c.xlsx')
    const read = await readXlsx(new Uint8Array(await readFile(path('c.xlsx'))))
    if (!read.ok) throw new Error(read.error.code)
    const said = `Có 2 bản đính chính; bản cuối ${last.fingerprint}`
    const rowsOf = (sheet: number, code: string) => (read.value[sheet]?.rows ?? []).filter((row) => row[0] === code)
    for (const sheet of [0, 1]) {
      for (const row of rowsOf(sheet, 'P-08')) expect(row).toContain(said)
      for (const row of rowsOf(sheet, 'P-09')) expect(row.join()).not.toContain('đính chính')
    }
    expect(rowsOf(1, 'P-08')).toHaveLength(2)
    const page = (read.value[2]?.rows ?? []).flat().filter((cell) => String(cell).includes('đính chính'))
    expect(page).toEqual([`Có 2 bản đính chính sau khi ký (bản cuối ${last.fingerprint}); số liệu dưới đây giữ nguyên như đã ký.`])
  })
})
