/**
 * A unit's summary stands on one page: as large as that allows, never smaller than one can read, nothing left out or cut; beyond what
 * a page holds it goes on with its headings. Names and positions are as long as they come, with all their marks.
 */
import { getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../../src/documents/writeDocx'
import { writePdf } from '../../../src/documents/writePdf'
import { barParts } from '../../../src/domain/result/paperLayout'
import { unitSummaryVi } from '../../../src/words/papers/unitSummary'
import { paperFonts } from '../../support/paperFonts'
import { libreOfficePages, readPdf } from '../../support/readPapers'
import { summaryFacts } from '../../support/unitSummary'

const squeezed = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, '')

/** Sizes of all its letters in points, as they are printed, and how far to the right and down any of them reaches. */
async function lettersOf(bytes: Uint8Array): Promise<{ readonly smallest: number; readonly largest: number; readonly right: number; readonly lowest: number }> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes))
  const found = { smallest: Infinity, largest: 0, right: 0, lowest: Infinity }
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    for (const item of items) {
      if (!('transform' in item) || item.str.trim() === '') continue
      const [, , , size = 0, x = 0, y = 0] = item.transform as readonly number[]
      found.smallest = Math.min(found.smallest, size)
      found.largest = Math.max(found.largest, size)
      found.right = Math.max(found.right, x + item.width)
      found.lowest = Math.min(found.lowest, y)
    }
  }
  return found
}

describe('a unit’s summary', () => {
  it.each<[people: number, corrected: boolean, pages: number, unmarked?: boolean]>([[5, false, 1], [12, false, 1], [12, true, 1], [20, true, 1], [30, false, 1], [30, false, 1, true], [20, true, 1, true], [50, false, 2], [50, true, 2]])('of %i people (corrected: %s) takes %i page(s), whole and legible (unmarked: %s)', async (people, corrected, count, unmarked = false) => {
    const facts = summaryFacts(people, corrected, 'official', unmarked)
    const bytes = await writePdf(unitSummaryVi(facts), paperFonts())
    const { pages } = await readPdf(bytes)
    expect(pages).toHaveLength(count)
    const text = squeezed(pages.join(' '))
    for (const { name, position, levels } of facts.statement.lists[0]?.officials ?? []) {
      expect(text).toContain(squeezed(`${name}, ${position}`))
      for (const { count: ballots, percent } of levels) expect(text).toContain(squeezed(`${String(ballots)} (${percent ?? ''}%)`))
    }
    for (const page of pages) if (page.includes('phường')) expect(squeezed(page)).toContain(squeezed('Họ và tên, chức vụ'))
    expect(text).toContain(facts.packageOf.digest)
    const { smallest, right, lowest } = await lettersOf(bytes)
    expect(smallest).toBeGreaterThanOrEqual(8.49)
    expect(right).toBeLessThanOrEqual((210 - 10) * (72 / 25.4) + 0.5)
    expect(lowest).toBeGreaterThan(6 * (72 / 25.4))
  })

  it('of few is drawn larger than of many', async () => {
    const [few, many] = await Promise.all([5, 30].map(async (people) => (await lettersOf(await writePdf(unitSummaryVi(summaryFacts(people)), paperFonts()))).largest))
    expect(few).toBeGreaterThan((many ?? 0) * 1.2)
  })

  it('says of a correction what it changes, and under every percentage what it becomes', async () => {
    const facts = summaryFacts(20, true)
    const text = squeezed((await readPdf(await writePdf(unitSummaryVi(facts), paperFonts()))).pages.join(' '))
    for (const said of ['Đính chính số 1, lập hồi 08 giờ 00 phút, ngày 05 tháng 11 năm 2023, văn bản 02-BB/ĐU', 'Phiếu phát ra (nhóm A): 31 → 30', 'đã ghi 31, đính chính thành 30', '20 (64,52%)→ 66,67%']) expect(text).toContain(squeezed(said))
  })

  it('names who is in a class, and says where nobody is', async () => {
    const text = async (people: number) => squeezed((await readPdf(await writePdf(unitSummaryVi(summaryFacts(people)), paperFonts()))).pages.join(' '))
    expect(await text(12)).toContain(squeezed('Từ 2/3 phiếu tín nhiệm thấp trở lên (Đ11): 4. Trần Đỗ Hoàng Khánh Nguyên DA; 11. Nguyễn Thị Ánh Tuyết KA.'))
    expect(await text(3)).toContain(squeezed('Không người nào thuộc mức phải xem xét'))
  })

  it('of a rehearsal is marked on its one page', async () => {
    const { pages } = await readPdf(await writePdf(unitSummaryVi(summaryFacts(20, true, 'rehearsal')), paperFonts()))
    expect(pages).toHaveLength(1)
    expect(squeezed(pages[0] ?? '')).toContain(squeezed('LÀM THỬ'))
  })

  it('in Word takes one page up to twenty people, as LibreOffice lays it out', async () => {
    const read = await libreOfficePages([summaryFacts(5), summaryFacts(12, true), summaryFacts(20, true)].map((facts) => writeDocx(unitSummaryVi(facts))), 'docx')
    if (read === undefined) process.stdout.write('not installed, so not asked: soffice\n')
    else expect(read.map(({ pages }) => pages.length)).toEqual([1, 1, 1])
  }, 120_000)
})

describe('the bar of a row', () => {
  const bars = { title: '', width: 1, whole: 10, parts: [{ column: 0, look: 'first' }, { column: 1, look: 'middle' }, { column: 2, look: 'last' }] as const, rows: [[5, 0, 2], [0, 0, 0], [8, 4, 8]] }
  it('has a part for each number that is not nothing, as long as its share of the whole', () => {
    expect(barParts(bars, 0)).toEqual([{ look: 'first', from: 0, share: 0.5 }, { look: 'last', from: 0.5, share: 0.2 }])
    expect(barParts(bars, 1)).toEqual([])
  })
  it('is never longer than its column, whatever its numbers are of', () => {
    expect(barParts(bars, 2).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  })
})
