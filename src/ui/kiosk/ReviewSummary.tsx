/**
 * ReviewSummary: the top of S8: how many people stand at each level, and what is still to be said:
 * a warning where unmarked lines are allowed, the choice of a blank ballot where they are not (R10).
 */
import type { BallotView } from '../../app/ballotView'
import type { KioskEvent } from '../../app/voterVisit'
import { CheckIcon, WarningIcon } from './Icons'
import { useKiosk } from './kioskContext'
import { sentenceCase } from './sentenceCase'
import { TapButton } from './TapButton'
import styles from './ReviewScreen.module.css'

interface ReviewSummaryProps {
  readonly view: BallotView
  readonly send: (event: KioskEvent) => void
}

export function ReviewSummary({ view, send }: ReviewSummaryProps) {
  const { review } = useKiosk().words
  const tiles = [
    ...view.counts.map(({ code, label, count }) => ({ code, label: sentenceCase(label), count })),
    { code: '', label: review.unmarked, count: view.unmarked },
  ]
  return (
    <div className={styles['summary']} id="review-summary">
      <dl className={styles['tiles']}>
        {tiles.map(({ code, label, count }) => (
          <div
            key={code}
            className={styles['tile']}
            data-unmarked={(code === '' && count > 0) || undefined}
          >
            <dt>{label}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <div className={styles['standing']}>
        <Remark view={view} />
        {view.lists.map(
          ({ title, incomplete }, list) =>
            incomplete && (
              <TapButton key={list} look="quiet" onTap={() => send({ type: 'blankAsked', list })}>
                {view.lists.length > 1 ? `${review.leaveBlank}: ${title}` : review.leaveBlank}
              </TapButton>
            ),
        )}
      </div>
    </div>
  )
}

/** One sentence: all rated, left blank, or how many are missing and what that means. */
function Remark({ view }: { readonly view: BallotView }) {
  const { review } = useKiosk().words
  const missing = view.people.filter(({ level, leftBlank }) => level === undefined && !leftBlank).length
  const done = view.people.some(({ leftBlank }) => leftBlank) ? review.leftBlank : review.allRated
  const lacking = view.mayUnmark ? review.unmarkedWarning(missing) : review.mustRateAll(missing)
  return (
    <p className={styles['remark']} data-warning={missing > 0 || undefined}>
      {missing > 0 ? <WarningIcon /> : <CheckIcon />}
      <span>{missing > 0 ? lacking : done}</span>
    </p>
  )
}
