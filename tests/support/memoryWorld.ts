/**
 * A world in memory with seeded randomness and a clock that stands still: whole rounds through the real use cases and rooms,
 * repeatable to the byte.
 */
import { readRoster } from '../../src/documents/readRoster'
import { createDesk } from '../../src/app/createDesk'
import { voterBoothFor } from '../../src/app/castBallot'
import type { Desk, MemberPin } from '../../src/app/desk'
import { cardPatience } from '../../src/app/cardPatience'
import { pinGuard } from '../../src/app/pinGuard'
import { createMeeting } from '../../src/app/setUpMeeting'
import type { VoterBooth } from '../../src/app/voterBooth'
import type { World } from '../../src/app/world'
import type { MeetingDraft } from '../../src/domain/meeting/meeting'
import type { RoundIn } from '../../src/domain/round/round'
import { examineHere } from '../../src/belenios/examineBallots'
import { sha256Hex } from '../../src/evidence/hashing'
import { verifyFile } from '../../src/evidence/verifyFile'
import { inMemoryRoundStore } from '../../src/ports/inMemory/roundStore'
import { fixedClock, inMemoryTablet, memoryDevice, seededRandom } from '../../src/ports/inMemory/world'
import type { RoundStore } from '../../src/ports/roundStore'
import { ballotRoom } from '../../src/workers/ballotRoom'
import { ceremonyRoom } from '../../src/workers/ceremonyRoom'
import { closingRoom } from '../../src/workers/closingRoom'
import { preparationRoom } from '../../src/workers/preparationRoom'

export function memoryWorld(seed: string, wrapStore: (store: RoundStore) => RoundStore = (store) => store): World {
  const random = seededRandom(seed, sha256Hex)
  const store = wrapStore(inMemoryRoundStore(sha256Hex))
  const device = memoryDevice(random.bytes(32))
  const clock = fixedClock('2026-11-02T08:15:00+07:00')
  return {
    rehearsal: false, build: '7e577e57', store, tablet: inMemoryTablet(), device, clock, random, digest: sha256Hex,
    readTable: () => Promise.resolve({ ok: false, error: { code: 'roster/empty' } }),
    readRoster,
    packageReadme: 'DOC TRUOC',
    rooms: {
      ceremony: ceremonyRoom(random), preparation: preparationRoom(), ballot: ballotRoom(random),
      closing: closingRoom({ store, device, clock, random, verify: { examine: examineHere, parallel: 1 } }),
    },
    verifyFile,
  }
}

const PINS = ['274915', '860327', '591846']
export const TWO_PINS: readonly [MemberPin, MemberPin] = [{ member: 0, pin: PINS[0] ?? '' }, { member: 1, pin: PINS[1] ?? '' }]

export interface OpenMeeting {
  readonly world: World
  readonly desk: Desk
  readonly id: string
  /** Codes of the printed cards. */
  readonly codes: readonly string[]
  readonly keyCards: readonly string[]
  readonly booth: VoterBooth
  /** The voter's screens left and entered again. */
  readonly newBooth: () => VoterBooth
  /** Milliseconds for the booth's and the PINs' patience. */
  readonly time: { now: number }
}

export const threeOfficials = (draft: MeetingDraft): MeetingDraft => ({
  ...draft,
  unit: { name: 'Đảng ủy phường Hoa Mai', code: 'HM-001', superior: 'Thành ủy' },
  sitting: { title: 'Hội nghị', place: 'Hội trường', date: '2026-11-02', time: '08:00' },
  lists: draft.lists.map((list) => ({
    ...list,
    officials: [
      { name: 'Nguyễn Thị Ánh Tuyết', position: 'Bí thư', place: 1 as const },
      { name: 'Trần Quốc Bảo', position: 'Phó Bí thư', place: 1 as const },
      { name: 'Lê Hoàng Đức', position: 'Chủ tịch "UBND"', place: 1 as const },
    ],
  })),
  voterGroups: draft.voterGroups.map((group) => ({ ...group, summoned: 6, printed: 11 })),
  committee: { members: ['Hoàng Minh Châu', 'Mai Thị Lan', 'Phan Văn Sơn'].map((name) => ({ name, role: 'Ủy viên' })), threshold: 2, reserveCard: false },
})

/** The ceremony of a complete form; the key cards as they stand on paper. */
export async function makeKeys(desk: Desk, id: string): Promise<readonly string[]> {
  const ceremony = must(await desk.ceremony(id))
  const keyCards: string[] = []
  for (const holder of PINS.keys()) {
    const { groups } = await ceremony.newCard(holder)
    keyCards.push(groups.join(' '))
    must(await ceremony.confirmCard(holder, groups.join('').toLowerCase()))
    must(await ceremony.setPin(holder, PINS[holder] ?? ''))
  }
  must(await ceremony.complete(() => undefined))
  return keyCards
}

/** The ceremony, and the review sheet approved. */
export async function makeReady(desk: Desk, id: string): Promise<readonly string[]> {
  const keyCards = await makeKeys(desk, id)
  must(await desk.prepare(id, TWO_PINS, () => undefined))
  return keyCards
}

/** A round of three officials and up to six voters, opened. */
export async function openMeeting(world: World, fill: (draft: MeetingDraft) => MeetingDraft = threeOfficials, present = 5): Promise<OpenMeeting> {
  const time = { now: 0 }
  const guard = pinGuard(() => time.now)
  const desk = createDesk(world, guard)
  const id = must(await createMeeting(world, fill))
  const keyCards = await makeReady(desk, id)
  must(await desk.open(id, { A: present }, TWO_PINS))
  const round = must(await desk.load(id)) as RoundIn<'open'>
  const codes = must(await world.store.cards(id)).filter(({ pool }) => !pool).map(({ code }) => code)
  const patience = cardPatience(() => time.now)
  const newBooth = () => voterBoothFor(world, guard, patience, round)
  return { world, desk, id, codes, keyCards, booth: newBooth(), newBooth, time }
}

/** One voter's visit: card number, then a level or nothing per official. */
export async function vote({ booth, codes }: OpenMeeting, card: number, levels: readonly (string | undefined)[]): Promise<void> {
  must(await booth.openCard({ kind: 'code', digits: codes[card] ?? '' }))
  levels.forEach((level, official) => {
    booth.mark(0, official, level)
  })
  must(await booth.seal())
  must(await booth.cast())
  booth.leave()
}

/** Pauses and reconciles with everything in order for `collected` ballots. */
export async function reconciled({ desk, id }: OpenMeeting, collected: number): Promise<void> {
  must(await desk.pause(id))
  must(await desk.reconcile(id, [{ group: 'A', leftover: 11 - collected, unused: 0, missing: [], cardBox: collected }]))
}

/** Closed with the first two key cards: counted and signed. */
export async function signed({ desk, id, keyCards }: OpenMeeting): Promise<void> {
  must(await desk.closing.begin(id))
  for (const card of keyCards.slice(0, 2)) must(await desk.closing.acceptCard(card))
  must(await desk.closing.finish(() => undefined))
}

export function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}
