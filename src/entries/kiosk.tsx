/**
 * The PWA's entry: refuses what cannot be safe (insecure origin, second window, no database), pauses what was open when the
 * tablet went dark, wires the two worlds and shows the home screen.
 */
import { createRoot } from 'react-dom/client'
import { createStore } from 'zustand/vanilla'
import type { ReactNode } from 'react'
import '../ui/styles/base.css'
import '../ui/styles/print.css'
import { createDesk } from '../app/createDesk'
import { deviceTrials } from '../app/deviceTrials'
import type { Desk } from '../app/desk'
import type { FileDesk } from '../app/fileDesk'
import { cardPatience } from '../app/cardPatience'
import type { CardPatience } from '../app/cardPatience'
import { voterBoothFor } from '../app/castBallot'
import { pauseAfterRestart } from '../app/pauseRound'
import { pinGuard } from '../app/pinGuard'
import { paceKeeper } from '../app/rehearsalPace'
import { createTabletDesk } from '../app/tabletDesk'
import type { PinGuard } from '../app/pinGuard'
import { updateOffer } from '../app/updateOffer'
import { ok } from '../domain/kernel/result'
import { deviceKind } from '../platform/deviceKind'
import { chime } from '../platform/chime'
import { browserEraser } from '../platform/eraser'
import { enterFullScreen } from '../platform/fullScreen'
import { chooseFiles, pickFiles, readBack, saveFile } from '../platform/files'
import { onLaunchFiles } from '../platform/launchFiles'
import { holdTheOnlyTab } from '../platform/locks'
import { askPersistence } from '../platform/persistence'
import { readiness } from '../platform/readiness'
import { browserVoice } from '../platform/spokenVoice'
import { installOfflineApp } from '../platform/serviceWorker'
import { installTrustedScripts } from '../platform/trustedScripts'
import { keepAwake } from '../platform/wakeLock'
import { OFFICIAL_DATABASE, REHEARSAL_DATABASE } from '../storage/databaseNames'
import { App } from '../ui/App'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { FullScreenNotice } from '../ui/FullScreenNotice'
import { HOME, takesLaunchedFiles } from '../ui/route'
import type { Route } from '../ui/route'
import { adminWords as words } from '../words/admin'
import { inSpoken, onLanguage, speak, spokenLanguage } from '../words/language'
import { errorWords } from '../words/errors'
import { browserScanner } from './browserScanner'
import { browserSuperior } from './browserSuperior'
import { browserWorld } from './browserWorld'
import type { BrowserWorld } from './browserWorld'

installTrustedScripts()

const container = document.getElementById('root')
if (container === null) throw new Error('index.html has no #root')
const root = createRoot(container)
let shown: ReactNode
const draw = (): void => {
  document.documentElement.lang = spokenLanguage()
  // Another key: every screen is drawn afresh, so that no sentence of the other language stays.
  root.render(<ErrorBoundary key={spokenLanguage()}>{shown}</ErrorBoundary>)
}
const show = (content: ReactNode): void => {
  shown = content
  draw()
}
onLanguage(draw)

const files: FileDesk = {
  async save(name, bytes) {
    const saved = await saveFile(name, bytes)
    return saved.ok ? ok(undefined) : saved
  },
  async saveCopy(name, bytes, onProgress) {
    const saved = await saveFile(name, bytes, onProgress)
    if (!saved.ok) return saved
    const { way, handle } = saved.value
    const again = async () => (await readBack(saved.value)) ?? ({ ok: false, error: { code: 'file/unreadable' } } as const)
    return ok({ name, way, ...(handle === undefined ? {} : { readBack: again }) })
  },
  ...('showDirectoryPicker' in globalThis && {
    saveFolder: async (...given: Parameters<NonNullable<FileDesk['saveFolder']>>) => (await import('../platform/saveFolder')).saveIntoFolder(...given),
  }),
  async pick(accept) {
    const picked = await pickFiles(accept, false)
    if (!picked.ok) return picked
    const [file] = picked.value
    return file === undefined ? { ok: false, error: { code: 'file/cancelled' } } : ok(file)
  },
  pickMany: (accept) => pickFiles(accept, true),
  pickLazily: (accept, folder) => chooseFiles(accept, folder),
}

