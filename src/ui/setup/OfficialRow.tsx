/** One person of the list as read back: name first, everything else in one line, its fault in the row, and what can be done. */
import { showDate } from '../../app/setUpForm'
import type { Official } from '../../domain/meeting/officials'
import { setupWords } from '../../words/setup'
import { useSetUpForm } from './formContext'
import styles from './SetUp.module.css'

const words = setupWords.lists

interface OfficialRowProps {
  readonly place: string
  readonly number: number
  readonly last: boolean
  readonly official: Official
  readonly onEdit: () => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

export function OfficialRow({ place, number, last, official, onEdit, onMove, onRemove }: OfficialRowProps) {
  const { faultAt } = useSetUpForm()
  const name = official.name.trim() === '' ? words.noName : official.name
  const fault = faultAt(place)
  const facts = [
    official.birthDate === undefined || official.birthDate === '' ? '' : words.born(showDate(official.birthDate)),
    official.place === 1 ? '' : words.places[official.place],
    official.idCode ?? '',
  ].filter(Boolean)
  return (
    <li className={styles['official']} data-place={place} data-wrong={fault !== undefined || undefined}>
      <span className={styles['number']}>{number}</span>
      <div className={styles['person']}>
        <p className={styles['name']}>{name}</p>
        <p className={styles['position']}>{[official.position, ...facts].filter(Boolean).join(' · ')}</p>
        {fault !== undefined && <p className={styles['fault']}>✕ {fault}</p>}
      </div>
      <div className={styles['tools']}>
        <button type="button" className={styles['tool']} aria-label={words.edit(name)} onClick={onEdit}>
          ✎
        </button>
        <button type="button" className={styles['tool']} aria-label={words.up(name)} disabled={number === 1} onClick={() => onMove(number - 2)}>
          ▲
        </button>
        <button type="button" className={styles['tool']} aria-label={words.down(name)} disabled={last} onClick={() => onMove(number)}>
          ▼
        </button>
        <button type="button" className={styles['tool']} aria-label={words.remove(name)} onClick={onRemove}>
          ✕
        </button>
      </div>
    </li>
  )
}
