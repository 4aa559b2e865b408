/**
 * fakeBooth: a VoterBooth in memory for component tests and the screen harness. It knows cards,
 * keeps the marks it was told and a box, and can be told to fail or to keep an answer back.
 * The code of a sealed ballot differs for every sealing, as fresh randomness would make it.
 */
import type { CardRefusal, CastError, PinRefusal, VisitPlan, VoterBooth } from '../../src/app/voterBooth'
import { err, ok } from '../../src/domain/kernel/result'

type Marks = ReadonlyMap<string, string | undefined>

export interface FakeBooth extends VoterBooth {
  /** What the booth has been told about this voter, by "list/official". */
  readonly told: () => Marks
  readonly marksHandedOver: () => number
  /** The ballots in the box. */
  readonly box: readonly Marks[]
  readonly timesLeft: () => number
  /** Cards typed or scanned, whatever came of it. */
  readonly cardsPresented: () => number
  readonly walkAways: () => number
  failNextCast(error: CastError): void
  failNextSeal(error: CastError): void
  refuseNextCard(refusal: CardRefusal): void
  refuseNextPin(refusal: PinRefusal): void
  /** Answers stay open until the returned function is called. */
  hold(): () => void
  /** Lets every answer that is held go. */
  answer(): void
}

export const attendantPin = '246802'

export function fakeBooth(plan: VisitPlan, cards: readonly string[] = ['123456']): FakeBooth {
  const unspent = new Set(cards)
  const box: Marks[] = []
  let marks = new Map<string, string | undefined>()
  let handed = 0
  let left = 0
  let presented = 0
  let walkedAway = 0
  let sealings = 0
  let card = ''
  let castError: CastError | undefined
  let sealError: CastError | undefined
  let cardRefusal: CardRefusal | undefined
  let pinRefusal: PinRefusal | undefined
  let held: Promise<void> = Promise.resolve()
  let answerHeld = (): void => undefined

  return {
    codeLength: cards[0]?.length ?? 6,
    papers: [plan],
    box,
    told: () => marks,
    marksHandedOver: () => handed,
    timesLeft: () => left,
    cardsPresented: () => presented,
    walkAways: () => walkedAway,
    failNextCast: (error) => void (castError = error),
    failNextSeal: (error) => void (sealError = error),
    refuseNextCard: (refusal) => void (cardRefusal = refusal),
    refuseNextPin: (refusal) => void (pinRefusal = refusal),
    answer: () => answerHeld(),
    hold() {
      let release = (): void => undefined
      held = new Promise((resolve) => {
        release = resolve
      })
      answerHeld = release
      return release
    },
    async openCard(entry) {
      presented += 1
      await held
      const refusal = cardRefusal
      cardRefusal = undefined
      if (refusal !== undefined) return err(refusal)
      const digits = entry.kind === 'code' ? entry.digits : entry.text
      if (!unspent.has(digits)) return err({ code: 'card/refused' })
      card = digits
      return ok({ ...plan, cardKey: `card ${digits}` })
    },
    async release() {
      await held
      const refusal = cardRefusal
      cardRefusal = undefined
      return refusal === undefined ? ok({ ...plan, cardKey: 'released', released: true }) : err(refusal)
    },
    walkedAway: () => void (walkedAway += 1),
    mark(list, official, level) {
      handed += 1
      marks.set(`${list}/${official}`, level)
    },
    async seal() {
      await held
      const error = sealError
      sealError = undefined
      if (error !== undefined) return err(error)
      sealings += 1
      return ok({ code: `SEAL2345${String(sealings).padStart(4, '2')}` })
    },
    async cast() {
      await held
      const error = castError
      castError = undefined
      if (error !== undefined) return err(error)
      // A released ballot has no card.
      if (card !== '' && !unspent.delete(card)) return err({ code: 'cast/card-already-used' })
      box.push(marks)
      return ok(undefined)
    },
    async checkInstead() {
      await held
      return ok({ qr: `HP1B:${'A7'.repeat(300)}` })
    },
    async attendant(pin) {
      await held
      const refusal = pinRefusal
      pinRefusal = undefined
      if (refusal !== undefined) return err(refusal)
      return pin === attendantPin ? ok(undefined) : err({ code: 'pin/wrong' })
    },
    leave() {
      left += 1
      marks = new Map()
      card = ''
    },
  }
}

const threeLevels = [
  { code: 'high', label: 'tín nhiệm cao' },
  { code: 'confidence', label: 'tín nhiệm' },
  { code: 'low', label: 'tín nhiệm thấp' },
]

const twoLevels = [
  { code: 'confidence', label: 'tín nhiệm' },
  { code: 'noConfidence', label: 'không tín nhiệm' },
]

const people = [
  ['Nguyễn Thị Ánh Tuyết', 'Bí thư Đảng ủy, Chủ tịch Hội đồng nhân dân phường'],
  ['Trần Quốc Bảo', 'Phó Bí thư Thường trực Đảng ủy'],
  ['Lê Hoàng Ngọc Bảo Trâm', 'Phó Bí thư Đảng ủy, Chủ tịch Ủy ban nhân dân phường'],
  ['Phạm Thị Thúy Hằng', 'Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy'],
  ['Võ Văn Ẩn', 'Ủy viên Ban Thường vụ, Trưởng Ban Xây dựng Đảng'],
  ['Đặng Ngọc Ưng', 'Ủy viên Ban Thường vụ, Phó Chủ tịch Hội đồng nhân dân phường'],
  ['Huỳnh Thị Mỹ Duyên', 'Ủy viên Ban Thường vụ, Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam phường'],
  ['Bùi Xuân Trường', 'Ủy viên Ban Thường vụ, Phó Chủ tịch Ủy ban nhân dân phường'],
  ['Đỗ Thị Kiều Oanh', 'Ủy viên Ban Thường vụ, Chánh Văn phòng Đảng ủy'],
  ['Hồ Sỹ Hiệp', 'Ủy viên Ban Thường vụ, Trưởng Công an phường'],
  ['Ngô Đình Khôi', 'Ủy viên Ban Thường vụ, Chỉ huy trưởng Ban Chỉ huy Quân sự phường'],
] as const

interface PlanWishes {
  readonly people?: number
  readonly lists?: number
  readonly levels?: 2 | 3
  readonly unmarked?: VisitPlan['unmarked']
  readonly rehearsal?: boolean
  /** Appended to every position. */
  readonly longPosition?: string
}

/** A visit's plan; by default one list of 11 people, three levels, unmarked lines allowed. */
export function aPlan(wishes: PlanWishes = {}): VisitPlan {
  const { people: count = 11, lists = 1, levels = 3, longPosition = '' } = wishes
  return {
    cardKey: '',
    lists: Array.from({ length: lists }, (_, list) => ({
      title: ['Chức danh khối Đảng', 'Chức danh khối chính quyền'][list] ?? `Danh sách ${list + 1}`,
      officials: Array.from({ length: count }, (_, official) => {
        const [name, position] = people[official % people.length] ?? people[0]
        return { name, position: position + longPosition }
      }),
    })),
    levels: levels === 2 ? twoLevels : threeLevels,
    unmarked: wishes.unmarked ?? 'allowWithWarning',
    rehearsal: wishes.rehearsal ?? false,
    released: false,
  }
}
