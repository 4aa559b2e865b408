/** One test ballot: whose card, and one line a person with the level to mark; an open line says so. */
import type { ScriptedVisit } from '../../app/rehearsalDesk'
import type { rehearsalVi } from '../../words/rehearsal'
import styles from './Rehearsal.module.css'

interface TestBallotProps {
  readonly visit: ScriptedVisit
  readonly of: number
  /** Of the screen, or Vietnamese for paper. */
  readonly words: Pick<typeof rehearsalVi.script, 'one' | 'group' | 'code' | 'anyCard' | 'open' | 'check'>
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

export function TestBallot({ visit, of, words }: TestBallotProps) {
  return (
    <section className={styles['slip']} aria-label={words.one(visit.number, of)}>
      <h3 className={styles['slipTitle']}>{words.one(visit.number, of)}</h3>
      <p className={styles['slipCard']}>{visit.code === undefined ? words.anyCard(visit.group) : `${words.group(visit.group)} · ${words.code(visit.code)}`}</p>
      {visit.lists.map(({ title, lines }) => (
        <div key={title}>
          {visit.lists.length > 1 && <p className={styles['slipList']}>{title}</p>}
          <ol className={styles['lines']}>
            {lines.map(({ name, level }, i) => (
              <li key={i}>
                <span>{name}</span>
                <strong data-open={level === undefined || undefined}>{level === undefined ? words.open : capital(level)}</strong>
              </li>
            ))}
          </ol>
        </div>
      ))}
      {visit.ballotCheck && <p className={styles['slipCheck']}>{words.check}</p>}
    </section>
  )
}
