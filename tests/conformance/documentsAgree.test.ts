/**
 * Minutes as PDF and DOCX, workbook and CSV of one result, read with programs that are not ours, say what the signed statement says:
 * every name, every count, every percentage to the last digit (rules.md §6). Where poppler and LibreOffice are installed they read
 * them too.
 */
import { afterAll, describe, expect, it } from 'vitest'
import readXlsxFile from 'read-excel-file/universal'
import { composeMinutes, minutesDefaults } from '../../src/documents/composeMinutes'
import { composePublication } from '../../src/documents/composePublication'
import { composeSlides } from '../../src/documents/composeSlides'
import { readDelimited } from '../../src/documents/readDelimited'
import { writeDocx } from '../../src/documents/writeDocx'
import { writePdf } from '../../src/documents/writePdf'
import { writeSlidesPdf } from '../../src/documents/writeSlidesPdf'
import { writeStatementXlsx } from '../../src/documents/writeStatementXlsx'
import { checkMeeting } from '../../src/domain/meeting/checkMeeting'
import { freezeConfiguration } from '../../src/domain/meeting/configuration'
import { documentDefaults } from '../../src/domain/meeting/documentSettings'
import type { Decimals } from '../../src/domain/meeting/documentSettings'
import { composeStatement } from '../../src/domain/result/composeStatement'
import type { MinutesFacts } from '../../src/domain/result/minutes'
import { statementCsv } from '../../src/evidence/statementCsv'
import { inFours } from '../../src/words/papers/paperParts'
import { anAccounting, statementParts } from '../support/builders'
import { wardDraft } from '../support/fakeMeeting'
import { paperFonts } from '../support/paperFonts'
import { libreOfficeText, popplerText, readDocx, readPdf } from '../support/readPapers'

const COUNTS = [[20, 6, 2], [10, 4, 14], [28, 0, 0], [15, 5, 8], [3, 5, 20], [9, 9, 9], [1, 13, 14], [0, 0, 0], [25, 2, 1], [14, 10, 4], [12, 1, 15]]

function wardFacts(decimals: Decimals = 'always-two'): MinutesFacts {
  const draft = wardDraft({ documents: { ...documentDefaults('96-QD-TW-2023'), decimals, minutesNumber: '05-BB/ĐU', chair: 'Nguyễn Thị Ánh Tuyết', copies: 3, locality: 'Hòa Bình' } })
  const checked = checkMeeting({ ...draft, lists: draft.lists.map((list) => ({ ...list, excluded: [{ name: 'Lê Văn Nghỉ', position: 'Ủy viên', reason: 'retirement-leave' }] })) })
  if (!checked.ok) throw new Error(JSON.stringify(checked.error))
  const meeting = checked.value
  const parts = statementParts({
    meeting,
    configurations: meeting.lists.map((_, at) => freezeConfiguration(meeting, at, 'b'.repeat(64))),
    accounting: [anAccounting({ summoned: 31, present: 29, printed: 36, collected: 28, released: 1, replaced: 1 }, { leftover: 7, unused: 1, cardBox: 27 })],
    results: [COUNTS],
    devices: [{ key: 'd'.repeat(43), build: 'b'.repeat(64), logHead: 'e'.repeat(64), ballots: [28] }],
  })
  return { statement: composeStatement(parts), fingerprint: 'K7M2-P9RT-W4XY-Z3AB', meeting, log: parts.log }
}

const facts = wardFacts()
const { statement } = facts
const AT = statement.lockedAt
const officials = statement.lists.flatMap((list) => list.officials)
const paper = composeMinutes(facts, minutesDefaults(facts), false)
const squeezed = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, '')

/** What the result table of the minutes must hold, row after row. */
const rows = officials.map(({ name, position, valid, invalid, levels }, at) => ({
  name, position,
  cells: [String(valid), String(invalid), ...levels.map(({ count, percent }) => `${String(count)}/28 phiếu (${percent ?? ''}%)`)],
  number: String(at + 1),
}))
const facts16 = ['K7M2-P9RT-W4XY-Z3AB', ...[statement.opening.fingerprint, ...statement.lists.map((list) => list.configurationFingerprint)].map(inFours)]

