/** The rule sets: found by id and version, and read by one code path whatever the number of levels. */
import { describe, expect, it } from 'vitest'
import { outcomeOf } from '../../../../src/domain/outcome/outcome'
import { DEFAULT_RULE_SET, RULE_SETS, ruleSetById } from '../../../../src/domain/rules/ruleSets'
import { settingsAllowed } from '../../../../src/domain/rules/settings'

describe('rule sets', () => {
  it('the Regulation of 2023 is the default', () => {
    expect(DEFAULT_RULE_SET.id).toBe('96-QD-TW-2023')
    expect(DEFAULT_RULE_SET.levels.map(({ label }) => label)).toEqual(['tín nhiệm cao', 'tín nhiệm', 'tín nhiệm thấp'])
    expect(DEFAULT_RULE_SET.defaults).toEqual({ denominator: 'collected', validity: 'perOfficial', unmarked: 'allowWithWarning' })
  })

  it('is found only in the version asked for', () => {
    expect(ruleSetById('96-2023-QH15', 1)?.defaults.denominator).toBe('electorate')
    expect(ruleSetById('96-2023-QH15', 2)).toBeUndefined()
    expect(ruleSetById('96-2023-QH15')?.version).toBe(1)
    expect(ruleSetById('constructor')).toBeUndefined()
  })

  it.each(RULE_SETS.map((ruleSet) => [ruleSet.id, ruleSet] as const))('%s allows its own defaults and knows its levels', (_, ruleSet) => {
    expect(settingsAllowed(ruleSet, ruleSet.defaults).ok).toBe(true)
    const codes = ruleSet.levels.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const { level } of ruleSet.outcomes) expect(codes).toContain(level)
    for (const { label } of ruleSet.levels) expect(label).toBe(label.normalize('NFC').toLowerCase())
  })

  it('whole-ballot validity forces all or nothing', () => {
    const settings = { ...DEFAULT_RULE_SET.defaults, validity: 'wholeBallot' } as const
    expect(settingsAllowed(DEFAULT_RULE_SET, settings)).toEqual({ ok: false, error: [{ code: 'rules/whole-ballot-needs-all-or-nothing' }] })
    expect(settingsAllowed(DEFAULT_RULE_SET, { ...settings, unmarked: 'allOrNothing' }).ok).toBe(true)
  })

  it('a setting that is not open is refused with what is', () => {
    const closed = { ...DEFAULT_RULE_SET, choices: { ...DEFAULT_RULE_SET.choices, denominator: ['collected'] as const } }
    expect(settingsAllowed(closed, { ...closed.defaults, denominator: 'issued' })).toEqual({
      ok: false,
      error: [{ code: 'rules/setting-not-open', setting: 'denominator', value: 'issued', allowed: ['collected'] }],
    })
  })

  it.each([[15, 30, undefined], [16, 30, 'noConfidenceOverHalf'], [30, 30, 'noConfidenceOverHalf'], [0, 0, undefined]])(
    'two levels: %i of %i without confidence is %s',
    (count, denominator, code) => {
      expect(outcomeOf(ruleSetById('bo-phieu-tin-nhiem')!, [denominator - count, count], denominator)?.code).toBe(code)
    },
  )
})
