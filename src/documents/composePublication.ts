/** The publication sheet (R14): the chosen pieces of a result and nothing else, with whose decision it was. */
import { documentsOf } from '../domain/meeting/documentSettings'
import { boldRun } from '../domain/result/paper'
import type { PaperBlock, PaperDocument, PaperText } from '../domain/result/paper'
import type { MinutesFacts, MinutesText } from '../domain/result/minutes'
import type { PublicationChoice, Publishable } from '../domain/result/publication'
import type { StatementList } from '../domain/result/statement'
import type { Denominator } from '../domain/rules/ruleSet'
import { dateVi, minutesVi } from '../words/minutes'
import { paperHeaderVi, paperVi } from '../words/paper'
import { inFours } from '../words/papers/paperParts'
import { publicationVi as words } from '../words/slides'
import { levelLabels, percentPrinter, sumOf } from './minutesNumbers'

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

export function composePublication(facts: MinutesFacts, text: MinutesText, choice: PublicationChoice): PaperDocument {
  const { statement, meeting } = facts
  const chosen = (piece: Publishable): boolean => choice.pieces.includes(piece)
  const lists = statement.lists.filter(({ uuid }) => choice.lists.includes(uuid))
  const ballots: PaperBlock = {
    kind: 'keyValues',
    pairs: [
      [minutesVi.present, `${String(sumOf(statement, (group) => group.present))}/${String(sumOf(statement, (group) => group.summoned))}`],
      [minutesVi.issued, String(sumOf(statement, (group) => group.issued))],
      [minutesVi.collected, String(sumOf(statement, (group) => group.collected))],
    ],
  }
  const paragraph = (line: string): PaperBlock => ({ kind: 'paragraph', indent: true, text: line })
  return {
    language: 'vi',
    title: `${words.title} – ${statement.round.title}`,
    header: paperHeaderVi({
      template: documentsOf(meeting).template, superior: statement.unit.superior, issuer: statement.unit.name, number: minutesVi.number,
      place: text.locality, date: statement.meeting.date,
    }),
    heading: { title: words.title, abstract: statement.round.title },
    blocks: [
      paragraph(words.lead(statement.unit.name, statement.meeting.title, dateVi(statement.meeting.date))),
      ...(chosen('ballots') ? [ballots] : []),
      ...lists.flatMap((list) => listBlocks(facts, list, chosen)),
      ...(chosen('fingerprint') ? [{ kind: 'note', text: minutesVi.resultFingerprint, mono: inFours(facts.fingerprint) } as const] : []),
      paragraph(words.decision(choice.decision.trim())),
      ...(choice.where.trim() === '' ? [] : [paragraph(words.where(choice.where.trim()))]),
      { kind: 'signatures', people: [{ role: words.signer, name: '', note: paperVi.sign }] },
    ],
    watermark: statement.type === 'rehearsal' ? paperVi.rehearsal : null,
    footer: minutesVi.footer(statement.unit.name, statement.round.title),
    madeAt: statement.lockedAt,
  }
}

function listBlocks(facts: MinutesFacts, list: StatementList, chosen: (piece: Publishable) => boolean): readonly PaperBlock[] {
  const show = percentPrinter(facts)
  const labels = chosen('levels') || chosen('percentages') ? levelLabels(list) : []
  if (labels.length === 0 && !chosen('validity')) return []
  const { of, value } = list.denominator
  const cell = (count: number, percent: string | null): string => {
    const share = show(percent)
    if (!chosen('levels')) return share === null ? '—' : `${share}%`
    return chosen('percentages') ? minutesVi.count(count, value, share) : String(count)
  }
  const validity = chosen('validity') ? [{ title: minutesVi.columns.valid, width: 14, align: 'center' as const }, { title: minutesVi.columns.invalid, width: 17, align: 'center' as const }] : []
  return [
    ...(chosen('percentages') ? [{ kind: 'paragraph', keepWithNext: true, text: minutesVi.percentOf(minutesVi.denominators[of as Denominator], value) } as const] : []),
    {
      kind: 'table',
      caption: list.title,
      columns: [
        { title: minutesVi.columns.number, width: 12, align: 'center' },
        { title: minutesVi.columns.name, width: 52, align: 'left' },
        ...validity,
        ...labels.map((label) => ({ title: capital(label), width: 78 / labels.length, align: 'center' as const })),
      ],
      rows: list.officials.map((official, at): PaperText[] => [
        String(at + 1),
        [boldRun(official.name), `\n${official.position}`],
        ...(chosen('validity') ? [String(official.valid), String(official.invalid)] : []),
        ...(labels.length === 0 ? [] : official.levels.map(({ count, percent }) => cell(count, percent))),
      ]),
    },
  ]
}
