import { describe, expect, it } from 'vitest'
import { importRoster, type ImportOptions, type RosterImport } from '../../../src/domain/meeting/importRoster'
import { guessMapping, type Row } from '../../../src/domain/meeting/rosterColumns'

function imported(rows: readonly Row[], options?: ImportOptions): RosterImport {
  const result = importRoster(rows, options)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const names = (roster: RosterImport): string[] => roster.accepted.map((row) => row.official.name)
const HEADER: Row = ['STT', 'Họ và tên', 'Chức vụ', 'Ngày sinh', 'Nơi lấy phiếu thứ']
const AN: Row = [1, 'Lê Văn An', 'Bí thư', '12/03/1976', 1]
const BINH: Row = [2, 'Trần Bình', 'Phó Bí thư', 1979, null]

describe('columns are found by their names', () => {
  it.each<[Row, object]>([
    [['TT', 'Họ tên', 'Chức danh', 'Năm sinh', 'Nơi lấy phiếu'], { number: 0, name: 1, position: 2, birthDate: 3, place: 4 }],
    [['Số TT', 'HỌ VÀ TÊN', 'CHỨC VỤ, ĐƠN VỊ', 'Ngày, tháng, năm sinh'], { number: 0, name: 1, position: 2, birthDate: 3 }],
    [['Mã', 'Tên', 'Chức vụ'], { idCode: 0, name: 1, position: 2 }],
    [['Chức vụ', 'Họ, tên', 'Mã cán bộ'], { position: 0, name: 1, idCode: 2 }],
    [['STT', 'Họ và tên đệm', 'Tên', 'Chức vụ'], { number: 0, familyName: 1, name: 2, position: 3 }],
    [['Họ và chữ đệm', 'Tên', 'Chức vụ'], { familyName: 0, name: 1, position: 2 }],
    [['No', 'Full name', 'Position', 'Date of birth', 'Place', 'ID'], { number: 0, name: 1, position: 2, birthDate: 3, place: 4, idCode: 5 }],
  ])('%j', (header, columns) => {
    expect(guessMapping([['TIÊU ĐỀ'], [], header]).columns).toEqual(columns)
    expect(guessMapping([['TIÊU ĐỀ'], [], header]).headerRow).toBe(2)
  })

  it('a title that mentions a name is not taken for the header', () => {
    expect(guessMapping([['Họ và tên người được lấy phiếu'], HEADER]).headerRow).toBe(1)
  })

  it('cells pasted without column names are recognised by what they hold', () => {
    const roster = imported([AN, BINH, [3, 'Vũ Thị Cúc', 'Ủy viên', '1980', 2]])
    expect(roster.mapping).toEqual({ headerRow: null, columns: { number: 0, name: 1, position: 2, birthDate: 3 } })
    expect(roster.unusedColumns).toEqual([{ column: 5, header: '' }])
    expect(names(roster)).toEqual(['Lê Văn An', 'Trần Bình', 'Vũ Thị Cúc'])
  })

  it('a mapping chosen by the user replaces the guess', () => {
    const mapping = { headerRow: 0, columns: { name: 2, position: 1 } }
    expect(imported([['a', 'b', 'c'], ['x', 'Bí thư', 'Lê An']], { mapping }).accepted[0]!.official).toEqual({
      name: 'Lê An', position: 'Bí thư', place: 1,
    })
  })

  it('columns that hold something and are not imported are listed', () => {
    const roster = imported([[...HEADER, 'Quê quán', 'Ghi chú'], [...AN, 'Hà Nội', null]])
    expect(roster.unusedColumns).toEqual([{ column: 6, header: 'Quê quán' }])
  })

  it('family name and given name in two columns are joined', () => {
    expect(names(imported([['Họ và tên đệm', 'Tên', 'Chức vụ'], ['Lê Văn', 'An', 'Bí thư']]))).toEqual(['Lê Văn An'])
  })
})

describe('rows that are not people are set aside with their text', () => {
  it('numbered columns, repeated headers, section titles, notes and signatures', () => {
    const roster = imported([
      ['DANH SÁCH'], HEADER, [1, 2, 3, 4, 5], ['I. Ban Thường vụ'], AN, HEADER, ['II', 'Ban Chấp hành'], BINH, [],
      [null, 'Tổng cộng: 2 đồng chí'], [null, 'NGƯỜI LẬP BIỂU', null, 'TM. BAN THƯỜNG VỤ'], [null, '(Ký tên)'], [],
      [null, 'Hồ Thị Dung', 'Phan Văn Em'],
    ])
    expect(names(roster)).toEqual(['Lê Văn An', 'Trần Bình'])
    expect(roster.counts).toEqual({ read: 2, accepted: 2, rejected: 0, blank: 0 })
    expect(roster.setAside.map((row) => `${row.row} ${row.reason}`)).toEqual([
      '1 title', '2 header', '3 column-numbers', '4 section', '6 header', '7 section',
      '9 note', '10 note', '11 note', '12 note', '13 note', '14 note',
    ])
  })

  it('a person typed below an empty row with only a name is a bad row, not a note', () => {
    const roster = imported([HEADER, AN, [], [null, 'Trần Bình']])
    expect(roster.rejected.map((row) => [row.row, row.problems[0]!.code])).toEqual([[4, 'import/position-missing']])
    expect(roster.counts).toEqual({ read: 3, accepted: 1, rejected: 1, blank: 1 })
  })

  it('people without a number or a date are people, whatever stands above and below', () => {
    const roster = imported([['Tên', 'Chức vụ'], ['Lê An', 'Bí thư'], [], ['Trần Bình', 'Trưởng ban'], ['Vũ Cúc', 'Cộng tác viên']])
    expect(names(roster)).toEqual(['Lê An', 'Trần Bình', 'Vũ Cúc'])
    expect(roster.blankRows).toEqual([3])
  })
})

describe('what a cell may hold', () => {
  it.each<[string | number, string]>([
    ['12/03/1976', '1976-03-12'], ['1/3/1976', '1976-03-01'], ['12-03-1976', '1976-03-12'], ['12.03.1976', '1976-03-12'],
    ['1976-03-12', '1976-03-12'], ['ngày 12 tháng 3 năm 1976', '1976-03-12'], [1976, '1976'], ['1976', '1976'],
    ['29/02/1984', '1984-02-29'], [27831, '1976-03-12'], ['03/1976', '1976'],
  ])('birth date %j is %s', (cell, iso) => {
    expect(imported([HEADER, [1, 'Lê An', 'Bí thư', cell, 1]]).accepted[0]!.official.birthDate).toBe(iso)
  })

  it('a date that lost its format or its day is imported with a note', () => {
    const notes = (cell: Row[number]): unknown[] => imported([HEADER, [1, 'Lê An', 'Bí thư', cell, 1]]).accepted[0]!.notes.map((note) => note.code)
    expect(notes(27831)).toEqual(['import/birth-date-from-serial'])
    expect(notes('03/1976')).toEqual(['official/birth-month-left-out'])
  })

  it.each([
    ['31/02/1978', 'import/birth-date-impossible'], ['29/02/1983', 'import/birth-date-impossible'],
    ['03/25/1976', 'import/birth-date-impossible'], ['12/03/76', 'import/birth-date-two-digit-year'],
    ['khoảng 1976', 'import/birth-date-unreadable'], ['12/03/1876', 'import/birth-date-out-of-range'],
  ])('birth date %j is refused as %s', (cell, code) => {
    expect(imported([HEADER, [1, 'Lê An', 'Bí thư', cell, 1]]).rejected[0]!.problems).toEqual([
      { code, field: 'birthDate', value: cell, row: 2, column: 4 },
    ])
  })

  it.each<[Row[number], unknown]>([[1, 1], ['1', 1], [null, 1], ['thứ nhất', 1], ['Nơi thứ 2', 2], [2, 2], ['khác', 'other']])(
    'place %j is %j', (cell, place) => {
      expect(imported([HEADER, [1, 'Lê An', 'Bí thư', '1976', cell]]).accepted[0]!.official.place).toBe(place)
    })

  it.each([3, 0, 'x'])('place %j is refused', (cell) => {
    expect(imported([HEADER, [1, 'Lê An', 'Bí thư', '1976', cell]]).rejected[0]!.problems[0]!.code).toBe('import/place-invalid')
  })

  it('every problem of a row is reported, not only the first', () => {
    const { rejected } = imported([HEADER, [1, 'x'.repeat(121), '=1', '31/02/1978', 9]])
    expect(rejected[0]!.problems.map((problem) => [problem.column, problem.code])).toEqual([
      [2, 'import/name-too-long'], [3, 'import/position-formula'], [4, 'import/birth-date-impossible'], [5, 'import/place-invalid'],
    ])
  })

  it('a rejected row keeps what was typed, so that it can be put right in place', () => {
    expect(imported([HEADER, AN, [2, 'Trần Bình', '', '1979', 1]]).rejected[0]!.draft).toMatchObject({ name: 'Trần Bình', position: '', birthDate: '1979' })
  })
})

describe('the same person twice', () => {
  const COLUMNS: Row = ['Họ và tên', 'Chức vụ', 'Ngày sinh', 'Mã']
  const second = (row: Row): RosterImport => imported([COLUMNS, ['Dương Thanh Hoà', 'Bí thư', '01/02/1980', null], row])

  it('same name, spelled the other way, and same birth date: refused', () => {
    const roster = second(['DƯƠNG THANH HÒA', 'Ủy viên', '01/02/1980', null])
    expect(roster.rejected[0]!.problems).toEqual([{ code: 'import/duplicate-person', field: 'name', row: 3, column: 1, earlierRow: 2 }])
  })

  it('same name and another birth date: imported with a warning', () => {
    const roster = second(['Dương Thanh Hòa', 'Ủy viên', '01/02/1981', null])
    expect(names(roster)).toEqual(['Dương Thanh Hoà', 'Dương Thanh Hòa'])
    expect(roster.warnings).toEqual([{ code: 'import/same-name', row: 3, column: 1, earlierRow: 2 }])
  })

  it('a name that differs only in its marks: a warning', () => {
    expect(second(['Duong Thanh Hoa', 'Ủy viên', null, null]).warnings[0]!.code).toBe('import/near-duplicate')
    expect(second(['Duong Thanh Hoa', 'Ủy viên', '1999', null]).warnings).toEqual([])
  })

  it('two id codes are two persons; one id code is one', () => {
    const both = (a: string, b: string): RosterImport => imported([COLUMNS, ['Lê An', 'Bí thư', '1980', a], ['Lê An', 'Ủy viên', '1980', b]])
    expect(both('A1', 'A2').counts.accepted).toBe(2)
    expect(both('A1', 'A1').rejected[0]!.problems[0]!.code).toBe('import/duplicate-person')
  })
})

describe('birth dates under “Nam” and “Nữ”', () => {
  const twoRows = (...people: readonly Row[]): RosterImport =>
    imported([['TT', 'Họ và tên', 'Ngày, tháng, năm sinh', null, 'Chức vụ'], [null, null, 'Nam', 'Nữ', null], [1, 2, 3, 4, 5], ...people])

  it('are read from either column; the second row of names and the row of numbers are set aside', () => {
    const roster = twoRows([1, 'Trần Quốc Bảo', '05/11/1979', null, 'Phó Bí thư'], [2, 'Phạm Thị Thúy Hằng', null, '30/01/1983', 'Ủy viên'])
    expect(roster.accepted.map(({ official }) => official.birthDate)).toEqual(['1979-11-05', '1983-01-30'])
    expect(roster.mapping.columns).toMatchObject({ birthDate: 2, birthDateWomen: 3, position: 4 })
    expect(roster.setAside.map(({ row, reason }) => [row, reason])).toEqual([[1, 'header'], [2, 'header'], [3, 'column-numbers']])
    expect(roster.unusedColumns).toEqual([])
  })

  it('written in both columns are no date, and the row says so', () => {
    const roster = twoRows([1, 'Trần Quốc Bảo', '05/11/1979', '30/01/1983', 'Phó Bí thư'])
    expect(roster.rejected[0]!.problems).toMatchObject([{ code: 'import/birth-date-unreadable', row: 4, value: '05/11/1979 – 30/01/1983' }])
  })

  it('are read as Excel day numbers in the women’s column too', () => {
    expect(twoRows([1, 'Phạm Thị Thúy Hằng', null, 30346, 'Ủy viên']).accepted[0]!.official.birthDate).toBe('1983-01-30')
  })
})

describe('a roster that cannot be imported as a whole', () => {
  const many = (count: number): Row[] => [HEADER, ...Array.from({ length: count }, (_, i): Row => [i + 1, `Lê An ${i}`, 'Ủy viên', null, 1])]

  it('60 people are allowed, 61 are not', () => {
    expect(imported(many(60)).counts.accepted).toBe(60)
    expect(importRoster(many(61))).toEqual({ ok: false, error: { code: 'import/too-many-officials', count: 61, limit: 60 } })
  })

  it('no rows, no people, no column of positions', () => {
    expect(importRoster([])).toMatchObject({ ok: false, error: { code: 'import/no-rows' } })
    expect(importRoster([[null, ' ']])).toMatchObject({ ok: false, error: { code: 'import/no-rows' } })
    expect(importRoster([HEADER])).toMatchObject({ ok: false, error: { code: 'import/no-people' } })
    expect(importRoster([['STT', 'Họ tên'], [1, 'Lê An']])).toMatchObject({ ok: false, error: { code: 'import/column-missing', field: 'position' } })
    expect(importRoster([['x', 'y'], [1, 2]])).toMatchObject({ ok: false, error: { code: 'import/column-missing', field: 'name' } })
  })
})
