/** Sentences of printing voting cards (S1.6) beyond those of `opening`: the two layouts of paper, and piles by group. */
import { countOf } from './english'
import { inBoth } from './language'

export const votingCardsVi = {
  layout: 'Khổ giấy',
  layouts: { a4: 'Giấy A4, mười thẻ một trang để cắt', label: 'Cuộn nhãn 62 mm, mỗi nhãn một thẻ' },
  count: {
    a4: (cards: number, pages: number) => `${String(cards)} thẻ trên ${String(pages)} trang A4`,
    label: (cards: number) => `${String(cards)} thẻ trên ${String(cards)} nhãn 62 × 96 mm`,
  },
  paper: {
    a4: 'In một mặt, khổ A4, tỷ lệ 100 %, không chọn “vừa trang”.',
    label: 'Chọn cuộn nhãn liên tục 62 mm, tỷ lệ 100 %, cắt sau mỗi nhãn.',
  },
  after: 'In xong, xóa lệnh in còn lưu trong máy in: ai có mã là bỏ được phiếu.',
  steps: 'Cắt rời, đóng dấu treo, rồi xáo đều từng chồng. Đại biểu tự bốc một thẻ.',
  piles: (groups: readonly string[]) => `Mỗi nhóm một chồng riêng: ${groups.join(', ')}. Trao đúng thẻ của nhóm: thẻ mở phiếu của nhóm đó.`,
  pile: (letter: string, colour: string, cards: number) => `${letter} (${colour}) ${String(cards)} thẻ`,
  pool: (count: number) => `Ngoài ra máy giữ ${String(count)} suất cấp bù, không in ra giấy.`,
  group: (letter: string, colour: string) => `Nhóm ${letter} – ${colour}`,
}
export type VotingCardsWords = typeof votingCardsVi

const votingCardsEn: VotingCardsWords = {
  layout: 'Paper',
  layouts: { a4: 'A4, ten cards a page to cut', label: 'Label roll 62 mm, one card a label' },
  count: {
    a4: (cards, pages) => `${countOf(cards, 'card')} on ${countOf(pages, 'A4 page')}`,
    label: (cards) => `${countOf(cards, 'card')} on ${countOf(cards, 'label')} of 62 × 96 mm`,
  },
  paper: {
    a4: 'One side, A4, 100 %, not “fit to page”.',
    label: 'Continuous roll of 62 mm, 100 %, cut after each label.',
  },
  after: 'Afterwards clear the jobs stored in the printer: whoever has a code can cast.',
  steps: 'Cut, stamp, then shuffle each pile well. Every voter draws a card.',
  piles: (groups) => `Each group has a pile of its own: ${groups.join(', ')}. Hand over cards of the right group: a card opens its group’s ballot.`,
  pile: (letter, colour, cards) => `${letter} (${colour}) ${countOf(cards, 'card')}`,
  pool: (count) => `Besides, the tablet holds ${countOf(count, 'ballot')} for release, never printed.`,
  group: (letter, colour) => `Group ${letter} – ${colour}`,
}

export const votingCardsWords = inBoth(votingCardsVi, votingCardsEn)
