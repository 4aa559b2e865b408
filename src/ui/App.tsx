/**
 * App: which side of the tablet is shown — home, a meeting's steps, the voter's kiosk, the level above. Nothing of it is in the
 * address bar or the history. While a round is open the committee's side goes back to the idle screen by itself.
 */
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { Desk } from '../app/desk'
import type { ReadinessItem as MachineItem } from '../app/deviceTrials'
import type { FileDesk } from '../app/fileDesk'
import type { SuperiorDesk } from '../app/superiorDesk'
import type { TabletDesk } from '../app/tabletDesk'
import type { CodeScanner } from '../app/scanDesk'
import type { SpokenVoice } from '../app/spokenVoice'
import type { VoterBooth } from '../app/voterBooth'
import type { RoundIn } from '../domain/round/round'
import { adminWords as words } from '../words/admin'
import { DeskContext } from './deskContext'
import { FilesContext } from './filesContext'
import { HomePage } from './home/HomePage'
import type { OpenTarget } from './home/openTarget'
import { ReturnsToKiosk } from './kioskSide/ReturnsToKiosk'
import { ReadinessStrip } from './home/ReadinessStrip'
import { DeviceContext, ReadinessContext } from './opening/readiness'
import type { DeviceAtHand } from './opening/readiness'
import { ProjectorWindow } from './projector/ProjectorWindow'
import { ScannerContext } from './scannerContext'
import { useDropGuard } from './useDropGuard'
import { useScreenScale } from './useScreenScale'
import { useReadinessLines } from './opening/useReadinessLines'
import { HomeContext } from './homeContext'
import { RehearsalContext } from './rehearsalContext'
import { HOME, leftBallotCheck } from './route'
import type { Route } from './route'
import { TabletContext } from './tabletContext'
import { VoiceContext } from './voiceContext'

// Loaded when first needed; precached, so that they are there without a network.
const AttendantGate = lazy(async () => ({ default: (await import('./kioskSide/AttendantGate')).AttendantGate }))
const KioskSide = lazy(async () => ({ default: (await import('./kioskSide/KioskSide')).KioskSide }))
const RoundPage = lazy(async () => ({ default: (await import('./round/RoundPage')).RoundPage }))
const BallotCheckPage = lazy(async () => ({ default: (await import('./verifier/BallotCheckPage')).BallotCheckPage }))
const PlanPage = lazy(async () => ({ default: (await import('./superior/PlanPage')).PlanPage }))
const SuperiorPage = lazy(async () => ({ default: (await import('./superior/SuperiorPage')).SuperiorPage }))
const HelpPage = lazy(async () => ({ default: (await import('./help/HelpPage')).HelpPage }))

export interface AppProps {
  readonly official: Desk
  readonly rehearsal: Desk
  readonly files: FileDesk
  readonly tablet: TabletDesk
  /** Loaded when somebody of the level above sits here. */
  readonly superior: () => Promise<SuperiorDesk>
  readonly place: StoreApi<Route>
  readonly scanner: CodeScanner
  /** The device's own voice; undefined where it has none. */
  readonly voice: SpokenVoice | undefined
  readonly version: string
  readonly checkReadiness: () => Promise<readonly MachineItem[]>
  /** Ends when everything is stored for working without a network, which a first visit on a slow line waits for. */
  readonly stored: Promise<unknown>
  readonly device: DeviceAtHand
  readonly boothFor: (desk: Desk, round: RoundIn<'open'>) => VoterBooth
  readonly keepAwake: () => () => void
  readonly enterFullScreen: () => void
  /** Asks the browser to keep the data for good; called from a click, as some browsers ask the user. */
  readonly askToKeepData: () => void
  /** Whether a new version waits, and how to take it; never while a round runs. */
  readonly update: { readonly waiting: StoreApi<boolean>; activate(): void }
}

