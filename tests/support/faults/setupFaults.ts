/**
 * Faults of what is fixed before the box opens (digest §2–4): election, trustees, credentials. Signatures and proofs are
 * made again after every change, so that no other check has a reason to object.
 */
import { ed25519 } from '../../../src/belenios/group/ed25519'
import type { Element } from '../../../src/belenios/group/group'
import { sha256Hex } from '../../../src/belenios/hash'
import { mod, proofRecord, randomScalar } from '../../../src/belenios/scalars'
import { messageChallenge, proofOfKnowledgeChallenge, proveLogarithm } from '../../../src/belenios/schnorr'
import { signingKey } from '../../../src/belenios/trustees/ceremony'
import { certificatesMessage } from '../../../src/belenios/trustees/pedersen'
import type { ThresholdRecord } from '../../../src/belenios/trustees/pedersen'
import type { TrusteeKeyRecord } from '../../../src/belenios/trustees/single'
import type { TrusteeEntry } from '../../../src/belenios/trustees/trustees'
import { assemble, castAll, closeBox, edited, eventsOf, keysOf, makeTrustees, setUp } from '../archives'
import type { Plan, SetUp, SetUpChanges, TrusteeKeys } from '../archives'
import { orderTwo, ed25519Torsion } from '../points'
import { archiveOf, membersOf } from '../rawArchive'
import { seededBytes } from '../seededBytes'
import { alone, refused } from './faultyArchive'
import type { FaultyArchive } from './faultyArchive'

const group = ed25519
const q = group.order
const EMPTY_BOX: Plan = { votes: [], voters: 2 }
const COMMITTEE: Plan = { votes: [[1]], trustees: { threshold: 2, size: 3 } }
const random = seededBytes('setup faults')

const made = (plan: Plan, changes: SetUpChanges = {}) => (): Uint8Array => assemble(setUp(plan, changes)).bytes
const election = (change: (record: { uuid: string; group: string; questions: { max: number; min: number; answers: string[] }[] }) => void, plan: Plan = EMPTY_BOX) =>
  made(plan, { election: (record) => edited(record, change) })
const credentials = (change: (listed: string[]) => string[]) => made({ votes: [[1]] }, { credentials: change })

/** Records exchanged when all else is made: only for what is refused on sight. */
function exchanged(change: (setup: SetUp) => Partial<SetUp['records']>): Uint8Array {
  const setup = setUp(EMPTY_BOX)
  const closing = closeBox(setup, [])
  const records = { ...setup.records, ...change(setup) }
  return archiveOf(membersOf(eventsOf({ records }, [], closing)))
}

function wrongHashes(name: 'election' | 'trustees' | 'credentials'): Uint8Array {
  const setup = setUp({ votes: [[1]] })
  const ballots = castAll(setup)
  const events = eventsOf(setup, ballots, closeBox(setup, ballots)).map((event) =>
    event.type === 'Setup'
      ? { ...event, records: [...event.records.slice(0, 3), edited(event.records[3] ?? '', (hashes: Record<string, string>) => { hashes[name] = sha256Hex('other') })] }
      : event,
  )
  return archiveOf(membersOf(events))
}

/** A trustee's entry for g^secret·twist; with a twist of order 2 the challenge has to be even. */
function singleEntry(secret: bigint, twist: Element = group.identity): readonly ['Single', TrusteeKeyRecord] {
  const publicKey = group.encode(group.multiply(group.generator.power(secret), twist))
  for (;;) {
    const pok = proveLogarithm(group, secret, proofOfKnowledgeChallenge(group, publicKey), random)
    if (pok.challenge % 2n === 0n) return ['Single', { pok: proofRecord(pok), public_key: publicKey }]
  }
}

const singles = (secrets: readonly bigint[], twist?: Element): TrusteeKeys =>
  keysOf(group, secrets.map((secret) => singleEntry(secret, twist)), secrets)

/** A committee whose record was changed, with everything signed again that is to be signed again. */
function committee(change: (record: ThresholdRecord, signAs: (index: number, message: string) => ThresholdRecord['signatures'][number]) => void, plan = COMMITTEE): TrusteeKeys {
  const keys = makeTrustees(plan)
  const entries = JSON.parse(JSON.stringify(keys.entries)) as [TrusteeEntry]
  const body = entries[0][1] as ThresholdRecord
  const signAs = (index: number, message: string) =>
    proofRecord(proveLogarithm(group, signingKey(group, keys.seeds[index] ?? ''), messageChallenge(message), random))
  change(body, signAs)
  return { ...keys, entries }
}

