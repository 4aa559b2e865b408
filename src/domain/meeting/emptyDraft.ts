/**
 * emptyDraft: the form as it first appears, with everything that has a sensible default (product.md S1; protocol.md §3–4):
 * one list, one voter group, the Party's rule set, Ed25519, a committee of three still without names, 2 of 3 key cards and
 * a reserve card. Identifiers come in from outside: nothing here is random.
 */
import { DEFAULT_RULE_SET } from '../rules/ruleSets'
import { defaultReserveCard, defaultThreshold } from './committeeRules'
import type { GroupLetter, ListUuid, RoundId } from './ids'
import type { CommitteeMember, MeetingDraft, RoundType } from './meeting'

/** Credentials for releases by the attendant that a group starts with. */
export const DEFAULT_RELEASE_POOL = 5
export const FIRST_GROUP = 'A' as GroupLetter

const ROLES = ['Trưởng ban', 'Thư ký', 'Ủy viên'] as const

export function emptyDraft(roundId: RoundId, listUuid: ListUuid, type: RoundType): MeetingDraft {
  const members: readonly CommitteeMember[] = ROLES.map((role) => ({ name: '', role }))
  return {
    roundId,
    type,
    unit: { name: '', code: '', superior: '' },
    sitting: { title: '', place: '', date: '', time: '' },
    round: { number: 1, title: 'Lấy phiếu tín nhiệm' },
    group: 'Ed25519',
    ruleSet: { id: DEFAULT_RULE_SET.id, version: DEFAULT_RULE_SET.version, settings: DEFAULT_RULE_SET.defaults },
    lists: [{ uuid: listUuid, title: 'Danh sách lấy phiếu', officials: [] }],
    voterGroups: [{ letter: FIRST_GROUP, title: 'Đại biểu', lists: [listUuid], releasePool: DEFAULT_RELEASE_POOL }],
    committee: {
      members,
      threshold: defaultThreshold(members.length),
      reserveCard: defaultReserveCard(members.length),
    },
  }
}
