/**
 * Keys as other programs made them, derived again by ours: credentials of both forms, trustees' keys from numbers and
 * seeds, and the whole key generation of a committee from its transcript (digest §3, §4).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { credentialScalar, publicCredential } from '../../src/belenios/credential'
import { requireAll } from '../../src/belenios/fault'
import { belenios2048 } from '../../src/belenios/group/belenios2048'
import { ed25519 } from '../../src/belenios/group/ed25519'
import type { Group } from '../../src/belenios/group/group'
import { proofOf } from '../../src/belenios/scalars'
import type { RandomBytes } from '../../src/belenios/scalars'
import { messageChallenge, verifyLogarithm } from '../../src/belenios/schnorr'
import { encryptionKey, generateKeys, signingKey } from '../../src/belenios/trustees/ceremony'
import { verificationKey } from '../../src/belenios/trustees/pedersen'
import type { SignedMessage, ThresholdRecord } from '../../src/belenios/trustees/pedersen'
import { seededBytes } from '../support/seededBytes'
import { readTranscript } from '../support/toolTranscript'

const ROOT = join(import.meta.dirname, '../vectors')
const read = (folder: string, name: string): string => readFileSync(join(ROOT, folder, name), 'utf8').trim()
const json = (folder: string, name: string): unknown => JSON.parse(read(folder, name))
const groupOf = (folder: string): Group => (folder.startsWith('ed-') ? ed25519 : belenios2048)
const powerOf = (group: Group, secret: bigint): string => group.encode(group.generator.power(secret))

const byTool = readdirSync(ROOT).filter((name) => /-tool\d\d-/.test(name))

describe('a voter’s public credential', () => {
  it.each(byTool)('follows from the private one: %s', (folder) => {
    const group = groupOf(folder)
    const { uuid } = json(folder, 'e.json') as { uuid: string }
    const listed = (json(folder, 'pc.json') as string[]).map((entry) => entry.split(',')[0])
    const derived = read(folder, 'private_creds.txt').split('\n').map((line) => {
      const credential = line.split(/\s+/).at(-1) ?? ''
      return publicCredential(group, credentialScalar(group, uuid, credential))
    })
    expect(derived.sort()).toEqual(listed.sort())
  })

  it('has private ones of both forms among the vectors', () => {
    const forms = byTool.map((folder) => read(folder, 'private_creds.txt').split('\n')[0]?.split(/\s+/).at(-1)?.length)
    expect(new Set(forms)).toEqual(new Set([25, 19]))
  })
})

describe('a Single trustee’s public key', () => {
  it.each(byTool.filter((folder) => folder.includes('single')))('follows from the private one: %s', (folder) => {
    const group = groupOf(folder)
    const names = readdirSync(join(ROOT, folder, 'trustees')).filter((name) => name.endsWith('.privkey'))
    const keys = names.map((name) => powerOf(group, BigInt(json(folder, `trustees/${name}`) as string)))
    expect(keys).toEqual(names.map((name) => (json(folder, `trustees/${name.replace('privkey', 'pubkey')}`) as { public_key: string }).public_key))
    expect(names).toHaveLength(3)
  })
})

const signedBy = (group: Group, verification: string, { message, signature }: SignedMessage): boolean => {
  const key = group.decode(verification)
  return key !== undefined && verifyLogarithm(group, key, proofOf(signature, group.order, 'signature', requireAll), messageChallenge(message))
}

describe.each(['ed-tool33-pedersen-2of3-5v3q', 'ff-tool33-pedersen-2of3-5v3q'])('the committee of %s', (folder) => {
  const group = groupOf(folder)
  const members = readTranscript(group, join(ROOT, folder, 'trustees'))
  const verifications = members.map(({ seed }) => powerOf(group, signingKey(group, seed)))
  const commitments = (members[0]?.coefexps ?? []).map(({ message }) =>
    (JSON.parse(message) as { coefexps: string[] }).coefexps.map((text) => group.decode(text) ?? group.identity))
  const shareOf = (message: string): bigint => BigInt((JSON.parse(message) as { secret: string }).secret)

  it('certifies the two keys that follow from each member’s seed', () => {
    members.forEach(({ seed, cert }, i) => {
      expect(JSON.parse(cert.message)).toMatchObject({ verification: verifications[i], encryption: powerOf(group, encryptionKey(group, seed)) })
    })
  })

  it('signed its certificates, its commitments and every share it sent', () => {
    members.forEach((member, i) => {
      expect(signedBy(group, verifications[i] ?? '', member.cert)).toBe(true)
      expect(member.coefexps.every((entry, sender) => signedBy(group, verifications[sender] ?? '', entry))).toBe(true)
      expect(member.secrets.every(({ signed }, sender) => signedBy(group, verifications[sender] ?? '', signed))).toBe(true)
      expect(member.secrets.every(({ signed }, sender) => signedBy(group, verifications[(sender + 1) % 3] ?? '', signed))).toBe(false)
    })
  })

  it('sent each member the share f_i(j) that the commitments of f_i announce', () => {
    members.forEach(({ secrets, encryption }, j) => {
      secrets.forEach(({ message, recipient }, i) => {
        expect(recipient).toBe(encryption)
        expect(powerOf(group, shareOf(message))).toBe(group.encode(verificationKey(group, [commitments[i] ?? []], j + 1)))
      })
    })
  })

  it('decrypts with the sum of the shares, whose public key is in the record', () => {
    const [[, record]] = json(folder, 't.json') as [[string, ThresholdRecord]]
    members.forEach(({ secrets, key, publicKey }, j) => {
      const sum = secrets.reduce((total, { message }) => total + shareOf(message), 0n) % group.order
      expect(JSON.parse(key.message)).toEqual({ decryption_key: String(sum) })
      expect(powerOf(group, sum)).toBe(publicKey)
      expect(group.encode(verificationKey(group, commitments, j + 1))).toBe(publicKey)
      expect(record.verification_keys[j]?.public_key).toBe(publicKey)
    })
  })
})

describe('the key generation of an independent program', () => {
  const made = json('ff-js-pedersen-2of3-4v3q', 'private.json') as {
    trustee_seeds: string[]; polynomials: string[][]; decryption_shares: string[]
  }
  const bytesOf = (value: bigint): Uint8Array => new Uint8Array(Buffer.from(value.toString(16).padStart(128, '0'), 'hex'))

  it('gives the same decryption keys from the same seeds and polynomials', () => {
    // The generation draws one number per certificate's signature, then the coefficients.
    const rest = seededBytes('rest')
    const drawn = [...made.trustee_seeds.map(() => 1n), ...made.polynomials.flat().map(BigInt)]
    const random: RandomBytes = (length) => {
      const next = drawn.shift()
      return next === undefined ? rest(length) : bytesOf(next)
    }
    const keys = generateKeys(belenios2048, made.trustee_seeds, 2, random)
    expect(keys.decryptionKeys.map(String)).toEqual(made.decryption_shares)
    const archive = readFileSync(join(ROOT, 'ff-js-pedersen-2of3-4v3q/dEfH3P6AP1fWci.bel'), 'utf8')
    expect(archive).toContain(`"public_key":"${keys.publicKey}","questions"`)
    for (const { public_key } of keys.record.verification_keys) expect(archive).toContain(`"public_key":"${public_key}"`)
    for (const { message } of keys.record.coefexps) expect(archive).toContain(JSON.stringify(message))
    for (const { message } of keys.record.certs) expect(archive).toContain(JSON.stringify(message))
  })
})
