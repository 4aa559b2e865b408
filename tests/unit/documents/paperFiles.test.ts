/** PDF and DOCX of one paper say the same, to readers that are not ours, with every Vietnamese letter, and always in the same bytes. */
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../../src/documents/writeDocx'
import { writePdf } from '../../../src/documents/writePdf'
import { runsOf } from '../../../src/domain/result/paper'
import type { PaperBlock, PaperDocument, PaperText } from '../../../src/domain/result/paper'
import { paperVi } from '../../../src/words/paper'
import { aPaper } from '../../support/aPaper'
import { paperFonts } from '../../support/paperFonts'
import { libreOfficePages, readDocx, readPdf } from '../../support/readPapers'

const LETTERS = 'aăâbcdđeêghiklmnoôơpqrstuưvxy'
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const lettersOf = (text: string): readonly string[] => Array.from(text)
const vowels = lettersOf('aăâeêioôơuưy').flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')))
const EVERY_LETTER = [...new Set([...lettersOf(LETTERS), ...vowels, ...lettersOf(LETTERS.toLocaleUpperCase('vi')), ...vowels.map((letter) => letter.toLocaleUpperCase('vi'))])].join(' ')

const textsOf = (block: PaperBlock): readonly PaperText[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'keyValues':
      return block.pairs.flat()
    case 'table':
      return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flat()]
    case 'signatures':
      return block.people.flatMap(({ role, name }) => [role.toLocaleUpperCase('vi'), name])
    case 'note':
      return [block.text, block.mono ?? '']
    case 'pageBreak':
      return []
  }
}
/** All words of a paper, without those of head and foot. */
const wordsOf = ({ blocks }: PaperDocument): readonly string[] =>
  blocks.flatMap(textsOf).flatMap((text) => runsOf(text).map((run) => ('blank' in run ? '' : run.text)).join(' ').split(/\s+/u)).filter((word) => word !== '')

const squeezed = (text: string) => text.normalize('NFC').replaceAll(/\s+/gu, '')

/** Four sign in two rows. Words without marks: what LibreOffice writes, not every reader gives back whole. */
const SIGNED: readonly PaperBlock[] = [{ kind: 'signatures', people: [1, 2, 3, 4].map((at) => ({ role: `Vai ${String(at)}`, name: `Tên ${String(at)}`, note: paperVi.sign })) }]
/** Of every kind that may close a paper. */
const BEFORE_SIGNATURES: readonly PaperBlock[] = [
  { kind: 'paragraph', text: `XONG: ${'Biên bản được nhất trí. '.repeat(8)}` },
  { kind: 'list', ordered: true, items: ['Một', 'XONG'] },
  { kind: 'keyValues', pairs: [['XONG', 'nhất trí'], ['Mã', '2345-6789']] },
  { kind: 'table', caption: 'Bảng', columns: [{ title: 'TT', width: 1, align: 'left' }], rows: [['một'], ['XONG']] },
  { kind: 'note', text: 'XONG', mono: '2345-6789' },
]

const paper = aPaper({ blocks: [...aPaper().blocks, { kind: 'paragraph', text: EVERY_LETTER }] })

describe('PDF', () => {
  it('is tagged, has a title and a language, and holds every word in the order of the paper', async () => {
    const read = await readPdf(await writePdf(paper, paperFonts()))
    expect([read.title, read.language, read.tagged]).toEqual(['Biên bản kiểm phiếu', 'vi', true])
    const text = squeezed(read.pages.join(' '))
    let at = 0
    for (const word of wordsOf(paper)) {
      const found = text.indexOf(squeezed(word), at)
      expect(found, `“${word}” after place ${String(at)}`).toBeGreaterThanOrEqual(0)
      at = found
    }
  })

  it('repeats the head of a table on every page it takes, and numbers the pages', async () => {
    const { pages } = await readPdf(await writePdf(paper, paperFonts()))
    const withRows = pages.filter((page) => page.includes('Nguyễn Thị Ánh Tuyết'))
    expect(withRows.length).toBeGreaterThan(2)
    for (const page of withRows) expect(page).toContain('Họ và tên, chức vụ')
    pages.forEach((page, i) => expect(squeezed(page)).toContain(`${String(i + 1)}/${String(pages.length)}`))
  })

  it.each([0, 4, 8, 12, 16, 20, 24, 28])('keeps the signatures on one page with the words before them, %i lines down', async (lines) => {
    const filler: readonly PaperBlock[] = Array.from({ length: lines }, () => ({ kind: 'paragraph', text: 'Một dòng.' }))
    const signed = aPaper().blocks.filter(({ kind }) => kind === 'signatures')
    const closing: readonly PaperBlock[] = [{ kind: 'heading', level: 1, text: '9. Kết thúc' }, { kind: 'paragraph', text: 'Biên bản được nhất trí.' }, ...signed]
    const { pages } = await readPdf(await writePdf(aPaper({ blocks: [...filler, ...closing] }), paperFonts()))
    const last = squeezed(pages.at(-1) ?? '')
    for (const words of ['9. Kết thúc', 'Biên bản được nhất trí.', 'TRƯỞNG BAN', 'CHỦ TỌA HỘI NGHỊ']) expect(last).toContain(squeezed(words))
  })

  it('keeps signatures on the page of the last row, item or note before them', async () => {
    for (const before of BEFORE_SIGNATURES) {
      for (let lines = 16; lines <= 34; lines += 3) {
        const filler: readonly PaperBlock[] = Array.from({ length: lines }, () => ({ kind: 'paragraph', text: 'Một dòng.' }))
        const { pages } = await readPdf(await writePdf(aPaper({ blocks: [...filler, before, ...SIGNED] }), paperFonts()))
        for (const words of ['XONG', 'VAI 1', 'VAI 4']) expect([before.kind, lines, squeezed(pages.at(-1) ?? '')]).toEqual([before.kind, lines, expect.stringContaining(squeezed(words))])
      }
    }
  })

  it('does not cut a long foot', async () => {
    const footer = 'Người lấy phiếu ở hai nơi: xem cạnh nhau, không bao giờ cộng. Kết quả tính trên các mẫu số khác nhau không gộp chung.'
    const { pages } = await readPdf(await writePdf(aPaper({ footer }), paperFonts()))
    for (const page of pages) expect(squeezed(page)).toContain(squeezed(footer))
  })

  it('is the same bytes each time, and marks a draft on every page', async () => {
    const [first, second] = [await writePdf(paper, paperFonts()), await writePdf(paper, paperFonts())]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    const { pages } = await readPdf(await writePdf(aPaper({ watermark: 'BẢN NHÁP' }), paperFonts()))
    for (const page of pages) expect(squeezed(page)).toContain('BẢNNHÁP')
  })
})

