/** Sentences of the readiness strip of S0: how many of the checks are met, and how many are worth a look. */
import { countOf } from './english'
import { inBoth } from './language'

export const readinessStripVi = {
  met: (met: number, all: number): string => `${String(met)}/${String(all)} mục đạt`,
  unsure: (count: number): string => `${String(count)} mục nên xem`,
  unfold: 'Xem từng mục',
  fold: 'Thu gọn',
}

export const readinessStripEn: typeof readinessStripVi = {
  met: (met, all) => `${String(met)} of ${countOf(all, 'check')} met`,
  unsure: (count) => `${String(count)} worth a look`,
  unfold: 'See each',
  fold: 'Fold',
}

export const readinessStripWords = inBoth(readinessStripVi, readinessStripEn)
