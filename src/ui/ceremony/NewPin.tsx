/**
 * A member's PIN, twice. The fields are no password fields, so that no browser offers to keep it; the digits show as dots.
 */
import { useState } from 'react'
import type { CeremonyDesk } from '../../app/desk'
import { inSpoken } from '../../words/language'
import { ceremonyWords } from '../../words/ceremony'
import { errorWords } from '../../words/errors'
import { Button } from '../components/Button'
import { Field } from '../components/Field'
import { Notice } from '../components/Notice'
import styles from './Ceremony.module.css'

const words = ceremonyWords.pin

interface NewPinProps {
  readonly onPin: (pin: string) => ReturnType<CeremonyDesk['setPin']>
  readonly onSet: () => void
}

const digits = (text: string) => text.replace(/\D/g, '').slice(0, 6)

export function NewPin({ onPin, onSet }: NewPinProps) {
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [told, setTold] = useState<string>()
  const [busy, setBusy] = useState(false)
  const complete = first.length === 6 && second.length === 6

  const refuse = (why: string) => {
    setFirst('')
    setSecond('')
    setTold(why)
  }
  const set = async () => {
    if (!complete || busy) return
    if (first !== second) {
      refuse(words.different)
      return
    }
    setBusy(true)
    const done = await onPin(first)
    setBusy(false)
    if (done.ok) onSet()
    else refuse(`${inSpoken(errorWords(done.error)).what} ${inSpoken(errorWords(done.error)).next}`)
  }
  const pinField = { inputMode: 'numeric', autoComplete: 'off', maxLength: 6, className: styles['pin'] } as const
  return (
    <>
      <h3 className={styles['step']}>{words.title}</h3>
      <p className={styles['text']}>{words.text}</p>
      {told !== undefined && <Notice kind="error" title={told} />}
      <form
        autoComplete="off"
        className={styles['pins']}
        onSubmit={(event) => {
          event.preventDefault()
          void set()
        }}
      >
        <Field {...pinField} label={words.first} value={first} onValue={(text) => setFirst(digits(text))} />
        <Field {...pinField} label={words.second} value={second} onValue={(text) => setSecond(digits(text))} />
        <Button type="submit" kind="primary" disabled={!complete || busy}>
          {words.set}
        </Button>
      </form>
    </>
  )
}
