/**
 * Only the copies for people fail (S17): a named officer may go on with what is signed, under a document number, kept with a
 * reception as S18 keeps its decisions; then the documents are made again from the signed figures. The verdict stays what it is,
 * but no longer speaks first. Once the result is in a reception, an opening file that comes later registers nothing (decision
 * 029): said before and after.
 */
import { useEffect, useState } from 'react'
import type { SyntheticEvent } from 'react'
import type { FileVerdict, SignedFigures } from '../../app/desk'
import type { FiguresTaken, Reception, SuperiorError } from '../../app/superiorDesk'
import type { RemadeFacts } from '../../domain/result/remade'
import { superiorWords } from '../../words/superior'
import { verdictText } from '../../words/verdicts'
import { verifyWords } from '../../words/verify'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Field } from '../components/Field'
import { Notice } from '../components/Notice'
import { SelectField } from '../components/SelectField'
import { useSuperior } from '../superiorContext'
import styles from './Verify.module.css'

export interface TakeFiguresProps {
  readonly verdict: FileVerdict
  readonly figures: SignedFigures
  readonly onTaken: (taken: TakenFigures) => void
}

export interface TakenFigures {
  /** Title of the reception it is kept with. */
  readonly reception: string
  readonly facts: RemadeFacts
}

/** What was decided on signed figures, as the paper made again from them says it. */
export const takenFigures = ({ statement, digest, fingerprint, openingFingerprint, fileDigest }: SignedFigures, { reception, decision: { by, document, at } }: FiguresTaken): TakenFigures => ({
  reception, facts: { statement, digest, fingerprint, openingFingerprint, fileDigest, by, document, at },
})

const keysKnown = ({ checks }: FileVerdict): boolean => checks.some(({ id, ok }) => id === 'keys-known' && ok)

interface FiguresTakenHeadProps {
  readonly verdict: FileVerdict
  readonly taken: TakenFigures
  readonly onRemade: (facts: RemadeFacts) => void
}

/** In the place of the verdict once the figures were taken: by whom, what is left to do, and the verdict that stays. */
export function FiguresTakenHead({ verdict, taken: { reception, facts }, onRemade }: FiguresTakenHeadProps) {
  const words = superiorWords.copiesOnly
  return (
    <Notice kind="warn" title={words.takenTitle} actions={<Button kind="primary" onClick={() => onRemade(facts)}>{words.remade}</Button>}>
      <p>{words.taken(facts.by, facts.document, reception)}</p>
      <p>{words.takenVerdict(verdictText(verdict).name)}</p>
      {!keysKnown(verdict) && <p>{words.keysStill(verifyWords.confirm)}</p>}
    </Notice>
  )
}

export function TakeFigures({ verdict, figures, onTaken }: TakeFiguresProps) {
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
    onTaken(takenFigures(figures, done.value))
  }
  return (
    <Notice kind="warn" title={words.title}>
      <p>{words.text}</p>
      {!keysKnown(verdict) && <p>{words.keysFirst(superiorWords.tab.openings)}</p>}
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