/** Every row in order, every cell after its name; all numbers of the accounting; both fingerprints. */
function expectFigures(text: string): void {
  const whole = squeezed(text)
  let at = whole.indexOf(squeezed('5. Kết quả kiểm phiếu'))
  expect(at).toBeGreaterThanOrEqual(0)
  for (const { name, position, cells } of rows) {
    for (const piece of [name, position, ...cells]) {
      const found = whole.indexOf(squeezed(piece), at)
      expect(found, `${name}: ${piece}`).toBeGreaterThanOrEqual(0)
      at = found + squeezed(piece).length
    }
  }
  for (const text16 of facts16) expect(whole).toContain(squeezed(text16))
  for (const line of ['Số phiếu phát ra29', 'Số phiếu thu về28', 'Số phiếu không dùng1', 'Đại biểu có mặt29']) expect(whole).toContain(squeezed(line))
}

/** "64,29" of 6428.57…: rounded half up. */
const inHundredths = (hundredths: number): string => (Math.floor(hundredths + 0.5) / 100).toFixed(2).replace('.', ',')

const absent: string[] = []
afterAll(() => {
  if (absent.length > 0) process.stdout.write(`not installed, so not asked: ${absent.join(', ')}\n`)
})

describe('the minutes', () => {
  it('as PDF say what the statement says', async () => {
    const pdf = await readPdf(await writePdf(paper, paperFonts()))
    expectFigures(pdf.pages.join(' '))
    expect(pdf.tagged).toBe(true)
    expect(Buffer.from(await writePdf(paper, paperFonts())).toString('latin1')).toContain('<pdfuaid:part>1<') // every letter of theirs has a glyph
  })

  it('as DOCX say what the statement says', () => {
    expectFigures(readDocx(writeDocx(paper)))
  })

  it('leave the classes to an annex that is not read in the hall', async () => {
    const text = (await readPdf(await writePdf(paper, paperFonts()))).pages.join('\n')
    const annex = text.indexOf('Phụ lục 1.')
    expect(annex).toBeGreaterThan(0)
    expect(squeezed(text.slice(0, annex))).not.toContain(squeezed('phiếu tín nhiệm thấp trở lên'))
    expect(squeezed(text.slice(annex))).toContain(squeezed('Từ 2/3 phiếu tín nhiệm thấp trở lên'))
    expect(squeezed(text.slice(annex))).toContain(squeezed('Lê Văn Nghỉ'))
  })

  it('of an empty box have no percentages, and of a State body its own head', async () => {
    const parts = statementParts({ accounting: [anAccounting({ collected: 0, present: 31 }, { leftover: 38, unused: 0, cardBox: 0 })], results: [[[0, 0, 0], [0, 0, 0], [0, 0, 0]]], devices: [{ key: 'd'.repeat(43), build: 'b'.repeat(64), logHead: 'e'.repeat(64), ballots: [0] }] })
    const meeting = { ...parts.meeting, documents: { ...documentDefaults('96-2023-QH15') } }
    const empty: MinutesFacts = { statement: composeStatement(parts), fingerprint: 'K7M2-P9RT-W4XY-Z3AB', meeting, log: parts.log }
    const pdf = await readPdf(await writePdf(composeMinutes(empty, minutesDefaults(empty), true), paperFonts()))
    const text = pdf.pages.join(' ')
    expect(squeezed(text)).toContain(squeezed('Độc lập - Tự do - Hạnh phúc'))
    expect(squeezed(text)).toContain(squeezed('BẢN NHÁP'))
    expect(text).not.toContain('%)')
  })
})

