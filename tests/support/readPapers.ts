/**
 * Reads papers back with readers that are not ours: PDF with PDF.js, DOCX as the XML any reader sees. `pdftotext` and LibreOffice
 * read them too where they are installed (they are no part of the gate: a machine without them still checks everything here).
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'

export interface ReadPdf {
  readonly pages: readonly string[]
  /** Width and height of each page, in whole millimetres. */
  readonly sizes: readonly (readonly [width: number, height: number])[]
  readonly title: string
  readonly language: string
  readonly tagged: boolean
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes))
  const { text } = await extractText(pdf, { mergePages: false })
  const sizes: (readonly [number, number])[] = []
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { width, height } = (await pdf.getPage(page)).getViewport({ scale: 25.4 / 72 })
    sizes.push([Math.round(width), Math.round(height)])
  }
  const metadata = await pdf.getMetadata()
  const info = metadata.info as { readonly Title?: string; readonly Language?: string }
  const marks = await pdf.getMarkInfo()
  return { pages: text, sizes, title: info.Title ?? '', language: info.Language ?? '', tagged: (marks as { readonly Marked?: boolean } | null)?.Marked === true }
}

/** Text of the document, one line a paragraph, cells parted by tabs. */
export function readDocx(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  return xml
    .replaceAll('</w:p></w:tc>', '\t')
    .replaceAll('</w:tr>', '\n')
    .replaceAll(/<\/w:p>|<w:br\/>/gu, '\n')
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

const isThere = (program: string, flag: string): boolean => spawnSync(program, [flag], { stdio: 'ignore' }).error === undefined

/** Text of a PDF as poppler reads it, or undefined where poppler is not installed. */
export function popplerText(bytes: Uint8Array): string | undefined {
  if (!isThere('pdftotext', '-v')) return undefined
  return inFolder((folder) => {
    writeFileSync(join(folder, 'a.pdf'), bytes)
    return execFileSync('pdftotext', ['-raw', join(folder, 'a.pdf'), '-'], { encoding: 'utf8' })
  })
}

/** The part of LibreOffice that opens such a file; each is installed apart from the others. */
const OFFICE_PART = { docx: /^(?:lib)?swlo\./u, xlsx: /^(?:lib)?sclo\./u } as const

function officeOpens(extension: keyof typeof OFFICE_PART): boolean {
  const program = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice')).find((path) => existsSync(path))
  return program !== undefined && readdirSync(dirname(realpathSync(program))).some((name) => OFFICE_PART[extension].test(name))
}

/** What LibreOffice reads in it, as plain text or CSV, after opening it without repair; undefined where Writer or Calc, whichever it needs, is not installed. */
export function libreOfficeText(bytes: Uint8Array, extension: 'docx' | 'xlsx'): string | undefined {
  if (!officeOpens(extension)) return undefined
  const [ending, filter] = extension === 'docx' ? ['txt', 'txt:Text (encoded):UTF8'] : ['csv', 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false']
  return inFolder((folder) => {
    writeFileSync(join(folder, `a.${extension}`), bytes)
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, `a.${extension}`)], { stdio: 'ignore', timeout: 120_000 })
    return readFileSync(join(folder, `a.${ending}`), 'utf8')
  })
}

/** Pages of these files as LibreOffice lays them out, read from its PDFs; undefined where it is not installed. */
export async function libreOfficePages(files: readonly Uint8Array[], extension: 'docx' | 'xlsx'): Promise<readonly ReadPdf[] | undefined> {
  if (!officeOpens(extension)) return undefined
  const pdfs = inFolder((folder) => {
    const paths = files.map((bytes, at) => {
      const path = join(folder, `${String(at)}.${extension}`)
      writeFileSync(path, bytes)
      return path
    })
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths], { stdio: 'ignore', timeout: 120_000 })
    return paths.map((path) => readFileSync(path.replace(/\w+$/u, 'pdf')))
  })
  return Promise.all(pdfs.map(readPdf))
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'hom-phieu-papers-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
