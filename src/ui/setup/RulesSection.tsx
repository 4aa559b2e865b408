/** S1, section 4: the rule set and what it leaves open, each choice with its article and in plain words (R8–R10). */
import { DOCUMENT_CHOICES, documentsOf, withDocuments } from '../../app/documentForm'
import { withRuleSet, withSetting } from '../../app/setUpForm'
import type { RuleSet } from '../../domain/rules/ruleSet'
import { documentsWords } from '../../words/documentSettings'
import { planWords } from '../../words/plan'
import { setupWords } from '../../words/setup'
import { Panel } from '../components/Panel'
import { SelectField } from '../components/SelectField'
import { useDesk } from '../deskContext'
import { ChoiceField } from './ChoiceField'
import { RuleExample } from './RuleExample'
import { sentenceCase } from '../kiosk/sentenceCase'
import { useSetUpForm } from './formContext'
import styles from './SetUp.module.css'

const words = setupWords.rules

const basis = (ruleSet: RuleSet, rule: string): string => {
  const article = ruleSet.articles[rule]
  return article === undefined ? words.noArticle : words.article(article)
}

export function RulesSection() {
  const desk = useDesk()
  const { draft, change, faultAt, isLocked } = useSetUpForm()
  const { settings } = draft.ruleSet
  const chosen = desk.ruleSets.find(({ id, version }) => id === draft.ruleSet.id && version === draft.ruleSet.version)
  const fault = faultAt('ruleSet') ?? faultAt('ruleSet.settings')
  return (
    <>
    <Panel title={words.title} lead={words.lead}>
      <div data-place="ruleSet">
        <SelectField
          label={words.ruleSet}
          disabled={isLocked('ruleSet')}
          value={draft.ruleSet.id}
          options={desk.ruleSets.map(({ id, title }) => ({ value: id, label: title }))}
          onValue={(id) => {
            const ruleSet = desk.ruleSets.find((each) => each.id === id)
            if (ruleSet !== undefined) change(withRuleSet(draft, ruleSet))
          }}
          {...(chosen === undefined ? {} : { hint: words.levels(chosen.levels.map(({ label }) => label)) })}
        />
      </div>
      {chosen !== undefined && (
        <div className={styles['choicesColumn']} data-place="ruleSet.settings">
          <SelectField
            label={words.denominator}
            disabled={isLocked('ruleSet.settings.denominator')}
            hint={isLocked('ruleSet.settings.denominator') ? planWords.lockedHint : basis(chosen, 'R8')}
            value={settings.denominator}
            options={chosen.choices.denominator.map((value) => ({
              value,
              label: sentenceCase(words.denominators[value]) + (value === chosen.defaults.denominator ? ` (${words.usual})` : ''),
            }))}
            onValue={(value) => change(withSetting(draft, 'denominator', value))}
          />
          <ChoiceField
            legend={words.validity}
            disabled={isLocked('ruleSet.settings.validity')}
            hint={isLocked('ruleSet.settings.validity') ? planWords.lockedHint : basis(chosen, 'R9')}
            value={settings.validity}
            options={chosen.choices.validity.map((value) => ({ value, label: words.validities[value][0], text: words.validities[value][1] }))}
            onValue={(value) => change(withSetting(draft, 'validity', value))}
          />
          <ChoiceField
            legend={words.unmarked}
            hint={isLocked('ruleSet.settings.unmarked') ? planWords.lockedHint : settings.validity === 'wholeBallot' ? words.forced : basis(chosen, 'R10')}
            value={settings.unmarked}
            disabled={settings.validity === 'wholeBallot' || isLocked('ruleSet.settings.unmarked')}
            options={chosen.choices.unmarked.map((value) => ({ value, label: words.unmarkeds[value][0], text: words.unmarkeds[value][1] }))}
            onValue={(value) => change(withSetting(draft, 'unmarked', value))}
          />
        </div>
      )}
      <SelectField
        label={documentsWords.decimals}
        hint={documentsWords.decimalsHint}
        value={documentsOf(draft).decimals}
        options={DOCUMENT_CHOICES.decimals.map((value) => ({ value, label: documentsWords.decimalsOf[value] }))}
        onValue={(decimals) => change(withDocuments(draft, { decimals }))}
      />
      {fault !== undefined && <p className={styles['fault']}>✕ {fault}</p>}
    </Panel>
    {chosen !== undefined && <RuleExample ruleSet={chosen} />}
    </>
  )
}
