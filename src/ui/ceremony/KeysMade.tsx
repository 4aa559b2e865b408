/** After the ceremony: which key cards exist (public labels), how many open the totals, and the way to make new ones. */
import { useState } from 'react'
import type { RoundKeys } from '../../domain/round/round'
import { ceremonyWords } from '../../words/ceremony'
import { keyCardPaperWords } from '../../words/keyCardPaper'
import { Button } from '../components/Button'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import type { StepPanelProps } from '../round/stepPanel'
import { LostCards } from './LostCards'
import styles from './Ceremony.module.css'

const words = ceremonyWords.done

interface KeysMadeProps extends StepPanelProps {
  readonly keys: RoundKeys
  readonly mayRedo: boolean
  readonly onRedo: () => void
}

export function KeysMade({ round, keys, mayRedo, onRedo, onMove }: KeysMadeProps) {
  const { rehearsal } = useDesk()
  const [asking, setAsking] = useState(false)
  const [lost, setLost] = useState(false)
  const { threshold, holders } = keys.record
  const { members } = ('meeting' in round ? round.meeting : round.draft).committee
  if (lost) {
    const reserve = holders.some(({ role }) => role === 'reserve')
    return <LostCards threshold={threshold} holders={holders.length} reserve={reserve} rehearsal={rehearsal} onClose={() => setLost(false)} />
  }
  return (
    <Panel title={words.title} lead={words.text(threshold, holders.length)}>
      <ul className={styles['holders']} aria-label={words.holders}>
        {holders.map(({ label, role }, i) => (
          <li key={label}>
            <strong>{label}</strong>
            <span>{role === 'reserve' ? words.reserve : (members[i]?.name ?? '')}</span>
          </li>
        ))}
      </ul>
      <Notice kind="info" title={ceremonyWords.lossTitle} actions={<Button onClick={() => setLost(true)}>{keyCardPaperWords.lost.open}</Button>}>
        <p>{ceremonyWords.loss(threshold, holders.length)}</p>
      </Notice>
      {asking ? (
        <Notice
          kind="warn"
          title={words.redo}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{words.redoNo}</Button>
              <Button kind="danger" onClick={onRedo}>
                {words.redoYes}
              </Button>
            </>
          }
        >
          <p>{words.redoAsk}</p>
        </Notice>
      ) : (
        <div className={styles['actions']}>
          {mayRedo && (
            <Button kind="primary" onClick={() => onMove('cards')}>
              {words.next}
            </Button>
          )}
          {mayRedo && (
            <Button kind="quiet" onClick={() => setAsking(true)}>
              {words.redo}
            </Button>
          )}
        </div>
      )}
    </Panel>
  )
}
