/**
 * fakeDesk: a Desk in memory for the component tests and the harness of the admin screens, from set-up to the open round.
 * Its rules are the real ones (domain, importer, key cards, PIN rules); storage, workers and signatures are not there.
 * Acts after opening belong to other screens' tests and throw.
 */
import { createStore } from 'zustand/vanilla'
import type { CeremonyDesk, Desk, DeskError, MemberPin, PrintableCard, RoundsView } from '../../src/app/desk'
import { importOfficials } from '../../src/app/importOfficials'
import { quorumOf } from '../../src/app/quorum'
import { readRoster } from '../../src/documents/readRoster'
import { err, ok } from '../../src/domain/kernel/result'
import type { Result } from '../../src/domain/kernel/result'
import { cardsToPrint } from '../../src/domain/meeting/cardNumbers'
import { newId } from '../../src/domain/meeting/ids'
import type { ListUuid } from '../../src/domain/meeting/ids'
import { checkMeeting } from '../../src/domain/meeting/checkMeeting'
import { defaultThreshold } from '../../src/domain/meeting/committeeRules'
import { meetingWarnings } from '../../src/domain/meeting/meetingWarnings'
import type { Meeting, MeetingDraft } from '../../src/domain/meeting/meeting'
import { advance } from '../../src/domain/round/round'
import type { Round, RoundEvent, RoundKeys } from '../../src/domain/round/round'
import { dammDigit } from '../../src/domain/round/votingCards'
import { RULE_SETS } from '../../src/domain/rules/ruleSets'
import { groupHolds, newKeyCard, showKeyCard } from '../../src/evidence/keyCard'
import { checkPin } from '../../src/evidence/pin'
import { openPlan } from '../../src/evidence/planFile'
import type { StoreError } from '../../src/ports/roundStore'
import { fakeOpening } from './fakeOpening'

export interface FakeDesk extends Desk {
  /** The round as it stands. */
  readonly round: () => Round
  readonly drafts: readonly MeetingDraft[]
  /** Ballots a box that was never opened pretends to hold. */
  fillBox(ballots: number): void
  failNextSave(error: StoreError): void
  /** The card the ceremony shows next to this holder is this one (24 symbols). */
  readonly lastCard: () => readonly string[]
  readonly ceremoniesLeft: () => number
  /** Holders whose card was recorded as printed. */
  readonly printings: readonly number[]
  /** Reasons given for opening on a tablet that was not ready. */
  readonly overrides: readonly string[]
}

interface Wishes {
  readonly round: Round
  readonly rehearsal?: boolean
  /** PIN of every member, by place. */
  readonly pins?: readonly string[]
}

/** Answers come after the question, as from any store. */
const later = Promise.resolve()

const notHere = (): never => {
  throw new Error('the fake desk ends at the open round')
}

