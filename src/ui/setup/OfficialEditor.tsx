/**
 * One person of the list being typed. Every change goes up at once (it is saved); a form of address is taken off the name
 * only when the field is left, and said so. Enter adds the next person.
 */
import { useState } from 'react'
import { readBirthDate, showDate, tidyName } from '../../app/setUpForm'
import type { ExcludedPerson } from '../../domain/meeting/meeting'
import type { Official, Place } from '../../domain/meeting/officials'
import { setupWords } from '../../words/setup'
import { setupListsWords } from '../../words/setupLists'
import { Button } from '../components/Button'
import { Field } from '../components/Field'
import { SelectField } from '../components/SelectField'
import { useFirstFocus } from '../useFirstFocus'
import { useSetUpForm } from './formContext'
import styles from './SetUp.module.css'

const words = setupWords.lists
const PLACES: readonly Place[] = [1, 2, 'other']

interface OfficialEditorProps {
  readonly place: string
  readonly number: number
  readonly official: Official
  readonly onChange: (official: Official) => void
  readonly onDone: () => void
  readonly onAnother: () => void
  /** R5: takes the person off the list. */
  readonly onExclude: (reason: ExcludedPerson['reason']) => void
}

export function OfficialEditor({ place, number, official, onChange, onDone, onAnother, onExclude }: OfficialEditorProps) {
  const { faultAt, leave } = useSetUpForm()
  const [born, setBorn] = useState<string>()
  const [removed, setRemoved] = useState<string>()
  const ref = useFirstFocus<HTMLLIElement>()
  const fault = faultAt(place)
  const leaveName = () => {
    const { text, notes } = tidyName(official.name)
    if (text === official.name) return
    onChange({ ...official, name: text })
    const taken = notes.flatMap((note) => ('removed' in note ? [note.removed] : []))
    setRemoved(taken.length === 0 ? undefined : taken.join(' '))
  }
  return (
    <li ref={ref} className={styles['editor']} data-place={place} aria-label={words.editing(number)}>
      <form
        autoComplete="off"
        className={styles['grid']}
        onSubmit={(event) => {
          event.preventDefault()
          leaveName()
          leave(place)
          onAnother()
        }}
      >
        <Field
          className={styles['cell']}
          label={`${String(number)}. ${words.name}`}
          value={official.name}
          onValue={(name) => onChange({ ...official, name })}
          onBlur={leaveName}
          hint={removed === undefined ? undefined : words.cleaned(removed)}
        />
        <Field className={styles['cell']} label={words.position} value={official.position} onValue={(position) => onChange({ ...official, position })} />
        <Field
          className={styles['cell']}
          label={`${words.birthDate} (${words.optional})`}
          hint={words.birthDateHint}
          inputMode="numeric"
          value={born ?? showDate(official.birthDate ?? '')}
          onBlur={() => setBorn(undefined)}
          onValue={(typed) => {
            setBorn(typed)
            const { birthDate: _, ...rest } = official
            const iso = readBirthDate(typed)
            onChange(iso === '' ? rest : { ...rest, birthDate: iso })
          }}
        />
        <div className={styles['cell']}>
          <SelectField
            label={words.place}
            value={String(official.place)}
            options={PLACES.map((each) => ({ value: String(each), label: words.places[each] }))}
            onValue={(value) => onChange({ ...official, place: PLACES.find((each) => String(each) === value) ?? 1 })}
          />
        </div>
        <Field
          className={styles['cell']}
          label={`${words.idCode} (${words.optional})`}
          value={official.idCode ?? ''}
          spellCheck={false}
          onValue={(idCode) => {
            const { idCode: _, ...rest } = official
            onChange(idCode === '' ? rest : { ...rest, idCode })
          }}
        />
        <NotRated ready={official.name.trim() !== '' && official.position.trim() !== ''} onExclude={onExclude} />
        {fault !== undefined && <p className={styles['fault']}>✕ {fault}</p>}
        <div className={styles['actions']}>
          <Button type="submit">{words.another}</Button>
          <Button
            onClick={() => {
              leave(place)
              onDone()
            }}
          >
            {words.done}
          </Button>
        </div>
      </form>
    </li>
  )
}

const REASONS: readonly ExcludedPerson['reason'][] = ['retirement-leave', 'appointed-this-year']

/** [96-QD Đ3.1] two checkboxes: either takes the person off the list, with the reason and a way back. */
function NotRated({ ready, onExclude }: { readonly ready: boolean; readonly onExclude: OfficialEditorProps['onExclude'] }) {
  const excluded = setupListsWords.excluded
  return (
    <fieldset className={styles['notRated']} disabled={!ready}>
      <legend>{excluded.ask}</legend>
      {!ready && <p className={styles['note']}>{excluded.nameFirst}</p>}
      {REASONS.map((reason) => (
        <label key={reason} className={styles['reason']}>
          <input type="checkbox" checked={false} onChange={() => onExclude(reason)} />
          <span>{excluded.reasons[reason]}</span>
        </label>
      ))}
    </fieldset>
  )
}
