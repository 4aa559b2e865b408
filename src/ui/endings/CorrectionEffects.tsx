/** Before a correction is signed: what it does to the quorum, the number that percentages are of, and classes, person by person. */
import type { CorrectionEffects as Effects, Standing } from '../../app/endingsDesk'
import { endingsWords } from '../../words/endings'
import { resultsWords } from '../../words/results'
import { Notice } from '../components/Notice'
import styles from './Endings.module.css'

const words = endingsWords.correct

interface CorrectionEffectsProps {
  readonly effects: Effects
  readonly lists: Standing['lists']
}

export function CorrectionEffects({ effects: { denominators, quorumLost }, lists }: CorrectionEffectsProps) {
  const lost = quorumLost.map(({ list, present, summoned }) => (
    <Notice key={`quorum/${String(list)}`} kind="error" title={words.quorumLost(lists[list - 1]?.title ?? String(list), present, summoned)}>
      <p>{words.quorumLostNext}</p>
    </Notice>
  ))
  const changed = denominators.map((effect) => {
    const { list, of, chosen, before, after } = effect
    const changes = effect.officials.filter(({ moved }) => moved)
    if (!chosen && changes.length === 0) return null
    const names = lists[list - 1]
    const title = (chosen ? words.effect : words.effectElsewhere)(names?.title ?? String(list), resultsWords.denominators[of], before, after)
    return (
      <Notice key={`${String(list)}/${of}`} kind="warn" title={title}>
        {changes.length === 0 ? (
          <p>{words.noClassChanged}</p>
        ) : (
          <ul className={styles['effects']}>
            {changes.map((one) => (
              <li key={one.official}>{words.classChange(names?.officials[one.official - 1]?.name ?? String(one.official), classOf(one.before), classOf(one.after))}</li>
            ))}
          </ul>
        )}
      </Notice>
    )
  })
  return [...lost, ...changed]
}

const classOf = (outcome: { readonly code: string } | null): string => (outcome === null ? words.noClass : resultsWords.outcome(outcome.code))
