/** How tall a row of a sheet must be, for readers that do not reckon it from wrapped text themselves. */
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../src/documents/office/sheetCells'

describe('a text in a column', () => {
  it.each([
    ['', 10, 1],
    ['Nguyễn Thị Ánh Tuyết', 26, 1],
    ['Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kiểm tra', 40, 2],
    // Capitals are wide: as figures these 29 would fit two lines.
    ['LÀM THỬ – KHÔNG TÍNH KẾT QUẢ', 17, 3],
    // No line breaks within a word: "a" goes down with what follows it.
    ['một hai-ba-bốn-năm-sáu', 22, 2],
    // Longer than the column: broken.
    ['x'.repeat(40), 11, 5],
  ])('%j in %i characters stands in %i lines', (text, width, lines) => {
    expect(linesOf(text, width)).toBe(lines)
  })
})
