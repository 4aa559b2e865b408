import { expect, it } from 'vitest'
import { writeCsv } from '../../../src/documents/writeCsv'

it('opens in Vietnamese Excel: BOM, semicolons, CRLF at the end of every row', () => {
  expect(writeCsv([['Họ và tên', 'Số phiếu'], ['Lê An', 28]])).toBe('\ufeffHọ và tên;Số phiếu\r\nLê An;28\r\n')
  expect(writeCsv([])).toBe('\ufeff')
})

it('quotes what would break a row and doubles the quotes', () => {
  expect(writeCsv([['a;b', 'say "x"', 'two\nlines', ' edge ', 'a,b']])).toBe('\ufeff"a;b";"say ""x""";"two\nlines";" edge ";a,b\r\n')
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('a text %j cannot run as a formula', (cell) => {
  const written = writeCsv([[cell]]).slice(1, -2)
  expect(written.replace(/^"|"$/gu, '').startsWith("'")).toBe(true)
})

it('a negative number is a number, not a formula', () => {
  expect(writeCsv([[-5, 0, 12.5]])).toBe('\ufeff-5;0;12.5\r\n')
  expect(() => writeCsv([[Number.NaN]])).toThrow(RangeError)
})
