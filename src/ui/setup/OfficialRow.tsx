/** One person of the list as read back: name first, everything else in one line, its fault in the row, and what can be done. */
import { showDate } from '../../app/setUpForm'
import type { Official } from '../../domain/meeting/officials'
import { setupWords } from '../../words/setup'
import { useSetUpForm } from './formContext'
import type { Reorder } from './useReorder'
import styles from './SetUp.module.css'

const words = setupWords.lists

interface OfficialRowProps {
  readonly place: string
  readonly number: number
  readonly last: boolean
  readonly official: Official
  readonly reorder: Reorder
  readonly onEdit: () => void
  readonly onRemove: () => void
}

export function OfficialRow({ place, number, last, official, reorder, onEdit, onRemove }: OfficialRowProps) {
  const { faultAt } = useSetUpForm()
  const name = official.name.trim() === '' ? words.noName : official.name
  const fault = faultAt(place)
  const at = number - 1
  const { drag } = reorder
  const facts = [
    official.birthDate === undefined || official.birthDate === '' ? '' : words.born(showDate(official.birthDate)),
    official.place === 1 ? '' : words.places[official.place],
    official.idCode ?? '',
  ].filter(Boolean)
  const drop = drag === undefined || drag.to !== at || drag.from === at ? undefined : drag.to < drag.from ? 'before' : 'after'
  return (
    <li className={styles['official']} data-place={place} data-wrong={fault !== undefined || undefined} data-dragged={drag?.from === at || undefined} data-drop={drop}>
      <button
        type="button"
        className={styles['handle']}
        data-part="handle"
        aria-label={words.reorder(name)}
        title={words.reorderHint}
        disabled={number === 1 && last}
        {...reorder.handle(at)}
      >
        <span aria-hidden="true">⠿</span>
        <span className={styles['number']}>{number}</span>
      </button>
      <div className={styles['person']}>
        <p className={styles['name']}>{name}</p>
        <p className={styles['position']}>{[official.position, ...facts].filter(Boolean).join(' · ')}</p>
        {fault !== undefined && <p className={styles['fault']}>✕ {fault}</p>}
      </div>
      <div className={styles['tools']}>
        <button type="button" className={styles['tool']} data-word aria-label={words.edit(name)} onClick={onEdit}>
          {words.editShort}
        </button>
        <button type="button" className={styles['tool']} data-part="up" aria-label={words.up(name)} disabled={number === 1} onClick={() => reorder.move(at, at - 1, 'up')}>
          ▲
        </button>
        <button type="button" className={styles['tool']} data-part="down" aria-label={words.down(name)} disabled={last} onClick={() => reorder.move(at, at + 1, 'down')}>
          ▼
        </button>
        <button type="button" className={styles['tool']} data-word aria-label={words.remove(name)} onClick={onRemove}>
          {words.removeShort}
        </button>
      </div>
    </li>
  )
}
