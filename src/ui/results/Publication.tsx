/** R14: the publication sheet. What may be published is ticked piece by piece, with whose decision it is; each sheet is logged. */
import { useRef, useState } from 'react'
import type { DeskError } from '../../app/desk'
import { paperName } from '../../app/paperDesk'
import type { PaperDocument } from '../../domain/result/paper'
import type { Publishable, PublicationChoice } from '../../domain/result/publication'
import type { Statement } from '../../domain/result/statement'
import { resultViewsWords } from '../../words/resultViews'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Field } from '../components/Field'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import { useOneAct } from '../useOneAct'
import { PaperActions } from '../print/PaperActions'
import { PaperView } from '../print/PaperView'
import styles from './Results.module.css'

const words = resultViewsWords.publication
const PIECES: readonly Publishable[] = ['ballots', 'levels', 'percentages', 'validity', 'fingerprint']

const toggled = <T,>(chosen: readonly T[], item: T): readonly T[] => (chosen.includes(item) ? chosen.filter((other) => other !== item) : [...chosen, item])

export function Publication({ id, statement }: { readonly id: string; readonly statement: Statement }) {
  const desk = useDesk()
  const [open, setOpen] = useState(false)
  const [choice, setChoice] = useState<PublicationChoice>({ pieces: [], lists: statement.lists.map(({ uuid }) => uuid), decision: '', where: '' })
  const [paper, setPaper] = useState<PaperDocument>()
  const [error, setError] = useState<DeskError>()
  const change = (part: Partial<PublicationChoice>): void => {
    setPaper(undefined)
    const next = { ...choice, ...part }
    wanted.current = next
    setChoice(next)
  }
  /** The choice as it stands: a sheet made of another one is not shown beside it. */
  const wanted = useRef(choice)
  const { busy, once } = useOneAct()
  const make = async (): Promise<void> => {
    setError(undefined)
    const made = await desk.publish(id, choice)
    if (!made.ok) setError(made.error)
    else if (wanted.current === choice) setPaper(made.value)
  }
  return (
    <>
      <Panel title={words.title} lead={words.lead}>
        {!open && (
          <div className={styles['actions']}>
            <Button onClick={() => setOpen(true)}>{words.open}</Button>
          </div>
        )}
        {open && (
          <>
            <Choices legend={words.pieces} items={PIECES.map((piece) => ({ key: piece, label: words.piece[piece], on: choice.pieces.includes(piece) }))} onToggle={(piece) => change({ pieces: PIECES.filter((known) => toggled(choice.pieces, piece as Publishable).includes(known)) })} />
            {statement.lists.length > 1 && (
              <Choices legend={words.lists} items={statement.lists.map(({ uuid, title }) => ({ key: uuid, label: title, on: choice.lists.includes(uuid) }))} onToggle={(uuid) => change({ lists: toggled(choice.lists, uuid) })} />
            )}
            <Field label={words.decision} hint={words.decisionHint} value={choice.decision} onValue={(decision) => change({ decision })} />
            <Field label={words.where} hint={words.whereHint} value={choice.where} onValue={(where) => change({ where })} />
            {error !== undefined && <ErrorNotice error={error} />}
            {paper === undefined ? (
              <div className={styles['actions']}>
                <Button kind="primary" disabled={busy} onClick={() => void once(make)}>
                  {words.make}
                </Button>
              </div>
            ) : (
              <>
                <Notice kind="ok" title={words.made} />
                <PaperActions document={paper} name={paperName('CongBo', statement)} />
              </>
            )}
          </>
        )}
      </Panel>
      {paper !== undefined && <PaperView document={paper} />}
    </>
  )
}

interface ChoicesProps {
  readonly legend: string
  readonly items: readonly { readonly key: string; readonly label: string; readonly on: boolean }[]
  readonly onToggle: (key: string) => void
}

function Choices({ legend, items, onToggle }: ChoicesProps) {
  return (
    <fieldset className={styles['choices']}>
      <legend>{legend}</legend>
      {items.map(({ key, label, on }) => (
        <label key={key} className={styles['toggle']}>
          <input type="checkbox" checked={on} onChange={() => onToggle(key)} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
