/**
 * Ballots (digest §5): encrypted choices with proofs that each is 0 or 1 and that their number is within min..max, signed
 * by a one-time credential. S0 = φ|pt(credential) binds every proof to this election and this credential.
 *
 * Proofs of one question do not depend on the others: questions can be encrypted as the voter leaves them.
 */
import type { Require } from './fault'
import { faultOf, requireAll } from './fault'
import type { Election, Question } from './election'
import { sha256Base64 } from './hash'
import { commitmentsOf, proofHolds, proveOneOf } from './orProof'
import type { SpelledCiphertext } from './orProof'
import { fields, list, pair, PROOF, readRecord, text, writeRecord } from './records'
import type { RandomBytes } from './scalars'
import { elementOf, proofOf, proofRecord } from './scalars'
import { ballotChallenge, proveLogarithm, verifyLogarithm } from './schnorr'

export const CIPHERTEXT = fields({ alpha: text, beta: text })
const ANSWER = fields({ choices: list(CIPHERTEXT), individual_proofs: list(pair(PROOF, PROOF)), overall_proof: list(PROOF) })
const BALLOT = fields({
  election_uuid: text,
  election_hash: text,
  credential: text,
  answers: list(ANSWER),
  signature: fields({ hash: text, proof: PROOF }),
})
type AnswerRecord = ReturnType<typeof ANSWER>
export type BallotRecord = ReturnType<typeof BALLOT>

/** An encrypted and proven answer to one question: public, part of the ballot. */
export type SealedAnswer = AnswerRecord

/** Values the number of chosen answers may take. */
const totals = ({ min, max }: Question): readonly number[] => Array.from({ length: max - min + 1 }, (_, i) => min + i)

const ZERO_OR_ONE = [0, 1] as const

/**
 * Encrypts one question's choices under a credential.
 * @param choices     0 or 1 per answer, their sum within min..max
 * @param randomness  one secret scalar per answer
 * @param random      for the proofs' nonces
 */
export function sealAnswer(
  election: Election,
  question: Question,
  credential: string,
  choices: readonly number[],
  randomness: readonly bigint[],
  random: RandomBytes,
): SealedAnswer {
  const { group, key } = election
  if (choices.length !== question.answers.length || randomness.length !== choices.length) throw new RangeError('one choice and one scalar an answer')
  const secrets = choices.map((message, i) => ({ message, r: randomness[i] ?? 0n }))
  const elements = secrets.flatMap(({ message, r }) => {
    const mask = key.power(r)
    return [group.generator.power(r), message === 1 ? group.multiply(mask, group.generator.base) : mask]
  })
  const texts = group.encodeAll(elements)
  const ciphertexts = secrets.map((_, i) => spelled(elements[2 * i], elements[2 * i + 1], texts[2 * i], texts[2 * i + 1]))
  const prefix = `${election.fingerprint}|${credential}`

  const individual = ciphertexts.map((ciphertext, i) => {
    const [zero, one] = proveOneOf(group, key, ciphertext, secrets[i] ?? { r: 0n, message: 0 }, ZERO_OR_ONE, prefix, random)
    if (zero === undefined || one === undefined) throw new RangeError('two branches')
    return [proofRecord(zero), proofRecord(one)] as [ReturnType<typeof PROOF>, ReturnType<typeof PROOF>]
  })
  const overall = proveOneOf(
    group, key,
    productOf(election, ciphertexts),
    {
      r: secrets.reduce((sum, secret) => sum + secret.r, 0n) % group.order,
      message: secrets.reduce((sum, secret) => sum + secret.message, 0),
    },
    totals(question), `${prefix}|${texts.join(',')}`, random,
  )
  return {
    choices: ciphertexts.map(({ alphaText, betaText }) => ({ alpha: alphaText, beta: betaText })),
    individual_proofs: individual,
    overall_proof: overall.map(proofRecord),
  }
}

/** Puts sealed answers together and signs them with the credential's secret: the ballot record. */
export function signBallot(election: Election, credential: string, secret: bigint, answers: readonly SealedAnswer[], random: RandomBytes): string {
  const unsigned = { election_uuid: election.uuid, election_hash: election.fingerprint, credential, answers }
  const hash = sha256Base64(writeRecord(unsigned))
  const proof = proofRecord(proveLogarithm(election.group, secret, ballotChallenge(hash), random))
  return writeRecord({ ...unsigned, signature: { hash, proof } })
}

export const readBallot = (json: string, at: string, require: Require): BallotRecord => readRecord(json, BALLOT, at, require)

/**
 * Checks everything a ballot says of itself: election, shape, membership, proofs, signature. Whether its credential is
 * listed and fresh is the archive's to say. Returns its ciphertexts, per question and answer.
 */
