/**
 * TapButton: the one button of the voter's screens. Four looks; label and optional icon.
 * Disabled means `aria-disabled`: focus and the explanation beside it stay reachable.
 */
import type { ReactNode, Ref } from 'react'
import { usePress } from './usePress'
import styles from './TapButton.module.css'

interface TapButtonProps {
  readonly onTap: () => void
  readonly children: ReactNode
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly disabled?: boolean
  readonly label?: string | undefined
  readonly describedBy?: string | undefined
  readonly pressed?: boolean | undefined
  readonly className?: string | undefined
  readonly hidden?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

export function TapButton(props: TapButtonProps) {
  const { onTap, children, look = 'plain', disabled = false, hidden = false } = props
  const press = usePress(onTap, disabled)
  return (
    <button
      ref={props.ref}
      type="button"
      {...press}
      className={[styles['button'], styles[look], props.className].filter(Boolean).join(' ')}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-disabled={disabled || undefined}
      aria-pressed={props.pressed}
      // Keeps its place, so nothing jumps; gone for the keyboard and for screen readers.
      data-hidden={hidden || undefined}
    >
      {children}
    </button>
  )
}
