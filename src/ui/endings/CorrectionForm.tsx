/**
 * The form of a correction: one row a place — what, as it stands now, the new text or number — what follows for percentages and
 * classes before anything is signed, then the reason and the paper.
 */
import { useState } from 'react'
import { HAND_COUNTS, OFFICIAL_TEXTS, ROUND_TEXTS, roundTextOf } from '../../app/endingsDesk'
import type { CorrectionChange, CorrectionFault, Corrections, SignedCorrection, Standing } from '../../app/endingsDesk'
import type { DeskError } from '../../app/desk'
import { endingsWords } from '../../words/endings'
import { inSpoken } from '../../words/language'
import { errorWords } from '../../words/errors'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Field } from '../components/Field'
import { Notice } from '../components/Notice'
import { SelectField } from '../components/SelectField'
import { useDesk } from '../deskContext'
import { CorrectionEffects } from './CorrectionEffects'
import styles from './Endings.module.css'

const words = endingsWords.correct
const fields = endingsWords.field

interface Place {
  readonly key: string
  readonly title: string
  readonly old: string
  readonly change: (value: string) => CorrectionChange
}

/** Everything of the result that a correction may touch. */
function placesOf(standing: Standing): readonly Place[] {
  const round = ROUND_TEXTS.map((field): Place => ({
    key: field, title: fields[field], old: roundTextOf(standing, field), change: (value) => ({ kind: 'round', field, value }),
  }))
  const lists = standing.lists.flatMap(({ title, officials }, i): readonly Place[] => [
    { key: `list/${String(i)}`, title: fields.list(title), old: title, change: (value) => ({ kind: 'list', list: i + 1, value }) },
    ...officials.flatMap((official, j) =>
      OFFICIAL_TEXTS.map((field): Place => ({
        key: `official/${String(i)}/${String(j)}/${field}`, title: fields[field](official.name), old: official[field],
        change: (value) => ({ kind: 'official', list: i + 1, official: j + 1, field, value }),
      })),
    ),
  ])
  const counts = standing.accounting.flatMap((group) =>
    HAND_COUNTS.map((field): Place => ({
      key: `count/${group.group}/${field}`, title: fields[field](group.group), old: String(group[field]),
      change: (value) => ({ kind: 'count', group: group.group, field, value: /^\d{1,5}$/.test(value.trim()) ? Number(value) : Number.NaN }),
    })),
  )
  return [...lists, ...counts, ...round]
}

interface CorrectionFormProps {
  readonly id: string
  readonly standing: Standing
  readonly foresee: Corrections['foresee']
  readonly onSigned: (correction: SignedCorrection) => void
  readonly onCancel: () => void
}

export function CorrectionForm({ id, standing, foresee, onSigned, onCancel }: CorrectionFormProps) {
  const desk = useDesk()
  const places = placesOf(standing)
  const [rows, setRows] = useState<readonly { readonly place: number; readonly value: string }[]>([{ place: 0, value: places[0]?.old ?? '' }])
  const [reason, setReason] = useState('')
  const [paper, setPaper] = useState('')
  const [faults, setFaults] = useState<readonly CorrectionFault[]>([])
  const [error, setError] = useState<DeskError>()
  const setRow = (at: number, row: { readonly place: number; readonly value: string }) => setRows(rows.map((each, i) => (i === at ? row : each)))

  const changes = rows.flatMap(({ place, value }) => places[place]?.change(value) ?? [])
  const sign = async () => {
    setFaults([])
    setError(undefined)
    const signed = await desk.correct(id, { changes, reason, paper })
    if (signed.ok) onSigned(signed.value)
    else if (signed.error.code === 'correction/refused') setFaults(signed.error.faults)
    else setError(signed.error)
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void sign()
      }}
    >
      <ol className={styles['rows']} aria-label={words.entries}>
        {rows.map(({ place, value }, i) => (
          <li key={i} className={styles['row']}>
            <SelectField
              label={words.what}
              value={String(place)}
              options={places.map(({ title }, at) => ({ value: String(at), label: title }))}
              onValue={(chosen) => setRow(i, { place: Number(chosen), value: places[Number(chosen)]?.old ?? '' })}
            />
            <p className={styles['old']}>
              {words.old}: <strong>{places[place]?.old}</strong>
            </p>
            <Field label={words.value} value={value} onValue={(next) => setRow(i, { place, value: next })} />
            {rows.length > 1 && (
              <Button kind="quiet" onClick={() => setRows(rows.filter((_, at) => at !== i))}>
                {words.remove}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <div className={styles['actions']}>
        <Button onClick={() => setRows([...rows, { place: 0, value: places[0]?.old ?? '' }])}>{words.add}</Button>
      </div>
      <CorrectionEffects effects={foresee(changes)} lists={standing.lists} />
      <Field label={words.reason} value={reason} onValue={setReason} />
      <Field label={words.paper} value={paper} onValue={setPaper} />
      {error !== undefined && <ErrorNotice error={error} />}
      {faults.map((fault) => {
        const { what, next } = inSpoken(errorWords(fault))
        return (
          <Notice key={fault.code} kind="error" title={what}>
            <p>{next}</p>
          </Notice>
        )
      })}
      <div className={styles['actions']}>
        <Button kind="primary" type="submit">
          {words.submit}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
