/**
 * verifyArchive: every check of digest §4–8 on a finished archive, as a stream. Stricter than the public tools (digest §8).
 *
 * What it cannot see: a result forged by whoever knows all encryption randomness and one decryption key, because the
 * protocol's decryption challenge leaves out ciphertext and factor. Packages carry strong proofs for that reason.
 */
import { readEvents } from './archive'
import type { ArchiveEvent, EventType } from './archive'
import type { ByteSource } from './archiveBytes'
import { readElection } from './election'
import type { Election } from './election'
import { examineHere } from './examineBallots'
import type { BatchVerdict, ExamineBallots } from './examineBallots'
import type { Fault, FaultCode, Require } from './fault'
import { faultOf, object, requireAll, requireAllBut } from './fault'
import type { Element } from './group/group'
import { sha256Hex } from './hash'
import type { Ciphertext } from './orProof'
import { fields, list, readRecord, text, writeRecord } from './records'
import { elementOf } from './scalars'
import {
  addTallies, checkPartialDecryption, combineFactors, emptyTally, encryptedTallyRecord, ENCRYPTED_TALLY, openedCells, OWNED,
  PARTIAL_DECRYPTION, readTally, RESULT, SIZED_TALLY,
} from './tally'
import type { EncryptedTallyRecord, Grid } from './tally'
import { readTrustees } from './trustees/trustees'
import type { Trustees } from './trustees/trustees'

const CREDENTIALS = list(text)
const SETUP = fields({ election: text, trustees: text, credentials: text })
const BATCH = 4

/** What a good archive says, for those who compare it with a statement or an opening record. */
export interface ArchiveFacts {
  readonly uuid: string
  readonly name: string
  readonly description: string
  readonly group: Election['group']
  /** φ */
  readonly fingerprint: string
  readonly questions: Election['questions']
  readonly trustees: { readonly digest: string; readonly threshold: number | undefined; readonly owners: readonly string[] }
  readonly credentials: { readonly digest: string; readonly count: number }
  readonly ballots: number
  readonly encryptedTally: { readonly digest: string; readonly record: EncryptedTallyRecord }
  /** In event order. */
  readonly partialDecryptions: readonly { readonly owner: number; readonly factors: Grid<string> }[]
  readonly result: Grid<number>
}

export interface VerifyOptions {
  readonly examine?: ExamineBallots
  /** Batches in flight at once: about two per worker. */
  readonly parallel?: number
  readonly onProgress?: (ballots: number) => void
  /** An `AbortSignal`, as far as it is needed. */
  readonly signal?: { throwIfAborted(): void }
}

export type ArchiveVerdict = { readonly ok: true; readonly value: ArchiveFacts } | { readonly ok: false; readonly error: Fault }

export const verifyArchive = (source: ByteSource, options: VerifyOptions = {}): Promise<ArchiveVerdict> => examine(source, options, requireAll)

/** For tests: the verifier with one check switched off. */
export const verifyArchiveWithout = (passOver: FaultCode, source: ByteSource): Promise<ArchiveVerdict> =>
  examine(source, { examine: (batch) => examineHere({ ...batch, passOver }) }, requireAllBut(passOver))

async function examine(source: ByteSource, options: VerifyOptions, require: Require): Promise<ArchiveVerdict> {
  try {
    return { ok: true, value: await facts(source, options, require) }
  } catch (error) {
    return { ok: false, error: faultOf(error) }
  }
}

