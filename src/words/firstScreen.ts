/**
 * The few sentences of later screens that the first one, or whatever hangs over all of them, needs too: kept by themselves, so
 * that the tablet does not load those screens' words before its first picture (scripts/budget.mjs).
 */
import { countOf } from './english'
import { inBoth } from './language'

export const firstScreenVi = {
  openings: 'Đăng ký biên bản mở lượt',
  canvass: 'Tiếp nhận – tổng hợp',
  plan: 'Lập kế hoạch',
  ballotCheck: 'Kiểm tra một phiếu',
  rehearsal: 'LÀM THỬ – KHÔNG TÍNH KẾT QUẢ',
  projected: (collected: number, present: number): string => `Đã bỏ ${String(collected)}/${String(present)} phiếu`,
}

export const firstScreenEn: typeof firstScreenVi = {
  openings: 'Register opening records',
  canvass: 'Receive and consolidate',
  plan: 'Make a plan',
  ballotCheck: 'Check one ballot',
  rehearsal: 'REHEARSAL – RESULTS DO NOT COUNT',
  projected: (collected, present) => `${String(collected)}/${countOf(present, 'ballot')} cast`,
}

export const firstScreenWords = inBoth(firstScreenVi, firstScreenEn)
