import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRoster } from '../../../src/documents/readRoster'
import { importRoster, type RosterImport } from '../../../src/domain/meeting/importRoster'
import type { Official } from '../../../src/domain/meeting/officials'
import { asCp1258, asUtf16, asVni, importFile, rosterFile, rowsOf } from '../../support/rosterFiles'

const WARD: readonly Official[] = [
  ['Nguyễn Thị Ánh Tuyết', 'Bí thư Đảng ủy, Chủ tịch HĐND phường', '1976-03-12'],
  ['Trần Quốc Bảo', 'Phó Bí thư Thường trực Đảng ủy', '1979-11-05'],
  ['Lê Hoàng Đức', 'Phó Bí thư Đảng ủy, Chủ tịch UBND phường', '1981-07-22'],
  ['Phạm Thị Thúy Hằng', 'Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kiểm tra', '1983-01-30'],
  ['Võ Văn Ẩn', 'Ủy viên Ban Thường vụ, Trưởng ban Xây dựng Đảng', '1978-09-17'],
  ['Đặng Ngọc Ưng', 'Ủy viên Ban Thường vụ, Phó Chủ tịch HĐND phường', '1985-05-02'],
  ['Huỳnh Thị Mỹ Duyên', 'Ủy viên Ban Thường vụ, Chủ tịch Ủy ban MTTQ phường', '1980-12-19'],
  ['Bùi Xuân Trường', 'Ủy viên Ban Thường vụ, Phó Chủ tịch UBND phường', '1984-08-08'],
  ['Đỗ Thị Kiều Oanh', 'Ủy viên Ban Thường vụ, Chánh Văn phòng Đảng ủy', '1987-06-25'],
  ['Hồ Sỹ Hiệp', 'Ủy viên Ban Thường vụ, Trưởng Công an phường', '1982-04-14'],
  ['Ngô Đình Khôi', 'Ủy viên Ban Thường vụ, Chỉ huy trưởng Ban CHQS phường', '1986-10-03'],
].map(([name, position, birthDate]) => ({ name: name!, position: position!, birthDate: birthDate!, place: 1 }))

