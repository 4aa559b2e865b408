/** One meeting on S0: what it is, where it stands in words, and its one next step. A draft can be deleted, after asking. */
import { useState } from 'react'
import type { RoundHeader } from '../../app/desk'
import { adminWords as words } from '../../words/admin'
import { Button } from '../components/Button'
import styles from './HomePage.module.css'

interface RoundCardProps {
  readonly header: RoundHeader
  readonly onOpen: () => void
  readonly onRemove: () => void
}

const dateText = (iso: string): string => {
  const [year, month, day] = iso.split('-')
  return day === undefined ? '' : `${day}/${month ?? ''}/${year ?? ''}`
}

export function RoundCard({ header, onOpen, onRemove }: RoundCardProps) {
  const [asking, setAsking] = useState(false)
  const title = header.roundTitle === '' ? words.home.untitled : header.roundTitle
  const facts = [header.unitName === '' ? words.home.noUnit : header.unitName, dateText(header.date)].filter(Boolean).join(' · ')
  return (
    <li className={styles['round']}>
      <div className={styles['about']}>
        <p className={styles['name']}>{title}</p>
        <p className={styles['hint']}>{facts}</p>
        <p className={styles['state']} data-state={header.state}>
          {words.state[header.state]}
        </p>
      </div>
      {asking ? (
        <div className={styles['asking']} role="alertdialog" aria-label={words.home.remove}>
          <p>{words.home.removeAsk(title)}</p>
          <div className={styles['choices']}>
            <Button focused onClick={() => setAsking(false)}>
              {words.home.cancel}
            </Button>
            <Button kind="danger" onClick={onRemove}>
              {words.home.removeYes}
            </Button>
          </div>
        </div>
      ) : (
        <div className={styles['choices']}>
          <Button kind="primary" onClick={onOpen}>
            {words.next[header.state]}
          </Button>
          {header.state === 'draft' && (
            <Button kind="quiet" onClick={() => setAsking(true)}>
              {words.home.remove}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
