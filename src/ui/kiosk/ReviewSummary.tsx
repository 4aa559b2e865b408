/**
 * ReviewSummary: the top of S8: how many people stand at each level, and what is still to be said:
 * a warning where unmarked lines are allowed, the choice of a blank ballot where they are not (R10).
 */
import type { VisitPlan } from '../../app/voterBooth'
import type { KioskEvent } from '../../app/voterVisit'
import { countLevels, isListComplete, mayUnmark } from '../../domain/ballot/markedBallot'
import type { MarkedBallot } from '../../domain/ballot/markedBallot'
import { CheckIcon, WarningIcon } from './icons'
import { useKiosk } from './kioskContext'
import { sentenceCase } from './sentenceCase'
import { TapButton } from './TapButton'
import styles from './ReviewScreen.module.css'

interface ReviewSummaryProps {
  readonly plan: VisitPlan
  readonly ballot: MarkedBallot
  readonly send: (event: KioskEvent) => void
}

export function ReviewSummary({ plan, ballot, send }: ReviewSummaryProps) {
  const { words } = useKiosk()
  const counts = ballot.lists.map((list) => countLevels(plan, list))
  const sum = (pick: (count: (typeof counts)[number]) => number): number =>
    counts.reduce((total, count) => total + pick(count), 0)
  const tiles = [
    ...plan.levels.map(({ code, label }, index) => ({
      code,
      label: sentenceCase(label),
      count: sum(({ levels }) => levels[index]?.count ?? 0),
    })),
    { code: '', label: words.review.unmarked, count: sum(({ unmarked }) => unmarked) },
  ]
  const incomplete = ballot.lists.flatMap((list, index) =>
    isListComplete(plan, list) ? [] : [{ index, missing: counts[index]?.unmarked ?? 0 }],
  )
  return (
    <div className={styles['summary']} id="review-summary">
      <dl className={styles['tiles']}>
        {tiles.map(({ code, label, count }) => (
          <div key={code} className={styles['tile']} data-unmarked={(code === '' && count > 0) || undefined}>
            <dt>{label}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <Remark plan={plan} ballot={ballot} missing={tiles.at(-1)?.count ?? 0} incomplete={incomplete.reduce((total, { missing }) => total + missing, 0)} />
      {incomplete.length > 0 && (
        <p className={styles['blanks']}>
          {incomplete.map(({ index }) => (
            <TapButton
              key={index}
              look="quiet"
              onTap={() => send({ type: 'blankAsked', list: index })}
            >
              {plan.lists.length > 1
                ? `${words.review.leaveBlank}: ${plan.lists[index]?.title ?? ''}`
                : words.review.leaveBlank}
            </TapButton>
          ))}
        </p>
      )}
    </div>
  )
}

interface RemarkProps {
  readonly plan: VisitPlan
  readonly ballot: MarkedBallot
  readonly missing: number
  readonly incomplete: number
}

/** One sentence: all rated, left blank, or how many are missing and what that means. */
function Remark({ plan, ballot, missing, incomplete }: RemarkProps) {
  const { review } = useKiosk().words
  const warned = mayUnmark(plan) ? missing > 0 : incomplete > 0
  const sentence = mayUnmark(plan)
    ? missing > 0
      ? review.unmarkedWarning(missing)
      : review.allRated
    : incomplete > 0
      ? review.mustRateAll(incomplete)
      : ballot.lists.some(({ leftBlank }) => leftBlank)
        ? review.leftBlank
        : review.allRated
  return (
    <p className={styles['remark']} data-warning={warned || undefined}>
      {warned ? <WarningIcon /> : <CheckIcon />}
      <span>{sentence}</span>
    </p>
  )
}
