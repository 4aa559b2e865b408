/**
 * Nothing of how anybody voted stays on the tablet but the encrypted ballots (protocol.md §5). Ballots with known choices are cast,
 * one is checked, one corrected, one left half marked; then the battery is pulled out and an image of the browser's whole profile
 * (databases uncompressed, journals, caches, sessions, whatever else lies there) is searched for every choice, draft, seed and
 * nonce in every encoding. The same image must give up a canary of each of these encodings, and of each form of store.
 *
 * Six ballots in the gate; `npm run campaign:secrecy` casts a hundred.
 */
import { expect, test } from '@playwright/test'
import { readElection } from '../../src/belenios/election'
import { requireAll } from '../../src/belenios/fault'
import { questionRandomness } from '../../src/evidence/ballotCheck'
import { integerOf } from '../../src/belenios/scalars'
import { credentialOf } from '../../src/evidence/votingCard'
import { CANARY_FORMS, plantCanaries, traceOf } from '../support/canaries'
import { whatTheBytesTell } from '../support/castBytes'
import type { KnownCast, UsedCard } from '../support/castBytes'
import { choicesOf, LABELS, tracesOfBytes, tracesOfChoices, tracesOfScalar } from '../support/choiceTraces'
import type { ChoiceList } from '../support/choiceTraces'
import { encodingsOfText } from '../support/encodings'
import type { Encoded } from '../support/encodings'
import { LEAKS, LEAKY_DATABASE, FOUND_OUT, plantLeaks } from '../support/leakyStores'
import { goOnToVote, layIntoBrowser, makeOpenRound } from '../support/openedRound'
import type { OpenedRound } from '../support/openedRound'
import { readProfileImage } from '../support/profileImage'
import { distUnderTest } from '../support/serveDist'
import { orderInTables, readWriteOrder } from '../support/writeOrder'
import { enterHall } from './steps/hall'
import type { Hall } from './steps/hall'
import { ballotsInTheBox, noteWhatIsDrawn, whatWasDrawn } from './steps/secrets'
import type { StoredBallot } from './steps/secrets'
import { agree, enterCard, inputCounts, mark, sealIt, thanked } from './steps/voter'
import type { Choices } from './steps/voter'

const BALLOTS = Number(process.env['BALLOTS'] ?? 6)
const PEOPLE = 11
/** Ballots that are told again by the leaky stores; more would overflow the log that is read. */
const LEAKED = 6
const MOST_IN_THE_BUILD = 3
/** Large, so that eleven people take two pages: this story is about disks. */
const WIDE = { width: 1280, height: 1900 } as const
const SEED_BYTES = 32
const NONCE_BYTES = 64

const NO_CARD: UsedCard = { id: 'none', code: 'none', secret: 'none', credential: 'none', place: 0 }

const marksOf = (choices: ChoiceList): Choices => choices.map((level) => (level === undefined ? undefined : LABELS[level]))

/** Shapes of the app's own memory: its events, session and booth, should one ever be written out. */
const DRAFTS = ['"type":"marked"', '"leftBlank":', '"choices":["', '"revision":', '"marked":true', '"choice":"high"', '"choice":"low"', '"level":"high"', '"level":"low"', '"level":"confidence"', 'HP1B:[["']

interface Voted {
  readonly drawn: readonly Buffer[]
  readonly box: string
  /** The card of each ballot, in the order in which they were cast. */
  readonly cards: readonly UsedCard[]
  readonly ballots: readonly StoredBallot[]
}

/** Everybody votes; the last voter is interrupted in the middle. */
async function everybodyVotes({ page }: Hall, round: OpenedRound): Promise<Voted> {
  const { codes } = round
  for (let voter = 0; voter < BALLOTS; voter += 1) {
    await enterCard(page, codes[voter] ?? '')
    await mark(page, marksOf(choicesOf(voter, PEOPLE)))
    if (voter === 1) await correct(page, choicesOf(voter, PEOPLE))
    await sealIt(page)
    if (voter === 0) await check(page)
    await agree(page)
    await thanked(page)
  }
  await enterCard(page, codes[BALLOTS] ?? '')
  await mark(page, marksOf(choicesOf(BALLOTS, PEOPLE)), 1)
  const box = await ballotsInTheBox(page)
  expect(box).toHaveLength(BALLOTS)
  const cards = codes.slice(0, BALLOTS).map((code) => usedCard(round, code))
  const ballots = cards.flatMap(({ credential }) => box.filter((ballot) => ballot.credential === credential))
  // The key of a ballot is made of the card alone.
  expect(ballots).toHaveLength(BALLOTS)
  return { drawn: await whatWasDrawn(page), box: box.map(({ json }) => json).join('\n'), cards, ballots }
}

const electionOf = ({ rows }: OpenedRound) => {
  const sealed = (rows.dossier.parts['sealed'] as readonly { readonly election: string }[])[0]
  return readElection(sealed?.election ?? '', requireAll)
}

