/**
 * Ballots no honest voter makes, with proofs as good as the protocol's mathematics allows: what can be proved is proved,
 * what cannot is filled with random numbers of the right shape.
 */
import type { SealedAnswer } from '../../src/belenios/ballot'
import type { Question } from '../../src/belenios/election'
import type { Element, Group } from '../../src/belenios/group/group'
import { proveOneOf } from '../../src/belenios/orProof'
import type { SpelledCiphertext } from '../../src/belenios/orProof'
import { mod, proofRecord, randomScalar } from '../../src/belenios/scalars'
import type { Proof } from '../../src/belenios/scalars'
import type { SetUp } from './archives'

/** Bounds the grinding for even challenges: it succeeds one time in four. */
const TRIES = 200

function spelled(group: Group, alpha: Element, beta: Element): SpelledCiphertext {
  return { alpha, beta, alphaText: group.encode(alpha), betaText: group.encode(beta) }
}

/**
 * An answer with any whole numbers as marks.
 * @param twist  multiplied into the first α: an element of order 2, which proofs with even challenges do not notice
 */
export function sealDishonestly(setup: SetUp, question: Question, credential: string, marks: readonly number[], twist?: Element): SealedAnswer {
  const { election, group, random } = setup
  const q = group.order
  const secrets = marks.map((message) => ({ message, r: randomScalar(q, random) }))
  const ciphertexts = secrets.map(({ message, r }, i) => {
    const alpha = group.generator.power(r)
    const beta = group.multiply(election.key.power(r), group.generator.power(mod(BigInt(message), q)))
    return spelled(group, i === 0 && twist !== undefined ? group.multiply(alpha, twist) : alpha, beta)
  })
  const total = ciphertexts.reduce((sum, { alpha, beta }) => spelled(group, group.multiply(sum.alpha, alpha), group.multiply(sum.beta, beta)), spelled(group, group.identity, group.identity))
  const prefix = `${election.fingerprint}|${credential}`
  const even = (proofs: readonly Proof[]): boolean => proofs.every(({ challenge }) => challenge % 2n === 0n)
  const prove = (ciphertext: SpelledCiphertext, secret: { r: bigint; message: number }, values: readonly number[], context: string): readonly Proof[] => {
    if (!values.includes(secret.message)) return values.map(() => ({ challenge: randomScalar(q, random), response: randomScalar(q, random) }))
    for (let tried = 0; tried < TRIES; tried++) {
      const proofs = proveOneOf(group, election.key, ciphertext, secret, values, context, random)
      if (twist === undefined || even(proofs)) return proofs
    }
    throw new Error('no proof with even challenges found')
  }
  const individual = ciphertexts.map((ciphertext, i) => {
    const [zero, one] = prove(ciphertext, secrets[i] ?? { r: 0n, message: 0 }, [0, 1], prefix)
    if (zero === undefined || one === undefined) throw new RangeError('two branches')
    return [proofRecord(zero), proofRecord(one)] as SealedAnswer['individual_proofs'][number]
  })
  const whole = { r: mod(secrets.reduce((sum, { r }) => sum + r, 0n), q), message: marks.reduce((sum, mark) => sum + mark, 0) }
  const values = Array.from({ length: question.max - question.min + 1 }, (_, i) => question.min + i)
  const spelling = ciphertexts.map(({ alphaText, betaText }) => `${alphaText},${betaText}`).join(',')
  const overall = prove(total, whole, values, `${prefix}|${spelling}`)
  return {
    choices: ciphertexts.map(({ alphaText, betaText }) => ({ alpha: alphaText, beta: betaText })),
    individual_proofs: individual,
    overall_proof: overall.map(proofRecord),
  }
}
