import { describe, expect, it } from 'vitest'
import {
  cleanName, cleanText, compareNames, faultOf, foldName, foldNameLoosely, looksLikeFormula, NAME_LIMIT, sortKeyOf,
} from '../../../src/domain/kernel/names'

const codes = (raw: string): string[] => cleanName(raw).notes.map((note) => note.code)

describe('a name is cleaned, and every change is noted', () => {
  it.each([
    ['Trần Quốc Bảo', 'Trần Quốc Bảo', []],
    ['  Nguyễn  Thị Ánh Tuyết ', 'Nguyễn Thị Ánh Tuyết', ['cleaned/spaces']],
    ['Nguyễn\u00a0Thị Ánh Tuyết', 'Nguyễn Thị Ánh Tuyết', ['cleaned/spaces']],
    ['Trần Quốc Bảo'.normalize('NFD'), 'Trần Quốc Bảo', ['cleaned/composed']],
    ['Trần\u200b Quốc\u00ad Bảo', 'Trần Quốc Bảo', ['cleaned/invisible-characters']],
    ['Trần Quốc\nBảo', 'Trần Quốc Bảo', ['cleaned/line-breaks']],
    ['3. Trần Quốc Bảo', 'Trần Quốc Bảo', ['cleaned/list-number']],
    ['Đ/c Phạm Thị Thuý Hằng', 'Phạm Thị Thuý Hằng', ['cleaned/honorific']],
    ['đ/c: Phạm Thị Hằng', 'Phạm Thị Hằng', ['cleaned/honorific']],
    ['Đồng chí Phạm Thị Hằng', 'Phạm Thị Hằng', ['cleaned/honorific']],
    ['Ông Hồ Sỹ Hiệp', 'Hồ Sỹ Hiệp', ['cleaned/honorific']],
    ['Bà Lê Hoa', 'Lê Hoa', ['cleaned/honorific']],
    ['Ông/Bà Lê Thị Hoa', 'Lê Thị Hoa', ['cleaned/honorific']],
    ['Ông (Bà) Lê Thị Hoa', 'Lê Thị Hoa', ['cleaned/honorific']],
  ])('%j becomes %j', (raw, expected, notes) => {
    expect(cleanName(raw).text).toBe(expected)
    expect(codes(raw)).toEqual(notes)
  })

  it('keeps a form of address that is part of the name, and says so', () => {
    expect(cleanName('Ông Ích Khiêm').text).toBe('Ông Ích Khiêm')
    expect(codes('Ông Ích Khiêm')).toEqual(['cleaned/honorific-kept'])
    expect(cleanName('Đồng Chí Thanh').text).toBe('Đồng Chí Thanh')
  })

  it('does not mistake the beginning of a word for a form of address', () => {
    for (const name of ['Bàng Bá Lân', 'Bành Văn Đức', 'Đcường']) expect(cleanName(name)).toEqual({ text: name, notes: [] })
  })

  it('names what was taken away', () => {
    expect(cleanName('Đ/c  Lê Hoa').notes).toContainEqual({ code: 'cleaned/honorific', removed: 'Đ/c' })
  })

  it('never rewrites the spelling of a name', () => {
    for (const name of ['Dương Thanh Hoà', 'Dương Thanh Hòa', 'PHẠM THỊ THÚY HẰNG', "K'Sor Phước", 'Y Êban']) {
      expect(cleanName(name)).toEqual({ text: name, notes: [] })
    }
  })
})

it('line breaks in a position become commas unless punctuation stands there already', () => {
  expect(cleanText('Bí thư Đảng ủy\r\nChủ tịch HĐND').text).toBe('Bí thư Đảng ủy, Chủ tịch HĐND')
  expect(cleanText('Bí thư Đảng ủy;\nChủ tịch HĐND').text).toBe('Bí thư Đảng ủy; Chủ tịch HĐND')
})

describe('a text that may not be stored', () => {
  it.each([
    ['', 'empty'],
    ['Trần\u0000Bảo', 'control-character'],
    ['Trần\u0085Bảo', 'control-character'],
    ['Tr\ufffdn Bảo', 'control-character'],
    ['Trần \ud800 Bảo', 'control-character'],
    ['=HYPERLINK("http://x")', 'formula'],
    ['@SUM(A1)', 'formula'],
    ['-1+2', 'formula'],
    ['a'.repeat(NAME_LIMIT + 1), 'too-long'],
  ])('%j is %s', (text, fault) => {
    expect(faultOf(text, NAME_LIMIT)).toBe(fault)
  })

  it('a name of exactly 120 letters is allowed, counted in letters and not in bytes', () => {
    expect(faultOf('ẩ'.repeat(NAME_LIMIT), NAME_LIMIT)).toBeUndefined()
  })

  it('a bullet before a position is not a formula', () => {
    for (const text of ['- Bí thư', '+ Bí thư', '-Bí thư']) expect(looksLikeFormula(text)).toBe(false)
  })
})

describe('comparison folds what does not tell people apart', () => {
  it.each([
    ['Hoà', 'Hòa'],
    ['Phạm Thị Thuý Hằng', 'PHẠM THỊ THÚY HẰNG'],
    ['Ủy', 'Uỷ'],
    ['Khoẻ', 'Khỏe'],
    ['Trần Bảo', 'Trần  Bảo'.normalize('NFD')],
  ])('%j equals %j', (a, b) => {
    expect(foldName(a)).toBe(foldName(b))
  })

  it.each([['Hòa', 'Hóa'], ['Trần Bảo', 'Trần Bao'], ['An', 'Ân'], ['Đạt', 'Dạt']])('%j differs from %j', (a, b) => {
    expect(foldName(a)).not.toBe(foldName(b))
  })

  it.each([['Nguyễn Thị Mỹ', 'Nguyen Thi Mi'], ['Đỗ Sỹ', 'Do Si']])('%j is near %j', (a, b) => {
    expect(foldNameLoosely(a)).toBe(foldNameLoosely(b))
  })
})

describe('Sắp theo A, B, C', () => {
  it('goes by given name, then surname, then middle name', () => {
    const sorted = ['Vũ Văn Ân', 'Trần Văn Bình', 'Nguyễn Thị An', 'Lê Văn An', 'Đỗ Kim Ánh', 'Nguyễn Kim An', 'Phan Ước'].sort(compareNames)
    expect(sorted).toEqual(['Lê Văn An', 'Nguyễn Kim An', 'Nguyễn Thị An', 'Đỗ Kim Ánh', 'Vũ Văn Ân', 'Trần Văn Bình', 'Phan Ước'])
  })

  it('splits a name into its three parts', () => {
    expect(sortKeyOf('Nguyễn Thị Ánh Tuyết')).toEqual({ given: 'Tuyết', surname: 'Nguyễn', middle: 'Thị Ánh' })
    expect(sortKeyOf('Tuyết')).toEqual({ given: 'Tuyết', surname: '', middle: '' })
  })
})