export function App(props: AppProps) {
  const { official, rehearsal, files, tablet, place, version, checkReadiness, boothFor, keepAwake, enterFullScreen, askToKeepData, update } = props
  useDropGuard()
  useScreenScale(tablet.settings)
  const route = useStore(place)
  const setRoute = useCallback((next: Route) => place.setState(next, true), [place])
  const [machine, setMachine] = useState<readonly MachineItem[]>([])
  const readiness = useReadinessLines(machine, props.device.trials)
  useEffect(() => {
    // Again at every change of side: what was not ready a minute ago may be by now.
    void checkReadiness().then(setMachine)
  }, [checkReadiness, route.at])
  const { stored } = props
  useEffect(() => {
    void stored.then(checkReadiness).then(setMachine)
  }, [checkReadiness, stored])
  const home = useCallback(() => setRoute(HOME), [setRoute])
  const toRound = useCallback(({ desk, id }: OpenTarget) => setRoute({ desk, id, at: 'round' }), [setRoute])
  const toKiosk = useCallback(
    ({ desk, id }: OpenTarget, release?: string) => {
      enterFullScreen()
      setRoute({ desk, id, at: 'kiosk', ...(release === undefined ? {} : { release }) })
    },
    [enterFullScreen, setRoute],
  )
  const rehearsals = useMemo(() => ({ desk: rehearsal, onOpen: (id: string) => toRound({ desk: rehearsal, id }) }), [rehearsal, toRound])
  const waysOut = useMemo(() => ({ home, openRound: toRound }), [home, toRound])
  const desks = useMemo(() => [official, rehearsal] as const, [official, rehearsal])
  const updateWaits = useStore(update.waiting)
  const desk = 'desk' in route ? route.desk : official
  return (
    <TabletContext value={tablet}>
    <RehearsalContext value={rehearsals}>
    <HomeContext value={waysOut}>
    <FilesContext value={files}>
     <ScannerContext value={props.scanner}>
     <VoiceContext value={props.voice}>
     <ProjectorWindow>
      <DeskContext value={desk}>
       <DeviceContext value={props.device}>
       <ReadinessContext value={readiness}>
       <ReturnsToKiosk desks={desks} away={route.at !== 'kiosk'} at={'desk' in route ? route.desk : undefined} onReturn={toKiosk}>
        <Suspense fallback={<p role="status">{words.loading}</p>}>
        {route.at === 'home' && (
          <HomePage
            official={official}
            rehearsal={rehearsal}
            version={version}
            readiness={<ReadinessStrip items={readiness} />}
            onOpen={(target) => {
              askToKeepData()
              toRound(target)
            }}
            onKiosk={toKiosk}
            onUpdate={updateWaits ? () => update.activate() : undefined}
            onSuperior={(tab) => setRoute({ at: 'superior', tab })}
            onPlan={() => setRoute({ at: 'plan' })}
            onHelp={() => setRoute({ at: 'help' })}
            onBallotCheck={() => setRoute({ at: 'ballotCheck', from: 'home' })}
          />
        )}
        {route.at === 'plan' && <PlanPage onBack={home} />}
        {route.at === 'help' && <HelpPage official={official} topic={route.topic} onBack={home} onBallotCheck={() => setRoute({ at: 'ballotCheck', from: 'help' })} />}
        {route.at === 'superior' && <SuperiorPage load={props.superior} tab={route.tab} launched={route.launched} onBack={home} onBallotCheck={() => setRoute({ at: 'ballotCheck', from: 'verify' })} />}
        {route.at === 'ballotCheck' && <BallotCheckPage load={props.superior} from={route.from} onBack={() => setRoute(leftBallotCheck(route.from))} />}
        {route.at === 'round' && (
          <RoundPage key={route.id} id={route.id} onBack={home} onKiosk={() => toKiosk(route)} onRelease={(group) => toKiosk(route, group)} />
        )}
        {route.at === 'kiosk' && (
          <KioskSide
            id={route.id}
            boothFor={boothFor}
            keepAwake={keepAwake}
            stayFullScreen={enterFullScreen}
            release={route.release}
            onReleased={() => setRoute({ desk: route.desk, id: route.id, at: 'kiosk' })}
            onAttendant={() => setRoute({ desk: route.desk, id: route.id, at: 'gate' })}
            onNotOpen={() => toRound(route)}
          />
        )}
        {route.at === 'gate' && <AttendantGate id={route.id} onPass={() => toRound(route)} onReturn={() => toKiosk(route)} />}
        </Suspense>
       </ReturnsToKiosk>
       </ReadinessContext>
       </DeviceContext>
      </DeskContext>
     </ProjectorWindow>
     </VoiceContext>
     </ScannerContext>
    </FilesContext>
    </HomeContext>
    </RehearsalContext>
    </TabletContext>
  )
}
