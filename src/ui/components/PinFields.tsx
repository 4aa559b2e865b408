/**
 * PinFields: PINs of one or two committee members. Each chooses their own name and types six digits; the digits are dots,
 * never autofilled (a password field would make the browser offer to keep them), and leave only through `onPins`.
 */
import { useState } from 'react'
import type { MemberPin } from '../../app/desk'
import { Button } from './Button'
import { Field } from './Field'
import { SelectField } from './SelectField'
import styles from './PinFields.module.css'

interface PinFieldsProps {
  readonly members: readonly string[]
  readonly count: 1 | 2
  readonly words: { readonly member: string; readonly pin: string; readonly submit: string }
  readonly busy?: boolean
  readonly danger?: boolean
  readonly onPins: (pins: readonly MemberPin[]) => void
}

export function PinFields({ members, count, words, busy, danger, onPins }: PinFieldsProps) {
  const [entered, setEntered] = useState<readonly MemberPin[]>(() => Array.from({ length: count }, (_, i) => ({ member: i, pin: '' })))
  const options = members.map((name, i) => ({ value: String(i), label: `${String(i + 1)}. ${name}` }))
  const change = (at: number, next: Partial<MemberPin>) => setEntered(entered.map((pin, i) => (i === at ? { ...pin, ...next } : pin)))
  const complete = entered.every(({ pin }) => /^\d{6}$/.test(pin))
  return (
    <form
      className={styles['pins']}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (!complete || busy === true) return
        onPins(entered)
        setEntered(entered.map((pin) => ({ ...pin, pin: '' })))
      }}
    >
      {entered.map(({ member, pin }, at) => (
        <fieldset key={at} className={styles['pin']}>
          <legend className={styles['legend']}>{count === 2 ? `${words.member} ${String(at + 1)}` : words.member}</legend>
          <SelectField label={words.member} value={String(member)} options={options} onValue={(value) => change(at, { member: Number(value) })} />
          <Field
            label={words.pin}
            value={pin}
            onValue={(value) => change(at, { pin: value.replace(/\D/g, '').slice(0, 6) })}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            spellCheck={false}
            className={styles['masked'] ?? ''}
            maxLength={6}
          />
        </fieldset>
      ))}
      <Button type="submit" kind={danger === true ? 'danger' : 'primary'} disabled={!complete || busy}>
        {words.submit}
      </Button>
    </form>
  )
}
