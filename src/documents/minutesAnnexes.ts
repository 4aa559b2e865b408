/**
 * The annexes of the minutes (rules.md §6): zero report, reconciliation, excluded people, denominators in conflict, classes for the
 * superior (never read in the hall, R13), log. An annex with nothing to say is left out, except the classes: that nobody falls into
 * one is an answer.
 */
import { boldRun } from '../domain/result/paper'
import type { PaperBlock } from '../domain/result/paper'
import type { MinutesFacts, NumberFacts } from '../domain/result/minutes'
import { denominatorConflicts } from '../domain/outcome/outcome'
import type { Denominator } from '../domain/rules/ruleSet'
import { ruleSetById } from '../domain/rules/ruleSets'
import { hourVi, minutesVi } from '../words/minutes'
import { logRole, logSentence } from '../words/log'
import { inFours } from '../words/papers/paperParts'
import { resultsVi } from '../words/results'
import { percentPrinter } from './minutesNumbers'

const words = minutesVi.annex

export interface Annex {
  readonly title: string
  readonly blocks: readonly PaperBlock[]
  /** Begins on a sheet of its own, so that it can be kept apart. */
  readonly apart: boolean
}

/** In order; numbered by the caller. */
export function annexesOf(facts: MinutesFacts): readonly Annex[] {
  return [
    { title: words.zero, blocks: zeroBlocks(facts), apart: true },
    { title: words.reconciliation, blocks: reconciliationBlocks(facts), apart: false },
    { title: words.excluded, blocks: excludedBlocks(facts), apart: false },
    { title: words.conflicts, blocks: conflictBlocks(facts), apart: true },
    { title: words.outcomes, blocks: outcomeBlocks(facts), apart: true },
    { title: words.log, blocks: logBlocks(facts), apart: true },
  ].filter(({ blocks }) => blocks.length > 0)
}

function zeroBlocks({ statement }: MinutesFacts): readonly PaperBlock[] {
  return [
    { kind: 'paragraph', text: words.zeroText(hourVi(statement.openedAt)) },
    { kind: 'note', text: minutesVi.openingFingerprint, mono: inFours(statement.opening.fingerprint) },
    { kind: 'keyValues', pairs: statement.devices.flatMap(({ key, logHead }) => [[words.device, key], [words.logHead, logHead]] as const) },
  ]
}

const RECONCILED = ['summoned', 'present', 'printed', 'leftover', 'handed', 'released', 'replaced', 'voided', 'issued', 'collected', 'unused', 'missing', 'cardBox'] as const

export function reconciliationBlocks({ statement }: Pick<NumberFacts, 'statement'>): readonly PaperBlock[] {
  const groups = statement.accounting
  const rows = RECONCILED.map((item) => {
    const counts = groups.map((group) => group[item])
    const whole = counts.length > 1 ? [counts.reduce((sum, count) => sum + count, 0)] : []
    return [words.reconciliationRows[item], ...[...counts, ...whole].map(String)]
  })
  const titles = [...groups.map(({ group }) => minutesVi.group(group, '')), ...(groups.length > 1 ? [words.reconciliationWhole] : [])]
  const places = [{ title: words.reconciliationItem, width: 60, align: 'left' as const }, ...titles.map((title) => ({ title, width: 100 / titles.length, align: 'center' as const }))]
  return [{ kind: 'table', caption: '', columns: places, rows }]
}

function excludedBlocks({ meeting }: MinutesFacts): readonly PaperBlock[] {
  return meeting.lists.flatMap((list): PaperBlock[] => {
    const people = list.excluded ?? []
    if (people.length === 0) return []
    const rows = people.map(({ name, position, reason }, at) => [String(at + 1), [boldRun(name)], position, words.excludedReasons[reason]])
    return [{ kind: 'table', caption: list.title, columns: columns(words.excludedColumns, [12, 42, 56, 50]), rows }]
  })
}

const columns = (titles: readonly string[], widths: readonly number[]) =>
  titles.map((title, at) => ({ title, width: widths[at] ?? 1, align: at === 0 && (widths[at] ?? 0) <= 12 ? ('center' as const) : ('left' as const) }))

const className = (code: string | undefined): string => (code === undefined ? words.noClass : resultsVi.outcome(code))

export function conflictBlocks({ statement }: Pick<NumberFacts, 'statement'>): readonly PaperBlock[] {
  return statement.lists.flatMap((list): PaperBlock[] => {
    const { id, version, settings } = list.configuration.ruleSet
    const ruleSet = ruleSetById(id, version)
    if (ruleSet === undefined) return []
    const rows = list.officials.flatMap((official) => {
      const counts = official.levels.map(({ count }) => count)
      const found = denominatorConflicts(ruleSet, counts, list.numbers, list.numbers.electorate, settings.denominator)
      return found.map(({ denominator, value, outcome }) => [
        official.name, className(official.outcome?.code), `${minutesVi.denominators[denominator]} (${String(value)})`, className(outcome?.code),
      ])
    })
    if (rows.length === 0) return []
    return [
      { kind: 'paragraph', text: words.conflictsLead(minutesVi.denominators[list.denominator.of as Denominator]) },
      { kind: 'table', caption: list.title, columns: columns(words.conflictColumns, [40, 45, 40, 45]), rows },
    ]
  })
}

export function outcomeBlocks(facts: NumberFacts): readonly PaperBlock[] {
  const show = percentPrinter(facts)
  const rows = facts.statement.lists.flatMap((list) =>
    list.officials.flatMap((official) => {
      if (official.outcome === null) return []
      const { id, version } = list.configuration.ruleSet
      const rule = ruleSetById(id, version)?.outcomes.find(({ code }) => code === official.outcome?.code)
      const level = official.levels.find((found) => found.level === rule?.level)
      const count = level === undefined ? '' : minutesVi.count(level.count, list.denominator.value, show(level.percent))
      return [[[boldRun(official.name), `\n${official.position}`], count, className(official.outcome.code), official.outcome.article]]
    }),
  )
  const lead: PaperBlock = { kind: 'paragraph', text: words.outcomesLead }
  if (rows.length === 0) return [lead, { kind: 'paragraph', text: words.noOutcomes }]
  return [lead, { kind: 'table', caption: '', columns: columns(words.outcomeColumns, [60, 38, 46, 18]), rows }]
}

const clock = (iso: string): string => `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)} ${iso.slice(11, 19)}`

export function logBlocks({ log }: Pick<MinutesFacts, 'log'>): readonly PaperBlock[] {
  if (log.length === 0) return []
  const rows = log.map(({ number, at, role, act, facts }) => [String(number), clock(at), logRole(role, 'vi'), logSentence(act, facts, 'vi')])
  return [{ kind: 'table', caption: '', columns: columns(words.logColumns, [11, 26, 26, 90]), rows }]
}
