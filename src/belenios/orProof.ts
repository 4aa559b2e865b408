/**
 * Disjunctive proofs (digest §5): the ciphertext (α, β) encrypts one of the values M_0 … M_k, without saying which.
 *
 *   h = H("prove|" ‖ P ‖ "|" ‖ pt(α) ‖ "," ‖ pt(β) ‖ "|" ‖ A_0,B_0,A_1,B_1…)      A_j = g^{r_j}·α^{c_j}
 *   Σ c_j = h mod q                                                              B_j = y^{r_j}·(β/g^{M_j})^{c_j}
 *
 * The prover knows α = g^r and β = y^r·g^m, so every exponentiation has a fixed base. The verifier raises α and β to several
 * challenges and to q (membership) at once, sharing the squarings.
 */
import type { Element, FixedBase, Group } from './group/group'
import { hashToScalar } from './hash'
import type { Proof, RandomBytes } from './scalars'
import { mod, randomScalar } from './scalars'

export interface Ciphertext {
  readonly alpha: Element
  readonly beta: Element
}

/** A ciphertext with the texts of its elements, so that nothing is encoded twice. */
export interface SpelledCiphertext extends Ciphertext {
  readonly alphaText: string
  readonly betaText: string
}

const challengeOf = (group: Group, prefix: string, ciphertext: SpelledCiphertext, commitments: readonly string[]): bigint =>
  hashToScalar(`prove|${prefix}|${ciphertext.alphaText},${ciphertext.betaText}|${commitments.join(',')}`, group.order)

/**
 * Proof that `ciphertext` = (g^r, y^r·g^message) encrypts one of `values`.
 * @param values  M_0 … M_k, `message` among them
 * @returns one (challenge, response) per value, in order
 */
export function proveOneOf(
  group: Group,
  key: FixedBase,
  ciphertext: SpelledCiphertext,
  secret: { readonly r: bigint; readonly message: number },
  values: readonly number[],
  prefix: string,
  random: RandomBytes,
): readonly Proof[] {
  const q = group.order
  const real = values.indexOf(secret.message)
  if (real < 0) throw new RangeError('the message is none of the values')
  const w = randomScalar(q, random)
  const branches = values.map((value, j) => {
    if (j === real) return { challenge: 0n, response: w, a: group.generator.power(w), b: key.power(w) }
    const challenge = randomScalar(q, random)
    const response = randomScalar(q, random)
    // A = g^response·α^challenge and B = y^response·(β/g^value)^challenge, with α = g^r and β = y^r·g^message
    const exponent = (response + secret.r * challenge) % q
    const shift = group.generator.power(mod(BigInt(secret.message - value) * challenge, q))
    return { challenge, response, a: group.generator.power(exponent), b: group.multiply(key.power(exponent), shift) }
  })
  const commitments = group.encodeAll(branches.flatMap((branch) => [branch.a, branch.b]))
  const h = challengeOf(group, prefix, ciphertext, commitments)
  const others = branches.reduce((sum, branch) => sum + branch.challenge, 0n)
  const challenge = mod(h - others, q)
  return branches.map((branch, j) =>
    j === real ? { challenge, response: mod(w - secret.r * challenge, q) } : { challenge: branch.challenge, response: branch.response },
  )
}

/**
 * The commitments A_0, B_0, A_1, B_1 … that a proof stands for, and whether α and β are in the group
 * (skipped, and true, where membership is already known).
 */
export function commitmentsOf(
  group: Group,
  key: FixedBase,
  ciphertext: Ciphertext,
  proofs: readonly Proof[],
  values: readonly number[],
  withMembership: boolean,
): { readonly member: boolean; readonly commitments: readonly Element[] } {
  const challenges = proofs.map((proof) => proof.challenge)
  const exponents = withMembership ? [group.order, ...challenges] : challenges
  const alphas = group.powers(ciphertext.alpha, exponents)
  const betas = group.powers(ciphertext.beta, exponents)
  const first = withMembership ? 1 : 0
  const member = !withMembership || (group.isIdentity(at(alphas, 0)) && group.isIdentity(at(betas, 0)))
  const commitments = proofs.flatMap((proof, j) => {
    const a = group.multiply(group.generator.power(proof.response), at(alphas, first + j))
    const shift = mod(-BigInt(at(values, j)) * proof.challenge, group.order)
    const b = group.multiply(key.power(proof.response), at(betas, first + j))
    return [a, shift === 0n ? b : group.multiply(b, group.generator.power(shift))]
  })
  return { member, commitments }
}

/** Whether the challenges add up to the hash of these (already encoded) commitments. */
export function proofHolds(
  group: Group,
  ciphertext: SpelledCiphertext,
  proofs: readonly Proof[],
  prefix: string,
  commitments: readonly string[],
): boolean {
  const sum = proofs.reduce((total, proof) => total + proof.challenge, 0n) % group.order
  return sum === challengeOf(group, prefix, ciphertext, commitments)
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index]
  if (item === undefined) throw new RangeError('commitments do not match the proofs')
  return item
}
