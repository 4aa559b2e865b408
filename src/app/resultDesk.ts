/**
 * ResultDesk: what the screens of a finished round may ask beyond its statement (S14, S19, R14): announce it, slides, publication,
 * the log with its chain checked, papers of all that. Announcing and publishing are deliberate acts: they are logged.
 */
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import { documentsOf } from '../domain/meeting/documentSettings'
import { denominatorConflicts } from '../domain/outcome/outcome'
import type { DenominatorConflict } from '../domain/outcome/outcome'
import type { PaperDocument } from '../domain/result/paper'
import { publicationFaults } from '../domain/result/publication'
import type { PublicationChoice } from '../domain/result/publication'
import type { SlideDeck } from '../domain/result/slides'
import type { Statement } from '../domain/result/statement'
import { brokenLink, logHead } from '../domain/round/log'
import type { LogEntry, LogFacts } from '../domain/round/log'
import type { RoundRefusal } from '../domain/round/round'
import { ruleSetById } from '../domain/rules/ruleSets'
import type { DeskError } from './deskError'
import { minutesOf, papersOf } from './paperDesk'
import type { World } from './world'

export interface LogView {
  readonly entries: readonly LogEntry[]
  /** Number of the first entry that does not follow from the one before. */
  readonly broken: number | undefined
}

export interface ResultDesk {
  /** [Công bố tại hội nghị]: logged; only then are there slides. */
  announce(id: string): Promise<Result<void, DeskError>>
  slides(id: string): Promise<Result<SlideDeck, DeskError>>
  slidesPdf(deck: SlideDeck): Promise<Result<Uint8Array, DeskError>>
  /** Logs what is published by whose decision, and gives the sheet. */
  publish(id: string, choice: PublicationChoice): Promise<Result<PaperDocument, DeskError>>
  logView(id: string): Promise<Result<LogView, DeskError>>
  logPaper(id: string, view: LogView, shown: readonly LogEntry[]): Promise<Result<PaperDocument, DeskError>>
  logCsv(entries: readonly LogEntry[]): Promise<Uint8Array>
}

export interface OfficialConflicts {
  readonly name: string
  readonly own: string | null
  readonly others: readonly DenominatorConflict[]
}

/** People of a list who would fall into another class under another denominator (rules.md §2). */
export function conflictsOf(list: Statement['lists'][number]): readonly OfficialConflicts[] {
  const { id, version, settings } = list.configuration.ruleSet
  const ruleSet = ruleSetById(id, version)
  if (ruleSet === undefined) return []
  return list.officials.flatMap(({ name, levels, outcome }) => {
    const others = denominatorConflicts(ruleSet, levels.map(({ count }) => count), list.numbers, list.numbers.electorate, settings.denominator)
    return others.length === 0 ? [] : [{ name, own: outcome?.code ?? null, others }]
  })
}

export function resultDesk(world: World): ResultDesk {
  return {
    announce: (id) => note(world, id, 'result/announced', {}),
    async slides(id) {
      const log = await world.store.log(id)
      if (!log.ok) return log
      if (!isAnnounced(log.value)) return err({ code: 'round/not-announced' })
      const view = await minutesOf(world, id)
      if (!view.ok) return view
      const { statement, fingerprint, meeting } = view.value.facts
      return ok(await papersOf(world).slides(statement, fingerprint, documentsOf(meeting).decimals))
    },
    slidesPdf: (deck) => papersOf(world).slidesPdf(deck).then(ok, () => err({ code: 'paper/not-made' } as const)),
    publish: (id, choice) => publish(world, id, choice),
    logView: (id) => logView(world, id),
    async logPaper(id, view, shown) {
      const round = await world.store.load(id)
      if (!round.ok) return round
      const { unit, round: numbered } = 'meeting' in round.value ? round.value.meeting : round.value.draft
      const facts = { shown, whole: view.entries.length, broken: view.broken, head: logHead(view.entries), unit: unit.name, round: numbered.title, rehearsal: world.rehearsal }
      return ok(await papersOf(world).logPaper(facts))
    },
    logCsv: (entries) => papersOf(world).logCsv(entries),
  }
}

/** [Công bố tại hội nghị] was pressed: before that nothing of the result is shown to the hall. */
export const isAnnounced = (entries: readonly LogEntry[]): boolean => entries.some(({ act }) => act === 'result/announced')

/** One line of the log on a round whose result stands; the round itself does not change. */
async function note(world: World, id: string, act: string, facts: LogFacts): Promise<Result<void, DeskError>> {
  const stored = await world.store.update<RoundRefusal>(id, (round) =>
    round.state === 'signed' || round.state === 'exported'
      ? ok({ round, log: [{ at: world.clock.now(), role: 'secretary', act, facts }] })
      : err({ code: 'round/not-now', state: round.state, event: 'packed' }),
  )
  return stored.ok ? ok(undefined) : stored
}

async function publish(world: World, id: string, choice: PublicationChoice): Promise<Result<PaperDocument, DeskError>> {
  const [fault] = publicationFaults(choice)
  if (fault !== undefined) return err(fault)
  const view = await minutesOf(world, id)
  if (!view.ok) return view
  const facts = { pieces: choice.pieces.join(','), lists: choice.lists.length, decision: choice.decision.trim(), where: choice.where.trim() }
  const noted = await note(world, id, 'result/published', facts)
  if (!noted.ok) return noted
  return ok(await papersOf(world).publication(view.value.facts, view.value.text, choice))
}

async function logView(world: World, id: string): Promise<Result<LogView, DeskError>> {
  const log = await world.store.log(id)
  return log.ok ? ok({ entries: log.value, broken: brokenLink(log.value, world.digest) }) : log
}
