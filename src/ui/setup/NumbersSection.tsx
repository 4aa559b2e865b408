/** S1, sections 3 and 7: numbers of each voter group, cards to print, and how long one tablet takes. */
import { tabletsFor, withElectorate, withGroupNumber } from '../../app/setUpForm'
import { setupWords } from '../../words/setup'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import { CountField, FormField } from './FormFields'
import { useSetUpForm } from './formContext'
import styles from './SetUp.module.css'

const words = setupWords.numbers

export function NumbersSection() {
  const desk = useDesk()
  const { draft, change } = useSetUpForm()
  const renamed = (index: number, title: string) =>
    change({ ...draft, voterGroups: draft.voterGroups.map((group, i) => (i === index ? { ...group, title } : group)) })
  return (
    <Panel title={words.title}>
      {draft.voterGroups.map((group, index) => {
        const at = `voterGroups.${String(index)}`
        const advised = group.summoned === undefined ? undefined : desk.cardsToPrint(group.summoned)
        return (
          <div key={group.letter} className={styles['grid']} role="group" aria-label={words.group(group.letter)}>
            {draft.voterGroups.length > 1 && (
              <FormField className={[styles['cell'], styles['wide']].join(' ')} place={`${at}.title`} label={`${words.group(group.letter)}: ${words.groupTitle}`} value={group.title} onValue={(title) => renamed(index, title)} />
            )}
            <CountField className={styles['cell']} place={`${at}.summoned`} label={words.summoned} hint={words.summonedHint} count={group.summoned} onCount={(count) => change(withGroupNumber(draft, index, 'summoned', count))} />
            <CountField className={styles['cell']} place={`${at}.printed`} label={words.printed} hint={words.printedHint(advised)} count={group.printed} onCount={(count) => change(withGroupNumber(draft, index, 'printed', count))} />
            <CountField className={styles['cell']} place={`${at}.releasePool`} label={words.pool} hint={words.poolHint} count={group.releasePool} onCount={(count) => change(withGroupNumber(draft, index, 'releasePool', count))} />
          </div>
        )
      })}
      {draft.ruleSet.settings.denominator === 'electorate' && (
        <div className={styles['grid']}>
          <CountField className={styles['cell']} place="electorate" label={words.electorate} hint={words.electorateHint} count={draft.electorate} onCount={(count) => change(withElectorate(draft, count))} />
        </div>
      )}
      <Estimate />
    </Panel>
  )
}

/** Each group's voters mark every list of theirs in one visit; the tablet takes them one after another. */
function Estimate() {
  const desk = useDesk()
  const { draft } = useSetUpForm()
  const sizes = draft.voterGroups.map(({ summoned, lists }) => ({
    voters: summoned ?? 0,
    officials: draft.lists.filter(({ uuid }) => lists.includes(uuid)).reduce((sum, list) => sum + list.officials.length, 0),
  }))
  if (sizes.some(({ voters, officials }) => voters === 0 || officials === 0)) return <p className={styles['estimate']}>{words.timeUnknown}</p>
  const minutes = sizes.reduce((sum, { voters, officials }) => sum + desk.estimateMinutes(voters, officials), 0)
  const tablets = tabletsFor(minutes)
  return (
    <div className={styles['estimate']} role="status">
      <p className={styles['estimateLead']}>{words.time(minutes)}</p>
      {sizes.map(({ voters, officials }, i) => (
        <p key={i}>{words.timeHow(voters, officials)}</p>
      ))}
      <p>{tablets === 1 ? words.oneTablet : words.tablets(tablets)}</p>
    </div>
  )
}
