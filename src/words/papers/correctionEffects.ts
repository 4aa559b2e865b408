/**
 * What a correction of counts does to percentages and classes, as blocks of its paper (rules.md §2): the number that
 * percentages are of before and after, every percentage of it, every class that changes, also under another denominator.
 */
import type { CorrectionRecord, Standing } from '../../domain/result/correction'
import type { CorrectionEffects, DenominatorEffect, FiguresOfOne } from '../../domain/result/correctionEffect'
import type { PaperBlock } from '../../domain/result/paper'
import { resultsVi } from '../results'

const firstUpper = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1)
const percent = (text: string | null): string => (text === null ? '—' : `${text}%`)
const classVi = (outcome: FiguresOfOne['before']): string => (outcome === null ? 'Không thuộc trường hợp nào' : `${resultsVi.outcome(outcome.code)} (${outcome.article})`)

/** @param percentages  in a table of their own, or said to stand `beside` the signed ones, with an arrow */
export function effectBlocks({ entries }: Pick<CorrectionRecord, 'entries'>, { denominators: effects, quorumLost }: CorrectionEffects, names: Pick<Standing, 'lists'>, percentages: 'table' | 'beside' = 'table'): readonly PaperBlock[] {
  if (!entries.some(({ kind }) => kind === 'count')) return []
  const chosen = effects.filter((effect) => effect.chosen)
  const changed = effects.filter(({ officials }) => officials.some(({ moved }) => moved))
  return [
    ...quorumLost.map(({ list, present, summoned }) =>
      sentence(`${names.lists[list - 1]?.title ?? String(list)}: số có mặt sau đính chính là ${String(present)} trên ${String(summoned)} được triệu tập, không đủ điều kiện tiến hành. Giá trị của kết quả do cấp trên quyết định.`),
    ),
    ...(chosen.length === 0 ? [sentence('Số dùng để tính tỷ lệ không thay đổi, nên mọi tỷ lệ phần trăm trong kết quả giữ nguyên.')] : chosen.flatMap((effect) => (percentages === 'beside' ? [sentence(`${base(effect, names)}. Số phiếu từng mức giữ nguyên; tỷ lệ tính lại ở sau dấu →.`)] : percentBlocks(effect, names)))),
    ...(changed.length === 0 ? [sentence('Không người nào đổi phân loại theo quy định.')] : [classTable(changed, names)]),
  ]
}

const sentence = (text: string): PaperBlock => ({ kind: 'paragraph', text, indent: true })

/** What percentages of a list are of, before and after. */
const base = ({ list, of, before, after }: DenominatorEffect, { lists }: Pick<Standing, 'lists'>): string =>
  `${lists[list - 1]?.title ?? String(list)}: tỷ lệ phần trăm tính trên ${resultsVi.denominators[of]}, đã ghi ${String(before)}, đính chính thành ${String(after)}`

function percentBlocks(effect: DenominatorEffect, { lists }: Pick<Standing, 'lists'>): readonly PaperBlock[] {
  const { list, officials } = effect
  const names = lists[list - 1]
  const title = names?.title ?? String(list)
  const levels = officials[0]?.levels ?? []
  return [
    sentence(`${base(effect, { lists })}. Số phiếu từng mức giữ nguyên; tỷ lệ tính lại như sau.`),
    {
      kind: 'table',
      caption: `Tỷ lệ tính lại – ${title}`,
      columns: [
        { title: 'TT', width: 1, align: 'center' },
        { title: 'Họ và tên', width: 4, align: 'left' },
        ...levels.map(({ label }) => ({ title: firstUpper(label), width: 3, align: 'center' as const })),
      ],
      rows: officials.map(({ official, levels: counted }) => [
        String(official),
        names?.officials[official - 1]?.name ?? String(official),
        ...counted.map((level) => `${String(level.count)} phiếu: ${percent(level.before)} → ${percent(level.after)}`),
      ]),
    },
  ]
}

/** Classes are for the level above, never read out (R13). */
const classTable = (effects: readonly DenominatorEffect[], { lists }: Pick<Standing, 'lists'>): PaperBlock => ({
  kind: 'table',
  caption: 'Phân loại theo quy định thay đổi, để báo cáo cấp trên, không đọc tại hội nghị',
  columns: [
    { title: 'Họ và tên', width: 3, align: 'left' },
    { title: 'Tính trên', width: 3, align: 'left' },
    { title: 'Trước đính chính', width: 4, align: 'left' },
    { title: 'Sau đính chính', width: 4, align: 'left' },
  ],
  rows: effects.flatMap(({ list, of, chosen, before, after, officials }) =>
    officials.filter(({ moved }) => moved).map((one) => [
      lists[list - 1]?.officials[one.official - 1]?.name ?? String(one.official),
      `${resultsVi.denominators[of]} (${String(before)} → ${String(after)})${chosen ? '' : ', là cách tính khác với kết quả'}`,
      classVi(one.before),
      classVi(one.after),
    ]),
  ),
})
