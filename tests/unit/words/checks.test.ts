import { describe, expect, test } from 'vitest'
import { FAULT_CODES } from '../../../src/belenios/fault'
import { CHECK_IDS, findings } from '../../../src/evidence/checks'
import type { CheckFault } from '../../../src/evidence/checks'
import { checkWords } from '../../../src/words/checks'

const wordsOf = (fault: CheckFault) => {
  const found = findings()
  found.report('archive', fault)
  const [check] = found.checks(['archive'])
  if (check === undefined) throw new Error('one check')
  return checkWords(check)
}

describe('the checks of the verifier, in words', () => {
  test('have each a title of its own, in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      const titles = CHECK_IDS.map((id) => checkWords({ id, ok: true })[language].title)
      expect(new Set(titles).size).toBe(CHECK_IDS.length)
      expect(titles.every((title) => title.length > 5)).toBe(true)
    }
  })
  test('say nothing more when they hold', () => {
    expect(checkWords({ id: 'zip', ok: true }).vi).toMatchObject({ failed: '', next: '' })
  })
  test.each(FAULT_CODES)('say what is wrong and what to do for %s', (code) => {
    const { vi, en } = wordsOf({ code, at: 'ballot 1', list: 2 })
    expect(vi.failed).toContain('Hòm phiếu danh sách 2: ')
    expect(en.failed).toContain('Ballot box of list 2: ')
    expect(vi.next).not.toBe('')
  })
  test('ask for the file again when it was damaged on its way', () => {
    const { vi } = wordsOf({ code: 'hash/content', name: 'ket-qua.csv' })
    expect(vi.failed).toContain('ket-qua.csv')
    expect(vi.next).toBe('Mời phường cắm lại máy, bấm Lưu lại rồi nộp lại.')
  })
  test('name both numbers when the box and the result differ', () => {
    expect(wordsOf({ code: 'totals/collected', list: 1, stated: 31, ballots: 30 }).vi.failed).toBe('Danh sách 1: kết quả ghi thu về 31, trong hòm có 30.')
  })
  test('say that a check was not reached instead of leaving it out', () => {
    expect(checkWords(findings().checks(['csv'])[0]!).vi.failed).toBe('Chưa xét được vì kiểm tra trước đó không đạt.')
  })
  test('still say something for a failure without facts', () => {
    expect(checkWords({ id: 'zip', ok: false, code: 'zip/truncated' }).vi.failed).toBe('Kiểm tra này không đạt.')
  })
})
