/**
 * Writes a workbook (SpreadsheetML, ECMA-376) in pieces: sheets one after the other, rows as they come, bytes handed out as they
 * are packed, so that a workbook of any length needs the memory of one row. The same rows always give the same bytes: nothing of
 * the moment is in the file but the time it is told. docs/decisions/027 says why this is written here.
 *
 * A sheet is a table or a `paper` (`sheetFrames`). Limits: 1,048,576 rows a sheet.
 */
import { strToU8, Zip, ZipDeflate } from 'fflate'
import { rowXml, sheetName, STYLES } from './sheetCells'
import type { SheetCell } from './sheetCells'
import { colsXml, paperFrame, printedParts, tableFrame } from './sheetFrames'
import type { PaperSheet, SheetFrame, TableSheet } from './sheetFrames'
import { drawingXml, stackedBarsXml } from './stackedBars'
import type { ChartPlace, StackedBars } from './stackedBars'
import { contentTypes, CORE_RELATIONSHIP, CORE_TYPE, coreProperties, relationship, relationships, XML_HEAD, xmlText } from './xml'

export interface OpenSheet {
  /** @returns the row's place, from 0 */
  row(cells: readonly SheetCell[]): number
  /** A chart over the rows that follow; they stay empty. */
  chart(chart: StackedBars, place: Omit<ChartPlace, 'row'>): void
  /** What follows begins a page. */
  newPage(): void
  end(): void
}

export interface OpenWorkbook {
  table(sheet: TableSheet): OpenSheet
  paper(sheet: PaperSheet): OpenSheet
  end(): void
}

