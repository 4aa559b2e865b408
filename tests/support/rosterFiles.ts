/**
 * Files for the roster tests: the data files of tests/data/rosters, XLSX workbooks built cell by cell,
 * and text in legacy encodings (the inverse of what the reader does, written independently of it).
 */
import { readFileSync } from 'node:fs'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { importRoster, type ImportOptions } from '../../src/domain/meeting/importRoster'
import { readTable } from '../../src/documents/readTable'
import type { Row } from '../../src/domain/meeting/rosterColumns'

const folder = new URL('../data/rosters/', import.meta.url)
export const rosterFile = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)))

export async function rowsOf(bytes: Uint8Array, name: string): Promise<readonly Row[]> {
  const tables = await readTable(bytes, name)
  if (!tables.ok) throw new Error(`${name}: ${tables.error.code}`)
  return tables.value.sheets[0]!.rows
}

export async function importFile(name: string, options?: ImportOptions): Promise<ReturnType<typeof importRoster>> {
  return importRoster(await rowsOf(rosterFile(name), name), options)
}

/** A number with a date format is `{ day: serial }`; a formula `{ formula, value }`. */
export type XlsxCell = string | number | null | { readonly day: number } | { readonly formula: string; readonly value: string }

const escape = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;')
const letter = (column: number): string => String.fromCharCode(65 + column)

function cellXml(cell: XlsxCell, at: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`
  if ('day' in cell) return `<c r="${at}" s="1"><v>${cell.day}</v></c>`
  return `<c r="${at}" t="str"><f>${escape(cell.formula)}</f><v>${escape(cell.value)}</v></c>`
}

export const sheetXml = (rows: readonly (readonly XlsxCell[])[]): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map((row, r) => `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, `${letter(c)}${r + 1}`)).join('')}</row>`)
    .join('')}</sheetData></worksheet>`

export interface Workbook {
  readonly sheets: Readonly<Record<string, string>>
  readonly date1904?: boolean
  readonly more?: Zippable
}

/** Sheets are given as XML (`sheetXml`), so that tests can also give hostile ones. */
export function xlsx({ sheets, date1904 = false, more = {} }: Workbook): Uint8Array {
  const names = Object.keys(sheets)
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const files: Zippable = {
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${names
        .map((name, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
        .map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
        .join('')}<Relationship Id="rIdS" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet xmlns="${main}"><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    ...more,
  }
  names.forEach((name, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(sheets[name]!)
  })
  return zipSync(files)
}

/** VNI-Windows: the base letter, then one byte for its marks; letters with a horn, đ and i have bytes of their own. */
export function asVni(text: string): string {
  const marks: Readonly<Record<string, number>> = {
    '\u0301': 0xf9, '\u0300': 0xf8, '\u0309': 0xfb, '\u0303': 0xf5, '\u0323': 0xef, '\u0302': 0xe2, '\u0306': 0xea,
    '\u0302\u0301': 0xe1, '\u0302\u0300': 0xe0, '\u0302\u0309': 0xe5, '\u0302\u0303': 0xe3, '\u0302\u0323': 0xe4,
    '\u0306\u0301': 0xe9, '\u0306\u0300': 0xe8, '\u0306\u0309': 0xfa, '\u0306\u0303': 0xfc, '\u0306\u0323': 0xeb,
  }
  const own: Readonly<Record<string, string>> = {
    đ: 'ñ', Đ: 'Ñ', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î', Í: 'Í', Ì: 'Ì', Ỉ: 'Æ', Ĩ: 'Ó', Ị: 'Ò', Ỵ: 'Î',
  }
  return [...text.normalize('NFC')]
    .map((symbol) => {
      if (own[symbol] !== undefined) return own[symbol]
      const parts = symbol.normalize('NFD')
      const horn = parts.includes('\u031b')
      const base = parts[0]!
      const upper = base !== base.toLowerCase()
      const plain = horn ? ({ o: 'ô', O: 'Ô', u: 'ö', U: 'Ö' } as Record<string, string>)[base]! : base
      const found = parts.slice(1).replace('\u031b', '')
      // NFD orders marks by class: the dot below comes before circumflex and breve.
      const ordered = found.startsWith('\u0323') && found.length > 1 ? found[1]! + found[0]! : found
      if (ordered === '') return plain
      return plain + String.fromCharCode(marks[ordered]! - (upper ? 0x20 : 0))
    })
    .join('')
}

/** Windows-1258: base letters with circumflex, breve and horn; tones as combining bytes. */
export function asCp1258(text: string): Uint8Array {
  const tones: Readonly<Record<string, number>> = { '\u0300': 0xcc, '\u0309': 0xd2, '\u0303': 0xde, '\u0301': 0xec, '\u0323': 0xf2 }
  const letters: Readonly<Record<string, number>> = {
    ă: 0xe3, Ă: 0xc3, â: 0xe2, Â: 0xc2, ê: 0xea, Ê: 0xca, ô: 0xf4, Ô: 0xd4, ơ: 0xf5, Ơ: 0xd5, ư: 0xfd, Ư: 0xdd, đ: 0xf0, Đ: 0xd0,
  }
  const bytes: number[] = []
  for (const symbol of text.normalize('NFC')) {
    const parts = symbol.normalize('NFD')
    const tone = [...parts].find((part) => tones[part] !== undefined)
    const base = [...parts].filter((part) => part !== tone).join('').normalize('NFC')
    bytes.push(letters[base] ?? base.charCodeAt(0))
    if (tone !== undefined) bytes.push(tones[tone]!)
  }
  return Uint8Array.from(bytes)
}

export function asUtf16(text: string, order: 'le' | 'be', withBom: boolean): Uint8Array {
  const source = withBom ? `\ufeff${text}` : text
  const bytes = new Uint8Array(source.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < source.length; i += 1) view.setUint16(i * 2, source.charCodeAt(i), order === 'le')
  return bytes
}
