import { beforeAll, describe, expect, test } from 'vitest'
import { verifyArchive } from '../../../src/belenios/verifyArchive'
import type { ArchiveFacts } from '../../../src/belenios/verifyArchive'
import { verifyStrongProofs } from '../../../src/evidence/strongProofs'
import { makePackage } from '../../support/makePackage'
import type { MadePackage } from '../../support/makePackage'
import { aMeeting } from '../../support/packageMeeting'

interface ProofsFile {
  version: number
  uuid: string
  factors: { owner: number; proofs: { challenge: string; response: string }[][] }[]
}

const textOf = (made: MadePackage) => new TextDecoder().decode(made.files.find(({ name }) => name === 'giai-ma-1.json')?.data)
const factsOf = async (made: MadePackage): Promise<ArchiveFacts> => {
  const verdict = await verifyArchive(made.archives[0]!)
  if (!verdict.ok) throw new Error(verdict.error.code)
  return verdict.value
}

describe.each(['Ed25519', 'BELENIOS-2048'] as const)('strong decryption proofs in %s', (group) => {
  let facts: ArchiveFacts, text: string
  beforeAll(async () => {
    const made = await makePackage({ meeting: aMeeting({ group }) })
    facts = await factsOf(made)
    text = textOf(made)
  })
  const changed = (change: (file: ProofsFile) => void): string => {
    const file = JSON.parse(text) as ProofsFile
    change(file)
    return JSON.stringify(file)
  }
  const codeOf = (json: string) => {
    const verdict = verifyStrongProofs(json, facts)
    return verdict.ok ? 'ok' : verdict.error.code
  }

  test('hold for every factor of an honest archive', () => {
    expect(codeOf(text)).toBe('ok')
    const file = JSON.parse(text) as ProofsFile
    expect(file.factors.map(({ owner }) => owner)).toEqual([1, 2])
    expect(file.factors.flatMap(({ proofs }) => proofs.map((row) => row.length))).toEqual([3, 3, 3, 3])
  })

  test('each proof holds in its own place only', () => {
    const swap = (file: ProofsFile, [a, b]: readonly [readonly [number, number, number], readonly [number, number, number]]) => {
      const one = file.factors[a[0]]!.proofs[a[1]]!
      const other = file.factors[b[0]]!.proofs[b[1]]!
      ;[one[a[2]], other[b[2]]] = [other[b[2]]!, one[a[2]]!]
    }
    for (const places of [[[0, 0, 0], [0, 0, 1]], [[0, 0, 0], [0, 1, 0]], [[0, 0, 0], [1, 0, 0]]] as const) {
      expect(codeOf(changed((file) => swap(file, places)))).toBe('strong-proofs/wrong')
    }
  })

  test('no challenge and no response may change', () => {
    for (const field of ['challenge', 'response'] as const) {
      expect(codeOf(changed((file) => {
        const proof = file.factors[1]!.proofs[1]![2]!
        proof[field] = String((BigInt(proof[field]) + 1n) % facts.group.order)
      }))).toBe('strong-proofs/wrong')
    }
  })

  test('a scalar beyond the order is refused even where it would be congruent', () => {
    expect(codeOf(changed((file) => {
      const proof = file.factors[0]!.proofs[0]![0]!
      proof.response = String(BigInt(proof.response) + facts.group.order)
    }))).toBe('strong-proofs/wrong')
  })

  test('a set for another list, another owner, too few or too many are named', () => {
    expect(codeOf(changed((file) => (file.uuid = '9Rf3bWq9KmXh2T')))).toBe('strong-proofs/other-election')
    expect(codeOf(changed((file) => file.factors.reverse()))).toBe('strong-proofs/owners')
    expect(codeOf(changed((file) => file.factors.pop()))).toBe('strong-proofs/owners')
    expect(codeOf(changed((file) => (file.factors[0]!.owner = 3)))).toBe('strong-proofs/owners')
    expect(codeOf(changed((file) => file.factors[0]!.proofs.pop()))).toBe('strong-proofs/shape')
    expect(codeOf(changed((file) => file.factors[1]!.proofs[1]!.pop()))).toBe('strong-proofs/shape')
  })

  test('any other spelling is refused', () => {
    for (const json of ['', '{}', `${text} `, ` ${text}`, text.replace('"version":1', '"version":1.0'), text.replace('"challenge":"', '"challenge":"0'), text.replace('{"version":1,', '{')]) {
      expect(codeOf(json)).toBe('strong-proofs/not-canonical')
    }
  })
})

test('of an empty box, where every ciphertext is the identity, hold too', async () => {
  const made = await makePackage({ voters: [] })
  expect(verifyStrongProofs(textOf(made), await factsOf(made))).toEqual({ ok: true, value: undefined })
})

test('of a forged factor do not hold, although the archive verifies (digest §8)', async () => {
  for (const group of ['Ed25519', 'BELENIOS-2048'] as const) {
    const made = await makePackage({ meeting: aMeeting({ group }), forge: { question: 1, answer: 0 } })
    const facts = await factsOf(made)
    expect(facts.result[1]?.[0]).toBe(1) // nobody gave that mark
    expect(verifyStrongProofs(textOf(made), facts)).toEqual({ ok: false, error: { code: 'strong-proofs/wrong', owner: 1, question: 2, answer: 1 } })
  }
})
