/**
 * VoterVisit: drives one tablet's VoterSession with the booth's answers (a small vanilla store).
 * It asks (card, seal, check, cast, PIN), numbers the questions, hands marks to the booth when a page
 * is left (so the worker encrypts while the voter goes on), and makes the booth forget the voter
 * whenever a visit ends. Nothing here is persisted; the store lives as long as the screen.
 * A promise that rejects is a bug below; for the voter it is the matching failure, choices kept.
 */
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import { choiceAt, placesOf } from '../domain/ballot/markedBallot'
import type { Place } from '../domain/ballot/markedBallot'
import type { SessionEvent, Visit, VoterSession } from '../domain/ballot/sessionStates'
import { advance, idleTablet, visitOf } from '../domain/ballot/voterSession'
import type { Result } from '../domain/kernel/result'
import { err } from '../domain/kernel/result'
import type {
  CardPresented,
  CardRefusal,
  CastError,
  PinRefusal,
  VisitPlan,
  VoterBooth,
} from './voterBooth'

export type KioskSession = VoterSession<VisitPlan, CastError>
export type KioskEvent = SessionEvent<VisitPlan, CastError>

export interface VoterVisitState {
  readonly session: KioskSession
  /** Why the last card was not taken; `card/another` = a valid card, but not this visit's. */
  readonly cardRefusal: CardRefusal | { readonly code: 'card/another' } | undefined
  readonly pinRefusal: PinRefusal | undefined
  /** A card or a PIN is being checked. */
  readonly checking: boolean
}

export interface VoterVisit {
  readonly store: StoreApi<VoterVisitState>
  send(event: KioskEvent): void
  enterCard(entry: CardPresented): Promise<void>
  /** The attendant releases a ballot of the pool to a voter of this group. */
  release(group: string): Promise<void>
  enterPin(pin: string): Promise<void>
  /** Takes the last refusal off the screen. */
  clearRefusal(): void
}

export function voterVisit(booth: VoterBooth): VoterVisit {
  const store = createStore<VoterVisitState>(() => ({
    session: idleTablet,
    cardRefusal: undefined,
    pinRefusal: undefined,
    checking: false,
  }))
  const session = () => store.getState().session
  /** What the booth has been told about each person, by list and official. */
  const told = new Map<string, string | undefined>()

  function tell(visit: Visit<VisitPlan>): void {
    for (const place of placesOf(visit.plan).slice(0, visit.seen)) {
      const key = keyOf(place)
      const level = choiceAt(visit.ballot, place)
      if (told.has(key) && told.get(key) === level) continue
      told.set(key, level)
      booth.mark(place.list, place.official, level)
    }
  }

  function forget(): void {
    told.clear()
    booth.leave()
  }

  function send(event: KioskEvent): void {
    const before = session()
    const after = advance(before, event)
    if (after === before) return
    if (before.state === 'marking' && !(after.state === 'marking' && after.at === before.at)) {
      // Read from `before`: the marks of the page being left, whatever comes next.
      if (visitOf(after) !== undefined) tell(before.visit)
    }
    if (after.state === 'sealing') tell(after.visit)
    store.setState({ session: after, cardRefusal: undefined, pinRefusal: undefined })
    if (event.type === 'countdownOver') booth.walkedAway()
    if (visitOf(before) !== undefined && visitOf(after) === undefined) forget()
    if (after.state === before.state) return
    if (after.state === 'sealing') void seal(after.ticket)
    if (after.state === 'revealing') void reveal(after.ticket)
    if (after.state === 'writing') void write(after.ticket)
  }

  async function seal(ticket: number): Promise<void> {
    const sealed = await booth.seal().catch(() => err<CastError>({ code: 'cast/encryption-failed' }))
    if (sealed.ok) send({ type: 'sealed', ticket, code: sealed.value.code })
    else send({ type: 'sealFailed', ticket, failure: sealed.error })
  }

  async function reveal(ticket: number): Promise<void> {
    const revealed = await booth
      .checkInstead()
      .catch(() => err<CastError>({ code: 'cast/encryption-failed' }))
    if (revealed.ok) send({ type: 'revealed', ticket, qr: revealed.value.qr })
    else send({ type: 'sealFailed', ticket, failure: revealed.error })
  }

  async function write(ticket: number): Promise<void> {
    const written = await booth.cast().catch(() => err<CastError>({ code: 'cast/write-failed' }))
    if (written.ok) send({ type: 'written', ticket })
    else send({ type: 'writeFailed', ticket, failure: written.error })
  }

  async function answer(asked: Promise<Result<VisitPlan, CardRefusal>>) {
    store.setState({ checking: true, cardRefusal: undefined })
    const opened = await asked.catch(() => err<CardRefusal>({ code: 'card/store-failed' }))
    store.setState({ checking: false })
    return opened
  }

  async function enterCard(entry: CardPresented): Promise<void> {
    if (store.getState().checking) return
    const now = session()
    if (now.state === 'covered' && now.step === 'card') return enterCardAgain(entry)
    return begin(() => booth.openCard(entry))
  }

  async function begin(open: () => Promise<Result<VisitPlan, CardRefusal>>): Promise<void> {
    send({ type: 'cardEntered' })
    const asked = session()
    if (asked.state !== 'checkingCard') return
    const opened = await answer(open())
    if (!opened.ok) {
      const current = session()
      send({ type: 'cardRefused', ticket: asked.ticket })
      if (session() !== current) store.setState({ cardRefusal: opened.error })
      return
    }
    send({ type: 'cardAccepted', ticket: asked.ticket, plan: opened.value })
    // Covered meanwhile: the answer came to nobody, so the booth must not keep it.
    if (visitOf(session())?.plan !== opened.value) forget()
  }

  async function enterCardAgain(entry: CardPresented): Promise<void> {
    const opened = await answer(booth.openCard(entry))
    const covered = session()
    if (covered.state !== 'covered' || covered.step !== 'card') return
    if (!opened.ok) {
      store.setState({ cardRefusal: opened.error })
      return
    }
    send({ type: 'cardShownAgain', cardKey: opened.value.cardKey })
    const visit = visitOf(session())
    if (session() === covered || visit === undefined) {
      store.setState({ cardRefusal: { code: 'card/another' } })
      return
    }
    // Told again from the start: another card in between may have made the booth forget.
    told.clear()
    tell(visit)
  }

  async function enterPin(pin: string): Promise<void> {
    if (store.getState().checking) return
    store.setState({ checking: true, pinRefusal: undefined })
    const accepted = await booth.attendant(pin).catch(() => err<PinRefusal>({ code: 'pin/wrong' }))
    store.setState({ checking: false })
    if (accepted.ok) send({ type: 'pinAccepted' })
    else store.setState({ pinRefusal: accepted.error })
  }

  return {
    store,
    send,
    enterCard,
    release: async (group) => {
      if (!store.getState().checking) await begin(() => booth.release(group))
    },
    enterPin,
    clearRefusal: () => store.setState({ cardRefusal: undefined, pinRefusal: undefined }),
  }
}

const keyOf = ({ list, official }: Place): string => `${list}/${official}`
