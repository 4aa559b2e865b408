/**
 * DigitEntry: boxes for a code or PIN, a line for what went wrong (its place is always kept) and a
 * number pad with keys of 96 px or more. A wait counts down in the line and closes the pad.
 */
import type { ReactNode } from 'react'
import { EraseIcon } from './Icons'
import { TapButton } from './TapButton'
import { useDigits } from './useDigits'
import { useSecondsLeft } from './useSecondsLeft'
import styles from './DigitEntry.module.css'

interface DigitEntryProps {
  readonly length: number
  readonly secret?: boolean
  /** In landscape the pad stands beside the boxes, where a screen has its whole width. */
  readonly across?: boolean
  /** A picture over the prompt. */
  readonly above?: ReactNode
  readonly prompt: string
  readonly padLabel: string
  readonly eraseLabel: string
  readonly typedLabel: (count: number, of: number) => string
  readonly checking: boolean
  readonly checkingLabel: string
  /** A new object for every refusal; `seconds` closes the pad for so long. */
  readonly refusal: { readonly code: string; readonly seconds?: number } | undefined
  readonly refusalText: (secondsLeft: number) => string
  readonly onFirst: () => void
  readonly onComplete: (digits: string) => void
  /** Stands in the free corner of the pad. */
  readonly corner?: ReactNode
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

export function DigitEntry(props: DigitEntryProps) {
  const { length, refusal, checking } = props
  const left = useSecondsLeft(refusal?.seconds ?? 0, refusal)
  const closed = left > 0
  const entry = useDigits(length, closed, checking, props.onFirst, props.onComplete)
  const key = (digit: string) => (
    <TapButton
      key={digit}
      look="quiet"
      className={styles['key']}
      disabled={closed || checking}
      onTap={() => entry.press(digit)}
    >
      {digit}
    </TapButton>
  )
  return (
    <div className={styles['entry']} data-across={props.across === true || undefined}>
      {props.above !== undefined && <div className={styles['above']}>{props.above}</div>}
      <p className={styles['prompt']}>{props.prompt}</p>
      <div
        className={styles['boxes']}
        role="status"
        aria-label={props.typedLabel(entry.digits.length, length)}
      >
        {Array.from({ length }, (_, index) => (
          <span
            key={index}
            className={styles['box']}
            data-next={(index === entry.digits.length && !closed) || undefined}
            data-half={index === length / 2 || undefined}
            aria-hidden="true"
          >
            {shown(entry.digits[index], props.secret === true)}
          </span>
        ))}
      </div>
      <p className={styles['message']} role="alert" data-refused={refusal !== undefined || undefined}>
        {checking ? props.checkingLabel : refusal === undefined ? '' : props.refusalText(left)}
      </p>
      <div className={styles['pad']} role="group" aria-label={props.padLabel}>
        {KEYS.map(key)}
        {props.corner === undefined || props.corner === false ? <span /> : props.corner}
        {key('0')}
        <TapButton
          look="quiet"
          className={styles['key']}
          label={props.eraseLabel}
          disabled={closed || checking}
          onTap={entry.erase}
        >
          <EraseIcon size={40} />
        </TapButton>
      </div>
    </div>
  )
}

function shown(digit: string | undefined, secret: boolean): string {
  if (digit === undefined) return ''
  return secret ? '●' : digit
}
