/** The rule set of a plan, its settings, and which of them the units may not change. */
import type { RuleSettings } from '../../domain/rules/ruleSet'
import { planWords } from '../../words/plan'
import { setupWords } from '../../words/setup'
import { Panel } from '../components/Panel'
import { SelectField } from '../components/SelectField'
import { useDesk } from '../deskContext'
import { sentenceCase } from '../kiosk/sentenceCase'
import type { PlanPartProps } from './PlanAbout'
import styles from './Plan.module.css'

const words = planWords.making
const SETTINGS: readonly (keyof RuleSettings)[] = ['denominator', 'validity', 'unmarked']

export function PlanRulesForm({ draft, onChange }: PlanPartProps) {
  const desk = useDesk()
  const { ruleSet } = draft
  const chosen = desk.ruleSets.find(({ id, version }) => id === ruleSet.id && version === ruleSet.version)
  const labels: { readonly [K in keyof RuleSettings]: (value: RuleSettings[K]) => string } = {
    denominator: (value) => sentenceCase(setupWords.rules.denominators[value]),
    validity: (value) => setupWords.rules.validities[value][0],
    unmarked: (value) => setupWords.rules.unmarkeds[value][0],
  }
  const set = <K extends keyof RuleSettings>(setting: K, value: RuleSettings[K]) => {
    const changed: RuleSettings = { ...ruleSet.settings, [setting]: value }
    // [R10] whole-ballot validity brings all-or-nothing with it.
    onChange({ ruleSet: { ...ruleSet, settings: changed.validity === 'wholeBallot' ? { ...changed, unmarked: 'allOrNothing' } : changed } })
  }
  const lock = (setting: keyof RuleSettings, on: boolean) =>
    onChange({ ruleSet: { ...ruleSet, locked: SETTINGS.filter((each) => (each === setting ? on : ruleSet.locked.includes(each))) } })
  const choice = <K extends keyof RuleSettings>(setting: K, values: readonly RuleSettings[K][]) => (
    <div key={setting} className={styles['setting']}>
      <SelectField
        label={planWords.settings[setting]}
        value={ruleSet.settings[setting]}
        options={values.map((value) => ({ value, label: labels[setting](value) }))}
        onValue={(value) => set(setting, value)}
      />
      <label className={styles['lock']}>
        <input type="checkbox" aria-label={words.lockOf(planWords.settings[setting])} checked={ruleSet.locked.includes(setting)} onChange={(event) => lock(setting, event.target.checked)} />
        <span>{words.locked}</span>
      </label>
    </div>
  )
  return (
    <Panel title={words.rules}>
      <SelectField
        label={setupWords.rules.ruleSet}
        value={ruleSet.id}
        options={desk.ruleSets.map(({ id, title }) => ({ value: id, label: title }))}
        onValue={(id) => {
          const next = desk.ruleSets.find((each) => each.id === id)
          if (next !== undefined) onChange({ ruleSet: { id: next.id, version: next.version, settings: next.defaults, locked: ruleSet.locked } })
        }}
      />
      {chosen !== undefined && (
        <>
          {choice('denominator', chosen.choices.denominator)}
          {choice('validity', chosen.choices.validity)}
          {choice('unmarked', chosen.choices.unmarked)}
        </>
      )}
    </Panel>
  )
}
