/** How long one tablet takes for this meeting, and how many tablets a larger one needs (product.md, sizes). */
import { tabletsFor } from '../../app/setUpForm'
import { rehearsalWords } from '../../words/rehearsal'
import { setupWords } from '../../words/setup'
import { useDesk } from '../deskContext'
import { usePace } from '../usePace'
import { useSetUpForm } from './formContext'
import styles from './SetUp.module.css'

const words = setupWords.numbers

/** Each group's voters mark every list of theirs in one visit; the tablet takes them one after another. */
export function TimeEstimate() {
  const desk = useDesk()
  const { draft } = useSetUpForm()
  const pace = usePace(draft.roundId)
  const sizes = draft.voterGroups.map(({ summoned, lists }) => ({
    voters: summoned ?? 0,
    officials: draft.lists.filter(({ uuid }) => lists.includes(uuid)).reduce((sum, list) => sum + list.officials.length, 0),
  }))
  if (sizes.some(({ voters, officials }) => voters === 0 || officials === 0)) return <p className={styles['estimate']}>{words.timeUnknown}</p>
  const minutes = sizes.reduce((sum, { voters, officials }) => sum + desk.estimateMinutes(voters, officials, pace), 0)
  const tablets = tabletsFor(minutes)
  return (
    <div className={styles['estimate']} role="status">
      <p className={styles['estimateLead']}>{words.time(minutes)}</p>
      {pace === undefined ? (
        sizes.map(({ voters, officials }, i) => <p key={i}>{words.timeHow(voters, officials)}</p>)
      ) : (
        <p>{rehearsalWords.estimate(pace.seconds, pace.voters)}</p>
      )}
      <p>{tablets === 1 ? words.oneTablet : words.tablets(tablets)}</p>
    </div>
  )
}
