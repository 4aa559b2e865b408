/**
 * Proofs of a ballot (digest §5): none verifies for a vote that is not 0 or 1, or for a sum outside min..max. The forger
 * here knows everything the voter knows and tries what the mathematics offers: honest proofs of another message, branches
 * made up, branches exchanged, and proofs taken from a good ballot.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkBallot, sealAnswer, signBallot } from '../../../src/belenios/ballot'
import type { SealedAnswer } from '../../../src/belenios/ballot'
import { faultOf, requireAll } from '../../../src/belenios/fault'
import { mod, proofRecord } from '../../../src/belenios/scalars'
import { proveOneOf } from '../../../src/belenios/orProof'
import { cast, levelsFor, setUp, voterOf } from '../../support/archives'
import { sealDishonestly } from '../../support/dishonestBallots'

const setup = setUp({ votes: [[0]] })
const { election, group, random } = setup
const voter = voterOf(setup, 0)
const question = election.questions[0] ?? levelsFor('nobody')
const q = group.order

const refusal = (answer: SealedAnswer): string => {
  const json = signBallot(election, voter.credential, voter.secret, [answer], random)
  try {
    checkBallot(election, json, 'ballot', requireAll)
    return 'accepted'
  } catch (error) {
    return faultOf(error).code
  }
}

const scalars = fc.bigInt({ min: 1n, max: q - 1n })
const badVotes = fc.oneof(fc.constantFrom(2, -1), fc.integer({ min: -5, max: 40 }).filter((n) => n !== 0 && n !== 1))

/** Honest seal of `marks`, then β of one answer multiplied by g^extra: the proofs are of another message. */
function shifted(marks: readonly number[], place: number, extra: number): SealedAnswer {
  const answer = JSON.parse(JSON.stringify(sealAnswer(election, question, voter.credential, marks, marks.map((_, i) => BigInt(i + 11)), random))) as SealedAnswer
  const choice = answer.choices[place]
  const beta = group.decode(choice?.beta ?? '')
  if (choice === undefined || beta === undefined) throw new RangeError('a choice')
  choice.beta = group.encode(group.multiply(beta, group.generator.power(mod(BigInt(extra), q))))
  return answer
}

describe('a vote that is neither 0 nor 1', () => {
  it('is not sealed by the voter’s own program', () => {
    for (const marks of [[2, 0, 0], [-1, 0, 0], [2, 0, -1], [1, 1, 0], [1, 1, 1]]) {
      expect(() => sealAnswer(election, question, voter.credential, marks, [1n, 2n, 3n], random)).toThrow(RangeError)
    }
  })

  it('has no proof that it is, made up or borrowed from another message', () => {
    fc.assert(
      fc.property(badVotes, fc.nat(2), (mark, place) => {
        const marks = [0, 1, 2].map((i) => (i === place ? mark : 0))
        expect(refusal(sealDishonestly(setup, question, voter.credential, marks))).toBe('ballot/individual-proof')
        expect(refusal(shifted([0, 0, 0], place, mark))).toBe('ballot/individual-proof')
      }),
      { numRuns: 25 },
    )
  })

  it('has no proof made for other values than 0 and 1', () => {
    fc.assert(
      fc.property(badVotes, scalars, (mark, r) => {
        const answer = shifted([0, 0, 0], 0, mark)
        const [alpha, beta] = [answer.choices[0]?.alpha ?? '', answer.choices[0]?.beta ?? '']
        const [a, b] = [group.decode(alpha), group.decode(beta)]
        if (a === undefined || b === undefined) throw new RangeError('elements')
        const ciphertext = { alpha: a, beta: b, alphaText: alpha, betaText: beta }
        const proof = proveOneOf(group, election.key, ciphertext, { r: 11n, message: mark }, [mark, 1], `${election.fingerprint}|${voter.credential}`, random)
        answer.individual_proofs[0] = proof.map(proofRecord) as SealedAnswer['individual_proofs'][number]
        expect(refusal(answer)).toBe('ballot/individual-proof')
        answer.individual_proofs[0] = [{ challenge: String(r), response: '0' }, { challenge: String(mod(-r, q)), response: '0' }]
        expect(refusal(answer)).toBe('ballot/individual-proof')
      }),
      { numRuns: 20 },
    )
  })
})

describe('two levels for one person', () => {
  it('have no proof that they are at most one', () => {
    fc.assert(
      fc.property(fc.constantFrom([1, 1, 0], [1, 0, 1], [0, 1, 1], [1, 1, 1]), scalars, scalars, (marks, c, r) => {
        const answer = sealDishonestly(setup, question, voter.credential, marks)
        expect(refusal(answer)).toBe('ballot/overall-proof')
        answer.overall_proof = [{ challenge: String(c), response: String(r) }, { challenge: String(mod(-c, q)), response: String(r) }]
        expect(refusal(answer)).toBe('ballot/overall-proof')
        const honest = (JSON.parse(cast(setup, voter, [0]).json) as { answers: SealedAnswer[] }).answers[0]
        answer.overall_proof = honest?.overall_proof ?? []
        expect(refusal(answer)).toBe('ballot/overall-proof')
      }),
      { numRuns: 20 },
    )
  })

  it('are accepted where the question allows two, and three are not', () => {
    const two = setUp({ questions: [{ ...question, max: 2 }], votes: [] })
    const allowing = two.election.questions[0] ?? question
    const other = voterOf(two, 0)
    const verdict = (marks: readonly number[]): string => {
      const json = signBallot(two.election, other.credential, other.secret, [sealDishonestly(two, allowing, other.credential, marks)], two.random)
      try {
        checkBallot(two.election, json, 'ballot', requireAll)
        return 'accepted'
      } catch (error) {
        return faultOf(error).code
      }
    }
    expect([[0, 0, 0], [0, 1, 0], [1, 0, 1], [1, 1, 1]].map(verdict)).toEqual(['accepted', 'accepted', 'accepted', 'ballot/overall-proof'])
  })
})

describe('an honest proof', () => {
  it('stops holding when any of its numbers changes', () => {
    const answer = sealAnswer(election, question, voter.credential, [0, 1, 0], [5n, 6n, 7n], random)
    expect(refusal(answer)).toBe('accepted')
    fc.assert(
      fc.property(fc.nat(3), fc.nat(1), fc.constantFrom<'challenge' | 'response'>('challenge', 'response'), scalars, (which, branch, field, by) => {
        const changed = JSON.parse(JSON.stringify(answer)) as SealedAnswer
        const proof = (which === 3 ? changed.overall_proof : changed.individual_proofs[which])?.[branch]
        if (proof === undefined) throw new RangeError('a proof')
        proof[field] = String(mod(BigInt(proof[field]) + by, q))
        expect(refusal(changed)).toBe(which === 3 ? 'ballot/overall-proof' : 'ballot/individual-proof')
      }),
      { numRuns: 40 },
    )
  })
})
