/** English stands beside Vietnamese sentence for sentence: for reviewers, and for the day a screen offers it. */
import { describe, expect, it } from 'vitest'
import { adminEn, adminVi } from '../../../src/words/admin'
import { ceremonyEn, ceremonyVi } from '../../../src/words/ceremony'
import { openingEn, openingVi } from '../../../src/words/opening'
import { setupEn, setupVi } from '../../../src/words/setup'

const paths = (value: unknown, at = ''): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, child]) => paths(child, `${at}.${key}`)) : [at]

const texts = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []

describe.each([
  ['admin', adminVi, adminEn],
  ['ceremony', ceremonyVi, ceremonyEn],
  ['opening', openingVi, openingEn],
  ['setup', setupVi, setupEn],
] as const)('the words of %s', (_, vi, en) => {
  it('say the same things in both languages', () => {
    expect([...paths(en)].sort()).toEqual([...paths(vi)].sort())
  })
  it('leave nothing empty in English that is said in Vietnamese', () => {
    expect(texts(en).filter((text) => text.trim() === '').length).toBeLessThanOrEqual(texts(vi).filter((text) => text.trim() === '').length)
  })
})
