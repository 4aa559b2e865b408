/**
 * The k key cards, one at a time, and the button that cannot be undone. The card's text goes straight to the closing room and
 * stays in no state of the screen. Leaving before the lock drops everything entered.
 */
import { useEffect, useRef, useState } from 'react'
import type { RoundIn } from '../../domain/round/round'
import type { ClosingError } from '../../app/desk'
import { committeeWords } from '../../words/committee'
import { keyCardPaperWords } from '../../words/keyCardPaper'
import { LostCards } from '../ceremony/LostCards'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { KeyCardPad } from '../components/KeyCardPad'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { ProgressBar } from '../components/ProgressBar'
import { useDesk } from '../deskContext'
import { useStillHere } from '../useStillHere'
import styles from './Committee.module.css'

const words = committeeWords.closing

interface KeyCardsPanelProps {
  readonly round: RoundIn<'paused'> | RoundIn<'locked'>
  readonly onCancelled: () => void
  readonly onClosed: () => void
}

export function KeyCardsPanel({ round, onCancelled, onClosed }: KeyCardsPanelProps) {
  const { closing, rehearsal } = useDesk()
  const [needed, setNeeded] = useState(round.keys.record.threshold)
  const [labels, setLabels] = useState<readonly string[]>([])
  const [error, setError] = useState<ClosingError>()
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<number>()
  /** The page on lost cards lies over this one; cards entered so far stay entered. */
  const [lost, setLost] = useState(false)
  const finishing = useRef(false)
  const isHere = useStillHere()
  const id = round.id
  useEffect(() => {
    void closing.begin(id).then((begun) => {
      if (begun.ok) setNeeded(begun.value.needed)
      else setError(begun.error)
    })
    return () => {
      if (!finishing.current) void closing.cancel()
    }
  }, [closing, id])

  const accept = async (text: string) => {
    setBusy(true)
    const accepted = await closing.acceptCard(text)
    setBusy(false)
    setError(accepted.ok ? undefined : accepted.error)
    if (accepted.ok) setLabels((before) => [...before, accepted.value.label])
  }
  const finish = async () => {
    finishing.current = true
    setDone(0)
    const finished = await closing.finish(setDone)
    // Left meanwhile: what happens in the room now is another screen's, whose cards a new beginning would drop.
    if (!isHere()) return
    setDone(undefined)
    if (finished.ok) {
      onClosed()
      return
    }
    finishing.current = false
    setLabels([])
    setError(finished.error)
    const begun = await closing.begin(id)
    if (!begun.ok) setError(begun.error)
  }
  const cancel = async () => {
    await closing.cancel()
    onCancelled()
  }
  if (done !== undefined) {
    return (
      <Panel title={words.steps[2]}>
        <ProgressBar label={words.working} done={done} />
      </Panel>
    )
  }
  const locked = round.state === 'locked'
  const { holders, threshold } = round.keys.record
  if (lost) {
    const reserve = holders.some(({ role }) => role === 'reserve')
    return <LostCards threshold={threshold} holders={holders.length} reserve={reserve} rehearsal={rehearsal} onClose={() => setLost(false)} />
  }
  return (
    <>
      {locked && <Notice kind="warn" title={words.resumeLocked} />}
      {error !== undefined && <ErrorNotice error={error} />}
      <Panel title={words.cards} lead={words.cardsLead(needed, holders.length)}>
        {labels.map((label) => (
          <Notice key={label} kind="ok" title={words.accepted(label)} />
        ))}
        {labels.length < needed ? (
          <>
            <KeyCardPad key={labels.length} busy={busy} onComplete={(text) => void accept(text)} />
            <div className={styles['actions']}>
              <p>{words.progress(labels.length, needed)}</p>
              {!locked && <Button onClick={() => void cancel()}>{words.cancel}</Button>}
              <Button kind="quiet" onClick={() => setLost(true)}>
                {keyCardPaperWords.lost.open}
              </Button>
            </div>
          </>
        ) : (
          <FinalStep locked={locked} onCancel={() => void cancel()} onFinish={() => void finish()} />
        )}
      </Panel>
    </>
  )
}

function FinalStep({ locked, onCancel, onFinish }: { readonly locked: boolean; readonly onCancel: () => void; readonly onFinish: () => void }) {
  return (
    <div role="group" aria-label={words.final}>
      <Notice kind="warn" title={locked ? words.resumeLocked : words.final}>
        <p>{locked ? words.finalLocked : words.finalLead}</p>
      </Notice>
      <div className={styles['final']}>
        {!locked && (
          <Button focused onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
        <Button kind="danger" onClick={onFinish}>
          {locked ? words.finalResume : words.finalDo}
        </Button>
      </div>
    </div>
  )
}
