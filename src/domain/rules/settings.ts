/**
 * What a meeting may set within its rule set, and the quorum, both read from the rule set's data (rules.md R4, R8–R10).
 * `validity: wholeBallot` forces `unmarked: allOrNothing`: one open line would otherwise spoil a ballot nobody can see.
 */
import { compareShare } from '../kernel/fraction'
import { err, ok, type Result } from '../kernel/result'
import type { RuleSet, RuleSettings } from './ruleSet'

export type SettingsFault =
  | {
      readonly code: 'rules/setting-not-open'
      readonly setting: keyof RuleSettings
      readonly value: string
      readonly allowed: readonly string[]
    }
  | { readonly code: 'rules/whole-ballot-needs-all-or-nothing' }

/** The settings themselves if the rule set leaves every one of them open, else each that it does not. */
export function settingsAllowed(ruleSet: RuleSet, settings: RuleSettings): Result<RuleSettings, readonly SettingsFault[]> {
  const faults: SettingsFault[] = []
  for (const setting of ['denominator', 'validity', 'unmarked'] as const) {
    const allowed: readonly string[] = ruleSet.choices[setting]
    if (!allowed.includes(settings[setting])) {
      faults.push({ code: 'rules/setting-not-open', setting, value: settings[setting], allowed })
    }
  }
  if (settings.validity === 'wholeBallot' && settings.unmarked !== 'allOrNothing') {
    faults.push({ code: 'rules/whole-ballot-needs-all-or-nothing' }) // R10
  }
  return faults.length === 0 ? ok(settings) : err(faults)
}

/** Whether enough of those summoned are present; nobody summoned is no quorum. */
export function quorumMet(ruleSet: RuleSet, present: number, summoned: number): boolean {
  const order = compareShare(present, summoned, ruleSet.quorum) // [96-QD Đ3.2]
  return order !== undefined && order >= 0
}
