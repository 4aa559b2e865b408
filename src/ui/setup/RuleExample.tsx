/** The worked example beside the rules, and the list of all rules with their articles, folded. */
import { ruleExample } from '../../app/ruleExample'
import type { ExampleShare } from '../../app/ruleExample'
import type { RuleSet } from '../../domain/rules/ruleSet'
import { figureSaid } from '../../words/decimals'
import { resultsWords } from '../../words/results'
import { exampleWords as words } from '../../words/ruleExample'
import { setupWords } from '../../words/setup'
import { Panel } from '../components/Panel'
import { useSetUpForm } from './formContext'
import styles from './Rules.module.css'

const articleOf = (article: string | undefined): string => (article === undefined ? '' : words.article(article))

export function RuleExample({ ruleSet }: { readonly ruleSet: RuleSet }) {
  const { draft } = useSetUpForm()
  const example = ruleExample(draft, ruleSet)
  const { settings } = draft.ruleSet
  return (
    <Panel title={example.own ? words.title : words.titleUsual}>
      <p>{words.numbers(example.summoned, example.present, example.issued, example.collected)}</p>
      <p>{words.quorum(example.quorum, example.summoned, articleOf(ruleSet.articles['R4']))}</p>
      <p className={styles['lead']}>{words.person(example.count, example.level)}</p>
      <table className={styles['table']}>
        <caption className={styles['caption']}>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.of}</th>
            <th scope="col">{words.share}</th>
            <th scope="col">{words.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {example.shares.map((share) => (
            <ShareRow key={share.denominator} share={share} count={example.count} />
          ))}
        </tbody>
      </table>
      {example.thresholds.length > 0 && (
        <div>
          <p className={styles['lead']}>{words.thresholds}</p>
          <ul className={styles['list']}>
            {example.thresholds.map(({ code, article, least }) => (
              <li key={code}>{words.from(least, example.level, resultsWords.outcome(code), words.article(article))}</li>
            ))}
          </ul>
        </div>
      )}
      <p>{example.unmarked === undefined ? words.allOrNothing : words.unmarked(example.unmarked.valid, example.unmarked.invalid)}</p>
      {settings.validity === 'wholeBallot' && <p>{words.wholeBallot}</p>}
      <AllRules ruleSet={ruleSet} />
    </Panel>
  )
}

function ShareRow({ share, count }: { readonly share: ExampleShare; readonly count: number }) {
  const { denominator, chosen, value, percent, outcome } = share
  return (
    <tr data-chosen={chosen || undefined}>
      <th scope="row">
        {setupWords.rules.denominators[denominator]}
        {chosen && <span className={styles['chosen']}> ✓ {words.chosen}</span>}
      </th>
      <td>{value === undefined ? words.notEntered : `${String(count)}/${String(value)}${percent === null ? '' : ` = ${figureSaid(percent)}%`}`}</td>
      <td>{value === undefined ? '' : outcome === null ? words.none : resultsWords.outcome(outcome.code)}</td>
    </tr>
  )
}

function AllRules({ ruleSet }: { readonly ruleSet: RuleSet }) {
  return (
    <details className={styles['all']}>
      <summary>{words.all}</summary>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{words.rule}</th>
            <th scope="col">{words.basis}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(words.rules).map(([rule, text]) => (
            <tr key={rule}>
              <th scope="row">{text}</th>
              <td>{ruleSet.articles[rule] ?? words.noBasis}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
