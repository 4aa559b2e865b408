/**
 * "Biên bản đính chính" (protocol.md §9): old → new, one row a place, signed; counts of levels never stand in it. Where a
 * corrected count is what percentages are of, old and new of those too.
 */
import type { CorrectionEntry, CorrectionRecord, Standing } from '../../domain/result/correction'
import type { CorrectionEffects } from '../../domain/result/correctionEffect'
import type { PaperBlock, PaperDocument, PaperRun, PaperText } from '../../domain/result/paper'
import type { Statement } from '../../domain/result/statement'
import { endingsVi } from '../endings'
import { effectBlocks } from './correctionEffects'
import { inFours, meetingPaper, momentVi, signersVi, strong } from './paperParts'
import type { PaperMeeting } from './paperParts'

export const correctionTitleVi = (number: number): string => `Biên bản đính chính số ${String(number)}`

type Fields = typeof endingsVi.field

/** What an entry is about, in the words of the screen or of paper. */
export function entryTitle(entry: CorrectionEntry, names: Pick<Standing, 'lists'>, words: Fields): string {
  switch (entry.kind) {
    case 'round':
      return words[entry.field]
    case 'list':
      return words.list(names.lists[entry.list - 1]?.title ?? String(entry.list))
    case 'official':
      return words[entry.field](names.lists[entry.list - 1]?.officials[entry.official - 1]?.name ?? String(entry.official))
    case 'count':
      return words[entry.field](entry.group)
  }
}

const shown = (value: string | number): string => (value === '' ? '(để trống)' : String(value))

/** Names as the signed result has them, by list and place. */
export const namesIn = (lists: Statement['lists']): Standing['lists'] =>
  lists.map(({ title, officials }) => ({ title, officials: officials.map(({ name, position, birthDate, idCode }) => ({ name, position, birthDate: birthDate ?? '', idCode: idCode ?? '' })) }))

const entriesTable = (caption: string, { entries }: Pick<CorrectionRecord, 'entries'>, names: Pick<Standing, 'lists'>): PaperBlock => ({
  kind: 'table',
  caption,
  columns: [
    { title: 'TT', width: 1, align: 'center' },
    { title: 'Nội dung', width: 5, align: 'left' },
    { title: 'Đã ghi', width: 4, align: 'left' },
    { title: 'Đính chính thành', width: 4, align: 'left' },
  ],
  rows: entries.map((entry, i) => [String(i + 1), entryTitle(entry, names, endingsVi.field), shown(entry.old), [strong(shown(entry.new))]]),
})

/** Corrections beside figures that stay as they were signed, on a paper of the level above, whose tables hold what percentages become; nothing where there are none. */
export function correctionsBeside(corrections: readonly CorrectionRecord[], effects: CorrectionEffects, lists: Statement['lists']): readonly PaperBlock[] {
  if (corrections.length === 0) return []
  const names = { lists: namesIn(lists) }
  return [
    { kind: 'heading', level: 2, text: 'Đính chính sau khi ký' },
    { kind: 'paragraph', text: 'Các bảng trên giữ nguyên số liệu đã ký.' },
    ...corrections.map((record): PaperBlock => ({ kind: 'paragraph', text: inOneParagraph(record, names) })),
    ...effectBlocks({ entries: corrections.flatMap(({ entries }) => entries) }, effects, names, 'beside'),
  ]
}

/** "Đính chính số 1, lập hồi …, văn bản …, vì …: Chức vụ …: cũ → mới; …": where a page has no room for a table. */
const inOneParagraph = (record: CorrectionRecord, names: Pick<Standing, 'lists'>): PaperText => [
  strong(`Đính chính số ${String(record.number)}`), `, lập hồi ${momentVi(record.madeAt)}, văn bản ${record.paper}. Lý do: ${record.reason}. `,
  ...record.entries.flatMap((entry, i): PaperRun[] => [`${entryTitle(entry, names, endingsVi.field)}: ${shown(entry.old)} → `, strong(shown(entry.new)), i === record.entries.length - 1 ? '.' : '; ']),
]

export function correctionPaper(meeting: PaperMeeting, record: CorrectionRecord, fingerprint: string, names: Pick<Standing, 'lists'>, effects: CorrectionEffects): PaperDocument {
  const title = correctionTitleVi(record.number)
  return meetingPaper(meeting, {
    title,
    date: record.madeAt.slice(0, 10),
    madeAt: record.madeAt,
    heading: { title, abstract: `Kèm theo kết quả ${record.round.title} của ${record.unit.name}` },
    blocks: [
      { kind: 'paragraph', text: `Hồi ${momentVi(record.madeAt)}, Ban Kiểm phiếu và Thư ký hội nghị lập biên bản đính chính những chỗ sau đây trong kết quả và biên bản kiểm phiếu.`, indent: true },
      entriesTable('Chỗ đính chính', record, names),
      { kind: 'keyValues', pairs: [['Lý do', record.reason], ['Văn bản đã ký', record.paper]] },
      { kind: 'paragraph', text: 'Số phiếu của từng mức tín nhiệm, số phiếu hợp lệ, không hợp lệ và số phiếu thu về không thay đổi: các số này lấy từ hòm phiếu đã niêm phong và không đính chính được.', indent: true },
      ...effectBlocks(record, effects, names),
      {
        kind: 'keyValues',
        pairs: [['Mã đối chiếu bản đính chính', [strong(inFours(fingerprint))]], ['Mã đối chiếu kết quả được đính chính', [strong(inFours(record.result.fingerprint))]]],
      },
      { kind: 'signatures', people: signersVi(meeting) },
    ],
  })
}
