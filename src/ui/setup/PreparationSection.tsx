/** The checklist before the meeting (R16): computed dates that may be changed, own lines, and the list on paper. */
import { useState } from 'react'
import { documentsOf } from '../../app/documentForm'
import { inOrderOfDoing, preparationSteps, withOwnLine, withPreparation } from '../../app/preparationForm'
import { readDay, showDate } from '../../app/setUpForm'
import type { PreparationStep } from '../../domain/meeting/preparation'
import { preparationPaper } from '../../words/papers/preparationPaper'
import { preparationWords as words } from '../../words/preparation'
import { Button } from '../components/Button'
import { Field } from '../components/Field'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import { PaperActions } from '../print/PaperActions'
import { PaperView } from '../print/PaperView'
import { useSetUpForm } from './formContext'
import styles from './Preparation.module.css'

export function PreparationSection() {
  const { draft, change } = useSetUpForm()
  const [shown, setShown] = useState(false)
  const steps = preparationSteps(draft)
  return (
    <>
      <Panel title={words.title} lead={words.lead}>
        {draft.sitting.date === '' && <p className={styles['note']}>{words.noDate}</p>}
        <p role="status" className={styles['note']}>
          {words.count(steps.filter(({ done }) => done).length, steps.length)}
        </p>
        <ul className={styles['steps']}>
          {steps.map((step) => (
            <StepLine key={`${step.act}${String(step.own)}`} step={step} />
          ))}
        </ul>
        <div className={styles['actions']}>
          <Button onClick={() => change(withOwnLine(draft))}>{words.add}</Button>
          <Button kind="quiet" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {shown ? words.hide : words.print}
          </Button>
        </div>
      </Panel>
      {shown && <Printout steps={steps} />}
    </>
  )
}

function StepLine({ step }: { readonly step: PreparationStep }) {
  const { draft, change } = useSetUpForm()
  const [typed, setTyped] = useState<string>()
  const isOwn = step.act === 'own'
  const name = step.act === 'own' ? (step.title === '' ? words.ownTitle(step.own + 1) : step.title) : words.acts[step.act]
  const set = (part: { readonly title?: string; readonly date?: string; readonly done?: boolean }) => change(withPreparation(draft, step, part))
  return (
    <li className={styles['step']} data-done={step.done || undefined}>
      <input type="checkbox" aria-label={words.done(name)} checked={step.done} onChange={(event) => set({ done: event.target.checked })} />
      <div className={styles['what']}>
        {isOwn ? (
          <Field label={words.ownTitle(step.own + 1)} value={step.title} onValue={(title) => set({ title })} />
        ) : (
          <>
            <p>{name}</p>
            <p className={styles['note']}>{step.article === undefined ? words.suggestion : words.article(step.article)}</p>
          </>
        )}
      </div>
      <input
        className={styles['date']}
        aria-label={words.date(name)}
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? showDate(step.date)}
        onChange={(event) => {
          setTyped(event.target.value)
          set({ date: readDay(event.target.value) })
        }}
        onBlur={() => setTyped(undefined)}
      />
      {isOwn && (
        <Button kind="quiet" aria-label={words.remove(name)} onClick={() => change(withPreparation(draft, step, undefined))}>
          ✕
        </Button>
      )}
    </li>
  )
}

function Printout({ steps }: { readonly steps: readonly PreparationStep[] }) {
  const desk = useDesk()
  const { draft } = useSetUpForm()
  const [madeAt] = useState(() => desk.now())
  const { unit, sitting, committee, type } = draft
  const paper = preparationPaper({ unit, sitting, committee, documents: documentsOf(draft), rehearsal: type === 'rehearsal' }, inOrderOfDoing(steps), madeAt)
  return (
    <>
      <PaperActions document={paper} name="DanhMucChuanBi" />
      <PaperView document={paper} />
    </>
  )
}