type Sign = Parameters<Parameters<typeof committee>[0]>[1]

/** Signs every certificate and the agreement on all of them again. */
function signAgain(record: ThresholdRecord, sign: Sign, which: { certificates: boolean } = { certificates: true }): void {
  if (which.certificates) record.certs.forEach((cert, i) => { cert.signature = sign(i, cert.message) })
  record.signatures = record.coefexps.map(({ message }, i) =>
    sign(i, certificatesMessage(record.certs, (JSON.parse(message) as { coefexps: string[] }).coefexps)))
}

const withCertificate = (change: (message: { context: { threshold: number; size: number; index: number; group: string }; encryption: string }) => void) =>
  made(COMMITTEE, { keys: committee((record, sign) => {
    const [first] = record.certs
    if (first !== undefined) first.message = edited(first.message, change)
    signAgain(record, sign)
  }) })

/** Another member's key instead of one's own, rightly proven and signed; the honest two decrypt. */
function otherVerificationKey(): Uint8Array {
  const secret = randomScalar(q, random)
  const keys = committee((record, sign) => {
    const publicKey = group.encode(group.generator.power(secret))
    const pok = proofRecord(proveLogarithm(group, secret, proofOfKnowledgeChallenge(group, publicKey), random))
    record.verification_keys[0] = { pok, public_key: publicKey, signature: sign(0, publicKey) }
  })
  return made({ ...COMMITTEE, decryptedBy: [2, 3] }, { keys })()
}

/** Polynomials one longer than the threshold, the new coefficient 0 and so its commitment the identity. */
const longPolynomials = made(COMMITTEE, { keys: committee((record, sign) => {
  record.coefexps.forEach((entry, i) => {
    entry.message = edited(entry.message, ({ coefexps }: { coefexps: string[] }) => { coefexps.push(group.encode(group.identity)) })
    entry.signature = sign(i, entry.message)
  })
  signAgain(record, sign)
}) })

const first = <T>(items: readonly T[], change: (item: T) => void): void => {
  const [item] = items
  if (item !== undefined) change(item)
}
/** Still a decimal in range, and another number. */
const nudged = (decimal: string): string => String(mod(BigInt(decimal) + 1n, q))

