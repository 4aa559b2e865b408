/**
 * The meetings of one desk on S0, each under whose turn it is; the most urgent first and with the page's one primary button.
 * Deleting lays a meeting aside and says so with the way back.
 */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { roundsOfMeeting } from '../../app/addRound'
import type { Desk, DeskError, RoundHeader } from '../../app/desk'
import { mayLayAside, mostUrgent, rehearsalsByMeeting, turnsOf } from '../../app/homeTurns'
import type { Turn } from '../../app/homeTurns'
import { turnsWords as words } from '../../words/homeTurns'
import { Button } from '../components/Button'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { useOneAct } from '../useOneAct'
import { AsideRounds } from './AsideRounds'
import type { OpenTarget } from './openTarget'
import { RoundCard } from './RoundCard'
import { roundTitle } from './roundTitle'
import styles from './HomePage.module.css'

interface RoundsProps {
  readonly desk: Desk
  /** The most urgent round of the page: only its button is primary. */
  readonly primary: string | undefined
  readonly onOpen: (target: OpenTarget) => void
  readonly onKiosk: (target: OpenTarget) => void
  readonly onError: (error: DeskError | undefined) => void
}

/** What can be done with any round of the list, and what was taken off it last. */
function useRoundActs({ desk, primary, onOpen, onKiosk, onError }: RoundsProps) {
  const [removed, setRemoved] = useState<RoundHeader>()
  const { once } = useOneAct()
  const { headers } = useStore(desk.rounds)
  const say = (result: { readonly ok: true } | { readonly ok: false; readonly error: DeskError }) => onError(result.ok ? undefined : result.error)
  const made = (result: Awaited<ReturnType<Desk['addRound']>>) => {
    say(result)
    if (result.ok) onOpen({ desk, id: result.value })
  }
  const card = (header: RoundHeader) => (
    <RoundCard
      key={header.id}
      header={header}
      rounds={roundsOfMeeting(headers, header)}
      primary={header.id === primary}
      onOpen={() => (header.state === 'open' ? onKiosk : onOpen)({ desk, id: header.id })}
      onDuplicate={() => void once(() => desk.duplicate(header.id).then(made))}
      onAddRound={desk.rehearsal ? undefined : () => void once(() => desk.addRound(header.id).then(made))}
      onRemove={
        mayLayAside(header.state, desk.rehearsal)
          ? () =>
              void desk.layAside(header.id).then((done) => {
                say(done)
                if (done.ok) setRemoved(header)
              })
          : undefined
      }
    />
  )
  const takeBack = (id: string) =>
    void desk.takeBack(id).then((done) => {
      say(done)
      if (removed?.id === id) setRemoved(undefined)
    })
  const removedNotice = removed !== undefined && (
    <Notice kind="info" title={words.removed(roundTitle(removed))} actions={<Button onClick={() => takeBack(removed.id)}>{words.undo}</Button>}>
      <p>{words.kept}</p>
    </Notice>
  )
  const forGood = (id: string) => {
    setRemoved(undefined)
    void desk.remove(id).then(say)
  }
  return { card, takeBack, forGood, removedNotice }
}

interface RoundsByTurnProps extends Omit<RoundsProps, 'primary'> {
  /** New meeting, sample: below the secretary's list. */
  readonly create: ReactNode
  readonly empty: ReactNode
}

export function RoundsByTurn({ create, empty, ...props }: RoundsByTurnProps) {
  const { desk } = props
  const { headers, aside = [] } = useStore(desk.rounds)
  const { card, takeBack, forGood, removedNotice } = useRoundActs({ ...props, primary: mostUrgent(headers)?.id })
  const turns = turnsOf(headers)
  const idle = turns.filter((view) => view.headers.length === 0 && view.turn !== 'secretary')
  return (
    <>
      {removedNotice}
      {turns.map(({ turn, headers: waiting }) =>
        waiting.length === 0 && turn !== 'secretary' ? null : (
          <Panel key={turn} title={words.titles[turn]}>
            {waiting.length > 0 ? <ul className={styles['list']}>{waiting.map(card)}</ul> : turn === 'secretary' && (headers.length === 0 ? empty : <p>{words.nothing.secretary}</p>)}
            {turn === 'secretary' && create}
            {turn === 'secretary' && <AsideRounds headers={aside} onTakeBack={takeBack} onRemove={forGood} />}
          </Panel>
        ),
      )}
      {idle.length > 0 && (
        <div className={styles['idle']}>
          {idle.map(({ turn }) => (
            <IdleTurn key={turn} turn={turn} />
          ))}
        </div>
      )}
    </>
  )
}

const IdleTurn = ({ turn }: { readonly turn: Turn }) => (
  <Panel title={words.titles[turn]}>
    <p className={styles['hint']}>{words.nothing[turn]}</p>
  </Panel>
)

interface RehearsalsProps extends RoundsProps {
  readonly title: string
  /** The official rounds of this tablet, whose rehearsals stand together under their meeting's name. */
  readonly meetings: readonly RoundHeader[]
}

/** Rehearsals stand by themselves: nothing of them is anyone's turn in the meeting. */
export function Rehearsals({ title, meetings, ...props }: RehearsalsProps) {
  const { headers, aside = [] } = useStore(props.desk.rounds)
  const { card, takeBack, forGood, removedNotice } = useRoundActs(props)
  if (headers.length === 0 && aside.length === 0) return null
  const groups = rehearsalsByMeeting(headers, meetings)
  const named = groups.some(({ of }) => of !== undefined)
  return (
    <Panel title={title}>
      {removedNotice}
      {groups.map(({ of, rehearsals }) => {
        const name = of === undefined ? words.otherRehearsals : words.rehearsalsOf(roundTitle(of))
        return (
          <section key={of?.id ?? ''} className={styles['meeting']} aria-label={name}>
            {named && <h3 className={styles['meetingName']}>{name}</h3>}
            <ul className={styles['list']}>{turnsOf(rehearsals).flatMap((view) => view.headers.map(card))}</ul>
          </section>
        )
      })}
      <AsideRounds headers={aside} onTakeBack={takeBack} onRemove={forGood} />
    </Panel>
  )
}
