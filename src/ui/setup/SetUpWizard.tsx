/**
 * The wizard around the sections of set-up: one step at a time, any step reachable at once, the way to whatever is missing,
 * and on from the last step only when nothing is. After a change of step reading goes on at its top, or in the field asked for.
 */
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { firstOpenStep, stepAfter, stepBefore, stepOfPlace } from '../../app/setUpSteps'
import type { SetUpStep, StepProgress } from '../../app/setUpSteps'
import { setupWords } from '../../words/setup'
import { setupStepsWords as words } from '../../words/setupSteps'
import { Button } from '../components/Button'
import { FaultSummary, goTo } from './FaultSummary'
import { SaveBar } from './SaveBar'
import { StepTabs } from './StepTabs'
import type { Autosave } from './useAutosave'
import styles from './Wizard.module.css'

interface SetUpWizardProps {
  readonly progress: readonly StepProgress[]
  readonly section: (step: SetUpStep) => ReactNode
  readonly autosave: Autosave
  /** These places may say their faults from now on. */
  readonly onTell: (places: readonly string[]) => void
  /** Name of the way on from set-up. */
  readonly finish: string
  readonly onFinish: () => void
}

export function SetUpWizard({ progress, section, autosave, onTell, finish, onFinish }: SetUpWizardProps) {
  const [step, setStep] = useState<SetUpStep>(() => firstOpenStep(progress))
  const top = useRef<HTMLElement>(null)
  const content = useRef<HTMLDivElement>(null)
  /** A place to go to once its step is shown; '' = the top of the step. */
  const wanted = useRef<string>(undefined)
  const faults = progress.flatMap((each) => each.faults)
  const here = progress.find((each) => each.step === step)

  useEffect(() => {
    const place = wanted.current
    wanted.current = undefined
    if (place === undefined) return
    if (place !== '') goTo(place)
    else {
      content.current?.focus({ preventScroll: true })
      top.current?.scrollIntoView({ block: 'start' })
    }
  }, [step])

  const show = (next: SetUpStep, place = '') => {
    onTell((here?.faults ?? []).map(({ field }) => field))
    if (next === step) goTo(place)
    else {
      wanted.current = place
      setStep(next)
    }
  }
  const toPlace = (place: string) => {
    onTell([place])
    show(stepOfPlace(place), place)
  }
  const finishOrSay = () => {
    onTell(faults.map(({ field }) => field))
    const [first] = faults
    if (first === undefined) onFinish()
    else toPlace(first.field)
  }
  const [before, after] = [stepBefore(step), stepAfter(step)]
  return (
    <>
      <StepTabs ref={top} progress={progress} shown={step} onChoose={show} />
      <div ref={content} className={styles['step']} role="group" aria-label={words.names[step]} tabIndex={-1}>
        {section(step)}
      </div>
      {after === undefined ? (
        <FaultSummary faults={faults} warnings={progress.flatMap(({ warnings }) => warnings)} title={setupWords.missing} onPlace={toPlace} />
      ) : (
        here !== undefined && <FaultSummary faults={here.faults} warnings={here.warnings} title={words.whatIsMissing} onPlace={toPlace} />
      )}
      <SaveBar autosave={autosave} missing={faults.length}>
        {before !== undefined && <Button onClick={() => show(before)}>{words.previous}</Button>}
        {after !== undefined && (
          <Button kind={faults.length === 0 ? 'secondary' : 'primary'} onClick={() => show(after)}>
            {faults.length === 0 ? words.sectionAfter(words.names[after]) : words.nextStep(words.names[after])}
          </Button>
        )}
        {(after === undefined || faults.length === 0) && (
          <Button kind="primary" onClick={finishOrSay}>
            {finish}
          </Button>
        )}
      </SaveBar>
    </>
  )
}