async function facts(source: ByteSource, options: VerifyOptions, require: Require): Promise<ArchiveFacts> {
  const events = readEvents(source, require)
  const next = async (): Promise<ArchiveEvent | undefined> => {
    options.signal?.throwIfAborted()
    const step = await events.next()
    return step.done === true ? undefined : step.value
  }
  const setup = checkSetup(expect(await next(), 'Setup'), require)
  const box = boxOf(setup, options, require)
  let event = await next()
  while (event?.type === 'Ballot') {
    await box.add(event.records[0] ?? '')
    event = await next()
  }
  const { tally, ballots } = await box.close()
  require(event?.type !== 'EncryptedTally', 'event/missing-end-of-ballots', event?.at ?? 'end')
  if (event?.type === 'EndBallots') event = await next()

  const encrypted = checkEncryptedTally(expect(event, 'EncryptedTally'), setup.election, tally, ballots, require)
  const supplied = new Map<number, Grid<Element>>()
  const partialDecryptions: { owner: number; factors: Grid<string> }[] = []
  event = await next()
  while (event?.type === 'PartialDecryption') {
    const { owner, factors, elements } = checkDecryption(event, setup, encrypted.elements, supplied, require)
    supplied.set(owner, elements)
    partialDecryptions.push({ owner, factors })
    event = await next()
  }
  const combined = combineFactors(setup.election, setup.trustees, supplied, require)
  const result = checkResult(expect(event, 'Result'), setup.election, encrypted.elements, combined, ballots, require)
  if ((await next()) !== undefined) object('event/order', 'after Result')
  return { ...setup.facts, ballots, encryptedTally: encrypted.facts, partialDecryptions, result }
}

function expect(event: ArchiveEvent | undefined, type: EventType): ArchiveEvent {
  if (event === undefined) return object('event/missing-result', 'end')
  return event.type === type ? event : object('event/order', event.at)
}

interface CheckedSetup {
  readonly election: Election
  readonly trustees: Trustees
  readonly credentials: ReadonlySet<string>
  readonly facts: Pick<ArchiveFacts, 'uuid' | 'name' | 'description' | 'group' | 'fingerprint' | 'questions' | 'trustees' | 'credentials'>
}

function checkSetup(event: ArchiveEvent, require: Require): CheckedSetup {
  const [electionText = '', trusteesText = '', credentialsText = '', setupText = ''] = event.records
  const setup = readRecord(setupText, SETUP, 'setup_data', require)
  const hashes = { election: sha256Hex(electionText), trustees: sha256Hex(trusteesText), credentials: sha256Hex(credentialsText) }
  require(writeRecord(setup) === writeRecord(hashes), 'setup/hashes', 'setup_data')
  const election = readElection(electionText, require)
  const trustees = readTrustees(election.group, trusteesText, require)
  require(election.group.equals(trustees.publicKey, election.publicKey), 'election/public-key', 'election.public_key')
  const credentials = checkCredentials(election, credentialsText, require)
  const threshold = trustees.parts.length === 1 && trustees.parts[0]?.kind === 'threshold' ? trustees.parts[0].threshold : undefined
  return {
    election, trustees, credentials,
    facts: {
      uuid: election.uuid, name: election.name, description: election.description, group: election.group,
      fingerprint: election.fingerprint, questions: election.questions,
      trustees: { digest: hashes.trustees, threshold, owners: trustees.owners.map((owner) => owner.text) },
      credentials: { digest: hashes.credentials, count: credentials.size },
    },
  }
}

function checkCredentials(election: Election, record: string, require: Require): ReadonlySet<string> {
  const { group } = election
  const known = new Set<string>()
  readRecord(record, CREDENTIALS, 'credentials', require).forEach((spelled, i) => {
    const at = `credentials[${String(i)}]`
    const element = elementOf(group, spelled, at)
    require(!known.has(spelled), 'credentials/duplicate', at)
    require(!group.isIdentity(element), 'credentials/identity', at)
    require(group.isMember(element), 'credentials/not-member', at)
    known.add(spelled)
  })
  return known
}

