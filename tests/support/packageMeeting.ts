/** A small meeting for package tests: two people, three voters, three members of whom two close. */
import type { GroupLetter, ListUuid, RoundId } from '../../src/domain/meeting/ids'
import type { Meeting, OfficialList, VoterGroup } from '../../src/domain/meeting/meeting'

export const ROUND_ID = '3mWq9KmXh2TbRf' as RoundId
export const LIST_UUID = '7Rf3bWq9KmXh2T' as ListUuid
export const GROUP_A = 'A' as GroupLetter

export const aList = (overrides: Partial<OfficialList> = {}): OfficialList => ({
  uuid: LIST_UUID,
  title: 'Lãnh đạo phường',
  officials: [
    { name: 'Nguyễn Thị "Hoa"', position: 'Bí thư Đảng ủy', birthDate: '1971-03-09', place: 1, idCode: 'CB-001' },
    { name: 'Trần Văn Bình', position: 'Chủ tịch Ủy ban nhân dân', place: 1 },
  ],
  ...overrides,
})

export const aVoterGroup = (overrides: Partial<VoterGroup> = {}): VoterGroup => ({
  letter: GROUP_A, title: 'Đại biểu', lists: [LIST_UUID], summoned: 4, printed: 4, releasePool: 1, ...overrides,
})

export const aMeeting = (overrides: Partial<Meeting> = {}): Meeting => ({
  roundId: ROUND_ID,
  type: 'official',
  unit: { name: 'Phường An Hải', code: 'DN-AH-01', superior: 'Thành ủy Đà Nẵng' },
  sitting: { title: 'Hội nghị lấy phiếu tín nhiệm giữa nhiệm kỳ', place: 'Hội trường phường', date: '2026-11-20', time: '08:00' },
  round: { number: 1, title: 'Lượt 1' },
  group: 'Ed25519',
  ruleSet: { id: '96-QD-TW-2023', version: 1, settings: { denominator: 'collected', validity: 'perOfficial', unmarked: 'allowWithWarning' } },
  lists: [aList()],
  voterGroups: [aVoterGroup()],
  committee: {
    members: [{ name: 'Lê Văn Cường', role: 'Trưởng ban' }, { name: 'Phạm Thị Dung', role: 'Thư ký' }, { name: 'Hồ Văn Em', role: 'Ủy viên' }],
    threshold: 2,
    reserveCard: false,
  },
  ...overrides,
})
