/**
 * A complete result package made through the product's own functions, from the key ceremony to the zip, with a hook at every
 * step: a test changes one thing and everything after it is made, digested and signed as a tablet would.
 */
import { canonicalJson } from '../../src/domain/kernel/canonicalJson'
import { freezeConfiguration } from '../../src/domain/meeting/configuration'
import type { ListConfiguration } from '../../src/domain/meeting/configuration'
import type { ListUuid } from '../../src/domain/meeting/ids'
import type { KeyHolder, KeyRecord } from '../../src/domain/meeting/keyRecord'
import type { Meeting } from '../../src/domain/meeting/meeting'
import { composeStatement } from '../../src/domain/result/composeStatement'
import type { OpeningRecord } from '../../src/domain/result/openingRecord'
import type { Statement } from '../../src/domain/result/statement'
import { reconcile } from '../../src/domain/round/accounting'
import { chain, logHead } from '../../src/domain/round/log'
import type { LogEntry } from '../../src/domain/round/log'
import type { SealedList } from '../../src/domain/round/round'
import { groupNamed } from '../../src/belenios/group/groups'
import { writeRecord } from '../../src/belenios/records'
import { sha256Base64 } from '../../src/belenios/hash'
import { generateKeys } from '../../src/belenios/trustees/ceremony'
import { composeContents } from '../../src/evidence/contents'
import { electionOf } from '../../src/evidence/electionOf'
import { configurationFingerprint } from '../../src/evidence/configurationFingerprint'
import { fingerprintOf } from '../../src/evidence/fingerprint'
import { sha256Hex } from '../../src/evidence/hashing'
import { signDetached } from '../../src/evidence/jws'
import { keyCardLabel, memberSigningSeed, newKeyCard, trusteeSeed } from '../../src/evidence/keyCard'
import { composeKeyRecord, signKeyRecord } from '../../src/evidence/keyRecord'
import { composeOpeningRecord } from '../../src/evidence/openingRecord'
import * as names from '../../src/evidence/packageNames'
import { signerFromSeed } from '../../src/evidence/signerFromSeed'
import type { Signer } from '../../src/evidence/signing'
import { statementCsv } from '../../src/evidence/statementCsv'
import { composeLog } from '../../src/evidence/statementShape'
import { newCardSecret, credentialOf } from '../../src/evidence/votingCard'
import { joined, packMember, writeZip } from '../../src/evidence/writeZip'
import type { ZipInput } from '../../src/evidence/writeZip'
import { closeTheList } from './closeTheList'
import type { ClosedList, ListSecrets } from './closeTheList'
import { aMeeting } from './packageMeeting'
import { seededRandom } from './seededRandom'
import type { SeededRandom } from './seededRandom'

/** One voter: group, and per list of the group the chosen level of each official (index; undefined = unmarked). */
export interface TestVoter {
  readonly group: string
  readonly choices: readonly (readonly (number | undefined)[])[]
}

export const THREE_VOTERS: readonly TestVoter[] = [
  { group: 'A', choices: [[0, 1]] },
  { group: 'A', choices: [[1, undefined]] },
  { group: 'A', choices: [[undefined, 2]] },
]

type Change<T> = (before: T) => T

export interface PackageChanges {
  readonly seed?: string
  readonly meeting?: Meeting
  readonly voters?: readonly TestVoter[]
  /** 0-based places of the key cards entered at closing. */
  readonly closers?: readonly number[]
  readonly election?: Change<string>
  readonly keyRecord?: Change<KeyRecord>
  readonly keyRecordSigners?: Change<readonly Signer[]>
  readonly opening?: Change<OpeningRecord>
  readonly openingSigner?: Signer
  /** Announces one vote more for this cell than the box holds: the forgery of digest §8. */
  readonly forge?: { readonly question: number; readonly answer: number }
  readonly closed?: Change<ClosedList>
  readonly results?: Change<Statement>
  readonly statementText?: Change<string>
  readonly resultSigners?: Change<readonly Signer[]>
  readonly log?: Change<readonly LogEntry[]>
  readonly files?: Change<readonly ZipInput[]>
  readonly contents?: Change<string>
  readonly contentsSigner?: Signer
  /** Members beside the listed ones. */
  readonly stowaways?: readonly ZipInput[]
}

export interface MadePackage {
  readonly bytes: Uint8Array
  readonly name: string
  readonly files: readonly ZipInput[]
  readonly opening: { readonly json: string; readonly jws: string }
  readonly openingFingerprint: string
  readonly statement: Statement
  readonly archives: readonly Uint8Array[]
  readonly tablet: Signer
}

const same = <T>(before: T): T => before
const utf8 = (text: string) => new TextEncoder().encode(text)
const BUILD = 'golden-1'

