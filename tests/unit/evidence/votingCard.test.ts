import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { credentialScalar } from '../../../src/belenios/credential'
import { groupNamed } from '../../../src/belenios/group/groups'
import type { GroupLetter } from '../../../src/domain/meeting/ids'
import { credentialOf, credentialScalarOf, newCardSecret, privateCredential, readVotingCardQr, votingCardId, votingCardQr } from '../../../src/evidence/votingCard'

const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) }
const secret = 'ABCDEFGHJKLMNPQRSTUVWX'
const group = 'A' as GroupLetter

describe('the secret of a voting card', () => {
  test('has 22 symbols and is new every time', () => {
    const secrets = Array.from({ length: 50 }, () => newCardSecret(random))
    expect(new Set(secrets).size).toBe(50)
    expect(secrets.every((made) => /^[2-9A-HJ-NP-Z]{22}$/.test(made))).toBe(true)
  })
  test('is known in the store by a digest', () => {
    expect(votingCardId(secret)).toBe(createHash('sha256').update(`hom-phieu/card/v1|${secret}`).digest('hex').slice(0, 32))
  })
  test('goes through its QR with its group', () => {
    expect(votingCardQr(group, secret)).toBe(`HP1V:A:${secret}`)
    expect(readVotingCardQr(`HP1V:A:${secret}`)).toEqual({ ok: true, value: { group, secret } })
  })
  test.each(['', 'HP1V:A:', 'HP1V:I:ABCDEFGHJKLMNPQRSTUVWX', 'HP1V:A:ABCDEFGHJKLMNPQRSTUVW', 'HP1V:A:ABCDEFGHJKLMNPQRSTUVWO', 'HP1K:A:ABCDEFGHJKLMNPQRSTUVWX', 'https://example.com', 'HP1V:A:ABCDEFGHJKLMNPQRSTUVWX:x'])(
    'a QR that says %j is no voting card',
    (text) => {
      expect(readVotingCardQr(text)).toEqual({ ok: false, error: { code: 'voting-card/not-a-card' } })
    },
  )
})

describe('the credential of a card for one list', () => {
  const uuid = '7Rf3bWq9KmXh2T'
  test('is written 5-6-5-6 and differs from list to list', () => {
    expect(privateCredential(uuid, secret)).toMatch(/^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{6}-[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{6}$/)
    expect(privateCredential('9Rf3bWq9KmXh2T', secret)).not.toBe(privateCredential(uuid, secret))
  })
  test.each(['Ed25519', 'BELENIOS-2048'])('gives the public credential of the protocol in %s', (name) => {
    const chosen = groupNamed(name)
    if (chosen === undefined) throw new Error('unknown group')
    const { secret: scalar, publicKey } = credentialOf(chosen, uuid, secret)
    expect(scalar).toBe(credentialScalar(chosen, uuid, privateCredential(uuid, secret)))
    expect(scalar).toBe(credentialScalarOf(chosen, uuid, secret))
    expect(publicKey).toBe(chosen.encode(chosen.generator.power(scalar)))
  })
})