function usedCard(round: OpenedRound, code: string): UsedCard {
  const place = round.cards.findIndex((card) => card.code === code)
  const { id = '', secret = '' } = round.cards[place] ?? {}
  const { group, uuid } = electionOf(round)
  return { id, code, secret, place, credential: credentialOf(group, uuid, secret).publicKey }
}

/** The bytes of the casts as they were written, beside stores that do give the choices away and must be found out. */
async function expectSilentBytes(hall: Hall, { cards, ballots }: Voted): Promise<void> {
  const choices = ballots.map((_, voter) => choicesOf(voter, PEOPLE))
  const known = (database: string, table: string): readonly KnownCast[] => {
    const order = readWriteOrder(hall.profile)
    const casts = order.castsInto(database, table)
    const others = Object.entries(order.othersBefore(database, casts))
    // Between two casts the log of counts is written, and never a ballot or a card.
    expect(others.map(([name]) => name).filter((name) => !['rounds', 'box', 'log'].includes(name))).toEqual([])
    return casts.map((written, voter) => ({ written, card: cards[voter] ?? NO_CARD, choices: choices[voter] ?? [], others: others.map(([, counts]) => counts[voter] ?? 0) }))
  }
  const casts = known('hom-phieu', 'ballots')
  expect(casts).toHaveLength(BALLOTS)
  expect(whatTheBytesTell(casts)).toEqual([])

  await plantLeaks(hall.page, ballots.slice(0, LEAKED).map(({ list, credential, json }, voter) => ({ list, credential, json, choices: choices[voter] ?? [] })))
  // The engine notes the end of a transaction after it has told the page.
  await expect(() => { for (const leak of LEAKS) readWriteOrder(hall.profile).castsInto(LEAKY_DATABASE, leak) }).toPass()
  const told = Object.fromEntries(LEAKS.map((leak) => [leak, whatTheBytesTell(known(LEAKY_DATABASE, leak))[0]]))
  expect(told).toEqual(FOUND_OUT)
}

/** One level away and back again: the answer is encrypted three times. */
async function correct(page: Hall['page'], choices: ChoiceList): Promise<void> {
  for (const level of [((choices[0] ?? 0) + 1) % 3, choices[0] ?? 0]) {
    await inputCounts(page)
    await page.getByRole('button', { name: /^Sửa mức của/ }).first().click()
    await expect(page.getByRole('radiogroup').first()).toBeVisible()
    await inputCounts(page)
    await page.getByRole('radiogroup').first().getByRole('radio').nth(level).click()
    await page.getByRole('button', { name: 'Về xem lại phiếu' }).click()
    await expect(page.getByRole('heading', { name: 'XEM LẠI PHIẾU' })).toBeVisible()
  }
}

/** The ballot is checked, spoiled, and sealed afresh: its seed was on the screen, as a picture. */
async function check(page: Hall['page']): Promise<void> {
  await page.getByRole('button', { name: 'Kiểm tra phiếu này' }).click()
  await expect(page.getByRole('heading', { name: 'KIỂM TRA PHIẾU' })).toBeVisible()
  await inputCounts(page)
  await page.getByRole('button', { name: 'Xong, quay lại phiếu' }).click()
  await sealIt(page)
}

/** Everything secret of these ballots. What the ballots themselves publish (the branches that are simulated) is no secret. */
function secretsOf({ drawn, box }: Voted, round: OpenedRound): readonly Encoded[] {
  const election = electionOf(round)
  const isPublic = (scalar: bigint) => box.includes(`"${scalar.toString()}"`)
  const seeds = drawn.filter(({ length }) => length === SEED_BYTES)
  const nonces = drawn.filter(({ length }) => length === NONCE_BYTES).map((bytes) => ({ bytes, scalar: integerOf(bytes) % election.group.order }))
  // Every ballot has a seed, the checked one two; an answer has at least one nonce for each of its proofs.
  expect(seeds.length).toBeGreaterThanOrEqual(BALLOTS + 2)
  expect(nonces.filter(({ scalar }) => !isPublic(scalar)).length).toBeGreaterThanOrEqual(BALLOTS * PEOPLE * 4)
  expect(nonces.filter(({ scalar }) => isPublic(scalar)).length).toBeGreaterThan(0)
  return [
    ...seeds.flatMap((seed) => tracesOfBytes('seed', seed)),
    ...nonces.flatMap(({ bytes }) => tracesOfBytes('random number', bytes)),
    ...nonces.filter(({ scalar }) => !isPublic(scalar)).flatMap(({ scalar }) => tracesOfScalar('nonce', scalar)),
    ...seeds.flatMap((seed) =>
      Array.from({ length: PEOPLE }, (_, question) => questionRandomness(election, seed, question, 0)).flat().flatMap((scalar) => tracesOfScalar('encryption randomness', scalar)),
    ),
    ...Array.from({ length: BALLOTS + 1 }, (_, voter) => tracesOfChoices(choicesOf(voter, PEOPLE))).flat(),
    ...DRAFTS.flatMap((text) => encodingsOfText(text).map(({ as, bytes }) => ({ as: `draft ${text}, ${as}`, bytes }))),
  ]
}

