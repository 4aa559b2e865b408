/**
 * S12: counts and acts of the committee while a round runs. Never a result. Reached by PIN from the kiosk, or directly when
 * the round is paused; what needs two members asks for two PINs.
 */
import { useCallback, useEffect, useState } from 'react'
import type { Dashboard, Desk, DeskError } from '../../app/desk'
import { committeeWords } from '../../words/committee'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { PinFields } from '../components/PinFields'
import { useDesk } from '../deskContext'
import { useStillHere } from '../useStillHere'
import { AnnulledPanel } from '../endings/AnnulledPanel'
import { AnnulPanel } from '../endings/AnnulPanel'
import type { StepPanelProps } from '../round/stepPanel'
import { CardInHand } from './CardInHand'
import { CountsTable } from './CountsTable'
import { Exceptions } from './Exceptions'
import { LateDelegate } from './LateDelegate'
import { ProjectorPanel } from './ProjectorPanel'
import { ReleaseBallot } from './ReleaseBallot'
import { ReplaceCard } from './ReplaceCard'
import styles from './Committee.module.css'

const words = committeeWords.dashboard

export function DashboardPanel({ round, onMove, onChanged, onKiosk, onRelease }: StepPanelProps) {
  const desk = useDesk()
  const isHere = useStillHere()
  const [view, setView] = useState<Dashboard>()
  const [error, setError] = useState<DeskError>()
  const show = useCallback((loaded: Awaited<ReturnType<Desk['dashboard']>>) => {
    if (loaded.ok) setView(loaded.value)
    else setError(loaded.error)
  }, [])
  const load = async () => show(await desk.dashboard(round.id))
  useEffect(() => {
    void desk.dashboard(round.id).then(show)
  }, [desk, round, show])

  if (round.state === 'annulled') return <AnnulledPanel round={round} />
  if (!('counters' in round)) return <Notice kind="info" title={words.notYet} />
  const members = round.meeting.committee.members.map(({ name }) => name)
  const act = async (outcome: Promise<{ readonly ok: true } | { readonly ok: false; readonly error: DeskError }>, then?: () => void) => {
    const done = await outcome
    setError(done.ok ? undefined : done.error)
    if (!done.ok) return
    onChanged()
    await load()
    if (isHere()) then?.()
  }
  // The one next step of the page: voting goes on until everybody present has voted.
  const allVoted = view !== undefined && view.groups.every(({ present, collected }) => collected >= present)
  const ballots = view?.groups.reduce((sum, group) => sum + group.collected, 0) ?? 0
  return (
    <>
      {error !== undefined && <ErrorNotice error={error} />}
      <Panel title={words.title} lead={words.lead}>
        {round.state === 'open' && <Notice kind="ok" title={words.open} />}
        {round.state === 'paused' && (
          <Notice kind="warn" title={words.paused(round.why)}>
            <p>{words.pausedFact(ballots)}</p>
          </Notice>
        )}
        {view !== undefined && <CountsTable groups={view.groups} />}
        {view !== undefined && <Exceptions counters={'counters' in view.round ? view.round.counters : round.counters} groups={view.groups} />}
        {round.state === 'open' && (
          <div className={styles['actions']}>
            <Button kind={allVoted ? 'secondary' : 'primary'} onClick={onKiosk}>
              {words.toKiosk}
            </Button>
            <Button onClick={() => void act(desk.pause(round.id))}>{words.pause}</Button>
          </div>
        )}
      </Panel>
      {round.state === 'paused' && !round.closing && (
        <Panel title={words.resume} lead={words.resumeLead}>
          <PinFields
            members={members}
            count={2}
            words={{ ...committeeWords.pins, submit: words.resume }}
            onPins={([first, second]) => {
              if (first !== undefined && second !== undefined) void act(desk.resume(round.id, [first, second]), onKiosk)
            }}
          />
        </Panel>
      )}
      {(round.state === 'open' || round.state === 'paused') && (
        <>
          <Panel title={words.close} lead={words.closeLead}>
            <div className={styles['actions']}>
              <Button kind={allVoted ? 'primary' : 'secondary'} onClick={() => onMove('closing')}>
                {words.close}
              </Button>
            </div>
          </Panel>
          <CardInHand roundId={round.id} onError={setError} onActed={load} />
          <ReleaseBallot roundId={round.id} open={round.state === 'open'} members={members} groups={view?.groups ?? []} onRelease={onRelease} onError={setError} />
          <ReplaceCard groups={view?.groups ?? []} onReplace={(group) => act(desk.replaceCard(round.id, group))} />
          <LateDelegate groups={view?.groups ?? []} onSave={(group, present, reason) => act(desk.raisePresent(round.id, group, present, reason))} />
          <ProjectorPanel roundId={round.id} />
          <AnnulPanel members={members} keyCardEntered={round.state === 'paused' && round.closing} onAnnul={(by, reason) => act(desk.annul(round.id, by, reason), () => onMove(undefined))} />
        </>
      )}
    </>
  )
}
