/** The workbook of a result: typed, computed anew by whoever opens it, and read back against the statement to the last digit. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/universal'
import { describe, expect, it } from 'vitest'
import { writeStatementXlsx } from '../../../src/documents/writeStatementXlsx'
import { percent2 } from '../../../src/domain/kernel/fraction'
import { checkWorkbook } from '../../../src/evidence/statementWorkbook'
import { aMeeting, aStatement, OFFICIALS } from '../../support/builders'

const AT = '2023-11-02T09:40:00+07:00'
const statement = aStatement()
const workbook = writeStatementXlsx(statement, AT)

/** The same workbook with one of its parts edited. */
function edited(part: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(workbook)
  const before = strFromU8(parts[part] ?? new Uint8Array())
  const after = edit(before)
  expect(after).not.toBe(before)
  return zipSync({ ...parts, [part]: strToU8(after) })
}
const SHEET = 'xl/worksheets/sheet1.xml'

describe('the workbook of a result', () => {
  it('holds typed counts and shares that are exactly count over denominator', async () => {
    const [first] = await readXlsxFile(workbook.slice().buffer)
    const rows = first?.data ?? []
    expect(rows).toHaveLength(OFFICIALS.length + 1)
    const heading = (rows[0] ?? []).map(String)
    statement.lists[0]?.officials.forEach((official, i) => {
      const row = rows[i + 1] ?? []
      expect(row[heading.indexOf('Họ và tên')]).toBe(official.name)
      official.levels.forEach(({ count, percent }, level) => {
        const at = 11 + 2 * level
        expect(row[at]).toBe(count)
        expect(row[at + 1]).toBe(count / 30)
        expect(percent2(Number(row[at]), Number(row[heading.indexOf('Phần trăm tính trên')]))).toBe(percent)
      })
    })
  })

  it('has percentages as formulas of the counts and a frozen heading', () => {
    const xml = strFromU8(unzipSync(workbook)[SHEET] ?? new Uint8Array())
    expect(xml).toContain('<f>IF(R2=0,&quot;&quot;,L2/R2)</f><v>0.6666666666666666</v>')
    expect(xml).toContain('ySplit="1"')
    expect(xml).toContain('state="frozen"')
  })

  it('repeats headings and names on every printed page', () => {
    const parts = unzipSync(workbook)
    const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
    expect(book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'Kết quả'!$A:$E,'Kết quả'!$1:$1</definedName>`)
    expect(book).toContain(`localSheetId="1">'Đối chiếu'!$1:$1</definedName>`)
    expect(strFromU8(parts[SHEET] ?? new Uint8Array())).toContain('fitToWidth="2"')
  })

  it('is the same bytes each time', () => {
    expect(Buffer.from(writeStatementXlsx(statement, AT)).equals(Buffer.from(workbook))).toBe(true)
  })

  it('writes a name that looks like a formula as text', async () => {
    const meeting = aMeeting({ lists: aMeeting().lists.map((list) => ({ ...list, title: 'A & B <C> "D"' })) })
    const odd = aStatement({ meeting })
    expect(await checkWorkbook(writeStatementXlsx(odd, AT), odd)).toEqual([])
  })
})

describe('the verifier of a workbook', () => {
  it('accepts it against its own statement', async () => {
    expect(await checkWorkbook(workbook, statement)).toEqual([])
  })

  it('names the cell where a count was changed', async () => {
    const forged = edited(SHEET, (xml) => xml.replace('<c r="L2" s="0"><v>20</v>', '<c r="L2" s="0"><v>21</v>'))
    expect(await checkWorkbook(forged, statement)).toEqual([{ code: 'workbook/differs', sheet: 1, row: 2, column: 12 }])
  })

  it('names the cell where only the shown percentage was changed', async () => {
    const forged = edited(SHEET, (xml) => xml.replace('<v>0.6666666666666666</v>', '<v>0.6666666666666667</v>'))
    expect(await checkWorkbook(forged, statement)).toEqual([{ code: 'workbook/differs', sheet: 1, row: 2, column: 13 }])
  })

  it('refuses a formula that would compute something else', async () => {
    const forged = edited(SHEET, (xml) => xml.replace('L2/R2', '1-L2/R2'))
    expect(await checkWorkbook(forged, statement)).toEqual([{ code: 'workbook/unreadable' }])
  })

  it('refuses a formula hidden in the second sheet', async () => {
    const forged = edited('xl/worksheets/sheet2.xml', (xml) => xml.replace('<v>33</v>', '<f>30+3</f><v>33</v>'))
    expect(await checkWorkbook(forged, statement)).toEqual([{ code: 'workbook/unreadable' }])
  })

  it('refuses formulas in sheets that lie elsewhere, under another prefix, and numbers shown as others', async () => {
    const parts = unzipSync(workbook)
    const { [SHEET]: first = new Uint8Array(), ...others } = parts
    const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
    const moved = zipSync({
      ...others, 'xl/pages/one.xml': strToU8(strFromU8(first).replace('<f>IF(R2=0', '<f>1-IF(R2=0')),
      'xl/_rels/workbook.xml.rels': strToU8(text('xl/_rels/workbook.xml.rels').replace('worksheets/sheet1.xml', 'pages/one.xml')),
    })
    const prefixed = edited('xl/worksheets/sheet2.xml', (xml) => xml.replace('<worksheet ', '<worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ').replace('<v>33</v>', '<x:f>30+3</x:f><v>33</v>'))
    const disguised = edited('xl/styles.xml', (xml) => xml.replace('<fonts', '<numFmts count="1"><numFmt numFmtId="200" formatCode="&quot;21&quot;"/></numFmts><fonts'))
    for (const forged of [moved, prefixed, disguised]) expect(await checkWorkbook(forged, statement)).toEqual([{ code: 'workbook/unreadable' }])
  })

  it('names a card count that was changed', async () => {
    const forged = edited('xl/worksheets/sheet2.xml', (xml) => xml.replace('<v>38</v>', '<v>39</v>'))
    expect(await checkWorkbook(forged, statement)).toEqual([{ code: 'workbook/differs', sheet: 2, row: 4, column: 2 }])
  })

  it('refuses what is no workbook', async () => {
    expect(await checkWorkbook(strToU8('PK no workbook'), statement)).toEqual([{ code: 'workbook/unreadable' }])
  })
})
