/** Button of the admin screens: primary, secondary, or danger; at least 48 px high, never only a colour. */
import type { ButtonHTMLAttributes } from 'react'
import styles from './Button.module.css'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'quiet'
}

export function Button({ kind = 'secondary', className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={[styles['button'], styles[kind], className].filter(Boolean).join(' ')} {...rest} />
}
