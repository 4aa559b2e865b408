import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../src/documents/readTable'
import { readDelimited } from '../../../src/documents/readDelimited'
import { compoundFile, zipBomb } from '../../support/hostileRosters'
import { rosterFile, sheetXml, xlsx, type XlsxCell } from '../../support/rosterFiles'

const text = (source: string): Uint8Array => new TextEncoder().encode(source)
const codeOf = async (bytes: Uint8Array, name: string): Promise<string> => {
  const read = await readTable(bytes, name)
  return read.ok ? 'ok' : read.error.code
}
const oneSheet = (rows: readonly (readonly XlsxCell[])[]): Uint8Array => xlsx({ sheets: { 'Danh sách': sheetXml(rows) } })

async function rows(bytes: Uint8Array, name: string): Promise<readonly (readonly unknown[])[]> {
  const read = await readTable(bytes, name)
  if (!read.ok) throw new Error(read.error.code)
  return read.value.sheets[0]!.rows
}

describe('a workbook becomes plain cells', () => {
  it('text, numbers, empty cells, and the stored value of a formula', async () => {
    const bytes = oneSheet([['  Lê An ', 1, null, 'x'], [{ formula: 'A1&"!"', value: '=chữ' }]])
    expect(await rows(bytes, 'a.xlsx')).toEqual([['  Lê An ', 1, null, 'x'], ['=chữ', null, null, null]])
  })

  it.each(['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati'])('dates keep their calendar day in %s', async (zone) => {
    const before = process.env['TZ']
    process.env['TZ'] = zone
    try {
      expect(await rows(oneSheet([[{ day: 27831 }, { day: 27831.999 }, { day: 29164 }]]), 'a.xlsx')).toEqual([
        ['1976-03-12', '1976-03-12', '1979-11-05'],
      ])
    } finally {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    }
  })

  it('dates of a workbook that counts from 1904 are right too', async () => {
    const bytes = xlsx({ sheets: { A: sheetXml([[{ day: 27831 - 1462 }]]) }, date1904: true })
    expect(await rows(bytes, 'a.xlsx')).toEqual([['1976-03-12']])
  })

  it('several sheets are given in order with their names; empty ones are left out', async () => {
    const read = await readTable(xlsx({ sheets: { 'Bìa': sheetXml([]), 'Danh sách': sheetXml([['a']]), 'Phụ lục': sheetXml([['b']]) } }), 'a.xlsx')
    expect(read.ok && read.value.sheets).toEqual([{ name: 'Danh sách', rows: [['a']] }, { name: 'Phụ lục', rows: [['b']] }])
  })

  it('is told by its content, whatever its name', async () => {
    expect(await rows(oneSheet([['a']]), 'danh-sach.csv')).toEqual([['a']])
  })
})

describe('delimited text becomes cells of text', () => {
  it.each([[';'], [','], ['\t']])('delimiter %j is found although other delimiters stand in the cells', async (delimiter) => {
    const source = [['STT', 'Tên', 'Chức vụ'], ['1', 'An', '"Bí thư, Chủ tịch; HĐND"'], ['2', 'Bình', 'Phó']].map((row) => row.join(delimiter)).join('\r\n')
    expect(await rows(text(source), 'a.csv')).toEqual([['STT', 'Tên', 'Chức vụ'], ['1', 'An', 'Bí thư, Chủ tịch; HĐND'], ['2', 'Bình', 'Phó']])
  })

  it('title lines, line breaks inside quotes, doubled quotes and the hint of Excel are understood', async () => {
    expect(await rows(text('sep=;\r\nDANH SÁCH\r\na;"b\nc";"d""e"\r\n\r\n1;2;3\r\n;;\r\n'), 'a.csv')).toEqual([
      ['DANH SÁCH'], ['a', 'b\nc', 'd"e'], [null], ['1', '2', '3'],
    ])
  })

  it('cells are never guessed to be numbers: a leading zero stays', async () => {
    expect(await rows(text('Mã;Tên\n007;An\n'), 'a.csv')).toEqual([['Mã', 'Tên'], ['007', 'An']])
  })

  it('cells pasted from a spreadsheet are read the same way', () => {
    expect(readDelimited('1\tLê An\tBí thư\n2\tTrần Bình\t"Phó\nBí thư"')).toMatchObject({
      ok: true, value: { delimiter: '\t', rows: [['1', 'Lê An', 'Bí thư'], ['2', 'Trần Bình', 'Phó\nBí thư']] },
    })
  })

  it('a quotation mark that is never closed is an error, not a swallowed list', async () => {
    expect(await readTable(text('Tên;Chức vụ\nAn;"Bí thư\nBình;Phó\n'), 'a.csv')).toEqual({ ok: false, error: { code: 'roster/unclosed-quote', row: 2 } })
  })
})

