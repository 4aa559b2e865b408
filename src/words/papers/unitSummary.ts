/**
 * The summary of a unit's result for the level above, in Vietnamese: one page, for people who read many. The figures of every list
 * with a bar beside each person, who is in a class, corrections beside the signed figures, and what proves them. Numbers and digests
 * are those of the signed statement; nothing is computed here.
 */
import type { VerifiedPackage } from '../../domain/canvass/verifiedPackage'
import type { CorrectionRecord } from '../../domain/result/correction'
import type { CorrectionEffects, DenominatorEffect } from '../../domain/result/correctionEffect'
import type { BarLook, PaperBlock, PaperDocument, PaperRun, PaperText } from '../../domain/result/paper'
import type { Statement, StatementList } from '../../domain/result/statement'
import { canvassVi } from '../canvass'
import { paperVi } from '../paper'
import { decided, groups, known } from '../receptionPapers'
import type { ResultDecision } from '../receptionPapers'
import { correctionsBeside } from './correctionPaper'
import { strong } from './paperParts'

export interface SummaryFacts {
  readonly packageOf: VerifiedPackage
  readonly statement: Statement
  readonly levels: readonly { readonly code: string; readonly label: string }[]
  /** Received of this result, and what they change. */
  readonly endings?: { readonly corrections: readonly CorrectionRecord[]; readonly effects: CorrectionEffects } | undefined
  readonly decision?: ResultDecision | undefined
  readonly printedAt: string
}

const outcome = (code: string): string => (canvassVi.outcomes as Readonly<Record<string, string>>)[code] ?? code
const denominator = (of: string): string => (canvassVi.denominators as Readonly<Record<string, string>>)[of] ?? of

const upperFirst = (label: string): string => label.charAt(0).toLocaleUpperCase('vi') + label.slice(1)
const lookOf = (at: number, levels: number): BarLook => (at === levels - 1 ? 'last' : at === 0 ? 'first' : 'middle')

/** The figures of one list, a bar beside each person; under a percentage that a correction changes, what it becomes. */
function listBlocks(list: StatementList, levels: SummaryFacts['levels'], recalculated: DenominatorEffect | undefined, alone: boolean): readonly PaperBlock[] {
  const { numbers, denominator: of, officials } = list
  const unmarked = officials.some((one) => one.unmarked > 0)
  const figures = 3 + levels.length
  return [
    // One list needs no heading of its own, and thirty people need the room.
    ...(alone ? [] : [{ kind: 'heading', level: 2, text: list.title } as const]),
    {
      kind: 'paragraph', keepWithNext: true,
      text: [...(alone ? [strong(`${list.title}. `)] : []), `Triệu tập ${String(numbers.summoned)}, có mặt ${String(numbers.present)}; phiếu phát ra ${String(numbers.issued)}, thu về ${String(numbers.collected)}, không dùng ${String(numbers.unused)}, thiếu ${String(numbers.missing)}. Tỷ lệ tính trên ${denominator(of.of)} (${String(of.value)}).`],
    },
    {
      kind: 'table', caption: '', dense: true,
      columns: [
        { title: 'TT', width: 8, align: 'center' }, { title: 'Họ và tên, chức vụ', width: unmarked ? 80 : 92, align: 'left' }, { title: 'Hợp lệ', width: 10.5, align: 'center' },
        ...levels.map(({ label }) => ({ title: upperFirst(label), width: 18, align: 'center' as const })), ...(unmarked ? [{ title: 'Chưa đánh giá', width: 12, align: 'center' as const }] : []),
      ],
      rows: officials.map((official, i) => [
        String(i + 1), [strong(official.name), `, ${official.position}`], String(official.valid),
        ...official.levels.map(({ count, percent }, at) => {
          const after = recalculated?.officials[i]?.levels[at]?.after
          return [`${String(count)} (${shown(percent)})`, ...(after === undefined ? [] : [{ text: `\n→ ${shown(after)}`, italic: true }])]
        }),
        ...(unmarked ? [String(official.unmarked)] : []),
      ]),
      bars: {
        title: `Trên ${String(of.value)} phiếu`, width: 20.5, whole: of.value,
        parts: [...levels.map((_, at) => ({ column: 3 + at, look: lookOf(at, levels.length) })), ...(unmarked ? [{ column: figures, look: 'rest' as const }] : [])],
        rows: officials.map((official) => [...official.levels.map(({ count }) => count), ...(unmarked ? [official.unmarked] : [])]),
      },
    },
  ]
}

const shown = (percent: string | null): string => (percent === null ? '—' : `${percent}%`)

/** Who is in a class, class by class, in the order of the list. */
function classBlocks(lists: Statement['lists']): readonly PaperBlock[] {
  const classes = new Map<string, string[]>()
  for (const { title, officials } of lists) {
    officials.forEach(({ name, outcome: found }, i) => {
      if (found === null) return
      const named = `${outcome(found.code)} (${found.article})`
      classes.set(named, [...(classes.get(named) ?? []), `${lists.length > 1 ? `${title}, ` : ''}${String(i + 1)}. ${name}`])
    })
  }
  if (classes.size === 0) return [{ kind: 'paragraph', text: 'Không người nào thuộc mức phải xem xét theo quy định.' }]
  return [...classes].map(([named, people]) => ({ kind: 'paragraph', text: [strong(`${named}: `), `${people.join('; ')}.`] }))
}

/** What proves the figures, in as few lines as it takes. */
const proof = (packageOf: VerifiedPackage, decision: ResultDecision | undefined): PaperText => [
  ...decided(decision).flatMap(([what, how]): PaperRun[] => [`${what}: `, how, '. ']),
  `Khóa đã biết nhờ: ${known(packageOf)}. Mã kết quả `, strong(groups(packageOf.fingerprint)), ', mã biên bản mở lượt ', strong(groups(packageOf.openingFingerprint)), ', SHA-256 kết quả ', strong(packageOf.digest), '.',
]

/** One page: the figures of every list, what percentages are of, corrections beside them, and what proves them. */
export function unitSummaryVi({ packageOf, statement, levels, endings, decision, printedAt }: SummaryFacts): PaperDocument {
  const { unit, meeting, round } = statement
  const recalculated = endings?.effects.denominators.filter(({ chosen }) => chosen) ?? []
  return {
    language: 'vi', title: `Tóm tắt kết quả – ${unit.name}`, header: null, heading: { title: 'TÓM TẮT KẾT QUẢ LẤY PHIẾU TÍN NHIỆM', abstract: `${unit.name} (${unit.code})` },
    onePage: { most: 11, least: 8.5, longer: 8.5 },
    blocks: [
      { kind: 'paragraph', align: 'center', text: `${meeting.title}, ${meeting.place}, ngày ${meeting.date.split('-').reverse().join('/')}; ${round.title}.` },
      ...statement.lists.flatMap((list, at) => listBlocks(list, levels, recalculated.find((one) => one.list === at + 1), statement.lists.length === 1)),
      ...classBlocks(statement.lists),
      ...(endings === undefined ? [] : correctionsBeside(endings.corrections, endings.effects, statement.lists)),
      { kind: 'paragraph', align: 'left', text: proof(packageOf, decision) },
    ],
    watermark: statement.type === 'rehearsal' ? paperVi.rehearsal : null, footer: canvassVi.neverAdded, madeAt: printedAt,
  }
}
