/**
 * Rehearsal (S2): the same people, rules and committee under another round id, other lists and other keys, in the rehearsals'
 * own database. Its voters are the visits of the script, so that everything cast gives totals known beforehand.
 */
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import { cardsToPrint } from '../domain/meeting/cardNumbers'
import { newId } from '../domain/meeting/ids'
import type { ListUuid } from '../domain/meeting/ids'
import type { MeetingDraft } from '../domain/meeting/meeting'
import { compareRehearsal } from '../domain/round/compareRehearsal'
import { rehearsalScript } from '../domain/round/rehearsalScript'
import type { RehearsalScript } from '../domain/round/rehearsalScript'
import type { Round } from '../domain/round/round'
import { ruleSetById } from '../domain/rules/ruleSets'
import type { RuleSet } from '../domain/rules/ruleSet'
import type { Progress } from '../ports/rooms'
import type { DeskError } from './desk'
import { resultOf } from './exportPackage'
import { meetingOf } from './makeCards'
import type { PinGuard } from './pinGuard'
import { hasPublishedKeys, publishedCode, readyWithPublishedKeys } from './publishedKeys'
import type { RehearsalDesk, RehearsalKeys, RehearsalOutcome, RehearsalPlan } from './rehearsalDesk'
import { createMeeting } from './setUpMeeting'
import type { World } from './world'

export const rehearsalDesk = (world: World, guard: PinGuard): RehearsalDesk => ({
  rehearse: (form, keys, onProgress) => rehearse(world, guard, form, keys, onProgress),
  rehearsalPlan: (id) => rehearsalPlan(world, id),
  rehearsalOutcome: (id) => rehearsalOutcome(world, id),
})

const rulesOf = ({ ruleSet }: Pick<MeetingDraft, 'ruleSet'>): RuleSet => {
  const known = ruleSetById(ruleSet.id, ruleSet.version)
  if (known === undefined) throw new Error('a checked meeting has a known rule set')
  return known
}

async function rehearse(world: World, guard: PinGuard, form: MeetingDraft, keys: RehearsalKeys, onProgress: Progress): Promise<Result<string, DeskError>> {
  if (!world.rehearsal) throw new Error('a rehearsal belongs to the rehearsals’ database')
  const checked = meetingOf(form)
  if (!checked.ok) return checked
  const created = await createMeeting(world, (empty) => rehearsalOf(world, empty, checked.value))
  if (!created.ok || keys === 'ceremony') return created
  const ready = await readyWithPublishedKeys(world, guard, created.value, onProgress)
  return ready.ok ? created : ready
}

/** The form with ids of its own; as many summoned as the script has visits, some cards to spare. */
function rehearsalOf(world: World, empty: MeetingDraft, form: MeetingDraft): MeetingDraft {
  const uuids = new Map(form.lists.map(({ uuid }) => [uuid, newId((below) => world.random.below(below)) as ListUuid]))
  const own = (uuid: ListUuid): ListUuid => uuids.get(uuid) ?? uuid
  const { planDigest: _digest, plan: _plan, preparation: _tasks, replaces: _replaces, meetingId: _meeting, electorate, ...kept } = form
  const { visitsOfGroup } = rehearsalScript(form, rulesOf(form))
  const voterGroups = form.voterGroups.map((group) => ({
    ...group, lists: group.lists.map(own), summoned: visitsOfGroup, printed: cardsToPrint(visitsOfGroup),
  }))
  return {
    ...kept,
    roundId: empty.roundId,
    type: 'rehearsal',
    rehearsalOf: form.roundId,
    lists: form.lists.map((list) => ({
      ...list, uuid: own(list.uuid),
      ...(list.electorate === undefined ? {} : { electorate: Math.max(list.electorate, visitsOfGroup * voterGroups.length) }),
    })),
    voterGroups,
    ...(electorate === undefined ? {} : { electorate: Math.max(electorate, visitsOfGroup * voterGroups.length) }),
  }
}

async function scripted(world: World, id: string): Promise<Result<{ readonly round: Round; readonly form: MeetingDraft; readonly script: RehearsalScript }, DeskError>> {
  const loaded = await world.store.load(id)
  if (!loaded.ok) return loaded
  const round = loaded.value
  const form = 'meeting' in round ? round.meeting : round.draft
  const checked = meetingOf(form)
  return checked.ok ? ok({ round, form, script: rehearsalScript(form, rulesOf(form)) }) : checked
}

async function rehearsalPlan(world: World, id: string): Promise<Result<RehearsalPlan, DeskError>> {
  const found = await scripted(world, id)
  if (!found.ok) return found
  const { round, form, script } = found.value
  const { levels } = rulesOf(form)
  const label = (code: string | undefined) => levels.find((level) => level.code === code)?.label
  const published = await hasPublishedKeys(world, id)
  return ok({
    visitsOfGroup: script.visitsOfGroup,
    levels: levels.map((level) => level.label),
    visits: script.visits.map(({ number, group, lists, ballotCheck }) => ({
      number, group, ballotCheck,
      code: published ? publishedCode(round, group, (number - 1) % script.visitsOfGroup) : undefined,
      lists: lists.map(({ uuid, ballot }) => {
        const list = form.lists.find((each) => each.uuid === uuid)
        return { title: list?.title ?? '', lines: (list?.officials ?? []).map(({ name }, i) => ({ name, level: label(ballot[i]) })) }
      }),
    })),
    lists: form.lists.map(({ title, officials }, list) => ({
      title,
      officials: officials.map(({ name }, i) => ({ name, levels: [], unmarked: 0, ...script.expected[list]?.[i] })),
    })),
  })
}

async function rehearsalOutcome(world: World, id: string): Promise<Result<RehearsalOutcome, DeskError>> {
  const found = await scripted(world, id)
  if (!found.ok) return found
  const { round, script } = found.value
  const result = await resultOf(world, id)
  if (!result.ok) return result
  if (!('counters' in round)) return err({ code: 'round/not-now', state: round.state, event: 'counted' })
  const got = result.value.statement.lists.map(({ officials }) =>
    officials.map(({ levels, unmarked }) => ({ levels: levels.map(({ count }) => count), unmarked })),
  )
  return ok({ comparison: compareRehearsal(script.expected, got), ballotChecks: round.counters.ballotChecks })
}
