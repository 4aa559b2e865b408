import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readDelimited } from '../../src/documents/readDelimited'
import { readTable } from '../../src/documents/readTable'
import { writeCsv } from '../../src/documents/writeCsv'
import { cleanName, cleanText, foldName } from '../../src/domain/kernel/names'
import { importRoster } from '../../src/domain/meeting/importRoster'
import { asCp1258, asUtf16 } from '../support/rosterFiles'

const cell = fc.oneof(
  fc.constant(null),
  fc.string({ maxLength: 12 }),
  fc.integer({ min: -5, max: 40000 }),
  fc.constantFrom('Lê Văn An', 'Trần Bình', 'Bí thư', '12/03/1976', '31/02/1978', '1', '2', '3', '=1', 'Đ/c Lê An', 'I', 'Tổng cộng: 3', 'Họ và tên', 'TrÇn Quèc'),
)
const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 40 })
const header = ['STT', 'Họ và tên', 'Chức vụ', 'Ngày sinh', 'Nơi lấy phiếu thứ']

it('every row of a roster is accepted, rejected, blank or set aside: none is lost, none counts twice', () => {
  fc.assert(
    fc.property(table, table, (above, below) => {
      const rows = [...above, header, ...below]
      const result = importRoster(rows, { convert: 'none' })
      if (!result.ok) return
      const { accepted, rejected, blankRows, setAside, counts } = result.value
      expect(counts.read).toBe(counts.accepted + counts.rejected + counts.blank)
      const places = [...accepted.map((row) => row.row), ...rejected.map((row) => row.row), ...blankRows, ...setAside.map((row) => row.row)]
      expect(places.sort((a, b) => a - b)).toEqual(rows.map((_, index) => index + 1))
    }),
    { numRuns: 400 },
  )
})

it('every rejected row has a problem, every accepted person is stored as NFC in one line', () => {
  fc.assert(
    fc.property(table, (below) => {
      const result = importRoster([header, ...below], { convert: 'none' })
      if (!result.ok) return
      for (const row of result.value.rejected) expect(row.problems.length).toBeGreaterThan(0)
      for (const { official } of result.value.accepted) {
        for (const text of [official.name, official.position]) {
          expect(text).toBe(text.normalize('NFC'))
          expect(text).not.toMatch(/^\s|\s$|\s\s|[\r\n\t\0]/u)
        }
      }
    }),
    { numRuns: 400 },
  )
})

it('cleaning twice changes nothing more, and without a note nothing was changed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (raw) => {
      const once = cleanText(raw)
      expect(cleanText(once.text).text).toBe(once.text)
      if (cleanName(raw).notes.length === 0) expect(cleanName(raw).text).toBe(raw)
    }),
  )
})

const syllables = fc.constantFrom('Nguyễn', 'Hoà', 'Hòa', 'Thuý', 'Thúy', 'Đặng', 'Ẩn', 'Ưng', 'Huỳnh', 'Mỹ', 'Duyên', 'Sơn', 'Khoẻ')
const name = fc.array(syllables, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))

it('a name equals itself in any case and Unicode form', () => {
  fc.assert(
    fc.property(name, (text) => {
      const key = foldName(text)
      expect(foldName(text.toUpperCase())).toBe(key)
      expect(foldName(text.normalize('NFD'))).toBe(key)
      expect(foldName(`  ${text.replace(/ /gu, '\u00a0 ')} `)).toBe(key)
    }),
  )
})

it('a Vietnamese text reads the same from UTF-8, UTF-16 and Windows-1258', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 8 }), async (people) => {
      const source = `Họ và tên;Chức vụ\r\n${people.map((row) => row.join(';')).join('\r\n')}\r\n`
      const expected = [['Họ và tên', 'Chức vụ'], ...people]
      for (const bytes of [new TextEncoder().encode(source), asUtf16(source, 'le', true), asUtf16(source, 'be', false), asCp1258(source)]) {
        const read = await readTable(bytes, 'a.csv')
        expect(read.ok && read.value.sheets[0]!.rows).toEqual(expected)
      }
    }),
    { numRuns: 60 },
  )
})

it('what is written as CSV is read back cell for cell, apart from the apostrophe before a formula', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 10 })
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constant('x'), text, text), { minLength: 2, maxLength: 6 }), (rows) => {
      const read = readDelimited(writeCsv(rows))
      const expected = rows.map((row) => row.map((value) => (value === '' ? null : /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value)))
      expect(read.ok && read.value.rows).toEqual(expected)
    }),
  )
})

it('no bytes whatever make the reader throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0], [0xff, 0xfe]), async (bytes, magic) => {
      const read = await readTable(Uint8Array.from([...magic, ...bytes]), 'a.xlsx')
      if (!read.ok) expect(read.error.code).toMatch(/^roster\//u)
    }),
  )
})
