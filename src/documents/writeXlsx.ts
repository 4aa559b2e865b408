/**
 * Writes XLSX (ECMA-376) in pieces: sheets one after the other, rows as they come, bytes handed out as they are packed, so
 * that a workbook of any length needs the memory of one row. Text stands in the cells themselves (no table of strings), so
 * nothing a text holds can become a formula. The same rows always give the same bytes.
 *
 * Cells: text, whole numbers, flags, and `share` — a formula count/whole shown as a percentage with two decimals. Each sheet
 * has a frozen, filterable heading row. Limits: 1,048,576 rows a sheet (Excel's own).
 */
import { Zip, ZipDeflate, strToU8 } from 'fflate'

export type XlsxCell = string | number | boolean | null | { readonly share: readonly [countColumn: number, wholeColumn: number]; readonly count: number; readonly of: number }

export interface XlsxSheet {
  readonly name: string
  /** Heading, and width in characters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  /** Lines above the heading, for people: what this is; of a rehearsal, that it counts for nothing. */
  readonly lead?: readonly string[]
}

export interface XlsxStream {
  sheet(sheet: XlsxSheet): { row(cells: readonly XlsxCell[]): void; end(): void }
  end(): void
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
/** The format's earliest date: nothing of this moment is in the file. */
const EARLIEST = new Date(1980, 0, 2)
const FLUSH = 1 << 16

/** Cell styles by place in styles.xml. */
const STYLE = { plain: 0, heading: 1, share: 2, lead: 3, wrapped: 4 } as const

const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;')

/** 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

const textCell = (reference: string, text: string, style: number): string =>
  text === '' ? '' : `<c r="${reference}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

function cellXml(cell: XlsxCell, row: number, column: number): string {
  const reference = `${columnLetters(column)}${row}`
  if (cell === null) return ''
  if (typeof cell === 'string') return textCell(reference, cell, STYLE.wrapped)
  if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`
  if (cell.of === 0) return ''
  const [count, whole] = cell.share.map((place) => `${columnLetters(place)}${row}`)
  return `<c r="${reference}" s="${STYLE.share}"><f>${count}/${whole}</f><v>${cell.count / cell.of}</v></c>`
}

/** @param sink  takes the file's bytes in order */
export function xlsxStream(sink: (chunk: Uint8Array) => void): XlsxStream {
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    sink(chunk)
  })
  const names: string[] = []
  const part = (path: string): { write(text: string): void; end(): void } => {
    const file = new ZipDeflate(path, { level: 6 })
    file.mtime = EARLIEST
    zip.add(file)
    let pending = ''
    return {
      write(text) {
        pending += text
        if (pending.length < FLUSH) return
        file.push(strToU8(pending))
        pending = ''
      },
      end() {
        file.push(strToU8(pending), true)
      },
    }
  }
  const whole = (path: string, text: string): void => {
    const file = part(path)
    file.write(XML + text)
    file.end()
  }
  return {
    sheet({ name, columns, lead = [] }) {
      names.push(sheetName(name))
      const sheet = part(`xl/worksheets/sheet${names.length}.xml`)
      const headingRow = lead.length + 1
      sheet.write(`${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${headingRow}" topLeftCell="A${headingRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`)
      sheet.write(`<cols>${columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`)
      lead.forEach((line, i) => {
        sheet.write(`<row r="${i + 1}">${textCell(`A${i + 1}`, line, STYLE.lead)}</row>`)
      })
      sheet.write(`<row r="${headingRow}" ht="32" customHeight="1">${columns.map(({ title }, i) => textCell(`${columnLetters(i)}${headingRow}`, title, STYLE.heading)).join('')}</row>`)
      let row = headingRow
      return {
        row(cells) {
          row += 1
          sheet.write(`<row r="${row}">${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`)
        },
        end() {
          const filter = row > headingRow ? `<autoFilter ref="A${headingRow}:${columnLetters(columns.length - 1)}${row}"/>` : ''
          sheet.write(`</sheetData>${filter}<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`)
          sheet.end()
        },
      }
    },
    end() {
      for (const [path, text] of bookParts(names)) whole(path, text)
      zip.end()
    },
  }
}

/** The parts around the sheets. */
function bookParts(names: readonly string[]): readonly (readonly [path: string, xml: string])[] {
  const sheets = names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')
  const relations = names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const overrides = names.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${types}.worksheet+xml"/>`).join('')
  return [
    ['xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets}</sheets></workbook>`],
    ['xl/styles.xml', STYLES],
    ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${PACKAGE}/relationships">${relations}<Relationship Id="rId${names.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`],
    ['_rels/.rels', `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${overrides}</Types>`],
  ]
}

/** Excel: at most 31 characters, none of : \ / ? * [ ]. */
const sheetName = (name: string): string => name.replace(/[:\\/?*[\]]/gu, ' ').slice(0, 31)

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.00%"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Times New Roman"/></font><font><b/><sz val="13"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF12305A"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