export function checkBallot(election: Election, json: string, at: string, require: Require): { readonly credential: string; readonly ciphertexts: readonly (readonly SpelledCiphertext[])[] } {
  const ballot = readBallot(json, at, require)
  require(ballot.election_uuid === election.uuid, 'ballot/other-election', at)
  require(ballot.election_hash === election.fingerprint, 'ballot/other-fingerprint', at)
  require(ballot.answers.length === election.questions.length, 'ballot/shape', at)
  const ciphertexts = ballot.answers.map((answer, i) => {
    const question = election.questions[i]
    return question === undefined ? [] : checkAnswer(election, question, ballot.credential, answer, `${at}, question ${String(i + 1)}`, require)
  })
  checkSignature(election, ballot, at, require)
  return { credential: ballot.credential, ciphertexts }
}

function checkSignature(election: Election, ballot: BallotRecord, at: string, require: Require): void {
  const { signature, ...unsigned } = ballot
  require(signature.hash === sha256Base64(writeRecord(unsigned)), 'ballot/signature-hash', at)
  const credential = elementOf(election.group, ballot.credential, `${at}, credential`)
  const proof = proofOf(signature.proof, election.group.order, `${at}, signature`, require)
  require(verifyLogarithm(election.group, credential, proof, ballotChallenge(signature.hash)), 'ballot/signature', at)
}

/** Whether the verifier will take this answer: asked by who makes it, before it can enter a box. */
export const answerHolds = (election: Election, question: Question, credential: string, answer: SealedAnswer): boolean =>
  holds(() => checkAnswer(election, question, credential, answer, 'answer', requireAll))

/** Whether the verifier will take this ballot's signature. With `answerHolds` for every answer this is all of `checkBallot`. */
export const signatureHolds = (election: Election, json: string): boolean =>
  holds(() => {
    checkSignature(election, readBallot(json, 'ballot', requireAll), 'ballot', requireAll)
  })

function holds(check: () => void): boolean {
  try {
    check()
    return true
  } catch (error) {
    faultOf(error) // a bug is thrown on
    return false
  }
}

function checkAnswer(
  election: Election,
  question: Question,
  credential: string,
  answer: AnswerRecord,
  at: string,
  require: Require,
): readonly SpelledCiphertext[] {
  const { group, key } = election
  const values = totals(question)
  const fits =
    answer.choices.length === question.answers.length &&
    answer.individual_proofs.length === question.answers.length &&
    answer.overall_proof.length === values.length
  require(fits, 'ballot/shape', at)
  const prefix = `${election.fingerprint}|${credential}`
  const ciphertexts = answer.choices.map(({ alpha, beta }, i) =>
    spelled(elementOf(group, alpha, `${at}, answer ${String(i + 1)}`), elementOf(group, beta, `${at}, answer ${String(i + 1)}`), alpha, beta),
  )
  const proofs = answer.individual_proofs.map((branches) => branches.map((branch) => proofOf(branch, group.order, at, require)))
  const overall = answer.overall_proof.map((branch) => proofOf(branch, group.order, at, require))
  const total = productOf(election, ciphertexts)
  const recomputed = ciphertexts.map((ciphertext, i) => commitmentsOf(group, key, ciphertext, proofs[i] ?? [], ZERO_OR_ONE, true))
  recomputed.forEach(({ member }, i) => {
    require(member, 'ballot/not-member', `${at}, answer ${String(i + 1)}`)
  })
  const whole = commitmentsOf(group, key, total, overall, values, false)
  // One shared inversion for all commitments of the question.
  const texts = group.encodeAll([...recomputed.flatMap(({ commitments }) => commitments), ...whole.commitments])
  ciphertexts.forEach((ciphertext, i) => {
    const holds = proofHolds(group, ciphertext, proofs[i] ?? [], prefix, texts.slice(4 * i, 4 * i + 4))
    require(holds, 'ballot/individual-proof', `${at}, answer ${String(i + 1)}`)
  })
  const spelling = ciphertexts.map(({ alphaText, betaText }) => `${alphaText},${betaText}`).join(',')
  require(proofHolds(group, total, overall, `${prefix}|${spelling}`, texts.slice(4 * ciphertexts.length)), 'ballot/overall-proof', at)
  return ciphertexts
}

function spelled(
  alpha: SpelledCiphertext['alpha'] | undefined,
  beta: SpelledCiphertext['beta'] | undefined,
  alphaText: string | undefined,
  betaText: string | undefined,
): SpelledCiphertext {
  if (alpha === undefined || beta === undefined || alphaText === undefined || betaText === undefined) throw new RangeError('incomplete ciphertext')
  return { alpha, beta, alphaText, betaText }
}

function productOf(election: Election, ciphertexts: readonly SpelledCiphertext[]): SpelledCiphertext {
  const { group } = election
  const alpha = ciphertexts.reduce((total, ciphertext) => group.multiply(total, ciphertext.alpha), group.identity)
  const beta = ciphertexts.reduce((total, ciphertext) => group.multiply(total, ciphertext.beta), group.identity)
  const [alphaText, betaText] = group.encodeAll([alpha, beta])
  return spelled(alpha, beta, alphaText, betaText)
}

