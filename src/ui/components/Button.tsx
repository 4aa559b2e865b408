/** Button of the admin screens: primary, secondary, or danger; at least 48 px high, never only a colour. */
import { useEffect, useRef } from 'react'
import type { ButtonHTMLAttributes } from 'react'
import styles from './Button.module.css'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'quiet'
  /** Takes the focus when it appears: the safe way out of a question. */
  readonly focused?: boolean
}

export function Button({ kind = 'secondary', focused = false, className, type = 'button', ...rest }: ButtonProps) {
  const element = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (focused) element.current?.focus()
  }, [focused])
  return <button ref={element} type={type} className={[styles['button'], styles[kind], className].filter(Boolean).join(' ')} {...rest} />
}