describe('a file that is no roster has a name for its fault', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'roster/empty'],
    ['white space', text('\ufeff \r\n\r\n ;;\r\n'), 'roster/empty'],
    ['a workbook without a value', oneSheet([[], []]), 'roster/empty'],
    ['more than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1), 'roster/too-large'],
    ['a PDF', text('%PDF-1.7\n'), 'roster/unknown-type'],
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0), 'roster/unknown-type'],
    ['binary noise', Uint8Array.of(1, 0, 2, 0, 0, 3, 4, 0, 0, 9, 9), 'roster/unknown-type'],
    ['a web page saved as a workbook', text('<html><table></table></html>'), 'roster/unknown-type'],
    ['a ZIP that is no workbook', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'roster/unknown-type'],
    ['a truncated workbook', oneSheet([['a']]).slice(0, 400), 'roster/unreadable'],
    ['a workbook with broken XML', xlsx({ sheets: { A: '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData></worksheet>' } }), 'roster/unreadable'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes, 'danh-sach.xlsx')).toBe(code)
  })

  it('text with the name of another kind of file', async () => {
    expect(await readTable(text('{"a":1}'), 'a.json')).toEqual({ ok: false, error: { code: 'roster/unknown-type', kind: 'json' } })
  })

  it('a workbook with a password, an old .xls, another old Office file', async () => {
    expect(await codeOf(compoundFile('EncryptedPackage'), 'a.xlsx')).toBe('roster/password-protected')
    expect(await codeOf(compoundFile('Workbook'), 'a.xls')).toBe('roster/old-excel')
    expect(await codeOf(compoundFile('WordDocument'), 'a.doc')).toBe('roster/unknown-type')
  })

  it('a ZIP whose entries are encrypted', async () => {
    const bytes = oneSheet([['a']])
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    for (let at = 0; at + 4 <= bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true)
    }
    expect(await codeOf(bytes, 'a.xlsx')).toBe('roster/password-protected')
  })
})

describe('a hostile file is refused quickly', () => {
  it('a zip bomb, by its declared size', async () => {
    expect(await codeOf(zipBomb(), 'a.xlsx')).toBe('roster/zip-bomb')
  })

  it('a zip bomb that lies about its size', async () => {
    const bytes = zipBomb()
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    for (let at = 0; at + 46 <= bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000) view.setUint32(at + 24, 1000, true)
    }
    expect(await codeOf(bytes, 'a.xlsx')).toBe('roster/zip-bomb')
  })

  it('a cell at the far corner of the sheet', async () => {
    const far = (row: number, cell: string): Uint8Array =>
      xlsx({ sheets: { A: `<worksheet><sheetData><row r="${row}"><c r="${cell}"><v>1</v></c></row></sheetData></worksheet>` } })
    expect(await codeOf(far(1, 'XFD1'), 'a.xlsx')).toBe('roster/too-many-columns')
    expect(await codeOf(far(1_048_576, 'A1048576'), 'a.xlsx')).toBe('roster/too-many-rows')
    expect(await codeOf(far(4_000_000_000, 'A4000000000'), 'a.xlsx')).toBe('roster/unreadable')
  })

  it('5,000 rows are read, 5,001 are not; rows that are only coloured or only delimiters do not count', async () => {
    const lines = (count: number): Uint8Array => text(`${'1;2\r\n'.repeat(count)}${';\r\n'.repeat(3000)}`)
    expect(await codeOf(lines(5000), 'a.csv')).toBe('ok')
    expect(await codeOf(lines(5001), 'a.csv')).toBe('roster/too-many-rows')
    const sheet = (count: number): Uint8Array => oneSheet(Array.from({ length: count }, (_, i) => [i]))
    expect(await codeOf(sheet(5000), 'a.xlsx')).toBe('ok')
    expect(await codeOf(sheet(5001), 'a.xlsx')).toBe('roster/too-many-rows')
    const coloured = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="900000"><c r="A900000" s="1"/></row></sheetData></worksheet>'
    expect(await codeOf(xlsx({ sheets: { A: coloured } }), 'a.xlsx')).toBe('ok')
  })

  it('a cell longer than a spreadsheet allows', async () => {
    expect(await readTable(text(`a;b\nc;${'x'.repeat(32_768)}\n`), 'a.csv')).toEqual({
      ok: false, error: { code: 'roster/cell-too-long', row: 2, column: 2, limit: 32_767 },
    })
  })

  it('any one byte changed in a workbook ends in tables or a named error, never in an exception', async () => {
    const original = rosterFile('nguoi-duoc-lay-phieu.xlsx')
    for (let at = 0; at < original.length; at += 23) {
      const bytes = original.slice()
      bytes[at] = bytes[at]! ^ 0x55
      expect(await codeOf(bytes, 'a.xlsx')).toMatch(/^(?:ok|roster\/[a-z-]+)$/u)
    }
  })
})
