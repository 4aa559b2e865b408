/** Sentences of S0 by role: whose turn it is, duplicating, and deleting with a way back. */
import { inBoth } from './language'
import type { Turn } from '../app/homeTurns'

export const turnsVi = {
  titles: { secretary: 'Thư ký hội nghị', committee: 'Ban Kiểm phiếu', tablet: 'Máy ghi phiếu' } satisfies Record<Turn, string>,
  superior: 'Cấp trên',
  nothing: {
    secretary: 'Không có việc nào chờ thư ký.',
    committee: 'Chưa có việc nào chờ Ban Kiểm phiếu.',
    tablet: 'Chưa có lượt bỏ phiếu nào đang mở trên máy này.',
  } satisfies Record<Turn, string>,
  nextStep: 'Việc tiếp theo',
  rehearsalsOf: (meeting: string): string => `Làm thử cho “${meeting}”`,
  otherRehearsals: 'Không thuộc cuộc lấy phiếu nào trên máy này',
  more: (title: string): string => `Việc khác với “${title}”`,
  duplicate: 'Nhân bản làm mẫu',
  addRound: 'Thêm lượt cho hội nghị này',
  numbered: (number: number, title: string): string => `Lượt ${String(number)}: ${title}`,
  ofMeeting: (number: number, rounds: number): string => `lượt ${String(number)} trong ${String(rounds)} lượt của hội nghị`,
  remove: 'Xóa',
  removed: (title: string): string => `Đã xóa “${title}” khỏi danh sách.`,
  kept: 'Chưa mất gì: lấy lại được bất cứ lúc nào ở mục “Đã xóa”.',
  undo: 'Hoàn tác',
  asideTitle: (count: number): string => `Đã xóa (${String(count)})`,
  takeBack: 'Lấy lại',
  forGood: 'Xóa hẳn',
}

export const turnsEn: typeof turnsVi = {
  titles: { secretary: 'Secretary', committee: 'Counting committee', tablet: 'Voting tablet' },
  superior: 'Level above',
  nothing: {
    secretary: 'Nothing waits for the secretary.',
    committee: 'Nothing waits for the counting committee.',
    tablet: 'No round is open on this tablet.',
  },
  nextStep: 'Next step',
  rehearsalsOf: (meeting) => `Rehearsals of “${meeting}”`,
  otherRehearsals: 'Of no meeting on this tablet',
  more: (title) => `More for “${title}”`,
  duplicate: 'Use as a template',
  addRound: 'Add a round to this meeting',
  numbered: (number, title) => `Round ${String(number)}: ${title}`,
  ofMeeting: (number, rounds) => `round ${String(number)} of the meeting’s ${String(rounds)}`,
  remove: 'Delete',
  removed: (title) => `“${title}” was taken off the list.`,
  kept: 'Nothing is lost: it can be taken back at any time under “Deleted”.',
  undo: 'Undo',
  asideTitle: (count) => `Deleted (${String(count)})`,
  takeBack: 'Take back',
  forGood: 'Delete for good',
}

export const turnsWords = inBoth(turnsVi, turnsEn)
