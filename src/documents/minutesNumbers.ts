/** The parts of the minutes that are numbers: ballots, cards, result tables. Everything comes from the signed statement. */
import { documentsOf, percentAs } from '../domain/meeting/documentSettings'
import { boldRun } from '../domain/result/paper'
import type { PaperBlock, PaperText } from '../domain/result/paper'
import type { NumberFacts } from '../domain/result/minutes'
import type { Statement, StatementList } from '../domain/result/statement'
import type { Denominator } from '../domain/rules/ruleSet'
import { ruleSetById } from '../domain/rules/ruleSets'
import { minutesVi as words } from '../words/minutes'

type Group = Statement['accounting'][number]

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

export const sumOf = (statement: Statement, pick: (group: Group) => number): number => statement.accounting.reduce((sum, group) => sum + pick(group), 0)

/** Percentages as the meeting wants them printed. */
export const percentPrinter = ({ meeting }: NumberFacts) => {
  const { decimals } = documentsOf(meeting)
  return (percent: string | null): string | null => percentAs(decimals, percent)
}

const groupTitle = ({ meeting }: NumberFacts, letter: string): string =>
  words.group(letter, meeting.voterGroups.find((group) => group.letter === letter)?.title ?? '')

/** Ballots and cards, group by group. */
export function ballotBlocks(facts: NumberFacts): readonly PaperBlock[] {
  const groups = facts.statement.accounting
  return groups.flatMap((group): PaperBlock[] => {
    const { issued, collected, unused, missing, handed, released, replaced, voided } = group
    const box: PaperText = group.cardBoxReason === null ? String(group.cardBox) : words.cardBoxDiffers(group.cardBox, group.cardBoxReason)
    return [
      ...(groups.length > 1 ? [{ kind: 'heading', level: 2, text: groupTitle(facts, group.group) } as const] : []),
      {
        kind: 'keyValues',
        pairs: [
          [words.issued, String(issued)],
          [words.collected, String(collected)],
          [words.unused, String(unused)],
          [words.missing, [String(missing), ...group.missingReasons.map(({ count, reason }) => `\n${words.missingReason(count, reason)}`)].join('')],
          [words.cards, words.cardNumbers(group.printed, group.leftover, handed)],
          [words.cardChanges, words.cardChangeNumbers(released, replaced, voided)],
          [words.cardBox, box],
        ],
      },
      { kind: 'paragraph', text: words.handCheck(handed, released, replaced, voided, issued) },
    ]
  })
}

/** One table a list: valid, invalid, then "n/den phiếu (p%)" of every level [96-QD Đ6.3]. */
export function resultBlocks(facts: NumberFacts): readonly PaperBlock[] {
  const show = percentPrinter(facts)
  return facts.statement.lists.flatMap((list): PaperBlock[] => {
    const labels = levelLabels(list)
    const { of, value } = list.denominator
    return [
      { kind: 'paragraph', text: words.percentOf(words.denominators[of as Denominator], value), keepWithNext: true },
      {
        kind: 'table',
        caption: words.list(list.title, list.officials.length),
        columns: [
          { title: words.columns.number, width: 12, align: 'center' },
          { title: words.columns.name, width: 44, align: 'left' },
          { title: words.columns.valid, width: 14, align: 'center' },
          { title: words.columns.invalid, width: 17, align: 'center' },
          ...labels.map((label) => ({ title: capital(label), width: 78 / labels.length, align: 'center' as const })),
        ],
        rows: list.officials.map((official, at) => [
          String(at + 1),
          [boldRun(official.name), `\n${official.position}`],
          String(official.valid),
          String(official.invalid),
          ...official.levels.map(({ count, percent }) => words.count(count, value, show(percent))),
        ]),
      },
    ]
  })
}

export function levelLabels({ configuration }: StatementList): readonly string[] {
  const { id, version } = configuration.ruleSet
  return ruleSetById(id, version)?.levels.map(({ label }) => label) ?? []
}
