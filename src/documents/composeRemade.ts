/**
 * Documents made again from signed figures (protocol.md §6, S17): the numbers, tables and classes of the minutes, out of the very
 * same blocks, without anything the secretary wrote: that is not in the signed statement. Marked on every page; by whom, when,
 * under which document and from which package stands in front.
 */
import type { PaperBlock, PaperDocument } from '../domain/result/paper'
import type { RemadeFacts } from '../domain/result/remade'
import type { NumberFacts } from '../domain/result/minutes'
import { ruleSetById } from '../domain/rules/ruleSets'
import { dateVi, hourVi, minutesVi } from '../words/minutes'
import { paperVi } from '../words/paper'
import { inFours, momentVi, strong } from '../words/papers/paperParts'
import { remadeVi as words } from '../words/papers/remadePaper'
import { conflictBlocks, outcomeBlocks, reconciliationBlocks } from './minutesAnnexes'
import { ruleBlocks } from './composeMinutes'
import { ballotBlocks, resultBlocks, sumOf } from './minutesNumbers'

const heading = (text: string): PaperBlock => ({ kind: 'heading', level: 1, text })
const annex = minutesVi.annex

export function composeRemade(remade: RemadeFacts): PaperDocument {
  const { statement, by, document, at } = remade
  const { unit, meeting, round } = statement
  const facts = numberFacts(remade)
  const annexes = [
    { title: annex.reconciliation, blocks: reconciliationBlocks(facts) }, { title: annex.conflicts, blocks: conflictBlocks(facts) }, { title: annex.outcomes, blocks: outcomeBlocks(facts) },
  ].filter(({ blocks }) => blocks.length > 0)
  return {
    language: 'vi',
    title: `${words.title} – ${round.title} – ${unit.name}`,
    header: null,
    heading: { title: words.title, abstract: `${unit.name} (${unit.code})\n${round.title}` },
    blocks: [
      { kind: 'note', text: words.mark },
      ...answersFor(remade),
      { kind: 'paragraph', text: words.meeting(meeting.title, meeting.place, dateVi(meeting.date), round.title), indent: true },
      heading(words.parts.numbers), ...peopleBlocks(remade), ...ballotBlocks(facts),
      heading(words.parts.rules), ...ruleBlocks(facts),
      heading(words.parts.results), ...resultBlocks(facts),
      heading(words.parts.fingerprints),
      { kind: 'note', text: minutesVi.openingFingerprint, mono: inFours(remade.openingFingerprint) },
      { kind: 'note', text: minutesVi.resultFingerprint, mono: inFours(remade.fingerprint) },
      { kind: 'paragraph', text: words.notInIt, indent: true },
      { kind: 'signatures', people: [{ role: words.signer, name: by, note: paperVi.sign }] },
      ...annexes.flatMap(({ title, blocks }, i): PaperBlock[] => [heading(annex.heading(i + 1, title)), ...blocks]),
    ],
    watermark: statement.type === 'rehearsal' ? words.rehearsal : words.watermark,
    footer: words.footer(unit.name, round.title, by, document),
    madeAt: at,
  }
}

/** Decimals and titles of groups are the meeting's own and not in the statement: two decimals, letters alone. */
function numberFacts({ statement }: RemadeFacts): NumberFacts {
  const rules = ruleSetById(statement.lists[0]?.configuration.ruleSet.id ?? '')
  if (rules === undefined) throw new Error('a verified statement has rules of the table')
  return { statement, meeting: { ruleSet: { id: rules.id }, voterGroups: [] } }
}

const answersFor = ({ by, document, at, digest, fileDigest }: RemadeFacts): readonly PaperBlock[] => [
  {
    kind: 'keyValues',
    pairs: [
      [words.by, [strong(by)]], [words.document, [strong(document)]], [words.at, momentVi(at)],
      [words.file, [{ text: fileDigest, mono: true }]], [words.result, [{ text: digest, mono: true }]],
    ],
  },
]

const peopleBlocks = ({ statement }: RemadeFacts): readonly PaperBlock[] => [
  {
    kind: 'keyValues',
    pairs: [
      [minutesVi.summoned, String(sumOf(statement, (group) => group.summoned))], [minutesVi.present, String(sumOf(statement, (group) => group.present))],
      [words.times, `${hourVi(statement.openedAt)} – ${hourVi(statement.lockedAt)}`],
    ],
  },
]
