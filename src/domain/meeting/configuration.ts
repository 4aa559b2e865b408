/**
 * Configuration: what freezes at opening, one per list (protocol.md §2). Its canonical JSON (RFC 8785) is hashed into the
 * election's description, so every proof of the archive binds it through the election fingerprint φ.
 * Invariant: only strings, whole numbers, booleans, null, arrays and objects: RFC 8785 then needs no number formatting.
 */
import type { RuleSettings } from '../rules/ruleSet'
import { electorateOf } from './meeting'
import type { Meeting, RoundType } from './meeting'
import type { Official } from './officials'

export interface ConfigurationOfficial {
  readonly name: string
  readonly position: string
  readonly birthDate: string | null
  readonly place: 1 | 2 | 'other'
  readonly idCode: string | null
}

export interface ListConfiguration {
  readonly type: RoundType
  readonly roundId: string
  readonly uuid: string
  readonly officials: readonly ConfigurationOfficial[]
  readonly ruleSet: { readonly id: string; readonly version: number; readonly settings: RuleSettings }
  /** Sum over the voter groups of the list. */
  readonly summoned: number
  readonly electorate: number | null
  /** k of n key cards. */
  readonly threshold: number
  readonly trustees: number
  /** Cards printed and release credentials, summed over the voter groups of the list. */
  readonly cards: { readonly printed: number; readonly releasePool: number }
  readonly build: string
  readonly planDigest: string | null
}

const frozenOfficial = (official: Official): ConfigurationOfficial => ({
  name: official.name,
  position: official.position,
  birthDate: official.birthDate ?? null,
  place: official.place,
  idCode: official.idCode ?? null,
})

/** The configuration of the list at `index` (0-based) of `meeting`, for the build that will run the round. */
export function freezeConfiguration(meeting: Meeting, index: number, build: string): ListConfiguration {
  const list = meeting.lists[index]
  if (list === undefined) throw new RangeError(`no list ${String(index)}`)
  const groups = meeting.voterGroups.filter((group) => group.lists.includes(list.uuid))
  const sum = (pick: (group: (typeof groups)[number]) => number) => groups.reduce((total, group) => total + pick(group), 0)
  return {
    type: meeting.type,
    roundId: meeting.roundId,
    uuid: list.uuid,
    officials: list.officials.map(frozenOfficial),
    ruleSet: meeting.ruleSet,
    summoned: sum((group) => group.summoned),
    electorate: electorateOf(meeting, list) ?? null,
    threshold: meeting.committee.threshold,
    trustees: meeting.committee.members.length + (meeting.committee.reserveCard ? 1 : 0),
    cards: { printed: sum((group) => group.printed), releasePool: sum((group) => group.releasePool) },
    build,
    planDigest: meeting.planDigest ?? null,
  }
}

/** Ballot question of the official at 0-based `index`: "n. Full name — position" (protocol.md §2, dash U+2014). */
export const questionText = (official: Pick<Official, 'name' | 'position'>, index: number): string =>
  `${String(index + 1)}. ${official.name} \u2014 ${official.position}`.normalize('NFC')

/** Election name: round title – list title (dash U+2013). */
export const electionName = (roundTitle: string, listTitle: string): string =>
  `${roundTitle} \u2013 ${listTitle}`.normalize('NFC')

export const DESCRIPTION_PREFIX = 'hom-phieu/1 '
