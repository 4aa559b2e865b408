/** The worked example beside the rules: this meeting's own numbers, judged by the very functions that judge the result. */
import { describe, expect, it } from 'vitest'
import { ruleExample } from '../../../src/app/ruleExample'
import { withDocuments } from '../../../src/app/documentForm'
import { withElectorate, withRuleSet, withSetting } from '../../../src/app/setUpForm'
import { ruleSetById } from '../../../src/domain/rules/ruleSets'
import type { RuleSet } from '../../../src/domain/rules/ruleSet'
import { newDraft, wardDraft } from '../../support/fakeMeeting'

const rulesOf = (id: string): RuleSet => {
  const found = ruleSetById(id)
  if (found === undefined) throw new Error('no such rule set')
  return found
}
const party = rulesOf('96-QD-TW-2023')

describe('the example of a ward with 31 summoned', () => {
  const example = ruleExample(wardDraft(), party)

  it('starts from its own numbers and names the quorum', () => {
    expect(example).toMatchObject({ own: true, summoned: 31, quorum: 21, present: 29, issued: 29, collected: 28, count: 15, level: 'tín nhiệm thấp' })
  })

  it('shows how the class of one result depends on what the percentage is of', () => {
    expect(example.shares.map(({ denominator, value, percent, outcome, chosen }) => [denominator, value, percent, outcome?.code, chosen])).toEqual([
      ['collected', 28, '53,57', 'lowOverHalf', true],
      ['issued', 29, '51,72', 'lowOverHalf', false],
      ['present', 29, '51,72', 'lowOverHalf', false],
      ['summoned', 31, '48,39', undefined, false],
      ['electorate', undefined, null, undefined, false],
    ])
  })

  it('names the least count of each class, exactly', () => {
    expect(example.thresholds).toEqual([
      { code: 'lowOverHalf', article: 'Đ11', least: 15 },
      { code: 'lowTwoThirds', article: 'Đ11', least: 19 },
    ])
  })

  it('says what an unmarked line does, or that the tablet does not let it happen', () => {
    expect(example.unmarked).toEqual({ valid: 27, invalid: 1 })
    expect(ruleExample(withSetting(wardDraft(), 'validity', 'wholeBallot'), party).unmarked).toBeUndefined()
  })

  it('writes percentages the way the papers will', () => {
    const draft = withDocuments(withElectorate(wardDraft(), 60), { decimals: 'drop-zeros' })
    const shares = ruleExample(draft, party).shares
    expect(shares.find(({ denominator }) => denominator === 'electorate')).toMatchObject({ value: 60, percent: '25' })
  })
})

it('before anything is entered a usual ward stands in, and it is said', () => {
  expect(ruleExample(newDraft(), party)).toMatchObject({ own: false, summoned: 31 })
})

it('two levels and the council’s denominator need no rule of their own here', () => {
  const twoLevels = rulesOf('bo-phieu-tin-nhiem')
  expect(ruleExample(withRuleSet(wardDraft(), twoLevels), twoLevels)).toMatchObject({ level: 'không tín nhiệm', thresholds: [{ code: 'noConfidenceOverHalf', least: 15 }] })
  const council = rulesOf('96-2023-QH15')
  const example = ruleExample(withElectorate(withRuleSet(wardDraft(), council), 35), council)
  expect(example.shares.find(({ chosen }) => chosen)).toMatchObject({ denominator: 'electorate', value: 35 })
  expect(example.thresholds.map(({ least }) => least)).toEqual([18, 24])
})

it('never fails on the smallest meeting', () => {
  for (const summoned of [1, 2, 3]) {
    const draft = wardDraft()
    const example = ruleExample({ ...draft, voterGroups: draft.voterGroups.map((group) => ({ ...group, summoned })) }, party)
    expect(example.collected).toBeLessThanOrEqual(example.present)
    expect(example.count).toBeLessThanOrEqual(example.collected)
    expect(example.present).toBeLessThanOrEqual(summoned)
  }
})