export const setupFaults: readonly FaultyArchive[] = [
  ...(['election', 'trustees', 'credentials'] as const).map((name) => alone('setup/hashes', `another hash of the ${name}`, () => wrongHashes(name))),
  refused('election/group', 'a group of the tool that is not ours', () => exchanged(({ records }) => ({ election: records.election.replace('Ed25519', 'RFC-3526-2048') }))),
  refused('record/not-json', 'an election that is not JSON', () => exchanged(({ records }) => ({ election: records.election.slice(1) }))),
  refused('record/not-json', 'a byte order mark before the election', () => exchanged(({ records }) => ({ election: `\uFEFF${records.election}` }))),
  refused('record/shape', 'half of a surrogate pair in the name', () => exchanged(({ records }) => ({ election: records.election.replace('Hội nghị', '\\ud800') }))),
  alone('election/uuid', 'a uuid with a zero', made({ ...EMPTY_BOX, uuid: 'TestArchive120' })),
  alone('election/uuid', 'a uuid of 13 symbols', made({ ...EMPTY_BOX, uuid: 'TestArchive12' })),
  alone('election/question', 'a maximum above the number of answers', election(({ questions }) => first(questions, (question) => { question.max = 4 }), { votes: [[1]] })),
  alone('election/question', 'a minimum above the maximum', election(({ questions }) => first(questions, (question) => { question.min = 2 }))),
  alone('election/question', 'no question', election((record) => { record.questions = [] })),
  alone('election/public-key', 'a key that is not the trustees’ product', made(EMPTY_BOX, { publicKey: group.encode(group.generator.power(5n)) })),
  alone('election/public-key', 'the trustees’ product, twisted by a point of order 2', made(EMPTY_BOX, { publicKey: group.encode(group.multiply(group.generator.power(5n), orderTwo(group))), keys: singles([5n]) })),
  alone('election/identity', 'two trustees whose keys cancel', made({ votes: [[1]] }, { keys: singles([5n, q - 5n]) })),
  alone('trustees/identity', 'a third trustee with the key 1', made({ votes: [[1]] }, { keys: singles([5n, 7n, 0n]) })),
  alone('trustees/identity', 'a certificate with the encryption key 1', withCertificate((message) => { message.encryption = group.encode(group.identity) })),
  refused('trustees/not-member', 'a trustee key twisted by a point of order 2', made({ votes: [[1]] }, { keys: singles([2n, 4n], orderTwo(group)) })),
  ...ed25519Torsion.slice(0, 7).map((point, i) =>
    alone('trustees/not-member', `a certificate whose encryption key is small-order point ${String(i + 1)}`, withCertificate((message) => { message.encryption = group.encode(point) }))),
  alone('trustees/not-member', 'commitments twisted by a point of order 2', made(COMMITTEE, { keys: committee((record, sign) => {
    record.coefexps.forEach((entry, i) => {
      entry.message = edited(entry.message, ({ coefexps }: { coefexps: string[] }) => {
        const element = group.decode(coefexps[0] ?? '')
        if (element !== undefined && i < 2) coefexps[0] = group.encode(group.multiply(element, orderTwo(group)))
      })
      entry.signature = sign(i, entry.message)
    })
    signAgain(record, sign)
  }) })),
  alone('trustees/proof-of-knowledge', 'a proof with another response', made(EMPTY_BOX, { keys: pokNudged() })),
  alone('trustees/size', 'polynomials one longer than the threshold', longPolynomials),
  refused('trustees/size', 'a member without a polynomial', () => exchanged(() => ({ trustees: JSON.stringify(committee((record) => { record.coefexps.pop() }).entries) }))),
  alone('trustees/certificate-context', 'a certificate for a threshold of 3', withCertificate(({ context }) => { context.threshold = 3 })),
  alone('trustees/certificate-context', 'a certificate for another place', withCertificate(({ context }) => { context.index = 2 })),
  alone('trustees/certificate-context', 'a certificate for four members', withCertificate(({ context }) => { context.size = 4 })),
  alone('trustees/certificate-context', 'a certificate for the other group', withCertificate(({ context }) => { context.group = 'BELENIOS-2048' })),
  alone('trustees/certificate-signature', 'a certificate signed by nobody', made(COMMITTEE, { keys: committee((record, sign) => {
    first(record.certs, ({ signature }) => { signature.response = nudged(signature.response) })
    signAgain(record, sign, { certificates: false })
  }) })),
  alone('trustees/polynomial-signature', 'commitments signed by nobody', made(COMMITTEE, { keys: committee((record) => {
    first(record.coefexps, ({ signature }) => { signature.response = nudged(signature.response) })
  }) })),
  alone('trustees/certificates-signature', 'one member’s agreement signed by another', made(COMMITTEE, { keys: committee((record) => {
    record.signatures[0] = record.signatures[1] ?? { challenge: '0', response: '0' }
  }) })),
  alone('trustees/verification-key', 'another verification key, rightly proven and signed', otherVerificationKey),
  alone('trustees/verification-key-signature', 'a verification key signed by another member', made(COMMITTEE, { keys: committee((record, sign) => {
    first(record.verification_keys, (key) => { key.signature = sign(1, key.public_key) })
  }) })),
  alone('record/shape', 'a Single trustee with a signature', made({ votes: [[1]] }, { keys: signedSingle() })),
  alone('credentials/duplicate', 'a credential listed twice', credentials((listed) => [...listed, ...listed.slice(0, 1)])),
  alone('credentials/identity', 'the identity among the credentials', credentials((listed) => [...listed, group.encode(group.identity)])),
  ...ed25519Torsion.slice(0, 7).map((point, i) =>
    alone('credentials/not-member', `small-order point ${String(i + 1)} among the credentials`, credentials((listed) => [...listed, group.encode(point)]))),
  alone('credentials/not-member', 'a credential twisted by a point of order 2', credentials((listed) => [...listed, group.encode(group.multiply(group.generator.power(9n), orderTwo(group)))])),
]

function pokNudged(): TrusteeKeys {
  const [kind, key] = singleEntry(5n)
  return keysOf(group, [[kind, { ...key, pok: { ...key.pok, response: nudged(key.pok.response) } }] as const], [5n])
}

function signedSingle(): TrusteeKeys {
  const [kind, key] = singleEntry(5n)
  return keysOf(group, [[kind, { ...key, signature: key.pok }] as const], [5n])
}