function imported(result: ReturnType<typeof importRoster>): RosterImport {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const people = (roster: RosterImport): readonly Official[] => roster.accepted.map((row) => row.official)
const csv = new TextDecoder().decode(rosterFile('nguoi-duoc-lay-phieu.csv')).replace(/^\ufeff/u, '')

describe('the clean rosters all give the same eleven people', () => {
  it.each(['nguoi-duoc-lay-phieu.xlsx', 'nguoi-duoc-lay-phieu.csv', 'nguoi-duoc-lay-phieu.tsv'])('%s', async (name) => {
    const roster = imported(await importFile(name))
    expect(people(roster)).toEqual(WARD)
    expect(roster.counts).toEqual({ read: 11, accepted: 11, rejected: 0, blank: 0 })
    expect(roster.warnings).toEqual([])
    expect(roster.unusedColumns).toEqual([])
    expect(roster.accepted.flatMap((row) => row.notes)).toEqual([])
    expect(roster.legacyEncoding).toBeUndefined()
  })

  it.each<[string, Uint8Array]>([
    ['UTF-8 without BOM', new TextEncoder().encode(csv)],
    ['UTF-8 with BOM and decomposed letters', new TextEncoder().encode(`\ufeff${csv.normalize('NFD')}`)],
    ['UTF-16 little-endian with BOM', asUtf16(csv, 'le', true)],
    ['UTF-16 big-endian with BOM', asUtf16(csv, 'be', true)],
    ['UTF-16 little-endian without BOM', asUtf16(csv, 'le', false)],
    ['UTF-16 big-endian without BOM', asUtf16(csv, 'be', false)],
    ['Windows-1258', asCp1258(csv)],
  ])('and so does the CSV in %s', async (_, bytes) => {
    expect(people(imported(importRoster(await rowsOf(bytes, 'danh-sach.csv'))))).toEqual(WARD)
  })

  it('the XLSX sets its two title lines, its empty line and the note below aside, each with its text', async () => {
    expect(imported(await importFile('nguoi-duoc-lay-phieu.xlsx')).setAside).toEqual([
      { row: 1, reason: 'title', text: 'ĐẢNG ỦY PHƯỜNG MẪU' },
      { row: 2, reason: 'title', text: 'DANH SÁCH NGƯỜI ĐƯỢC LẤY PHIẾU TÍN NHIỆM' },
      { row: 3, reason: 'title', text: '' },
      { row: 4, reason: 'header', text: 'STT | Họ và tên | Chức vụ | Ngày sinh | Nơi lấy phiếu thứ' },
      { row: 16, reason: 'note', text: '' },
      { row: 17, reason: 'note', text: 'Danh sách gồm 11 đồng chí' },
    ])
  })
})

describe('a roster in a legacy encoding', () => {
  it('is not imported unasked: the encoding is named and people are shown before and after', async () => {
    const result = await importFile('nguoi-duoc-lay-phieu-tcvn3.csv')
    expect(result).toMatchObject({ ok: false, error: { code: 'import/legacy-encoding', encoding: 'TCVN3' } })
    if (result.ok || result.error.code !== 'import/legacy-encoding') throw new Error('expected a legacy encoding')
    expect(result.error.samples[0]).toEqual({ row: 2, column: 2, before: 'NguyÔn ThÞ ¸nh TuyÕt', after: 'Nguyễn Thị Ánh Tuyết' })
  })

  it('equals the clean one after confirmation, every converted cell noted', async () => {
    const roster = imported(await importFile('nguoi-duoc-lay-phieu-tcvn3.csv', { convert: 'TCVN3' }))
    expect(people(roster)).toEqual(WARD)
    expect(roster.legacyEncoding).toBe('TCVN3')
    for (const row of roster.accepted) expect(row.notes.filter((note) => note.code === 'import/converted')).toHaveLength(2)
  })

  it('in VNI equals the clean one after confirmation too', async () => {
    const bytes = Uint8Array.from(asVni(csv), (symbol) => symbol.charCodeAt(0))
    const rows = await rowsOf(bytes, 'danh-sach.csv')
    expect(importRoster(rows)).toMatchObject({ ok: false, error: { code: 'import/legacy-encoding', encoding: 'VNI' } })
    expect(people(imported(importRoster(rows, { convert: 'VNI' })))).toEqual(WARD)
  })

  it('is taken as it stands when the user says so', async () => {
    const mapping = { headerRow: 0, columns: { number: 0, name: 1, position: 2, birthDate: 3, place: 4 } }
    const roster = imported(await importFile('nguoi-duoc-lay-phieu-tcvn3.csv', { convert: 'none', mapping }))
    expect(people(roster)[1]!.name).toBe('TrÇn Quèc B¶o')
  })
})

describe('the roster with a problem in every row', () => {
  it('accounts for every row: 10 read = 3 accepted + 6 rejected + 1 blank', async () => {
    const roster = imported(await importFile('nguoi-duoc-lay-phieu-loi.csv'))
    expect(roster.counts).toEqual({ read: 10, accepted: 3, rejected: 6, blank: 1 })
    expect(roster.blankRows).toEqual([10])
  })

  it('names a different problem in each bad row, with its column', async () => {
    const { rejected } = imported(await importFile('nguoi-duoc-lay-phieu-loi.csv'))
    expect(rejected.flatMap((row) => row.problems.map((p) => [p.row, p.column, p.code]))).toEqual([
      [4, 2, 'import/name-missing'],
      [5, 3, 'import/position-missing'],
      [6, 2, 'import/duplicate-person'],
      [7, 4, 'import/birth-date-impossible'],
      [8, 5, 'import/place-invalid'],
      [9, 2, 'import/name-formula'],
    ])
    expect(rejected[2]!.problems[0]).toMatchObject({ earlierRow: 5 })
    expect(rejected[3]!.problems[0]).toMatchObject({ value: '31/02/1978' })
  })

  it('imports the three other rows with a note of what was cleaned', async () => {
    const { accepted, warnings } = imported(await importFile('nguoi-duoc-lay-phieu-loi.csv'))
    expect(accepted.map((row) => [row.row, row.official.name, row.notes.map((note) => note.code)])).toEqual([
      [2, 'Nguyễn Thị Ánh Tuyết', ['cleaned/spaces']],
      [3, 'Trần Quốc Bảo', ['cleaned/composed']],
      [11, 'Hồ Sỹ Hiệp', ['cleaned/honorific']],
    ])
    expect(accepted[2]!.official).toEqual({ name: 'Hồ Sỹ Hiệp', position: 'Ủy viên BTV', birthDate: '1982', place: 2 })
    expect(warnings).toEqual([{ code: 'import/number-repeated', row: 6, column: 1, value: '4', earlierRow: 5 }])
  })
})

describe('workbooks as an office suite writes them', () => {
  const workbook = (name: string) => readRoster(name, new Uint8Array(readFileSync(`tests/data/workbooks/${name}`)), {})

  it('give what the cells show: formulas their value, dates in either form, no empty sheet', async () => {
    const report = await workbook('cong-thuc-va-ngay.xlsx')
    expect(report.sheets).toEqual(['Danh sách'])
    if (!report.import.ok) throw new Error(report.import.error.code)
    expect(people(report.import.value).map(({ name, birthDate }) => [name, birthDate])).toEqual([['Nguyễn Thị Ánh Tuyết', '1976-03-12'], ['Trần Quốc Bảo', '1979-11-05']])
  })

  it('under a password, or of Excel 97, are named for what they are', async () => {
    expect((await workbook('mat-khau.xlsx')).import).toEqual({ ok: false, error: { code: 'roster/password-protected' } })
    expect((await workbook('cu.xls')).import).toEqual({ ok: false, error: { code: 'roster/old-excel' } })
  })
})

it('the list of voters reads, and is refused as a list of people rated: it has no positions', async () => {
  expect(await rowsOf(rosterFile('dai-bieu.csv'), 'dai-bieu.csv')).toHaveLength(32)
  expect(await importFile('dai-bieu.csv')).toMatchObject({
    ok: false,
    error: { code: 'import/column-missing', field: 'position', headers: ['STT', 'Họ và tên', 'Điểm danh'] },
  })
})
