/**
 * S0 Home by role: the meetings on this tablet under whose turn it is, with one next step each, rehearsals beside them, the
 * superior's side, and the readiness strip. Empty: create one, or try the whole with sample data.
 */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Desk, DeskError } from '../../app/desk'
import { adminWords as words } from '../../words/admin'
import { firstScreenWords } from '../../words/firstScreen'
import { settingsWords } from '../../words/help/settings'
import { Button } from '../components/Button'
import { LanguageSwitch } from '../components/LanguageSwitch'
import { ErrorNotice } from '../components/ErrorNotice'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { ProgressBar } from '../components/ProgressBar'
import { AdminFrame } from '../shell/AdminFrame'
import { useOneAct } from '../useOneAct'
import { useStillHere } from '../useStillHere'
import { Rehearsals, RoundsByTurn } from './RoundsByTurn'
import type { SuperiorTab } from '../superior/superiorTab'
import type { OpenTarget } from './openTarget'
import styles from './HomePage.module.css'

interface HomePageProps {
  readonly official: Desk
  readonly rehearsal: Desk
  readonly version: string
  readonly readiness: ReactNode
  readonly onOpen: (target: OpenTarget) => void
  readonly onKiosk: (target: OpenTarget) => void
  readonly onSuperior: (tab: SuperiorTab) => void
  /** The plan maker of the level above. */
  readonly onPlan: () => void
  readonly onHelp: () => void
  /** To the check of one ballot, as a second device (protocol.md §8). */
  readonly onBallotCheck: () => void
  /** Takes the new version that waits; undefined when none does or a round runs. */
  readonly onUpdate: (() => void) | undefined
}

export function HomePage({ official, rehearsal, version, readiness, onOpen, onKiosk, onSuperior, onPlan, onHelp, onBallotCheck, onUpdate }: HomePageProps) {
  const rounds = useStore(official.rounds)
  const [error, setError] = useState<DeskError>()
  const { busy, once } = useOneAct()

  const create = async () => {
    const made = await official.create()
    if (made.ok) onOpen({ desk: official, id: made.value })
    else setError(made.error)
  }
  return (
    <AdminFrame title={words.appName} brand={false} subtitle={words.tagline} rehearsal={false}>
      {onUpdate !== undefined && (
        <Notice kind="info" title={words.home.update} actions={<Button onClick={onUpdate}>{words.home.updateNow}</Button>}>
          <p>{words.home.updateLead}</p>
        </Notice>
      )}
      {error !== undefined && <ErrorNotice error={error} />}
      {rounds.error !== undefined && <ErrorNotice error={rounds.error} />}
      <RoundsByTurn
        desk={official}
        onOpen={onOpen}
        onKiosk={onKiosk}
        onError={setError}
        empty={<p className={styles['hint']}>{words.home.empty}. {words.home.emptyHint}</p>}
        create={
          <div className={styles['choices']}>
            <Button kind={rounds.headers.length === 0 ? 'primary' : 'secondary'} disabled={busy} onClick={() => void once(create)}>
              {words.home.create}
            </Button>
            <SampleButton desk={rehearsal} onMade={(id) => onOpen({ desk: rehearsal, id })} onError={setError} />
          </div>
        }
      />
      <Rehearsals title={words.home.rehearsals} meetings={rounds.headers} desk={rehearsal} primary={undefined} onOpen={onOpen} onKiosk={onKiosk} onError={setError} />
      <Panel title={words.home.verify} lead={words.home.verifyHint}>
        <div className={styles['choices']}>
          <Button onClick={() => onSuperior('verify')}>{words.home.verifyOpen}</Button>
          <Button onClick={() => onSuperior('openings')}>{firstScreenWords.openings}</Button>
          <Button onClick={() => onSuperior('canvass')}>{firstScreenWords.canvass}</Button>
          <Button onClick={onPlan}>{firstScreenWords.plan}</Button>
        </div>
      </Panel>
      {readiness}
      <Panel title={settingsWords.title} lead={settingsWords.hint}>
        <div className={styles['choices']}>
          <Button onClick={onHelp}>{settingsWords.open}</Button>
          <Button onClick={onBallotCheck}>{firstScreenWords.ballotCheck}</Button>
          <LanguageSwitch />
        </div>
      </Panel>
      <p className={styles['version']}>{words.home.version(version, official.build)}</p>
    </AdminFrame>
  )
}

interface SampleButtonProps {
  readonly desk: Desk
  readonly onMade: (id: string) => void
  readonly onError: (error: DeskError) => void
}

function SampleButton({ desk, onMade, onError }: SampleButtonProps) {
  const [done, setDone] = useState<number>()
  const isHere = useStillHere()
  const make = async () => {
    setDone(0)
    const made = await desk.createSample(setDone)
    // It is in the list when this screen is entered again.
    if (!isHere()) return
    setDone(undefined)
    if (made.ok) onMade(made.value)
    else onError(made.error)
  }
  if (done !== undefined) return <ProgressBar label={words.home.making} done={done} />
  return (
    <div className={styles['sample']}>
      <Button onClick={() => void make()}>{words.home.sample}</Button>
      <p className={styles['hint']}>{words.home.sampleHint}</p>
    </div>
  )
}