interface Wired {
  readonly world: BrowserWorld
  readonly guard: PinGuard
  readonly patience: CardPatience
  readonly desk: Desk
}

const now = () => performance.now()

async function wire(rehearsal: boolean): Promise<Wired | ReactNode> {
  const world = await browserWorld(rehearsal, __BUILD_HASH__)
  if (!world.ok) {
    const { what, kept, next } = inSpoken(errorWords(world.error))
    return <FullScreenNotice title={what} text={`${kept} ${next}`} />
  }
  const paused = await pauseAfterRestart(world.value)
  if (!paused.ok) {
    const { what, kept, next } = inSpoken(errorWords(paused.error))
    return <FullScreenNotice title={what} text={`${kept} ${next}`} />
  }
  const guard = pinGuard(now)
  return { world: world.value, guard, patience: cardPatience(now), desk: createDesk(world.value, guard) }
}

const isWired = (wired: Wired | ReactNode): wired is Wired => typeof wired === 'object' && wired !== null && 'desk' in wired

async function start(): Promise<void> {
  if (!isSecureContext) {
    show(<FullScreenNotice title={words.insecure.title} text={words.insecure.text} />)
    return
  }
  const tab = await holdTheOnlyTab()
  if (tab === 'elsewhere') {
    show(<FullScreenNotice title={words.secondTab.title} text={words.secondTab.text} />)
    return
  }
  const official = await wire(false)
  const rehearsal = await wire(true)
  if (!isWired(official)) {
    show(official)
    return
  }
  if (!isWired(rehearsal)) {
    show(rehearsal)
    return
  }
  const tablet = await createTabletDesk({
    official: official.world, rehearsal: rehearsal.world, receptions: official.world.receptions, guard: official.guard, chime,
    eraser: browserEraser([OFFICIAL_DATABASE, REHEARSAL_DATABASE]),
  })
  const pace = paceKeeper(rehearsal.world, now)
  speak(tablet.settings.getState().language)
  tablet.settings.subscribe(({ language }) => speak(language))
  const place = createStore<Route>(() => HOME)
  const superior = () => browserSuperior(official.world, official.world.receptions)
  onLaunchFiles((launched) => {
    if (takesLaunchedFiles(place.getState())) place.setState({ at: 'superior', tab: 'verify', launched }, true)
  })
  const updates = updateOffer([official.desk.rounds, rehearsal.desk.rounds])
  const offline = installOfflineApp(updates.mayUpdate, updates.found)
  updates.keepLooking(() => void offline.ready.then(() => offline.lookForUpdate()))
  let offlineReady = false
  void offline.ready.then((ready) => {
    offlineReady = ready
  })
  const checkReadiness = async () => {
    // A first visit is still filling its cache: give it a moment before saying that it is not ready.
    await Promise.race([offline.ready, new Promise((resolve) => setTimeout(resolve, 3000))])
    return readiness({ offlineReady, newBuildWaits: await offline.newBuildWaits(), tab, build: __BUILD_HASH__ })
  }
  show(
    <App
      official={official.desk}
      rehearsal={rehearsal.desk}
      files={files}
      tablet={tablet}
      superior={superior}
      place={place}
      scanner={browserScanner()}
      voice={browserVoice()}
      version={__APP_VERSION__}
      checkReadiness={checkReadiness}
      stored={offline.ready}
      device={{ kind: deviceKind(), trials: deviceTrials(files, official.world.random) }}
      boothFor={(desk, round) => {
        const { world, guard, patience } = desk.rehearsal ? rehearsal : official
        const booth = voterBoothFor(world, guard, patience, round)
        return desk.rehearsal ? pace.timed(booth, round) : booth
      }}
      keepAwake={keepAwake}
      enterFullScreen={enterFullScreen}
      askToKeepData={() => void askPersistence()}
      update={{ waiting: updates.waiting, activate: () => void offline.activateUpdate() }}
    />,
  )
}

void start()
