/**
 * [Thử với dữ liệu mẫu] (product.md S2): a rehearsal that is ready to open, made by the use cases of every round, with
 * published key cards, PINs and voting cards. An official ceremony refuses them; nothing secret is stored. People are
 * combinations of common names, not persons.
 */
import type { Result } from '../domain/kernel/result'
import type { MeetingDraft } from '../domain/meeting/meeting'
import type { Official } from '../domain/meeting/officials'
import type { Progress } from '../ports/rooms'
import type { DeskError } from './desk'
import type { PinGuard } from './pinGuard'
import { readyWithPublishedKeys } from './publishedKeys'
import { createMeeting } from './setUpMeeting'
import type { World } from './world'

const person = (name: string, position: string, birthDate: string): Official => ({ name, position, birthDate, place: 1 })

const PEOPLE: readonly Official[] = [
  person('Nguyễn Thị Ánh Tuyết', 'Bí thư Đảng ủy, Chủ tịch HĐND phường', '1976-03-12'),
  person('Trần Quốc Bảo', 'Phó Bí thư Thường trực Đảng ủy', '1979-11-05'),
  person('Lê Hoàng Đức', 'Phó Bí thư Đảng ủy, Chủ tịch UBND phường', '1981-07-22'),
  person('Phạm Thị Thúy Hằng', 'Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kiểm tra', '1983-01-30'),
  person('Võ Văn Ẩn', 'Ủy viên Ban Thường vụ, Trưởng ban Xây dựng Đảng', '1978-09-17'),
  person('Đặng Ngọc Ưng', 'Ủy viên Ban Thường vụ, Phó Chủ tịch HĐND phường', '1985-05-02'),
  person('Huỳnh Thị Mỹ Duyên', 'Ủy viên Ban Thường vụ, Chủ tịch Ủy ban MTTQ phường', '1980-12-19'),
]

const MEMBERS = [
  { name: 'Hoàng Minh Châu', role: 'Trưởng ban' },
  { name: 'Mai Thị Lan', role: 'Thư ký' },
  { name: 'Phan Văn Sơn', role: 'Ủy viên' },
] as const

const SUMMONED = 15

function sampleDraft(draft: MeetingDraft, today: string): MeetingDraft {
  const [list] = draft.lists
  const [group] = draft.voterGroups
  if (list === undefined || group === undefined) throw new Error('an empty draft has one list and one voter group')
  return {
    ...draft,
    unit: { name: 'Đảng ủy phường Hoa Mai (mẫu)', code: 'MAU-001', superior: 'Thành ủy (mẫu)' },
    sitting: {
      title: 'Hội nghị lấy phiếu tín nhiệm (làm thử)', place: 'Hội trường phường Hoa Mai', date: today, time: '08:00',
      termStart: Number(today.slice(0, 4)) - 3,
    },
    round: { number: 1, title: 'Lấy phiếu tín nhiệm (làm thử)' },
    lists: [{ ...list, officials: PEOPLE }],
    voterGroups: [{ ...group, summoned: SUMMONED, printed: SUMMONED + 5 }],
    committee: { members: MEMBERS, threshold: 2, reserveCard: false },
  }
}

export async function createSample(world: World, guard: PinGuard, onProgress: Progress): Promise<Result<string, DeskError>> {
  if (!world.rehearsal) throw new Error('sample data belongs to a rehearsal')
  const created = await createMeeting(world, (draft) => sampleDraft(draft, world.clock.now().slice(0, 10)))
  if (!created.ok) return created
  const ready = await readyWithPublishedKeys(world, guard, created.value, onProgress)
  return ready.ok ? created : ready
}
