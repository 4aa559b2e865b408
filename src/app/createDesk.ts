/** createDesk: binds the use cases to one world. Screens see only what `Desk` says. */
import { createStore } from 'zustand/vanilla'
import { inTurn } from '../domain/kernel/inTurn'
import { err, ok } from '../domain/kernel/result'
import { cardsToPrint } from '../domain/meeting/cardNumbers'
import { checkMeeting } from '../domain/meeting/checkMeeting'
import { defaultThreshold } from '../domain/meeting/committeeRules'
import { meetingWarnings } from '../domain/meeting/meetingWarnings'
import { RULE_SETS } from '../domain/rules/ruleSets'
import { groupHolds } from '../evidence/keyCard'
import { annulmentOf, annulRound, replaceRound } from './annulRound'
import { reconcileCards } from './closeRound'
import { confirmSaved, correctionsOf, correctResult } from './correctResult'
import { checkCard, dashboard, raisePresent, replaceCard, voidCard } from './countActs'
import type { Desk, RoundsView } from './desk'
import { handoverFiles } from './handoverFiles'
import { confirmExport, openingOf, packageOf, resultOf } from './exportPackage'
import { importOfficials } from './importOfficials'
import { listIds } from './listIds'
import { meetingRounds } from './addRound'
import { ensureCards, printable } from './makeCards'
import { openRound } from './openRound'
import { paperDesk } from './paperDesk'
import { pauseRound, resumeRound } from './pauseRound'
import type { PinGuard } from './pinGuard'
import { changeRound, configurationFingerprintsOf, prepareRound } from './prepareRound'
import { resultDesk } from './resultDesk'
import { runCeremony } from './runCeremony'
import { hasPublishedKeys, publishedSheet } from './publishedKeys'
import { measuredSeconds } from './rehearsalPace'
import { rehearsalDesk } from './rehearse'
import { createSample } from './sampleMeeting'
import { planDesk } from './planDesk'
import { roundShelf, splitShelf } from './roundShelf'
import { setUpDesk } from './setUpDesk'
import { createMeeting, saveDraft } from './setUpMeeting'
import { verifyFiles } from './verifyFiles'
import type { World } from './world'

/** Seconds of one voter's visit beside the marking, and per person marked (product.md, sizes). */
const VISIT_SECONDS = 30
const MARK_SECONDS = 4.5

export function createDesk(world: World, guard: PinGuard): Desk {
  const rounds = createStore<RoundsView>(() => ({ status: 'loading', headers: [] }))
  /** What looks at the other rounds before it acts: one such act after another. */
  const oneAct = inTurn()
  let asked = 0
  const refresh = async () => {
    asked += 1
    const mine = asked
    const headers = await world.store.headers()
    const aside = await world.tablet.laidAside()
    // A later reading knows more, whichever answers first.
    if (mine !== asked) return
    rounds.setState(headers.ok ? { status: 'ready', ...splitShelf(headers.value, aside.ok ? aside.value : []) } : { status: 'failed', headers: [], error: headers.error }, true)
  }
  world.store.subscribe(() => void refresh())
  void refresh()

  return {
    ...setUpDesk(world),
    ...paperDesk(world),
    ...resultDesk(world),
    ...listIds(world),
    ...meetingRounds(world, oneAct),
    ...roundShelf(world, refresh),
    ...planDesk(world),
    rehearsal: world.rehearsal,
    build: world.build,
    rounds,
    ruleSets: RULE_SETS,

    create: () => createMeeting(world),
    createSample: (onProgress) => createSample(world, guard, onProgress),
    isSample: (id) => hasPublishedKeys(world, id),
    sampleSheet: (id) => publishedSheet(world, id),
    ...rehearsalDesk(world, guard),
    load: (id) => world.store.load(id),
    saveDraft: (id, draft) => saveDraft(world, id, draft),
    check(draft) {
      const checked = checkMeeting(draft)
      return { faults: checked.ok ? [] : checked.error, warnings: meetingWarnings(draft) }
    },
    defaultThreshold,
    cardsToPrint,
    estimateMinutes(voters, officials, pace) {
      const seconds = pace === undefined ? VISIT_SECONDS + MARK_SECONDS * officials : measuredSeconds(pace, officials)
      return Math.ceil((voters * seconds) / 60)
    },
    importOfficials: (file, options, watch) => importOfficials(world, file, options, watch),
    checkKeyCardGroup: (symbols, place) => groupHolds(symbols, place),

    ceremony: (id) => runCeremony(world, id),
    async cards(id) {
      const cards = await ensureCards(world, id)
      return cards.ok ? ok(printable(world, cards.value)) : cards
    },
    configurationFingerprints: (id) => configurationFingerprintsOf(world, id),
    prepare: (id, pins, onProgress) => prepareRound(world, guard, id, pins, onProgress),
    change: (id, pins) => changeRound(world, guard, id, pins),
    opening: (id) => openingOf(world, id),
    open: (id, present, pins, readinessOverride) => oneAct(() => openRound(world, guard, id, present, pins, readinessOverride)),

    async checkPin(id, pin) {
      const round = await world.store.load(id)
      if (!round.ok) return round
      if (!('keys' in round.value)) return err({ code: 'round/not-now', state: round.value.state, event: 'opened' })
      return guard.check(round.value.keys.pins, pin)
    },
    async anyMember(id, pin) {
      const round = await world.store.load(id)
      if (!round.ok) return round
      if (!('keys' in round.value)) return err({ code: 'round/not-now', state: round.value.state, event: 'opened' })
      return guard.whose(round.value.keys.pins, pin)
    },
    dashboard: (id) => dashboard(world, id),
    pause: (id) => pauseRound(world, id, 'committee'),
    resume: (id, pins) => resumeRound(world, guard, id, pins),
    raisePresent: (id, group, present, reason) => raisePresent(world, id, group, present, reason),
    replaceCard: (id, group) => replaceCard(world, id, group),
    voidCard: (id, code) => voidCard(world, id, code),
    checkCard: (id, code) => checkCard(world, id, code),

    reconcile: (id, hand) => reconcileCards(world, id, hand),
    closing: world.rooms.closing,
    annul: (id, by, reason) => annulRound(world, guard, id, by, reason),
    annulment: (id) => annulmentOf(world, id),
    replace: (id, decision) => oneAct(() => replaceRound(world, id, decision)),
    corrections: (id) => correctionsOf(world, id),
    correct: (id, request) => correctResult(world, id, request),
    confirmSaved: (id, what, files, readBack) => confirmSaved(world, id, what, files, readBack),

    result: (id) => resultOf(world, id),
    package: (id) => packageOf(world, id),
    handover: (id) => handoverFiles(world, id),
    confirmExport: (id, readBack) => confirmExport(world, id, readBack),
    log: (id) => world.store.log(id),

    verify: (request) => verifyFiles(world, request),
  }
}
