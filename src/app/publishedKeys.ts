/**
 * A rehearsal with published key cards, PINs and voting cards: ready in one go, everything to try it with on one page. The
 * constants stand in the source and protect nothing; an official ceremony refuses them and nothing secret is stored.
 */
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import type { Round } from '../domain/round/round'
import { codeLength } from '../domain/round/votingCards'
import { SAMPLE_KEY_CARDS, SAMPLE_PINS, sampleVotingCard } from '../evidence/sampleCards'
import type { Progress } from '../ports/rooms'
import type { DeskError, MemberPin, SampleSheetContent } from './desk'
import { ensureCards, printable } from './makeCards'
import type { CardSource } from './makeCards'
import type { PinGuard } from './pinGuard'
import { prepareRound } from './prepareRound'
import { runCeremony } from './runCeremony'
import type { World } from './world'

const formOf = (round: Round) => ('meeting' in round ? round.meeting : round.draft)

const digitsOf = (round: Round): 6 | 8 => codeLength(formOf(round).voterGroups.reduce((sum, { printed = 0 }) => sum + printed, 0))

const sourceOf = (round: Round): CardSource => {
  const digits = digitsOf(round)
  return (group, index) => sampleVotingCard(group, index, digits)
}

const pinOf = (member: number): MemberPin => ({ member, pin: SAMPLE_PINS[member] ?? '' })

/** A complete draft of the rehearsal world → `ready`. */
export async function readyWithPublishedKeys(world: World, guard: PinGuard, id: string, onProgress: Progress): Promise<Result<void, DeskError>> {
  if (!world.rehearsal) throw new Error('published keys belong to a rehearsal')
  const drafted = await world.store.load(id)
  if (!drafted.ok) return drafted
  const { members, reserveCard } = formOf(drafted.value).committee
  const ceremony = await runCeremony(world, id, SAMPLE_KEY_CARDS.slice(0, members.length + (reserveCard ? 1 : 0)))
  if (!ceremony.ok) return ceremony
  for (const member of members.keys()) {
    const set = await ceremony.value.setPin(member, SAMPLE_PINS[member] ?? '')
    if (!set.ok) throw new Error('a sample PIN is refused')
    onProgress((0.3 * (member + 1)) / members.length)
  }
  const keyed = await ceremony.value.complete((done) => onProgress(0.3 + 0.3 * done))
  if (!keyed.ok) return keyed
  const round = await world.store.load(id)
  if (!round.ok) return round
  const cards = await ensureCards(world, id, sourceOf(round.value))
  if (!cards.ok) return cards
  return prepareRound(world, guard, id, [pinOf(0), pinOf(1)], (done) => onProgress(0.6 + 0.4 * done))
}

/** Whether a round was made with the published cards: its first voting card is one of them. */
export async function hasPublishedKeys(world: World, id: string): Promise<boolean> {
  if (!world.rehearsal) return false
  const round = await world.store.load(id)
  if (!round.ok) return false
  const card = await world.store.cardByCode(id, sampleVotingCard('A', 0, digitsOf(round.value)).code)
  return card.ok && card.value !== undefined
}

/** Code of the published voting card `index` (0-based) of a group of this round. */
export const publishedCode = (round: Round, group: string, index: number): string => sampleVotingCard(group, index, digitsOf(round)).code

/** The sheet to try everything with: computed from the published constants, nothing of it stored. */
export async function publishedSheet(world: World, id: string): Promise<Result<SampleSheetContent, DeskError>> {
  const round = await world.store.load(id)
  if (!round.ok) return round
  const stored = await world.store.cards(id)
  if (!stored.ok) return stored
  if (!('keys' in round.value)) return err({ code: 'round/not-now', state: round.value.state, event: 'prepared' })
  const { voterGroups, committee } = formOf(round.value)
  const source = sourceOf(round.value)
  const cards = voterGroups.flatMap(({ letter }) => {
    const count = stored.value.filter(({ pool, group }) => !pool && group === letter).length
    return Array.from({ length: count }, (_, i) => ({ group: letter, code: '', secret: '', ...source(letter, i), pool: false, status: 'unspent' as const, id: '' }))
  })
  const inOrder = [...printable(world, cards)].sort((a, b) => (a.group === b.group ? (a.code < b.code ? -1 : 1) : a.group < b.group ? -1 : 1))
  return ok({
    cards: inOrder,
    pins: committee.members.map(({ name }, member) => ({ name, pin: SAMPLE_PINS[member] ?? '' })),
    keyCards: round.value.keys.record.holders.map(({ label }, i) => ({ label, text: SAMPLE_KEY_CARDS[i] ?? '' })),
  })
}
