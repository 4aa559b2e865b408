/** The list of steps beside a round: each says in words whether it is done, now, open to look at or still to come. */
import { adminWords as words } from '../../words/admin'
import type { Step, StepView } from './steps'
import styles from './StepList.module.css'

interface StepListProps {
  readonly steps: readonly StepView[]
  readonly current: Step
  readonly shown: Step | undefined
  readonly onChoose: (step: Step) => void
}

const SIGN = { done: '✓', now: '●', ready: '○', later: '○' } as const

export function StepList({ steps, current, shown, onChoose }: StepListProps) {
  return (
    <nav aria-label={words.steps.label}>
      <ol className={styles['steps']}>
        {steps.map(({ step, status }) => (
          <li key={step}>
            <button
              type="button"
              className={styles['step']}
              disabled={status === 'later'}
              aria-current={step === shown ? 'step' : undefined}
              data-current={step === current || undefined}
              onClick={() => onChoose(step)}
            >
              <span aria-hidden="true" className={styles['sign']}>
                {SIGN[status]}
              </span>
              <span>{words.steps[step]}</span>
              <span className={styles['status']}>{words.steps[status]}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
