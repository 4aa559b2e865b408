import { describe, expect, it } from 'vitest'
import { convertLegacy, decodeLegacy, detectLegacy } from '../../../src/domain/kernel/legacyVietnamese'
import { isVietnameseSyllable } from '../../../src/domain/kernel/vietnameseSyllable'
import { asVni } from '../../support/rosterFiles'

describe('TCVN3 (.VnTime)', () => {
  it('is recognised and read', () => {
    expect(detectLegacy(['NguyÔn ThÞ ¸nh TuyÕt', 'TrÇn Quèc B¶o'])).toBe('TCVN3')
    expect(decodeLegacy('TrÇn Quèc B¶o', 'TCVN3')).toBe('Trần Quốc Bảo')
    expect(decodeLegacy('Phã BÝ th\u00ad Th\u00adêng trùc §¶ng ñy', 'TCVN3')).toBe('Phó Bí thư Thường trực Đảng ủy')
  })

  it('gets back the capitals that only its fonts knew', () => {
    expect(convertLegacy('Vâ V¨n Èn', 'TCVN3', 'name')).toBe('Võ Văn Ẩn')
    expect(convertLegacy('ñy viªn Ban Th\u00adêng vô, Chñ nhiÖm ñy ban KiÓm tra', 'TCVN3', 'text')).toBe(
      'Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kiểm tra',
    )
    expect(convertLegacy('TRÇN QUèC B¶O', 'TCVN3', 'name')).toBe('TRẦN QUỐC BẢO')
  })
})

describe('VNI', () => {
  const names = ['Nguyễn Thị Ánh Tuyết', 'Trần Quốc Bảo', 'Lê Hoàng Đức', 'Đặng Ngọc Ưng', 'Huỳnh Thị Mỹ Duyên', 'Ủy viên Ban Thường vụ', 'Đỗ Thị Kiều Oanh']

  it('is recognised and read', () => {
    expect(asVni('Nguyễn Thị Ánh Tuyết')).toBe('Nguyeãn Thò AÙnh Tuyeát')
    expect(detectLegacy(names.map(asVni))).toBe('VNI')
    for (const name of names) expect(decodeLegacy(asVni(name), 'VNI')).toBe(name)
  })

  it('reads capitals typed all through', () => {
    for (const name of names) expect(decodeLegacy(asVni(name.toUpperCase()), 'VNI')).toBe(name.toUpperCase())
  })
})

describe('what is not legacy text is left alone', () => {
  it.each([
    [['Nguyễn Thị Ánh Tuyết', 'Trần Quốc Bảo']],
    [['Hà', 'Công Thành', 'Lê Hoàng', 'Bùi Tín']],
    [['Nguyen Van A', 'Secretary', '12/03/1976']],
    [['José Müller', 'François Noël']],
    [[]],
  ])('%j', (texts) => {
    expect(detectLegacy(texts)).toBeUndefined()
  })

  it('a Unicode cell in a legacy file is not converted', () => {
    expect(convertLegacy('Trần Quốc Bảo', 'TCVN3', 'name')).toBe('Trần Quốc Bảo')
  })
})

it('knows how a Vietnamese syllable is spelled', () => {
  for (const word of ['Nguyễn', 'Huỳnh', 'quyền', 'giếng', 'Ngoãn', 'Ẩn', 'khuya', 'Đảng', 'ủy', 'nghiêng', 'Hoà'.normalize('NFD')]) {
    expect(isVietnameseSyllable(word), word).toBe(true)
  }
  for (const word of ['NguyÔn', 'ThÞ', 'TuyÕt', 'Müller', 'bbb', 'áà', 'Nguyeãn']) expect(isVietnameseSyllable(word), word).toBe(false)
})
