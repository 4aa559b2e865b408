/**
 * Faults of the archive's bytes, members and events (digest §7), and of records as text (§1): honest contents, badly kept.
 */
import { assemble, castAll, closeBox, edited, eventsOf, resigned, setUp, voterOf } from '../archives'
import type { Plan, SetUp } from '../archives'
import { archiveOf, dataMember, headerMember, joined, membersOf, TIMESTAMP } from '../rawArchive'
import type { EventDraft, EventRecord, MemberDraft } from '../rawArchive'
import { sealAnswer, signBallot } from '../../../src/belenios/ballot'
import type { RandomBytes } from '../../../src/belenios/scalars'
import { sha256Hex } from '../../../src/belenios/hash'
import { member } from '../../../src/belenios/archiveBytes'
import { alone, refused } from './faultyArchive'
import type { FaultyArchive } from './faultyArchive'

const ONE_VOTE: Plan = { votes: [[0]] }

function honestEvents(): EventDraft[] {
  const setup = setUp(ONE_VOTE)
  const ballots = castAll(setup)
  return eventsOf(setup, ballots, closeBox(setup, ballots))
}

const members = (change: (members: MemberDraft[]) => MemberDraft[]) => (): Uint8Array => archiveOf(change(membersOf(honestEvents())))
const events = (change: (events: EventDraft[]) => EventDraft[]) => (): Uint8Array => archiveOf(membersOf(change(honestEvents())))
const bytes = (change: (bytes: Uint8Array) => Uint8Array) => (): Uint8Array => change(archiveOf(membersOf(honestEvents())))

const altered = (type: string, alter: (event: EventRecord) => object) =>
  events((all) => all.map((event) => (event.type === type ? { ...event, alter } : event)))
const without = (type: string) => events((all) => all.filter((event) => event.type !== type))
const inRecord = (type: string, index: number, change: (record: string) => string) =>
  events((all) => all.map((event) => (event.type === type ? { ...event, records: event.records.map((record, i) => (i === index ? change(record) : record)) } : event)))
const at = (index: number, change: (member: MemberDraft) => MemberDraft) =>
  members((all) => all.map((one, i) => (i === index ? change(one) : one)))

const withByte = (position: (bytes: Uint8Array) => number, value: number) =>
  bytes((all) => {
    const copy = all.slice()
    copy[position(all)] = value
    return copy
  })

/** Header of a member of 17 MiB, without the data. */
const hugeHeader = (): Uint8Array => member('x.data.json', new Uint8Array(17 * 1024 * 1024), TIMESTAMP).subarray(0, 512)

/** A first ballot of one's own making, the rest honest; what cannot be counted is counted as the honest one. */
export function withBallot(make: (setup: SetUp, honest: string) => string, plan: Plan = ONE_VOTE, counted: 'as made' | 'as honest' = 'as made'): Uint8Array {
  const setup = setUp(plan)
  const honest = castAll(setup)
  const ballots = honest.map((ballot, i) => (i === 0 ? make(setup, ballot) : ballot))
  return assemble(setup, ballots, closeBox(setup, counted === 'as made' ? ballots : honest)).bytes
}


