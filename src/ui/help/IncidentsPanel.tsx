/** Incident cards: what to do, step by step, and what never. To be printed and left on the committee's table. */
import { INCIDENTS, incidents } from '../../words/help/incidents'
import { settingsWords as words } from '../../words/help/settings'
import { incidentPaper } from '../../words/papers/helpPapers'
import { Panel } from '../components/Panel'
import { PaperActions } from '../print/PaperActions'
import { OnPaper } from './OnPaper'
import styles from './Help.module.css'

export function IncidentsPanel() {
  const paper = incidentPaper()
  return (
    <>
      <Panel title={words.items.incidents}>
        <PaperActions document={paper} name="TheXuLySuCo" />
        <ul className={styles['cards']}>
          {INCIDENTS.map((incident) => {
            const { title, steps, never } = incidents[incident]
            return (
              <li key={incident} className={styles['card']}>
                <h3 className={styles['heading']}>{title}</h3>
                <ol className={styles['list']}>
                  {steps.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
                <p className={styles['never']}>
                  <strong>{words.never}:</strong> {never}
                </p>
              </li>
            )
          })}
        </ul>
      </Panel>
      <OnPaper document={paper} />
    </>
  )
}
