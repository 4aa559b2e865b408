/** Who is not rated (R5), with the reason and a way back to the list. */
import { showDate } from '../../app/setUpForm'
import type { ExcludedPerson } from '../../domain/meeting/meeting'
import { setupWords } from '../../words/setup'
import { setupListsWords } from '../../words/setupLists'
import { Button } from '../components/Button'
import styles from './SetUp.module.css'

const words = setupListsWords.excluded

interface ExcludedPeopleProps {
  readonly title: string
  readonly place: string
  readonly people: readonly ExcludedPerson[]
  readonly onReturn: (at: number) => void
}

export function ExcludedPeople({ title, place, people, onReturn }: ExcludedPeopleProps) {
  return (
    <div className={styles['excluded']} data-place={place}>
      <p className={styles['excludedTitle']}>{words.title(people.length)}</p>
      <p className={styles['position']}>{words.lead}</p>
      <ul aria-label={words.listLabel(title)}>
        {people.map((person, at) => (
          <li key={at} className={styles['excludedRow']}>
            <div>
              <p className={styles['name']}>{person.name}</p>
              <p className={styles['position']}>
                {[person.position, person.birthDate === undefined ? '' : setupWords.lists.born(showDate(person.birthDate)), words.reasons[person.reason]].filter(Boolean).join(' · ')}
              </p>
            </div>
            <Button kind="quiet" aria-label={words.putBackName(person.name)} onClick={() => onReturn(at)}>
              {words.putBack}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