export async function makePackage(changes: PackageChanges = {}): Promise<MadePackage> {
  const random = seededRandom(changes.seed ?? 'a round')
  const meeting = changes.meeting ?? aMeeting()
  const { roundId } = meeting
  const tablet = await signerFromSeed(random.bytes(32), 'tablet')
  const n = meeting.committee.members.length + (meeting.committee.reserveCard ? 1 : 0)
  const cards = Array.from({ length: n }, () => newKeyCard(random))
  const members = await Promise.all(cards.map((card) => signerFromSeed(memberSigningSeed(card, roundId), 'member')))
  const configurations = meeting.lists.map((_, index) => freezeConfiguration(meeting, index, BUILD))
  const box = makeVotingCards(meeting, changes.voters ?? THREE_VOTERS, random)
  const keyed = meeting.lists.map((list) => generateKeys(groupOf(meeting), cards.map((card) => trusteeSeed(card, list.uuid)), meeting.committee.threshold, random.bytes))
  const sealed = meeting.lists.map((list, index): SealedList => {
    const election = (changes.election ?? same)(electionOf(meeting, index, configurations[index]!, keyed[index]!.publicKey))
    const credentials = box.secrets(list.uuid).map((secret) => credentialOf(groupOf(meeting), list.uuid, secret).publicKey)
    return { uuid: list.uuid, election, credentials: writeRecord(credentials.sort()), fingerprint: sha256Base64(election) }
  })
  const { record, recordJws } = await makeKeyRecord(meeting, members, keyed.map(({ record: made, publicKey }) => ({ trustees: writeRecord([['Pedersen', made]]), publicKey, keys: made.verification_keys.map((key) => key.public_key) })), changes)
  const log = makeLog()
  const opening = await makeOpening(meeting, configurations, sealed, { record, recordJws }, tablet, logHead(log.slice(0, 2)), changes)
  const closers = changes.closers ?? Array.from({ length: meeting.committee.threshold }, (_, i) => i)
  const closed = meeting.lists.map((list, index): ClosedList => {
    const secrets: ListSecrets = {
      sealed: sealed[index]!,
      trustees: writeRecord([['Pedersen', keyed[index]!.record]]),
      closers: closers.map((holder) => ({ owner: holder + 1, secret: keyed[index]!.decryptionKeys[holder]! })),
      ballots: box.ballots(list.uuid),
    }
    return (changes.closed ?? same)(closeTheList(secrets, random, changes.forge))
  })
  const statement = (changes.results ?? same)(makeStatement(meeting, configurations, sealed, closed, box, tablet, closers.map((i) => members[i]!), opening.json, log))
  const text = (changes.statementText ?? same)(canonicalJson(statement))
  const signers = (changes.resultSigners ?? same)([tablet, ...closers.map((i) => members[i]!)])
  const whole = (changes.log ?? same)(extendLog(log))
  const files = (changes.files ?? same)([
    { name: names.README_FILE, data: utf8('Hồ sơ kết quả. Kiểm tra bằng: cli verify\r\n') },
    { name: names.RESULT_FILE, data: utf8(text) },
    { name: names.RESULT_JWS, data: utf8(await signDetached(utf8(text), names.RESULT_TYPE, signers)) },
    { name: names.OPENING_FILE, data: utf8(opening.json) },
    { name: names.OPENING_JWS, data: utf8(opening.jws) },
    { name: names.CSV_FILE, data: utf8(statementCsv(statement)) },
    { name: names.LOG_FILE, data: utf8(composeLog(whole)) },
    ...closed.flatMap(({ archive, strongProofs }, i) => [
      { name: names.archiveFileName(i + 1), data: archive },
      { name: names.strongProofsFileName(i + 1), data: utf8(strongProofs) },
    ]),
  ])
  const bytes = await pack(files, roundId, tablet, changes)
  const name = names.packageFileName({ type: meeting.type, unitCode: meeting.unit.code, date: meeting.sitting.date, roundNumber: meeting.round.number })
  return { bytes, name, files, opening, openingFingerprint: fingerprintOf(opening.json), statement, archives: closed.map(({ archive }) => archive), tablet }
}

function groupOf(meeting: Meeting) {
  const group = groupNamed(meeting.group)
  if (group === undefined) throw new Error('unknown group')
  return group
}

function makeVotingCards(meeting: Meeting, voters: readonly TestVoter[], random: SeededRandom) {
  const cards = meeting.voterGroups.map((group) => ({ group, secrets: Array.from({ length: group.printed + group.releasePool }, () => newCardSecret(random)) }))
  const cast = voters.map((voter, i) => {
    const drawn = cards.find(({ group }) => group.letter === voter.group)
    const place = voters.slice(0, i).filter(({ group }) => group === voter.group).length
    return { voter, secret: drawn?.secrets[place] ?? '', lists: drawn?.group.lists ?? [] }
  })
  return {
    secrets: (uuid: ListUuid) => cards.filter(({ group }) => group.lists.includes(uuid)).flatMap(({ secrets }) => secrets),
    ballots: (uuid: ListUuid) => cast.filter(({ lists }) => lists.includes(uuid)).map(({ voter, secret, lists }) => ({ secret, choices: voter.choices[lists.indexOf(uuid)] ?? [] })),
    collected: (letter: string) => voters.filter(({ group }) => group === letter).length,
  }
}
type Box = ReturnType<typeof makeVotingCards>