/**
 * Without those that the program's own files hold: eleven bytes from 0 to 3 do stand somewhere in a megabyte of WebAssembly. They are
 * there before anybody votes, are hardly ever any, and the choices in question are still searched for in every other form.
 */
function notOfTheBuild(secrets: readonly Encoded[]): readonly Encoded[] {
  const found = new Set(readProfileImage(distUnderTest).find(secrets.map(({ bytes }, i) => ({ as: String(i), bytes }))).map(({ as }) => as))
  const kept = secrets.filter((_, i) => !found.has(String(i)))
  expect(secrets.filter(({ bytes }, i) => found.has(String(i)) && bytes.length > PEOPLE)).toEqual([])
  expect(found.size).toBeLessThanOrEqual(MOST_IN_THE_BUILD)
  return kept
}

/** One of each kind of secret that belongs to nobody. */
const canaries = (): readonly Encoded[] => [
  ...tracesOfBytes('seed', Buffer.from('c0ffee'.repeat(10) + '1234', 'hex')),
  ...tracesOfScalar('nonce', 7_111_111_111_222_222_222_333_333_333_444_444_444_555_555_555_666_666_666_777_777_777n),
  ...tracesOfChoices(choicesOf(999_983, PEOPLE)),
]

/** Into the app's own database, in the midst of its records. */
const plant = (page: Hall['page'], patterns: readonly Encoded[]): Promise<void> =>
  page.evaluate(async (texts) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('hom-phieu')
      request.onsuccess = () => { resolve(request.result) }
    })
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction('ballots', 'readwrite', { durability: 'strict' })
      texts.forEach((text, i) => transaction.objectStore('ballots').put({ bytes: Uint8Array.from(atob(text), (c) => c.charCodeAt(0)) }, ['canary', 20, String(i)]))
      transaction.oncomplete = () => { resolve() }
      transaction.onabort = () => { reject(transaction.error ?? new Error('a canary was not written')) }
    })
    database.close()
  }, patterns.map(({ bytes }) => bytes.toString('base64')))

test(`${String(BALLOTS)} ballots leave nothing of any choice in the browser’s profile`, async () => {
  test.setTimeout(600_000 + BALLOTS * 20_000)
  const hall = await enterHall()
  try {
    const said: string[] = []
    hall.page.on('console', (message) => said.push(message.text()))
    await hall.page.setViewportSize(WIDE)
    const round = await makeOpenRound({ people: PEOPLE, voters: BALLOTS + 2 })
    noteWhatIsDrawn(hall.page)
    await layIntoBrowser(hall.page, round)
    await goOnToVote(hall.page)
    await hall.cutTheNetwork()
    const voted = await test.step('everybody votes, without a network and without a word in the console', () => everybodyVotes(hall, round))
    expect(said).toEqual([])
    await test.step('what was written, in the order of writing, tells nothing of any choice', () => expectSilentBytes(hall, voted))
    const secrets = notOfTheBuild(secretsOf(voted, round))
    await plant(hall.page, canaries())
    await plantCanaries(hall.page, 'hom-phieu', 'ballots')
    await hall.pullTheBattery()

    const image = readProfileImage(hall.profile)
    await test.step('a canary of every encoding and of every form of store is found', () => {
      const found = new Set(image.find(canaries()).map(({ as }) => as))
      expect([...new Set(canaries().map(({ as }) => as))].filter((as) => !found.has(as))).toEqual([])
      // Local storage is written seconds later, or when the browser ends.
      expect(CANARY_FORMS.filter((form) => form !== 'local storage' && image.find(traceOf(form)).length === 0)).toEqual([])
    })
    await test.step('the order of casting is left, and only that: the threat model says so', () => {
      const credentials = voted.cards.map(({ credential }) => credential)
      expect(orderInTables(hall.profile, [...credentials].sort())).toEqual(credentials)
    })
    await test.step('the encrypted ballots are found, and nothing else of them', () => {
      expect(image.find(encodingsOfText(voted.box.slice(0, 200)).slice(0, 1))).not.toEqual([])
      expect(image.find(secrets)).toEqual([])
      const encodings = new Set(secrets.map(({ as }) => as)).size
      process.stdout.write(`${String(BALLOTS)} ballots: ${String(image.files)} files of ${String(image.bytes)} bytes searched for ${String(secrets.length)} patterns in ${String(encodings)} forms; none found\n`)
    })

    hall.expectNothingAmiss()
  } finally {
    await hall.leave()
  }
})
