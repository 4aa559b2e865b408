/** S1, section 3: voter groups, the lists they rate, numbers summoned, and how long one tablet takes. Cards to print: section 6. */
import { withElectorate, withListElectorate } from '../../app/setUpForm'
import { setupWords } from '../../words/setup'
import { Panel } from '../components/Panel'
import { CountField } from './FormFields'
import { GroupsEditor } from './GroupsEditor'
import { TimeEstimate } from './TimeEstimate'
import { useSetUpForm } from './formContext'
import styles from './SetUp.module.css'

const words = setupWords.numbers

export function NumbersSection() {
  const { draft, change } = useSetUpForm()
  return (
    <Panel title={words.title}>
      <GroupsEditor />
      {draft.ruleSet.settings.denominator === 'electorate' && (
        <div className={styles['grid']}>
          <CountField className={styles['cell']} place="electorate" label={words.electorate} hint={words.electorateHint} count={draft.electorate} onCount={(count) => change(withElectorate(draft, count))} />
          {/* [R6] lists of one meeting may stand for different bodies. */}
          {draft.lists.length > 1 &&
            draft.lists.map(({ uuid, title, electorate }, i) => (
              <CountField
                key={uuid}
                className={styles['cell']}
                place={`lists.${String(i)}.electorate`}
                label={words.listElectorate(title)}
                hint={words.listElectorateHint}
                count={electorate}
                onCount={(count) => change(withListElectorate(draft, i, count))}
              />
            ))}
        </div>
      )}
      <TimeEstimate />
    </Panel>
  )
}
