/**
 * checkOpening: whether an opening record agrees with itself (protocol.md §2, §6): configurations, voter groups, key record and
 * fingerprints say the same. φ of each list is computed again from the rebuilt election, so nothing the voters saw on the
 * screen can be exchanged afterwards. Signatures are checked elsewhere; `type` is a check of its own.
 */
import { sha256Base64 } from '../belenios/hash'
import type { OpeningList, OpeningRecord } from '../domain/result/openingRecord'
import { rebuildElection } from './electionOf'
import { configurationFingerprint } from './configurationFingerprint'

export type OpeningFault =
  /** Two places of the record that must say the same do not. */
  | { readonly code: 'opening/disagrees'; readonly field: string; readonly list?: number }
  | { readonly code: 'opening/configuration-fingerprint'; readonly list: number }
  /** φ is not that of the election which configuration, titles and keys make. */
  | { readonly code: 'opening/election-fingerprint'; readonly list: number }
  /** This build knows neither the rule set of that version nor, perhaps, the group. */
  | { readonly code: 'opening/unknown-rule-set'; readonly list: number; readonly id: string; readonly version: number }

/** Every fault; an empty array is agreement. */
export function checkOpening(record: OpeningRecord): readonly OpeningFault[] {
  const { keyRecord, lists, voterGroups } = record
  const faults: OpeningFault[] = []
  const agree = (holds: boolean, field: string): void => {
    if (!holds) faults.push({ code: 'opening/disagrees', field })
  }
  agree(keyRecord.roundId === record.round.id, 'round.id')
  agree(keyRecord.lists.length === lists.length, 'keyRecord.lists')
  agree(new Set(voterGroups.map(({ letter }) => letter)).size === voterGroups.length, 'voterGroups.letter')
  const uuids = lists.map(({ uuid }) => uuid)
  agree(new Set(uuids).size === uuids.length, 'lists.uuid')
  agree(voterGroups.every((group) => group.lists.length > 0 && group.lists.every((uuid, i) => uuids.includes(uuid) && group.lists.indexOf(uuid) === i)), 'voterGroups.lists')
  return [...faults, ...lists.flatMap((list, index) => checkList(record, list, index))]
}

function checkList(record: OpeningRecord, list: OpeningList, index: number): readonly OpeningFault[] {
  const { keyRecord } = record
  const { configuration } = list
  const keys = keyRecord.lists[index]
  const groups = record.voterGroups.filter((group) => group.lists.includes(list.uuid))
  const sum = (pick: (group: OpeningRecord['voterGroups'][number]) => number): number => groups.reduce((total, group) => total + pick(group), 0)
  const printed = sum((group) => group.printed)
  const releasePool = sum((group) => group.releasePool)
  const at = index + 1
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['configuration.uuid', configuration.uuid, list.uuid],
    ['keyRecord.uuid', keys?.uuid, list.uuid],
    ['configuration.roundId', configuration.roundId, record.round.id],
    ['configuration.threshold', configuration.threshold, keyRecord.threshold],
    ['configuration.trustees', configuration.trustees, keyRecord.holders.length],
    ['configuration.build', configuration.build, record.device.build],
    ['configuration.planDigest', configuration.planDigest, record.planDigest],
    ['configuration.summoned', configuration.summoned, sum((group) => group.summoned)],
    ['configuration.cards.printed', configuration.cards.printed, printed],
    ['configuration.cards.releasePool', configuration.cards.releasePool, releasePool],
    ['credentials.count', list.credentials.count, printed + releasePool],
  ]
  const faults: OpeningFault[] = pairs
    .filter(([, one, other]) => one !== other)
    .map(([field]) => ({ code: 'opening/disagrees', field, list: at }))
  if (configurationFingerprint(configuration) !== list.configurationFingerprint) faults.push({ code: 'opening/configuration-fingerprint', list: at })
  const election = rebuildElection({
    roundTitle: record.round.title, listTitle: list.title, group: keyRecord.group, configuration, publicKey: keys?.publicKey ?? '',
  })
  const { id, version } = configuration.ruleSet
  if (election === undefined) faults.push({ code: 'opening/unknown-rule-set', list: at, id, version })
  else if (sha256Base64(election) !== list.electionFingerprint) faults.push({ code: 'opening/election-fingerprint', list: at })
  return faults
}