async function makeKeyRecord(
  meeting: Meeting,
  members: readonly Signer[],
  lists: readonly { readonly trustees: string; readonly publicKey: string; readonly keys: readonly string[] }[],
  changes: PackageChanges,
): Promise<{ readonly record: KeyRecord; readonly recordJws: string }> {
  const holders = members.map(({ key }, i): KeyHolder => ({
    label: keyCardLabel(i + 1, members.length, key), role: i < meeting.committee.members.length ? 'member' : 'reserve', key,
  }))
  const composed = composeKeyRecord({
    roundId: meeting.roundId, group: meeting.group, threshold: meeting.committee.threshold, holders,
    lists: lists.map(({ trustees, publicKey, keys }, i) => ({ uuid: meeting.lists[i]!.uuid, trustees: sha256Hex(trustees), publicKey, verificationKeys: keys })),
  })
  const record = (changes.keyRecord ?? same)(composed)
  return { record, recordJws: await signKeyRecord(record, (changes.keyRecordSigners ?? same)(members)) }
}

async function makeOpening(
  meeting: Meeting,
  configurations: readonly ListConfiguration[],
  sealed: readonly SealedList[],
  keys: { readonly record: KeyRecord; readonly recordJws: string },
  tablet: Signer,
  head: string,
  changes: PackageChanges,
): Promise<{ readonly json: string; readonly jws: string }> {
  const composed = composeOpeningRecord({ meeting, configurations, sealed, keys, device: { key: tablet.key, build: BUILD, roundCounter: 3, logHead: head } })
  const json = canonicalJson((changes.opening ?? same)(composed))
  return { json, jws: await signDetached(utf8(json), names.OPENING_TYPE, [changes.openingSigner ?? tablet]) }
}

const at = (minute: number) => `2026-11-20T08:${String(minute).padStart(2, '0')}:00+07:00`

function makeLog(): readonly LogEntry[] {
  const acts = [['secretary', 'meeting/created'], ['committee', 'keys/made'], ['committee', 'round/ready'], ['committee', 'round/opened'], ['committee', 'round/locked']] as const
  return acts.reduce<LogEntry[]>((log, [role, act], i) => [...log, chain(log.at(-1), { at: at(i * 10), role, act, facts: { step: i } }, sha256Hex)], [])
}

const extendLog = (log: readonly LogEntry[]): readonly LogEntry[] => [
  ...log, chain(log.at(-1), { at: at(55), role: 'committee', act: 'result/signed', facts: {} }, sha256Hex),
]

function makeStatement(
  meeting: Meeting, configurations: readonly ListConfiguration[], sealed: readonly SealedList[], closed: readonly ClosedList[], box: Box,
  tablet: Signer, closers: readonly Signer[], openingJson: string, log: readonly LogEntry[],
): Statement {
  const accounting = meeting.voterGroups.map((group) => {
    const collected = box.collected(group.letter)
    const machine = { group: group.letter, summoned: group.summoned, present: group.summoned, printed: group.printed, released: 0, replaced: 0, voided: 0, collected }
    const reconciled = reconcile(machine, { group: group.letter, leftover: group.printed - collected, unused: 0, missing: [], cardBox: collected })
    if (!reconciled.ok) throw new Error(JSON.stringify(reconciled.error))
    return reconciled.value
  })
  return composeStatement({
    meeting, configurations, accounting, log,
    fingerprints: configurations.map((configuration, i) => ({ configuration: configurationFingerprint(configuration), election: sealed[i]!.fingerprint })),
    results: closed.map(({ result }) => result),
    digests: closed.map(({ archive, strongProofs, encryptedTally }) => ({ archive: sha256Hex(archive), strongProofs: sha256Hex(strongProofs), encryptedTally: sha256Hex(encryptedTally) })),
    devices: [{ key: tablet.key, build: BUILD, logHead: logHead(log), ballots: closed.map(({ ballots }) => ballots) }],
    members: closers.map(({ key }) => key),
    openedAt: at(30), lockedAt: at(40),
    opening: { fingerprint: fingerprintOf(openingJson), digest: sha256Hex(openingJson) },
  })
}

async function pack(files: readonly ZipInput[], roundId: string, tablet: Signer, changes: PackageChanges): Promise<Uint8Array> {
  const packed = files.map((input) => ({ input, packed: packMember(input) }))
  const contents = utf8((changes.contents ?? same)(composeContents(roundId, packed)))
  const jws = utf8(await signDetached(contents, names.CONTENTS_TYPE, [changes.contentsSigner ?? tablet]))
  const others = [{ name: names.CONTENTS_FILE, data: contents }, { name: names.CONTENTS_JWS, data: jws }, ...(changes.stowaways ?? [])]
  return joined(writeZip([...packed.map((file) => file.packed), ...others.map(packMember)]))
}