export const byteFaults: readonly FaultyArchive[] = [
  refused('archive/truncated', 'nothing after half of a member', bytes((all) => all.subarray(0, all.length - 512))),
  refused('archive/truncated', 'half a block at the end', bytes((all) => joined([all, new Uint8Array(100)]))),
  alone('archive/tar-header', 'a checksum of a member that ends in space NUL', withByte(() => 154, 32)),
  alone('archive/tar-header', 'another file mode', withByte(() => 106, 53)),
  alone('archive/tar-header', 'a byte at the end of a header', withByte(() => 511, 1)),
  alone('archive/tar-padding', 'a byte in the padding of the last member', withByte((all) => all.length - 1, 1)),
  refused('archive/member-name', 'a data record with an upper-case name', at(1, (one) => ({ ...one, name: one.name.toUpperCase() }))),
  refused('archive/member-name', 'a file that is neither record nor event', members((all) => [...all, { ...headerMember(), name: 'README' }])),
  refused('archive/too-large', 'a record of 17 MiB', bytes((all) => joined([all, hugeHeader()]))),
  refused('archive/first-member', 'no BELENIOS member', members((all) => all.slice(1))),
  refused('archive/first-member', 'nothing at all', () => new Uint8Array(0)),
  alone('archive/timestamp', 'one member changed a second later', at(3, (one) => ({ ...one, timestamp: TIMESTAMP + 1 }))),
  alone('archive/timestamp', 'a header that tells another time', at(0, () => headerMember({ version: 1, timestamp: String(TIMESTAMP + 1) }))),
  refused('archive/timestamp', 'a timestamp that is no number', at(0, () => headerMember({ version: 1, timestamp: '01' }))),
  alone('archive/record-hash', 'a record under the name of another', at(1, (one) => ({ ...one, name: `${sha256Hex('other')}.data.json` }))),
  refused('archive/trailing-data', 'end-of-archive blocks', bytes((all) => joined([all, new Uint8Array(1024)]))),
  alone('event/height', 'the first event at height 1', altered('Setup', (event) => ({ ...event, height: 1 }))),
  alone('event/parent', 'the end of ballots with another parent', altered('EndBallots', (event) => ({ ...event, parent: sha256Hex('other') }))),
  alone('event/parent', 'a first event with a parent', altered('Setup', (event) => ({ parent: sha256Hex('other'), ...event }))),
  alone('event/payload', 'a result event that names another payload', altered('Result', (event) => ({ ...event, payload: sha256Hex('other') }))),
  alone('event/payload', 'an end of ballots with a payload', altered('EndBallots', (event) => ({ ...event, payload: sha256Hex('other') }))),
  alone('event/payload', 'a sized tally that names another tally', inRecord('EncryptedTally', 1, (record) => edited(record, (sized: { encrypted_tally: string }) => { sized.encrypted_tally = sha256Hex('other') }))),
  alone('event/payload', 'an owner record that names another decryption', inRecord('PartialDecryption', 1, (record) => edited(record, (owned: { payload: string }) => { owned.payload = sha256Hex('other') }))),
  refused('event/order', 'no encrypted tally', without('EncryptedTally')),
  refused('event/missing-end-of-ballots', 'the tally before the end of ballots', events((all) => all.map((event, i) => (all[i]?.type === 'EndBallots' ? all[i + 1] : all[i]?.type === 'EncryptedTally' ? all[i - 1] : event) ?? event))),
  refused('event/order', 'a second setup', events((all) => [...all.slice(0, 1), ...all])),
  refused('event/order', 'an event of another type', altered('EndBallots', (event) => ({ ...event, type: 'Shuffle' }))),
  refused('event/order', 'two results', events((all) => [...all, ...all.slice(-1)])),
  alone('event/records', 'a record that belongs to no event', members((all) => [...all, dataMember('{}')])),
  refused('event/records', 'a ballot event with two ballots', events((all) => all.map((event) => (event.type === 'Ballot' ? { ...event, records: [...event.records, ...event.records] } : event)))),
  alone('event/missing-end-of-ballots', 'no end of ballots', without('EndBallots')),
  refused('event/missing-result', 'no result', without('Result')),
  refused('event/missing-result', 'nothing after the ballots', events((all) => all.slice(0, 2))),
  refused('record/not-json', 'a record that is not UTF-8', members((all) => [...all, dataMember(new Uint8Array([0x22, 0xff, 0x22]))])),
  refused('record/shape', 'a result with a field of its own', inRecord('Result', 0, (record) => edited(record, (result: { note?: string }) => { result.note = '' }))),
  refused('record/shape', 'an event whose parent is null', altered('Setup', (event) => ({ parent: null, ...event }))),
  refused('record/shape', 'a count below zero', inRecord('Result', 0, () => '{"result":[[-1,0,0]]}')),
  alone('record/not-canonical', 'a space in the result', inRecord('Result', 0, (record) => record.replace(':', ': '))),
  alone('record/not-canonical', 'a ballot in another field order', () => withBallot((_, honest) => {
    const { signature, ...unsigned } = JSON.parse(honest) as { signature: object }
    return JSON.stringify({ signature, ...unsigned })
  })),
  alone('record/not-canonical', 'a repeated field', inRecord('Result', 0, (record) => record.replace('{', '{"result":[],'))),
  alone('record/not-canonical', 'a count written 1e0', inRecord('Result', 0, (record) => record.replace('1', '1e0'))),
  alone('record/scalar', 'a response with a leading zero', () => withBallot((setup, honest) => resigned(setup, honest, ({ answers }) => {
    const proof = answers[0]?.overall_proof[0]
    if (proof !== undefined) proof.response = `0${proof.response}`
  }))),
  alone('record/scalar', 'a response of q instead of 0', () => withBallot(responseOfQ)),
  refused('record/element', 'an element in upper-case hex', () => withBallot((setup, honest) => resigned(setup, honest, ({ answers }) => {
    const choice = answers[0]?.choices[0]
    if (choice !== undefined) choice.alpha = choice.alpha.toUpperCase()
  }), ONE_VOTE, 'as honest')),
]

/** A branch whose response is 0, written as q: the same exponent, another text. */
function responseOfQ(setup: SetUp): string {
  const [question] = setup.election.questions
  const { secret, credential } = voterOf(setup, 0)
  if (question === undefined) throw new RangeError('an election with a question')
  let calls = 0
  // The third number a proof draws is the response of its first simulated branch.
  const zeroThird: RandomBytes = (length) => (++calls === 3 ? new Uint8Array(length) : setup.random(length))
  const answer = sealAnswer(setup.election, question, credential, [1, 0, 0], [1n, 2n, 3n], zeroThird)
  const zero = answer.individual_proofs[0]?.find(({ response }) => response === '0')
  if (zero === undefined) throw new Error('no response is 0')
  zero.response = String(setup.group.order)
  return signBallot(setup.election, credential, secret, [answer], setup.random)
}