export function fakeDesk({ round: first, rehearsal = false, pins: known = ['271828', '314159', '161803'] }: Wishes): FakeDesk {
  let round = first
  let pins = known
  let box = 0
  let clock: string | undefined
  let saveError: StoreError | undefined
  let shown: readonly string[] = []
  let left = 0
  const drafts: MeetingDraft[] = []
  const printings: number[] = []
  const overrides: string[] = []
  const rounds = createStore<RoundsView>(() => ({ status: 'ready', headers: [] }))
  let seed = 1
  // Repeatable and plainly not random: tests want the same cards every time.
  const random = {
    bytes: (length: number) => Uint8Array.from({ length }, () => (seed = (seed * 48271) % 2147483647) & 255),
  }
  const step = (event: RoundEvent): Result<void, DeskError> => {
    const next = advance(round, event)
    if (!next.ok) return next
    round = next.value
    rounds.setState({ status: 'ready', headers: [] })
    return ok(undefined)
  }
  const checkPins = (entered: readonly MemberPin[]): Result<void, DeskError> => {
    if (entered[0]?.member === entered[1]?.member) return err({ code: 'pin/two-different-members' })
    const wrong = entered.find(({ member, pin }) => pins[member] !== pin)
    return wrong === undefined ? ok(undefined) : err({ code: 'pin/wrong', member: wrong.member })
  }
  const meeting = (): Result<Meeting, DeskError> => {
    if ('meeting' in round) return ok(round.meeting)
    const checked = checkMeeting(round.draft)
    return checked.ok ? checked : err({ code: 'meeting/not-ready', faults: checked.error })
  }

  return {
    newListId: () => newId((below) => (random.bytes(1)[0] ?? 0) % below) as ListUuid,
    rehearsal,
    isSample: () => Promise.resolve(false),
    build: '7e577e57'.repeat(8),
    rounds,
    ruleSets: RULE_SETS,
    round: () => round,
    drafts,
    fillBox: (ballots) => void (box = ballots),
    failNextSave: (error) => void (saveError = error),
    lastCard: () => shown,
    ceremoniesLeft: () => left,
    printings,
    overrides,
    async saveDraft(_, draft) {
      await later
      const error = saveError
      saveError = undefined
      if (error !== undefined) return err(error)
      drafts.push(draft)
      const saved = advance(round, { type: 'edited', draft })
      if (saved.ok) round = saved.value
      return saved.ok ? ok(undefined) : saved
    },
    load: () => Promise.resolve(ok(round)),
    check(draft) {
      const checked = checkMeeting(draft)
      return { faults: checked.ok ? [] : checked.error, warnings: meetingWarnings(draft) }
    },
    defaultThreshold,
    cardsToPrint,
    estimateMinutes: (voters, officials) => Math.ceil((voters * (30 + 4.5 * officials)) / 60),
    importOfficials: (file, options, watch) => importOfficials({ readRoster }, file, options, watch),
    checkKeyCardGroup: groupHolds,
    async ceremony() {
      await later
      const ready = meeting()
      if (!ready.ok) return ready
      return ok(fakeCeremony(ready.value))
    },
    async cards() {
      await later
      const ready = meeting()
      if (!ready.ok) return ready
      return ok(ready.value.voterGroups.flatMap(({ letter, printed }) => Array.from({ length: printed }, (_, i) => fakeCard(letter, i))))
    },
    configurationFingerprints: () => Promise.resolve(ok([{ title: 'Danh sách', fingerprint: '23456789ABCDEFGH' }])),
    async sampleSheet() {
      await later
      return ok({
        cards: Array.from({ length: 12 }, (_, i) => fakeCard('A', i)),
        pins: known.map((pin, i) => ({ name: ['Phạm Thu Hà', 'Vũ Minh Khôi', 'Đỗ Thị Lan'][i] ?? '', pin })),
        keyCards: known.map((_, i) => ({ label: `Chìa khóa ${i + 1}/3 – 7F3A`, text: showKeyCard(newKeyCard(random)).join(' ') })),
      })
    },
    async prepare(_, entered, onProgress) {
      await later
      const approved = checkPins(entered)
      if (!approved.ok) return approved
      const ready = meeting()
      if (!ready.ok) return ready
      onProgress(1)
      const opening = { json: '{}', jws: '{}', fingerprint: 'K7M2P9RTW4XYZ3AB' }
      return step({ type: 'prepared', meeting: ready.value, sealed: [], opening, build: '7e577e57'.repeat(8) })
    },
    async change(_, entered) {
      await later
      const approved = checkPins(entered)
      const ready = meeting()
      if (!approved.ok || !ready.ok) return approved.ok ? (ready as Result<never, DeskError>) : approved
      return step({ type: 'reopenedForChange', draft: ready.value })
    },
    async opening() {
      await later
      const ready = meeting()
      return ready.ok ? ok(fakeOpening(ready.value)) : ready
    },
    async open(_, present, entered, readinessOverride) {
      await later
      const ready = meeting()
      if (!ready.ok) return ready
      if (box > 0) return err({ code: 'opening/box-not-empty', ballots: box })
      const short = quorumOf(ready.value, present).find(({ met }) => !met)
      if (short !== undefined) return err({ code: 'opening/quorum', present: short.present, summoned: short.summoned, needed: short.needed })
      const approved = checkPins(entered)
      if (approved.ok && readinessOverride !== undefined) overrides.push(readinessOverride)
      return approved.ok ? step({ type: 'opened', at: '2026-11-02T08:15:00+07:00', present }) : approved
    },
    now: () => '2026-11-26T08:21:40+07:00',
    confirmClock: () => Promise.resolve(ok(void (clock = '2026-11-26T08:21:40+07:00'))),
    clockConfirmedAt: () => Promise.resolve(ok(clock)),
    openPlan,
    readUnits: notHere,
    makePlan: notHere,
    duplicate: notHere,
    layAside: notHere,
    takeBack: notHere,
    create: notHere,
    addRound: notHere,
    createSample: notHere,
    rehearse: notHere,
    rehearsalPlan: notHere,
    rehearsalOutcome: notHere,
    remove: notHere,
    checkPin: notHere,
    anyMember: notHere,
    dashboard: notHere,
    pause: notHere,
    resume: notHere,
    raisePresent: notHere,
    replaceCard: notHere,
    voidCard: notHere,
    checkCard: notHere,
    reconcile: notHere,
    closing: { begin: notHere, acceptCard: notHere, finish: notHere, cancel: notHere },
    annul: notHere,
    annulment: notHere,
    replace: notHere,
    corrections: notHere,
    correct: notHere,
    confirmSaved: notHere,
    result: notHere,
    package: notHere,
    handover: notHere,
    confirmExport: notHere,
    log: notHere,
    paperFile: notHere,
    minutes: notHere,
    minutesPaper: notHere,
    keepMinutes: notHere,
    remadePaper: notHere,
    resultWorkbook: notHere,
    announce: notHere,
    slides: notHere,
    slidesPdf: notHere,
    publish: notHere,
    logView: notHere,
    logPaper: notHere,
    logCsv: notHere,
    verify: notHere,
  }

  function fakeCeremony({ roundId, group, committee, lists }: Meeting): CeremonyDesk {
    const holders: CeremonyDesk['holders'] = [
      ...committee.members.map(({ name }) => ({ role: 'member' as const, name })),
      ...(committee.reserveCard ? [{ role: 'reserve' as const, name: '' }] : []),
    ]
    const label = (holder: number) => `Chìa khóa ${holder + 1}/${holders.length} – 7F3A`
    const chosen: string[] = []
    return {
      holders,
      async newCard(holder) {
        await later
        shown = showKeyCard(newKeyCard(random))
        return { label: label(holder), groups: shown, qr: `HP1K:${label(holder)}:${shown.join('')}` }
      },
      async confirmCard(_, text) {
        await later
        return text.endsWith(shown.join('')) ? ok(undefined) : err({ code: 'key-card/not-the-same' })
      },
      async recordPrinting(holder) {
        await later
        printings.push(holder)
        return ok(undefined)
      },
      async setPin(holder, pin) {
        await later
        const checked = checkPin(pin)
        if (checked.ok) chosen[holder] = pin
        return checked
      },
      async complete(onProgress) {
        await later
        onProgress(1)
        pins = chosen
        const record: RoundKeys['record'] = {
          format: { name: 'hom-phieu/key-record', version: 1 },
          roundId, group, threshold: committee.threshold,
          holders: holders.map(({ role }, i) => ({ label: label(i), role, key: `key ${i}` })),
          lists: lists.map(({ uuid }) => ({ uuid, trustees: '', publicKey: '', verificationKeys: [] })),
        }
        if (round.state === 'keyed') step({ type: 'keysDropped' })
        return step({ type: 'keyed', keys: { record, recordJws: '{}', lists: [], pins: [] } })
      },
      leave() {
        left += 1
        return Promise.resolve()
      },
    }
  }
}

function fakeCard(group: string, index: number): PrintableCard {
  const body = String(10007 + index * 7919).slice(-5)
  return { group, code: body + dammDigit(body), qr: `HP1V:${group}:${'23456789ABCDEFGHJKLMNPQRSTUV'.slice(index % 6, (index % 6) + 20)}${String(22 + index)}` }
}
