/** A spare card handed over for a lost one: counted once, here. */
import { useState } from 'react'
import type { Dashboard } from '../../app/desk'
import { committeeWords } from '../../words/committee'
import { Button } from '../components/Button'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { useOneAct } from '../useOneAct'
import styles from './Committee.module.css'

const words = committeeWords.dashboard

interface ReplaceCardProps {
  readonly groups: Dashboard['groups']
  readonly onReplace: (group: string) => Promise<void>
}

export function ReplaceCard({ groups, onReplace }: ReplaceCardProps) {
  const [done, setDone] = useState(false)
  const { busy, once } = useOneAct()
  const replaced = groups.reduce((sum, group) => sum + group.replaced, 0)
  return (
    <Panel title={words.replace} lead={words.replaceLead}>
      <div className={styles['actions']}>
        {groups.map(({ letter }) => (
          <Button key={letter} disabled={busy} onClick={() => void once(() => onReplace(letter).then(() => setDone(true)))}>
            {groups.length > 1 ? `${words.replaceDo} (${letter})` : words.replaceDo}
          </Button>
        ))}
      </div>
      {done && <Notice kind="ok" title={words.replaceDone(replaced)} />}
    </Panel>
  )
}
