/** Fields of the set-up form: each knows its place in the draft, shows the fault of that place, and can be jumped to. */
import { useState } from 'react'
import type { ComponentProps } from 'react'
import { planWords } from '../../words/plan'
import { Field } from '../components/Field'
import { useSetUpForm } from './formContext'

type FormFieldProps = Omit<ComponentProps<typeof Field>, 'fault'> & { readonly place: string }

export function FormField({ place, className, onBlur, hint, ...field }: FormFieldProps) {
  const form = useSetUpForm()
  const locked = form.isLocked(place)
  return (
    <div data-place={place} className={className}>
      <Field
        {...field}
        hint={locked ? planWords.lockedHint : hint}
        readOnly={locked}
        autoComplete="off"
        fault={form.faultAt(place)}
        onBlur={(event) => {
          form.leave(place)
          onBlur?.(event)
        }}
      />
    </div>
  )
}

type CountProps = Omit<FormFieldProps, 'value' | 'onValue'> & {
  readonly count: number | undefined
  readonly onCount: (count: number | undefined) => void
}

/** A whole number; what is no digit does not get in. */
export function CountField({ count, onCount, ...field }: CountProps) {
  const read = (text: string) => {
    const digits = text.replace(/\D/g, '').slice(0, 6)
    onCount(digits === '' ? undefined : Number(digits))
  }
  return <FormField {...field} inputMode="numeric" value={count === undefined ? '' : String(count)} onValue={read} />
}

type ReadFieldProps = Omit<FormFieldProps, 'value' | 'onValue'> & {
  readonly stored: string
  readonly show: (stored: string) => string
  /** The text as it is stored; as typed when it cannot be read. */
  readonly read: (typed: string) => string
  readonly onStored: (stored: string) => void
}

/** Text stored in another form than it is typed (dates, times): as typed while the cursor is in it, as understood after. */
export function ReadField({ stored, show, read, onStored, ...field }: ReadFieldProps) {
  const [typed, setTyped] = useState<string>()
  const change = (text: string) => {
    setTyped(text)
    onStored(read(text))
  }
  return <FormField {...field} value={typed ?? show(stored)} onValue={change} onBlur={() => setTyped(undefined)} />
}
