/** Cards, sealed ballots and set-up rounds for the stories of the store. Ballot texts are stand-ins: a store reads none. */
import type { GroupLetter } from '../../src/domain/meeting/ids'
import type { Meeting } from '../../src/domain/meeting/meeting'
import type { Result } from '../../src/domain/kernel/result'
import { ok } from '../../src/domain/kernel/result'
import type { Round } from '../../src/domain/round/round'
import type { VotingCard } from '../../src/domain/round/votingCards'
import type { LogEvent, RoundStore, SealedBallot } from '../../src/ports/roundStore'
import { aMeeting, aRound, LIST_UUID, ROUND_ID, sha256 } from './builders'

export const GROUP = 'A' as GroupLetter

export const aCard = (name: string, changes: Partial<VotingCard> = {}): VotingCard => ({
  id: sha256(`card ${name}`).slice(0, 32),
  group: GROUP,
  code: String(parseInt(sha256(name).slice(0, 6), 16) % 1_000_000).padStart(6, '0'),
  status: 'unspent',
  pool: false,
  secret: `SECRET${name.toUpperCase()}`.padEnd(22, '2'),
  ...changes,
})

/** The ballot that the card's voter sealed: one per list, its credential looks random. */
export const aBallot = (name: string, list: string = LIST_UUID): SealedBallot => ({
  list,
  credential: sha256(`credential ${list} ${name}`),
  json: JSON.stringify({ ballot: sha256(`ballot ${name}`), signature: '…' }),
})

export const anEvent = (act = 'test/happened'): LogEvent => ({ at: '2023-11-02T08:15:00+07:00', role: 'committee', act, facts: { count: 1 } })

/** Two lists of the same voters: a cast is two ballots. */
export function aMeetingOfTwoLists(): Meeting {
  const meeting = aMeeting()
  const [first] = meeting.lists
  const [group] = meeting.voterGroups
  if (first === undefined || group === undefined) throw new Error('a meeting has a list and a group')
  const second = { ...first, uuid: 'ListAAAAAAAAA2' as typeof first.uuid, title: 'Danh sách hai' }
  return { ...meeting, lists: [first, second], voterGroups: [{ ...group, lists: [first.uuid, second.uuid] }] }
}

/** Puts a round of that state with these cards into the store. */
export async function stored(store: RoundStore, round: Round, cards: readonly VotingCard[] = []): Promise<Round> {
  valueOf(await store.create(round, [anEvent('round/created')]))
  return valueOf(await store.update(round.id, (before) => ok({ round: before, addCards: cards })))
}

export const anOpenBox = (store: RoundStore, cards: readonly VotingCard[]): Promise<Round> => stored(store, aRound('open'), cards)

/** Turns the stored round into another of the same id. */
export async function becomes(store: RoundStore, round: Round): Promise<void> {
  valueOf(await store.update(ROUND_ID, () => ok({ round })))
}

export function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`)
  return result.value
}

/** 'ok' or the code of the error. */
export const codeOf = (result: Result<unknown, unknown>): string => (result.ok ? 'ok' : (result.error as { readonly code: string }).code)