describe('DOCX', () => {
  it('holds every word in the order of the paper', () => {
    const text = squeezed(readDocx(writeDocx(paper)))
    let at = 0
    for (const word of wordsOf(paper)) {
      const found = text.indexOf(squeezed(word), at)
      expect(found, `“${word}” after place ${String(at)}`).toBeGreaterThanOrEqual(0)
      at = found
    }
  })

  it('ties what stands before signatures to them, and their rows to one another', () => {
    for (const before of BEFORE_SIGNATURES) {
      const [xml = ''] = Object.entries(unzipSync(writeDocx(aPaper({ blocks: [before, ...SIGNED] })))).flatMap(([name, content]) => (name === 'word/document.xml' ? [new TextDecoder().decode(content)] : []))
      const words = /XONG(?:(?!<w:p>).)*/u.exec(xml)?.index ?? -1
      const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gu)].filter(({ index }) => index >= xml.lastIndexOf('<w:p>', words) && index <= xml.indexOf('VAI 2'))
      expect(words).toBeGreaterThan(0)
      expect(paragraphs.length).toBeGreaterThan(2)
      for (const [paragraph] of paragraphs) expect([before.kind, paragraph]).toEqual([before.kind, expect.stringContaining('<w:keepNext/>')])
      // The last row alone is tied to nothing.
      for (const [person, tied] of [['Tên 1', true], ['Tên 3', false]] as const) expect([person, xml.slice(xml.lastIndexOf('<w:p>', xml.indexOf(person)), xml.indexOf(person)).includes('keepNext')]).toEqual([person, tied])
    }
  })

  it('keeps signatures on the page of what stands before them, as LibreOffice lays it out', async () => {
    const heights = [6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26]
    const papers = BEFORE_SIGNATURES.flatMap((before) => heights.map((lines) => [before.kind, ...Array.from({ length: lines }, (): PaperBlock => ({ kind: 'paragraph', text: 'Một dòng.' })), before, ...SIGNED] as const))
    const read = await libreOfficePages(papers.map(([, ...blocks]) => writeDocx(aPaper({ blocks }))), 'docx')
    if (read === undefined) {
      process.stdout.write('not installed, so not asked: soffice\n')
      return
    }
    read.forEach(({ pages }, at) => {
      for (const words of ['XONG', 'VAI 1', 'VAI 4']) expect([papers[at]?.[0], squeezed(pages.at(-1) ?? '')]).toEqual([papers[at]?.[0], expect.stringContaining(squeezed(words))])
    })
    expect(new Set(read.map(({ pages }) => pages.length))).toEqual(new Set([1, 2]))
  })

  it('is well-formed, keeps table heads and page numbers as Word knows them, and is the same bytes each time', () => {
    const bytes = writeDocx(aPaper({ footer: 'A & B < C', watermark: 'LÀM THỬ' }))
    expect(Buffer.from(bytes).equals(Buffer.from(writeDocx(aPaper({ footer: 'A & B < C', watermark: 'LÀM THỬ' }))))).toBe(true)
    const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)] as const)
    for (const [name, xml] of parts) expect([name, tagsClose(xml)]).toEqual([name, true])
    const part = (name: string) => parts.find(([found]) => found === name)?.[1] ?? ''
    expect(part('word/document.xml')).toContain('<w:tblHeader/>')
    expect(part('word/footer1.xml')).toContain('A &amp; B &lt; C')
    expect(part('word/footer1.xml')).toContain('NUMPAGES')
    expect(part('word/header1.xml')).toContain('LÀM THỬ')
    expect(part('word/document.xml')).toContain('w:left="1701"')
  })
})

/** Every element is closed in order. */
function tagsClose(xml: string): boolean {
  const open: string[] = []
  for (const [, closing, name, selfClosing] of xml.matchAll(/<(\/)?([\w:]+)[^>]*?(\/)?>/gu)) {
    if (closing !== undefined) {
      if (open.pop() !== name) return false
    } else if (selfClosing === undefined) open.push(name ?? '')
  }
  return open.length === 0
}
