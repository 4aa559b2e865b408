/** The seven steps of set-up with a check-mark each, or how much is still missing; any of them can be opened at any time. */
import type { Ref } from 'react'
import type { SetUpStep, StepProgress } from '../../app/setUpSteps'
import { setupStepsWords as words } from '../../words/setupSteps'
import styles from './Wizard.module.css'

interface StepTabsProps {
  readonly ref: Ref<HTMLElement>
  readonly progress: readonly StepProgress[]
  readonly shown: SetUpStep
  readonly onChoose: (step: SetUpStep) => void
}

const statusOf = ({ faults, warnings }: StepProgress): string =>
  faults.length > 0 ? words.lacks(faults.length) : warnings.length > 0 ? words.look(warnings.length) : words.done

export function StepTabs({ ref, progress, shown, onChoose }: StepTabsProps) {
  return (
    <nav ref={ref} aria-label={words.label} className={styles['tabs']}>
      <ol>
        {progress.map((each) => (
          <li key={each.step}>
            <button
              type="button"
              className={styles['tab']}
              aria-current={each.step === shown ? 'step' : undefined}
              data-lacks={each.faults.length > 0 || undefined}
              onClick={() => onChoose(each.step)}
            >
              <span className={styles['tabName']}>{words.names[each.step]}</span>
              <span className={styles['tabStatus']}>
                <span aria-hidden="true">{each.faults.length > 0 ? '○ ' : '✓ '}</span>
                {statusOf(each)}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
