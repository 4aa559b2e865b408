/**
 * The consolidated workbook as programs see it: a page with bars for each result, whose cells and charts lead back to the sheet of
 * figures, and nothing drawn where there are more results than one can leaf through.
 */
import { strFromU8, unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/universal'
import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../../src/domain/canvass/canvassRow'
import type { CanvassRow } from '../../../src/domain/canvass/canvassRow'
import type { Canvass } from '../../../src/domain/canvass/canvass'
import type { VerifiedPackage } from '../../../src/domain/canvass/verifiedPackage'
import { PAGES_LIMIT } from '../../../src/documents/canvassPages'
import { writeCanvassXlsx } from '../../../src/documents/writeCanvass'
import type { Official } from '../../../src/domain/meeting/officials'
import { aMeeting, aStatement, OFFICIALS } from '../../support/builders'

const unit = (code: string) => ({ code, name: `Phường ${code}`, superior: 'Thành ủy Đà Nẵng' })
const resultOf = (code: string, officials: readonly Official[]): readonly CanvassRow[] =>
  rowsOf(aStatement({ meeting: aMeeting({ unit: unit(code), lists: aMeeting().lists.map((list) => ({ ...list, officials })) }), results: [officials.map(() => [20, 8, 2])] }), { digest: code.padEnd(64, '0'), fingerprint: 'AAAA-BBBB-CCCC-DDDD', openingFingerprint: 'EEEE-FFFF-GGGG-HHHH' })

/** @param count  results that count, of as many units; @param twoLevels  whether one more set of rules, of two levels, is summed up */
async function workbook(count: number, type: 'official' | 'rehearsal' = 'official', twoLevels = true, officials: readonly Official[] = OFFICIALS): Promise<Uint8Array> {
  const codes = Array.from({ length: count }, (_, i) => `P-${String(i + 1).padStart(3, '0')}`)
  // The writer asks of results that count only how many they are: their figures come apart.
  const canvass = { units: [], accepted: codes.map(() => ({}) as VerifiedPackage), open: [], settled: [], waiting: [], refused: [], places: [] } satisfies Canvass
  const summary = {
    rules: { ruleSet: '96-QD', version: 1, denominator: 'collected', validity: 'perPerson', unmarked: 'allowed' }, units: count, lists: count, ratings: 2 * count, issued: 33 * count, collected: 30 * count,
    marks: { high: 40 * count, confidence: 15 * count, low: 5 * count }, unmarked: 0, outcomes: { '': 2 * count },
  }
  const second = { ...summary, rules: { ...summary.rules, denominator: 'summoned' }, marks: { confidence: 50 * count, noConfidence: 10 * count } }
  const chunks: Uint8Array[] = []
  async function* figures() {
    for (const code of codes) yield await Promise.resolve(resultOf(code, officials))
  }
  await writeCanvassXlsx({ type, canvass, summaries: twoLevels ? [summary, second] : [summary], corrected: new Map(), files: [] }, figures(), (chunk) => chunks.push(Uint8Array.from(chunk)))
  return Buffer.concat(chunks)
}

const partsOf = (bytes: Uint8Array) => new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
const charts = (parts: ReadonlyMap<string, string>) => [...parts.keys()].filter((name) => name.startsWith('xl/charts/')).sort()

/** Values of the cells a chart refers to, read by a reader that is not ours. */
async function cellsAt(bytes: Uint8Array, range: string): Promise<readonly unknown[]> {
  const [, sheet = '', column = '', first = '', last = first] = /^'(.+)'!\$([A-Z]+)\$(\d+)(?::\$\2\$(\d+))?$/u.exec(range) ?? []
  const found = (await readXlsxFile(bytes.slice().buffer)).find((one) => one.sheet === sheet)
  const at = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return (found?.data ?? []).slice(Number(first) - 1, Number(last)).map((row) => row[at])
}

describe('the workbook of a consolidation', () => {
  it('has a page for each result and a chart for each of its lists, and one of the sums of each set of rules', async () => {
    const parts = partsOf(await workbook(3))
    expect(charts(parts)).toEqual(['xl/charts/chart1.xml', 'xl/charts/chart2.xml', 'xl/charts/chart3.xml', 'xl/charts/chart4.xml', 'xl/charts/chart5.xml'])
    expect(parts.get('xl/worksheets/sheet3.xml')).toMatch(/<rowBreaks count="2" manualBreakCount="2">/u)
  })

  it('draws from cells that hold exactly what the chart shows', async () => {
    const bytes = await workbook(2)
    const parts = partsOf(bytes)
    for (const name of charts(parts)) {
      const drawn = [...(parts.get(name) ?? '').matchAll(/<c:f>([^<]+)<\/c:f><c:(?:str|num)Cache>(.*?)<\/c:(?:str|num)Cache>/gu)]
      expect(drawn.length).toBeGreaterThan(6)
      for (const [, range = '', cache = ''] of drawn) {
        const shown = [...cache.matchAll(/<c:v>([^<]*)<\/c:v>/gu)].map(([, value]) => value)
        expect((await cellsAt(bytes, range)).map(String)).toEqual(shown)
      }
    }
  })

  it('repeats the figures on the page as cells of the sheet of figures', async () => {
    const bytes = await workbook(2)
    const links = [...(partsOf(bytes).get('xl/worksheets/sheet3.xml') ?? '').matchAll(/<f>([^<]+)<\/f><v>([^<]+)<\/v>/gu)]
    expect(links).toHaveLength(2 * OFFICIALS.length * 7)
    for (const [, range = '', value = ''] of links) expect((await cellsAt(bytes, range)).map(String)).toEqual([value])
  })

  it('prints the headings of every table on each of its pages, and enough pages side by side to be legible', async () => {
    const parts = partsOf(await workbook(3, 'rehearsal'))
    const defined = (what: string) => [...(parts.get('xl/workbook.xml') ?? '').matchAll(new RegExp(`<definedName name="_xlnm.${what}" localSheetId="(\\d)">([^<]+)<`, 'gu'))].map(([, sheet, rows]) => [sheet, rows])
    // The lines above the headings, of a rehearsal one more, are for the screen; sheet 2 is laid out page by page.
    expect(defined('Print_Titles')).toEqual([
      ['0', "'Đơn vị'!$A:$B,'Đơn vị'!$4:$4"], ['1', "'Kết quả'!$A:$F,'Kết quả'!$4:$4"], ['3', "'Theo quy định'!$4:$4"],
      ['4', "'Hai nơi'!$A:$C,'Hai nơi'!$4:$4"], ['5', "'Cần quyết định'!$A:$B,'Cần quyết định'!$4:$4"], ['6', "'Tệp'!$A:$A,'Tệp'!$4:$4"],
    ])
    for (const [sheet = '', range = ''] of defined('Print_Area')) {
      const xml = parts.get(`xl/worksheets/sheet${String(Number(sheet) + 1)}.xml`) ?? ''
      const [, last = ''] = /\$A\$4:\$[A-Z]+\$(\d+)$/u.exec(range) ?? []
      const rows = [...xml.matchAll(/<row r="(\d+)"/gu)].map(([, row]) => Number(row))
      // Every row, and where there is a chart the nine lines it takes.
      expect([sheet, Number(last)]).toEqual([sheet, Math.max(...rows) + (xml.includes('<drawing') ? 18 : 0)])
    }
    expect(['1', '2', '4', '7'].map((sheet) => /fitToWidth="(\d)"/u.exec(parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? '')?.[1])).toEqual(['2', '3', '1', '1'])
  })

  it('says on every printed page what it is of, beside the table, where no column cuts it off', async () => {
    const parts = partsOf(await workbook(3, 'rehearsal'))
    const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    expect(sheets).toHaveLength(7)
    for (const [name, xml] of sheets) {
      const [head = '', foot = ''] = ['oddHeader', 'oddFooter'].map((part) => (new RegExp(`<${part}>(.*?)</${part}>`, 'u').exec(xml)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
      expect([name, head]).toEqual([name, expect.stringMatching(/^&L&"Times New Roman,Bold"&10 Bảng tổng hợp kết quả lấy phiếu tín nhiệm\. Đạt .* đơn vị\.&R.*LÀM THỬ – KHÔNG TÍNH KẾT QUẢ$/u)])
      expect([name, foot]).toEqual([name, expect.stringMatching(/^&L.*&A&C.*không bao giờ cộng.*&R.*&P\/&N$/u)])
      // The format's own limit.
      expect(Math.max(head.length, foot.length)).toBeLessThanOrEqual(255)
    }
  })

  it('shows no columns of levels that no result has, and a table without rows says so', async () => {
    const parts = partsOf(await workbook(1, 'official', false))
    const hidden = (parts.get('xl/worksheets/sheet2.xml') ?? '').split(' hidden="1"').length - 1
    expect(hidden).toBe(2)
    expect(parts.get('xl/worksheets/sheet5.xml')).toContain('Không có.')
  })

  it('breaks a list longer than a page of bars, and every part has its headings', async () => {
    const people = Array.from({ length: 31 }, (_, i) => ({ name: `Nguyễn Văn ${String(i + 1)}`, position: 'Ủy viên', birthDate: '1970', place: 1 as const }))
    const parts = partsOf(await workbook(1, 'official', false, people))
    const pages = parts.get('xl/worksheets/sheet3.xml') ?? ''
    expect(pages.split('>Họ và tên<')).toHaveLength(3)
    expect(pages).toContain('người thứ 31 đến 31')
    expect(charts(parts)).toHaveLength(3)
  })

  it('names every part once, and every relationship leads to a part', async () => {
    const parts = partsOf(await workbook(2))
    const typed = [...(parts.get('[Content_Types].xml') ?? '').matchAll(/PartName="\/([^"]+)"/gu)].map(([, name]) => name)
    expect(typed.sort()).toEqual([...parts.keys()].filter((name) => name.endsWith('.xml') && !name.startsWith('[')).sort())
    for (const [name, xml] of parts) {
      if (!name.endsWith('.rels')) continue
      const folder = `/${name.replace(/_rels\/[^/]+$/u, '')}`
      for (const [, target = ''] of xml.matchAll(/Target="([^"]+)"/gu)) expect(parts.has(new URL(target, `file://${folder}`).pathname.slice(1)), `${name} → ${target}`).toBe(true)
    }
  })

  it('marks every page of a rehearsal', async () => {
    const pages = partsOf(await workbook(3, 'rehearsal')).get('xl/worksheets/sheet3.xml') ?? ''
    // Over each result on the screen, and in the head of every printed page.
    expect(pages.split('LÀM THỬ – KHÔNG TÍNH KẾT QUẢ')).toHaveLength(5)
  })

  it('is the same bytes each time', async () => {
    expect(Buffer.from(await workbook(2)).equals(Buffer.from(await workbook(2)))).toBe(true)
  })

  it('draws no pages beyond the limit, and says so', async () => {
    const parts = partsOf(await workbook(PAGES_LIMIT + 1))
    expect(charts(parts)).toHaveLength(2)
    expect(parts.get('xl/workbook.xml')).not.toContain('Từng đơn vị')
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('không có trang và biểu đồ của từng đơn vị')
  })
})
