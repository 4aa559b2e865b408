/** Two lists, two voter groups (one rates both lists, one only the second), a reserve card. */
import type { GroupLetter, ListUuid } from '../../src/domain/meeting/ids'
import type { TestVoter } from './makePackage'
import { aList, aMeeting, aVoterGroup, GROUP_A, LIST_UUID } from './packageMeeting'

export const SECOND_UUID = '9Rf3bWq9KmXh2U' as ListUuid

export const twoListMeeting = aMeeting({
  lists: [aList(), aList({ uuid: SECOND_UUID, title: 'Trưởng các ban', officials: [{ name: 'Vũ Thị Giang', position: 'Trưởng ban', place: 2 }] })],
  voterGroups: [
    aVoterGroup({ letter: GROUP_A, lists: [LIST_UUID, SECOND_UUID] }),
    aVoterGroup({ letter: 'B' as GroupLetter, title: 'Đảng ủy viên', lists: [SECOND_UUID], summoned: 3, printed: 3, releasePool: 0 }),
  ],
  committee: { ...aMeeting().committee, reserveCard: true },
})

export const twoListVoters: readonly TestVoter[] = [
  { group: 'A', choices: [[0, 1], [2]] },
  { group: 'A', choices: [[1, undefined], [undefined]] },
  { group: 'B', choices: [[0]] },
]
