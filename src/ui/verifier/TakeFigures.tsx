/**
 * Only the copies for people fail (S17): a named officer may go on with what is signed, under a document number, kept with a
 * reception as S18 keeps its decisions; then the documents are made again from the signed figures.
 */
import { useEffect, useState } from 'react'
import type { SyntheticEvent } from 'react'
import type { FileVerdict, SignedFigures } from '../../app/desk'
import type { Reception, SuperiorError } from '../../app/superiorDesk'
import type { RemadeFacts } from '../../domain/result/remade'
import { superiorWords } from '../../words/superior'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Field } from '../components/Field'
import { Notice } from '../components/Notice'
import { SelectField } from '../components/SelectField'
import { useSuperior } from '../superiorContext'
import { PackageFacts } from './PackageFacts'
import styles from './Verify.module.css'

export interface TakeFiguresProps {
  readonly verdict: FileVerdict
  readonly figures: SignedFigures
  /** What was decided before, if anything. */
  readonly taken: TakenFigures | undefined
  readonly onTaken: (taken: TakenFigures) => void
  readonly onRemade: (facts: RemadeFacts) => void
}

export interface TakenFigures {
  /** Title of the reception it is kept with. */
  readonly reception: string
  readonly facts: RemadeFacts
}

export function TakeFigures({ verdict, figures, taken, onTaken, onRemade }: TakeFiguresProps) {
  const words = superiorWords.copiesOnly
  if (taken === undefined) return <TakeForm verdict={verdict} figures={figures} onTaken={onTaken} />
  const { reception, facts } = taken
  return (
    <>
      <Notice kind="warn" title={words.taken(facts.by, facts.document, reception)} actions={<Button kind="primary" onClick={() => onRemade(facts)}>{words.remade}</Button>} />
      <PackageFacts result={figures} />
    </>
  )
}

function TakeForm({ verdict, figures, onTaken }: Pick<TakeFiguresProps, 'verdict' | 'figures' | 'onTaken'>) {
  const words = superiorWords.copiesOnly
  const superior = useSuperior()
  const [receptions, setReceptions] = useState<readonly Reception[]>([])
  const [into, setInto] = useState<string>()
  const [by, setBy] = useState('')
  const [document, setDocument] = useState('')
  const [error, setError] = useState<SuperiorError>()
  const { type } = figures.statement
  useEffect(() => {
    void superior.receptions().then((all) => {
      if (all.ok) setReceptions(all.value.filter((reception) => reception.type === type))
    })
  }, [superior, type])
  // The latest reception, unless another one or a new one is chosen.
  const chosen = into ?? receptions.at(-1)?.id ?? ''
  const take = async (event: SyntheticEvent) => {
    event.preventDefault()
    const done = await superior.takeFigures(verdict, { by, document, into: chosen === '' ? { title: words.newTitle } : { reception: chosen } })
    setError(done.ok ? undefined : done.error)
    if (!done.ok) return
    const { statement, digest, fingerprint, openingFingerprint, fileDigest } = figures
    const { decision, reception } = done.value
    onTaken({ reception, facts: { statement, digest, fingerprint, openingFingerprint, fileDigest, by: decision.by, document: decision.document, at: decision.at } })
  }
  return (
    <Notice kind="warn" title={words.title}>
      <p>{words.text}</p>
      <form className={styles['confirm']} onSubmit={(event) => void take(event)}>
        <Field label={words.by} value={by} onValue={setBy} autoComplete="off" />
        <Field label={superiorWords.canvass.document} value={document} onValue={setDocument} autoComplete="off" />
        <SelectField label={words.into} value={chosen} options={[...receptions.map(({ id, title }) => ({ value: id, label: title })), { value: '', label: words.newReception(words.newTitle) }]} onValue={setInto} />
        <Button type="submit">{words.go}</Button>
      </form>
      {error !== undefined && <ErrorNotice error={error} />}
    </Notice>
  )
}