describe('percentages without zeros at the end', () => {
  const short = wardFacts('drop-zeros')
  const choice = { pieces: ['levels', 'percentages'] as const, lists: short.statement.lists.map(({ uuid }) => uuid), decision: 'Ban Thường vụ', where: '' }
  const text = minutesDefaults(short)
  // 14/28, 28/28, 0/28 and 20/28: whole, whole, none, and a share that keeps both its decimals.
  const said = ['50%', '100%', '0%', '71,43%']
  const never = ['50,00%', '100,00%', ',00%', ',50%']

  it.each([
    ['the minutes, PDF', async () => (await readPdf(await writePdf(composeMinutes(short, text, false), paperFonts()))).pages.join(' ')],
    ['the minutes, DOCX', () => Promise.resolve(readDocx(writeDocx(composeMinutes(short, text, false))))],
    ['the publication sheet', async () => (await readPdf(await writePdf(composePublication(short, text, choice), paperFonts()))).pages.join(' ')],
    ['the slides', async () => (await readPdf(await writeSlidesPdf(composeSlides(short.statement, short.fingerprint, 'drop-zeros'), paperFonts()))).pages.join(' ')],
  ])('are written alike in %s', async (_, read) => {
    const whole = squeezed(await read())
    for (const share of said) expect(whole).toContain(`(${share})`)
    for (const share of never) expect(whole).not.toContain(share)
  })

  it('change nothing in the statement, nor in the tables made for machines', () => {
    expect(short.statement).toEqual(statement)
    expect(statementCsv(short.statement)).toEqual(statementCsv(statement))
    expect(Buffer.from(writeStatementXlsx(short.statement, AT)).equals(Buffer.from(writeStatementXlsx(statement, AT)))).toBe(true)
  })
})

describe('the tables', () => {
  it('as a workbook hold the statement’s counts as numbers, and shares that round to its percentages', async () => {
    const [sheet] = await readXlsxFile(writeStatementXlsx(statement, statement.lockedAt).slice().buffer)
    expect(sheet?.data.slice(1).map((row) => [row[4], row[8], row[9], row[11], row[13], row[15]])).toEqual(
      officials.map(({ name, valid, invalid, levels }) => [name, valid, invalid, ...levels.map(({ count }) => count)]),
    )
    const shares = sheet?.data.slice(1).map((row) => [12, 14, 16].map((at) => inHundredths(Number(row[at]) * 10000)))
    expect(shares).toEqual(officials.map(({ levels }) => levels.map(({ percent }) => percent)))
  })

  it('as CSV hold the statement’s own texts', () => {
    const read = readDelimited(statementCsv(statement))
    if (!read.ok) throw new Error(read.error.code)
    expect(read.value.rows.slice(1).map((row) => [row[4], ...[11, 12, 13, 14, 15, 16].map((at) => row[at])])).toEqual(
      officials.map(({ name, levels }) => [name, ...levels.flatMap(({ count, percent }) => [String(count), percent])]),
    )
  })
})

describe('programs of others', () => {
  it('read the same figures: poppler the PDF, LibreOffice the DOCX and, computed anew, the XLSX', async () => {
    const poppler = popplerText(await writePdf(paper, paperFonts()))
    if (poppler === undefined) absent.push('pdftotext')
    else expectFigures(poppler)
    const docx = libreOfficeText(writeDocx(paper), 'docx')
    const xlsx = libreOfficeText(writeStatementXlsx(statement, statement.lockedAt), 'xlsx')
    if (docx === undefined || xlsx === undefined) {
      absent.push('soffice')
      return
    }
    expectFigures(docx)
    const table = xlsx.trim().split(/\r?\n/u).slice(1).map((line) => line.split(';'))
    // LibreOffice computes the formulas anew and writes the shares with all their decimals: "64.2857142857143%".
    const shares = table.map((row) => [12, 14, 16].map((at) => inHundredths(Number((row[at] ?? '').replace('%', '')) * 100)))
    expect(shares).toEqual(officials.map(({ levels }) => levels.map(({ percent }) => percent)))
  })
})
