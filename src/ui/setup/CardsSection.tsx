/** S1, section 6: how many voting cards each group gets, and the way to print them, days before the meeting if wished. */
import { withGroupNumber } from '../../app/setUpForm'
import { setupWords } from '../../words/setup'
import { setupStepsWords } from '../../words/setupSteps'
import { Button } from '../components/Button'
import { GroupMark } from '../components/GroupMark'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import { CountField } from './FormFields'
import { useSetUpForm } from './formContext'
import styles from './SetUp.module.css'
import wizard from './Wizard.module.css'

const words = setupStepsWords.cards
const numbers = setupWords.numbers

interface CardsSectionProps {
  /** Nothing is missing any more: the cards can be made. */
  readonly complete: boolean
  readonly onPrint: () => void
}

export function CardsSection({ complete, onPrint }: CardsSectionProps) {
  const desk = useDesk()
  const { draft, change } = useSetUpForm()
  return (
    <Panel title={words.title} lead={words.lead}>
      {draft.voterGroups.map((group, index) => {
        const at = `voterGroups.${String(index)}`
        const { summoned, printed } = group
        const advised = summoned === undefined ? undefined : desk.cardsToPrint(summoned)
        return (
          <div key={group.letter} className={wizard['cardGroup']} role="group" aria-label={words.group(group.letter, group.title)}>
            {draft.voterGroups.length > 1 && <h3><GroupMark letter={group.letter} /> {group.title}</h3>}
            <div className={styles['grid']}>
              <CountField className={styles['cell']} place={`${at}.printed`} label={numbers.printed} hint={numbers.printedHint(advised)} count={printed} onCount={(count) => change(withGroupNumber(draft, index, 'printed', count))} />
              <CountField className={styles['cell']} place={`${at}.releasePool`} label={numbers.pool} hint={numbers.poolHint} count={group.releasePool} onCount={(count) => change(withGroupNumber(draft, index, 'releasePool', count))} />
            </div>
            {summoned !== undefined && printed !== undefined && printed >= summoned && <p className={styles['note']}>{words.sum(printed, summoned)}</p>}
          </div>
        )
      })}
      <div className={styles['actions']}>
        <Button disabled={!complete} onClick={onPrint}>
          {words.print}
        </Button>
        {!complete && <p className={styles['note']}>{words.later}</p>}
      </div>
    </Panel>
  )
}
