/** Before a correction is signed: what it does to the number that percentages are of, and to classes, named person by person. */
import type { DenominatorEffect, Standing } from '../../app/endingsDesk'
import { endingsWords } from '../../words/endings'
import { resultsWords } from '../../words/results'
import { Notice } from '../components/Notice'
import styles from './Endings.module.css'

const words = endingsWords.correct

interface CorrectionEffectsProps {
  readonly effects: readonly DenominatorEffect[]
  readonly lists: Standing['lists']
}

export function CorrectionEffects({ effects, lists }: CorrectionEffectsProps) {
  return effects.map((effect) => {
    const { list, of, chosen, before, after } = effect
    const changes = effect.officials.filter((one) => one.before?.code !== one.after?.code)
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
}

const classOf = (outcome: { readonly code: string } | null): string => (outcome === null ? words.noClass : resultsWords.outcome(outcome.code))
