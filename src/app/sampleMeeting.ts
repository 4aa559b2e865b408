/**
 * [Thử với dữ liệu mẫu] (product.md S2): a rehearsal that is ready to open, made by the use cases of every round, with
 * published key cards, PINs and voting cards. An official ceremony refuses them; nothing secret is stored. People are
 * combinations of common names, not persons.
 */
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import type { MeetingDraft } from '../domain/meeting/meeting'
import type { Official } from '../domain/meeting/officials'
import { SAMPLE_KEY_CARDS, SAMPLE_PINS, sampleVotingCard } from '../evidence/sampleCards'
import type { Progress } from '../ports/rooms'
import type { DeskError, MemberPin, SampleSheetContent } from './desk'
import { ensureCards, printable } from './makeCards'
import type { PinGuard } from './pinGuard'
import { prepareRound } from './prepareRound'
import { runCeremony } from './runCeremony'
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

const sampleSource = (group: string, index: number) => sampleVotingCard(group, index)

const pinOf = (member: number): MemberPin => ({ member, pin: SAMPLE_PINS[member] ?? '' })

export async function createSample(world: World, guard: PinGuard, onProgress: Progress): Promise<Result<string, DeskError>> {
  if (!world.rehearsal) throw new Error('sample data belongs to a rehearsal')
  const created = await createMeeting(world, (draft) => sampleDraft(draft, world.clock.now().slice(0, 10)))
  if (!created.ok) return created
  const id = created.value
  const ceremony = await runCeremony(world, id, SAMPLE_KEY_CARDS.slice(0, MEMBERS.length))
  if (!ceremony.ok) return ceremony
  for (const member of MEMBERS.keys()) {
    const set = await ceremony.value.setPin(member, SAMPLE_PINS[member] ?? '')
    if (!set.ok) throw new Error('a sample PIN is refused')
    onProgress(0.1 * (member + 1))
  }
  const keyed = await ceremony.value.complete((done) => onProgress(0.3 + 0.3 * done))
  if (!keyed.ok) return keyed
  const round = await world.store.load(id)
  if (!round.ok) return round
  const cards = await ensureCards(world, round.value, sampleSource)
  if (!cards.ok) return cards
  const ready = await prepareRound(world, guard, id, [pinOf(0), pinOf(1)], (done) => onProgress(0.6 + 0.4 * done))
  return ready.ok ? ok(id) : ready
}

/** Whether a round was made by `createSample`: its first voting card is the published one. */
export async function isSample(world: World, id: string): Promise<boolean> {
  const card = await world.store.cardByCode(id, sampleVotingCard('A', 0).code)
  return world.rehearsal && card.ok && card.value !== undefined
}

/** The sheet to try everything with: computed from the published constants, nothing of it stored. */
export async function sampleSheet(world: World, id: string): Promise<Result<SampleSheetContent, DeskError>> {
  const round = await world.store.load(id)
  if (!round.ok) return round
  const stored = await world.store.cards(id)
  if (!stored.ok) return stored
  if (!('keys' in round.value)) return err({ code: 'round/not-now', state: round.value.state, event: 'prepared' })
  const count = stored.value.filter(({ pool }) => !pool).length
  const cards = Array.from({ length: count }, (_, i) => ({ ...sampleVotingCard('A', i), pool: false, status: 'unspent' as const, id: '' }))
  return ok({
    cards: printable(world, cards).map((card) => card).sort((a, b) => a.code.localeCompare(b.code)),
    pins: MEMBERS.map(({ name }, member) => ({ name, pin: SAMPLE_PINS[member] ?? '' })),
    keyCards: round.value.keys.record.holders.map(({ label }, i) => ({ label, text: SAMPLE_KEY_CARDS[i] ?? '' })),
  })
}
