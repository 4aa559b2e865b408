/** A ward's meeting as the secretary typed it, for the admin screens: complete, of usual size, with long Vietnamese texts. */
import { emptyDraft } from '../../src/domain/meeting/emptyDraft'
import type { ListUuid, RoundId } from '../../src/domain/meeting/ids'
import type { MeetingDraft } from '../../src/domain/meeting/meeting'
import type { Official } from '../../src/domain/meeting/officials'

const ROUND = 'RoundAAAAAAAA1' as RoundId
const LIST = 'ListAAAAAAAAA1' as ListUuid

const PEOPLE: readonly (readonly [name: string, position: string, birthDate: string])[] = [
  ['Nguyễn Thị Ánh Tuyết', 'Bí thư Đảng ủy, Chủ tịch Hội đồng nhân dân phường', '1976-03-12'],
  ['Trần Quốc Bảo', 'Phó Bí thư Thường trực Đảng ủy', '1979-11-05'],
  ['Lê Hoàng Đức', 'Phó Bí thư Đảng ủy, Chủ tịch Ủy ban nhân dân phường', '1981-07-22'],
  ['Phạm Thị Thúy Hằng', 'Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kiểm tra', '1983-01-30'],
  ['Võ Văn Ẩn', 'Ủy viên Ban Thường vụ, Trưởng Ban Xây dựng Đảng', '1978'],
  ['Đặng Ngọc Ưng', 'Ủy viên Ban Thường vụ, Phó Chủ tịch Hội đồng nhân dân phường', '1985-05-02'],
  ['Huỳnh Thị Mỹ Duyên', 'Ủy viên Ban Thường vụ, Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam phường', '1980-09-09'],
  ['Bùi Xuân Trường', 'Ủy viên Ban Thường vụ, Phó Chủ tịch Ủy ban nhân dân phường', '1984-12-17'],
  ['Đỗ Thị Kiều Oanh', 'Ủy viên Ban Thường vụ, Chánh Văn phòng Đảng ủy', '1986-04-25'],
  ['Hồ Sỹ Hiệp', 'Ủy viên Ban Thường vụ, Trưởng Công an phường', '1982-02-14'],
  ['Ngô Đình Khôi', 'Ủy viên Ban Thường vụ, Chỉ huy trưởng Ban Chỉ huy Quân sự phường', '1987-08-08'],
]

export const wardOfficials: readonly Official[] = PEOPLE.map(([name, position, birthDate]) => ({ name, position, birthDate, place: 1 }))

/** The form as it first appears. */
export const newDraft = (): MeetingDraft => emptyDraft(ROUND, LIST, 'official')

/** The form filled in: 31 summoned, 11 people, a committee of three without a reserve card. */
export function wardDraft(changes: Partial<MeetingDraft> = {}): MeetingDraft {
  const empty = newDraft()
  return {
    ...empty,
    unit: { name: 'Đảng ủy phường Hòa Bình', code: 'P-HOABINH.09', superior: 'Thành ủy Tuy Hòa' },
    sitting: {
      title: 'Hội nghị Ban Chấp hành Đảng bộ phường lần thứ 15, nhiệm kỳ 2025–2030',
      place: 'Hội trường Ủy ban nhân dân phường',
      date: '2028-11-02',
      time: '08:05',
      termStart: 2025,
    },
    lists: empty.lists.map((list) => ({ ...list, officials: wardOfficials })),
    voterGroups: empty.voterGroups.map((group) => ({ ...group, summoned: 31, printed: 36 })),
    committee: {
      members: [
        { name: 'Phạm Thu Hà', role: 'Trưởng ban' },
        { name: 'Vũ Minh Khôi', role: 'Thư ký' },
        { name: 'Đỗ Thị Lan', role: 'Ủy viên' },
      ],
      threshold: 2,
      reserveCard: false,
    },
    ...changes,
  }
}
