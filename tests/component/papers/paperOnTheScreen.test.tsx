/** The preview of a paper: what stands in the document stands on the sheet, with roles a screen reader understands. */
import { render, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { boldRun, plainText } from '../../../src/domain/result/paper'
import { PaperView } from '../../../src/ui/print/PaperView'
import { aPaper } from '../../support/aPaper'

it('shows head, title, every block and the signatures', () => {
  const paper = aPaper()
  render(<PaperView document={paper} />)
  const sheet = within(screen.getByRole('article', { name: /Biên bản kiểm phiếu/ }))
  expect(sheet.getByText('ĐẢNG CỘNG SẢN VIỆT NAM')).toBeVisible()
  expect(sheet.getByText('Hòa Bình, ngày 02 tháng 11 năm 2026')).toBeVisible()
  expect(sheet.getByText('Số: 15-BB/ĐU')).toBeVisible()
  expect(sheet.getByRole('heading', { name: 'Biên bản kiểm phiếu' })).toBeVisible()
  const table = within(sheet.getByRole('table', { name: 'Kết quả ghi phiếu' }))
  expect(table.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['STT', 'Họ và tên, chức vụ', 'Tín nhiệm cao'])
  expect(table.getAllByRole('row')).toHaveLength(31)
  for (const name of ['Phạm Thu Hà', 'Vũ Minh Khôi', 'Đỗ Thị Lan']) expect(sheet.getAllByText(name, { exact: false }).length).toBeGreaterThan(0)
  expect(sheet.getByText('K7M2-P9RT-W4XY-Z3AB')).toBeVisible()
})

it('says on the sheet that it is a draft or a rehearsal', () => {
  const { container } = render(<PaperView document={aPaper({ watermark: 'LÀM THỬ – KHÔNG TÍNH KẾT QUẢ' })} />)
  expect(container.querySelector('[data-print]')).toHaveTextContent('LÀM THỬ – KHÔNG TÍNH KẾT QUẢ')
})

it('reads as plain text, blanks as dots', () => {
  expect(plainText(['Có mặt ', { blank: 10 }, boldRun(' đại biểu')])).toBe('Có mặt …… đại biểu')
})