/** Ballots come in one by one and are examined in batches, several at a time; the box keeps only what the tally needs. */
function boxOf(setup: CheckedSetup, options: VerifyOptions, require: Require) {
  const { election, credentials } = setup
  const examineBallots = options.examine ?? examineHere
  const parallel = options.parallel ?? 1
  const used = new Set<string>()
  const inFlight: Promise<BatchVerdict>[] = []
  let tally: Grid<Ciphertext> = emptyTally(election)
  let waiting: string[] = []
  let sent = 0
  let done = 0

  const take = async () => {
    const verdict = await inFlight.shift()
    if (verdict === undefined) return
    if ('fault' in verdict) return object(verdict.fault.code, verdict.fault.at)
    verdict.credentials.forEach((credential, i) => {
      const at = `ballot ${String(done + i + 1)}`
      require(credentials.has(credential), 'ballot/unknown-credential', at)
      require(!used.has(credential), 'ballot/credential-reused', at)
      used.add(credential)
    })
    tally = addTallies(election.group, tally, readTally(election.group, verdict.product, 'product'))
    done += verdict.credentials.length
    options.onProgress?.(done)
  }
  const send = async () => {
    if (waiting.length === 0) return
    if (inFlight.length >= parallel) await take()
    const batch = examineBallots({ election: election.record, ballots: waiting, first: sent })
    // A fault found while reading further must not leave a rejected batch unobserved.
    batch.catch(() => undefined)
    inFlight.push(batch)
    sent += waiting.length
    waiting = []
  }
  return {
    async add(ballot: string) {
      waiting.push(ballot)
      if (waiting.length >= BATCH) await send()
    },
    async close() {
      await send()
      while (inFlight.length > 0) await take()
      return { tally, ballots: done }
    },
  }
}

function checkEncryptedTally(event: ArchiveEvent, election: Election, tally: Grid<Ciphertext>, ballots: number, require: Require) {
  const [tallyText = '', sizedText = ''] = event.records
  const record = readRecord(tallyText, ENCRYPTED_TALLY, 'encrypted_tally', require)
  const recomputed = writeRecord(encryptedTallyRecord(election.group, tally))
  require(recomputed === tallyText, 'tally/encrypted-tally', 'encrypted_tally')
  const sized = readRecord(sizedText, SIZED_TALLY, 'sized_encrypted_tally', require)
  const digest = sha256Hex(tallyText)
  require(sized.encrypted_tally === digest, 'event/payload', 'sized_encrypted_tally')
  require(sized.num_tallied === ballots, 'tally/num-tallied', 'sized_encrypted_tally')
  require(sized.total_weight === ballots, 'tally/total-weight', 'sized_encrypted_tally')
  return { elements: readTally(election.group, record, 'encrypted_tally'), facts: { digest, record } }
}

function checkDecryption(event: ArchiveEvent, setup: CheckedSetup, tally: Grid<Ciphertext>, supplied: ReadonlyMap<number, unknown>, require: Require) {
  const [partialText = '', ownedText = ''] = event.records
  const owned = readRecord(ownedText, OWNED, event.at, require)
  require(owned.payload === sha256Hex(partialText), 'event/payload', event.at)
  const owner = setup.trustees.owners[owned.owner - 1] ?? object('decryption/owner', event.at)
  require(!supplied.has(owned.owner), 'decryption/owner-twice', event.at)
  const record = readRecord(partialText, PARTIAL_DECRYPTION, event.at, require)
  const elements = checkPartialDecryption(setup.election, tally, owner, record, event.at, require)
  return { owner: owned.owner, factors: record.decryption_factors, elements }
}

function checkResult(event: ArchiveEvent, election: Election, tally: Grid<Ciphertext>, factors: Grid<Element>, ballots: number, require: Require): Grid<number> {
  const { group } = election
  const { result } = readRecord(event.records[0] ?? '', RESULT, 'result', require)
  const cells = openedCells(group, tally, factors)
  const fits = result.length === cells.length && result.every((row, i) => row.length === cells[i]?.length)
  if (!fits) object('result/shape', 'result')
  result.forEach((row, i) => {
    const at = `result, question ${String(i + 1)}`
    const total = row.reduce((sum, n) => sum + n, 0)
    const { min, max } = election.questions[i] ?? { min: 0, max: 0 }
    require(row.every((n) => n <= ballots) && total >= min * ballots && total <= max * ballots, 'result/range', at)
    row.forEach((n, j) => {
      const cell = cells[i]?.[j]
      require(cell !== undefined && group.equals(group.power(group.generator.base, BigInt(n)), cell), 'result/wrong', at)
    })
  })
  return result
}
