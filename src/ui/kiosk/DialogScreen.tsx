/**
 * DialogScreen: a full screen with one thing to say in its middle (S9–S11, failures, questions).
 * Its buttons stand in the middle of the height (or, where the text takes it all, at the right of the
 * foot): never where [BỎ PHIẾU VÀO HÒM] will be or has just been. Nothing of the ballot is drawn behind it.
 */
import type { ReactNode } from 'react'
import { ScreenFrame } from './ScreenFrame'
import styles from './DialogScreen.module.css'

interface DialogScreenProps {
  readonly title: string
  readonly focusKey: string
  readonly tools?: 'display' | 'none'
  readonly role?: 'status' | 'alert' | undefined
  readonly icon?: ReactNode
  readonly text: ReactNode
  readonly actions?: ReactNode
  readonly more?: ReactNode
  readonly footer?: ReactNode
}

export function DialogScreen(props: DialogScreenProps) {
  return (
    <ScreenFrame title={props.title} focusKey={props.focusKey} tools={props.tools ?? 'display'} footer={props.footer}>
      <div className={styles['dialog']} data-dialog>
        {props.icon !== undefined && <div className={styles['icon']}>{props.icon}</div>}
        <div role={props.role} className={styles['text']}>
          {props.text}
        </div>
        {props.actions !== undefined && <div className={styles['actions']}>{props.actions}</div>}
        {props.more !== undefined && <div className={styles['more']}>{props.more}</div>}
      </div>
    </ScreenFrame>
  )
}