export interface WorkbookHead {
  readonly title: string
  readonly language: string
  /** Time the workbook says it was made at; without it none. */
  readonly madeAt?: string
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const NAMESPACES = `xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DRAWINGS = 'application/vnd.openxmlformats-officedocument'
/** A day past the format's earliest, so that no time zone falls before it. */
const EARLIEST = new Date(1980, 0, 2)
const FLUSH = 1 << 16

interface Part {
  write(text: string): void
  end(text: string): void
}
/** The zip under way: parts one after the other, and what `[Content_Types].xml` says of them. */
interface Parts {
  open(path: string, type?: string): Part
  end(): void
}

function partsInto(sink: (chunk: Uint8Array) => void): Parts {
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    sink(chunk)
  })
  const types: (readonly [part: string, type: string])[] = []
  const open = (path: string, type?: string): Part => {
    if (type !== undefined) types.push([`/${path}`, type])
    const file = new ZipDeflate(path, { level: 6 })
    file.mtime = EARLIEST
    zip.add(file)
    let pending = XML_HEAD
    return {
      write(text) {
        pending += text
        if (pending.length < FLUSH) return
        file.push(strToU8(pending))
        pending = ''
      },
      end(text) {
        file.push(strToU8(pending + text), true)
      },
    }
  }
  return {
    open,
    end() {
      open('[Content_Types].xml').end(contentTypes(types))
      zip.end()
    },
  }
}

type Drawn = readonly (readonly [chart: StackedBars, place: ChartPlace])[]

/** The drawing of a sheet's charts, beside the sheet. @param before  charts of the sheets before */
function draw(parts: Parts, sheet: number, drawn: Drawn, before: number): void {
  const name = String(sheet)
  const chartName = (at: number): string => `chart${String(before + at + 1)}.xml`
  parts.open(`xl/worksheets/_rels/sheet${name}.xml.rels`).end(relationships([[relationship('drawing'), `../drawings/drawing${name}.xml`]]))
  parts.open(`xl/drawings/drawing${name}.xml`, `${DRAWINGS}.drawing+xml`).end(drawingXml(drawn))
  parts.open(`xl/drawings/_rels/drawing${name}.xml.rels`).end(relationships(drawn.map((_, at) => [relationship('chart'), `../charts/${chartName(at)}`])))
  drawn.forEach(([chart], at) => {
    parts.open(`xl/charts/${chartName(at)}`, `${DRAWINGS}.drawingml.chart+xml`).end(stackedBarsXml(chart))
  })
}

/** What is in a sheet once it has ended. */
interface Ended {
  readonly drawn: Drawn
  /** Of rows and charts, from 0. */
  readonly lastRow: number
  /** As wide as the widest chart. */
  readonly columns: number
}

function openSheet(part: Part, { columns, before, after }: SheetFrame, onEnd: (ended: Ended) => void): OpenSheet {
  part.write(`<worksheet ${NAMESPACES}>${before}${colsXml(columns)}<sheetData>`)
  const widths = columns.map(({ width }) => width)
  const drawn: (readonly [StackedBars, ChartPlace])[] = []
  const breaks: number[] = []
  let next = 0
  let lastRow = 0
  return {
    row(cells) {
      part.write(rowXml(cells, next, widths))
      lastRow = next
      next += 1
      return lastRow
    },
    chart(chart, place) {
      drawn.push([chart, { ...place, row: next }])
      next += place.rows
    },
    newPage() {
      if (next > 0) breaks.push(next)
    },
    end() {
      const count = String(breaks.length)
      const pages = breaks.length === 0 ? '' : `<rowBreaks count="${count}" manualBreakCount="${count}">${breaks.map((row) => `<brk id="${String(row)}" max="16383" man="1"/>`).join('')}</rowBreaks>`
      part.end(`</sheetData>${after(lastRow)}${pages}${drawn.length === 0 ? '' : '<drawing r:id="rId1"/>'}</worksheet>`)
      onEnd({ drawn, lastRow: next - 1, columns: Math.max(0, ...drawn.map(([, place]) => place.columns)) })
    },
  }
}

/** @param sink  takes the file's bytes in order */
export function openWorkbook({ title, language, madeAt }: WorkbookHead, sink: (chunk: Uint8Array) => void): OpenWorkbook {
  const parts = partsInto(sink)
  const names: string[] = []
  const printed: string[] = []
  let charts = 0
  const open = (name: string, frame: SheetFrame, onEnd: (ended: Ended, at: number) => void = () => undefined): OpenSheet => {
    names.push(sheetName(name))
    const sheet = names.length
    return openSheet(parts.open(`xl/worksheets/sheet${String(sheet)}.xml`, `${SHEET}.worksheet+xml`), frame, (ended) => {
      if (ended.drawn.length > 0) draw(parts, sheet, ended.drawn, charts)
      charts += ended.drawn.length
      onEnd(ended, sheet - 1)
    })
  }
  return {
    table(told) {
      const sheet = open(told.name, tableFrame(told), ({ lastRow, columns }, at) => printed.push(printedParts(told, at, lastRow, Math.max(columns, told.columns.length))))
      for (const line of told.lead ?? []) sheet.row([{ lead: line }])
      sheet.row(told.columns.map((column) => ({ heading: column.title })))
      return sheet
    },
    paper: (told) => open(told.name, paperFrame(told)),
    end() {
      const sheets = names.map((name, at) => `<sheet name="${xmlText(name)}" sheetId="${String(at + 1)}" r:id="rId${String(at + 1)}"/>`).join('')
      parts.open('xl/workbook.xml', `${SHEET}.sheet.main+xml`).end(`<workbook ${NAMESPACES}><sheets>${sheets}</sheets>${printed.length === 0 ? '' : `<definedNames>${printed.join('')}</definedNames>`}<calcPr fullCalcOnLoad="1"/></workbook>`)
      parts.open('xl/styles.xml', `${SHEET}.styles+xml`).end(STYLES)
      parts.open('xl/_rels/workbook.xml.rels').end(relationships([
        ...names.map((_, at) => [relationship('worksheet'), `worksheets/sheet${String(at + 1)}.xml`] as const), [relationship('styles'), 'styles.xml'],
      ]))
      parts.open('docProps/core.xml', CORE_TYPE).end(coreProperties(title, language, madeAt))
      parts.open('_rels/.rels').end(relationships([[relationship('officeDocument'), 'xl/workbook.xml'], [CORE_RELATIONSHIP, 'docProps/core.xml']]))
      parts.end()
    },
  }
}
