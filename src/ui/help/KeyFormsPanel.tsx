/** Blank key-card forms without any meeting's name: for a stock in the drawer. */
import { useState } from 'react'
import { settingsWords as words } from '../../words/help/settings'
import { KeyCardForms } from '../ceremony/KeyCardForms'
import { Button } from '../components/Button'
import { Panel } from '../components/Panel'
import styles from './Help.module.css'

/** The largest committee and a reserve card. */
const CARDS = 6

export function KeyFormsPanel() {
  const [shown, setShown] = useState(false)
  if (shown) return <KeyCardForms unit="" meeting="" cards={CARDS} rehearsal={false} onClose={() => setShown(false)} />
  return (
    <Panel title={words.items.keyForms} lead={words.keyForms.lead}>
      <div className={styles['actions']}>
        <Button kind="primary" onClick={() => setShown(true)}>
          {words.keyForms.show}
        </Button>
      </div>
    </Panel>
  )
}
