/**
 * S13 Close (protocol.md §6): stop taking ballots → reconcile the cards → "has everyone voted?" → k key cards → the one button
 * that cannot be undone. Cancel has the focus on the last screen. After a crash behind the lock it starts at the key cards.
 */
import { useState } from 'react'
import type { DeskError } from '../../app/desk'
import type { AnnulmentBy } from '../../app/endingsDesk'
import type { Accounting } from '../../domain/round/accounting'
import { committeeWords } from '../../words/committee'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import { AnnulledPanel } from '../endings/AnnulledPanel'
import { AnnulPanel } from '../endings/AnnulPanel'
import type { StepPanelProps } from '../round/stepPanel'
import { KeyCardsPanel } from './KeyCardsPanel'
import { ReconcilePanel } from './ReconcilePanel'
import styles from './Committee.module.css'

const words = committeeWords.closing

export function ClosingPanel(props: StepPanelProps) {
  const { round, onMove, onChanged } = props
  const desk = useDesk()
  const [error, setError] = useState<DeskError>()
  /** Key cards are being entered; before that the accounts may still change. */
  const [entering, setEntering] = useState(round.state === 'locked' || (round.state === 'paused' && round.closing))
  const rehearsed = 'meeting' in round && round.meeting.rehearsalOf !== undefined
  const accounting = round.state === 'paused' ? round.accounting : undefined

  if (round.state === 'signed' || round.state === 'exported') {
    return (
      <Notice
        kind="ok"
        title={words.closed}
        actions={
          <Button kind="primary" onClick={() => onMove('result')}>
            {words.toResult}
          </Button>
        }
      >
        <p>{words.destroy}</p>
      </Notice>
    )
  }
  if (round.state === 'open') {
    const pause = async () => {
      const paused = await desk.pause(round.id)
      setError(paused.ok ? undefined : paused.error)
      if (paused.ok) onChanged()
    }
    return (
      <Panel title={words.title} lead={words.pauseFirst}>
        {error !== undefined && <ErrorNotice error={error} />}
        <div className={styles['actions']}>
          <Button kind="primary" onClick={() => void pause()}>
            {words.pauseDo}
          </Button>
        </div>
      </Panel>
    )
  }
  if (round.state === 'annulled') return <AnnulledPanel round={round} />
  if (round.state !== 'paused' && round.state !== 'locked') return <Notice kind="info" title={committeeWords.dashboard.notYet} />
  const annul = async (by: AnnulmentBy, reason: string) => {
    const annulled = await desk.annul(round.id, by, reason)
    setError(annulled.ok ? undefined : annulled.error)
    // A wrong PIN annuls nothing: the cards entered so far stay. From here on nothing made of them can be stored any more.
    if (!annulled.ok) return
    await desk.closing.cancel()
    onChanged()
  }
  return (
    <>
      <Panel title={words.title}>
        <ol className={styles['stages']}>
          {words.steps.map((step, i) => (
            <li key={step} aria-current={i === (entering ? 1 : 0) ? 'step' : undefined}>
              {step}
            </li>
          ))}
        </ol>
      </Panel>
      {entering ? (
        <KeyCardsPanel
          round={round}
          onCancelled={() => {
            setEntering(false)
            onChanged()
          }}
          onClosed={() => {
            onChanged()
            onMove(rehearsed ? 'rehearsal' : 'result')
          }}
        />
      ) : (
        round.state === 'paused' && (
          <>
            <ReconcilePanel round={round} onReconciled={onChanged} />
            {accounting !== undefined && (
              <EveryonePanel accounting={accounting} mayResume={!round.closing} onYes={() => setEntering(true)} onNo={() => onMove('voting')} />
            )}
          </>
        )
      )}
      {error !== undefined && <ErrorNotice error={error} />}
      <AnnulPanel members={round.meeting.committee.members.map(({ name }) => name)} keyCardEntered={round.state === 'locked' || round.closing} onAnnul={annul} />
    </>
  )
}

interface EveryonePanelProps {
  readonly accounting: readonly Accounting[]
  readonly mayResume: boolean
  readonly onYes: () => void
  readonly onNo: () => void
}

function EveryonePanel({ accounting, mayResume, onYes, onNo }: EveryonePanelProps) {
  const sum = (pick: (group: Accounting) => number) => accounting.reduce((total, group) => total + pick(group), 0)
  return (
    <Panel title={words.everyone} lead={words.everyoneLead}>
      <Notice kind="ok" title={words.balanced(sum((g) => g.issued), sum((g) => g.collected), sum((g) => g.unused), sum((g) => g.missing))} />
      <div className={styles['actions']}>
        {mayResume && <Button onClick={onNo}>{words.everyoneNo}</Button>}
        <Button kind="primary" onClick={onYes}>
          {words.everyoneYes}
        </Button>
      </div>
    </Panel>
  )
}
