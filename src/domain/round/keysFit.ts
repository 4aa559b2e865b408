/**
 * Which changes of a form the keys survive (protocol.md §5): people, rules, numbers and titles may change before opening;
 * a member, k, n, the group or a list means a new ceremony. Better spelling of a member's name is no other member.
 */
import { foldName } from '../kernel/names'
import type { MeetingDraft } from '../meeting/meeting'

type Keyed = Pick<MeetingDraft, 'roundId' | 'type' | 'group' | 'lists' | 'committee'>

/** Whether the keys made for `before` are still the keys of `after`. */
export function keysFit(before: Keyed, after: Keyed): boolean {
  const same = (a: readonly string[], b: readonly string[]): boolean =>
    a.length === b.length && a.every((item, index) => item === b[index])
  const uuids = ({ lists }: Keyed) => lists.map((list) => list.uuid)
  const members = ({ committee }: Keyed) => committee.members.map((member) => foldName(member.name))
  return (
    before.roundId === after.roundId &&
    before.type === after.type &&
    before.group === after.group &&
    before.committee.threshold === after.committee.threshold &&
    before.committee.reserveCard === after.committee.reserveCard &&
    same(uuids(before), uuids(after)) &&
    same(members(before), members(after))
  )
}
