/** GroupMark: a voter group's letter on its colour; said in words to whoever does not see it. Colour never stands alone. */
import { colourOf } from '../../app/groupColour'
import { setupListsWords } from '../../words/setupLists'
import styles from './GroupMark.module.css'

const words = setupListsWords.groups

export function GroupMark({ letter }: { readonly letter: string }) {
  const colour = colourOf(letter)
  return (
    <span className={styles['mark']} data-colour={colour} role="img" aria-label={words.mark(letter, words.colour[colour])}>
      {letter}
    </span>
  )
}
