/**
 * Every check of the verifier has a reason to be: for each code there is an archive that only this check keeps out. With
 * the check on it is refused with that very code; with it off, and all others on, it passes.
 *
 * Some checks cannot be passed over, because what they refuse cannot be read further; for those there are archives too.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FAULT_CODES } from '../../src/belenios/fault'
import type { FaultCode } from '../../src/belenios/fault'
import { verifyArchive, verifyArchiveWithout } from '../../src/belenios/verifyArchive'
import { makeArchive } from '../support/archives'
import { ballotFaults } from '../support/faults/ballotFaults'
import { byteFaults } from '../support/faults/byteFaults'
import { closingFaults } from '../support/faults/closingFaults'
import { setupFaults } from '../support/faults/setupFaults'
import expected from './expected.json' with { type: 'json' }

const built = [...byteFaults, ...setupFaults, ...ballotFaults, ...closingFaults]

/** Why there is nothing to pass over. */
const CANNOT_BE_READ_FURTHER: Partial<Record<FaultCode, string>> = {
  'archive/truncated': 'the bytes are not there',
  'archive/member-name': 'the name says neither what a member is nor what it hashes to',
  'archive/too-large': 'reading it would need more memory than a record may take',
  'archive/first-member': 'without the header member there is no version and no time',
  'archive/trailing-data': 'an empty block is no header',
  'event/order': 'another event has other records than the next step reads',
  'event/missing-result': 'there is no event to read',
  'record/not-json': 'the text has no value',
  'record/element': 'the text is no element: there is nothing to compute with',
  'election/group': 'the group is not known: there is nothing to compute with',
  'decryption/owner': 'there is no key to check the decryption against',
  'decryption/shape': 'a cell has no factor or no proof',
  'result/shape': 'a cell has no count or a count no cell',
}

const refusal = async (bytes: Uint8Array): Promise<string> => {
  const verdict = await verifyArchive(bytes)
  return verdict.ok ? 'accepted' : verdict.error.code
}
const refusalWithout = async (code: FaultCode, bytes: Uint8Array): Promise<string> => {
  const verdict = await verifyArchiveWithout(code, bytes)
  return verdict.ok ? 'accepted' : verdict.error.code
}

describe('an honest archive of ours', () => {
  it('is accepted, so that a fault is the only thing wrong with the others', async () => {
    expect(await refusal(makeArchive().bytes)).toBe('accepted')
    expect(await refusal(makeArchive({ trustees: { threshold: 2, size: 3 } }).bytes)).toBe('accepted')
  })
})

describe.each(FAULT_CODES.filter((code) => !(code in CANNOT_BE_READ_FURTHER)))('the check %s', (code) => {
  const faulty = built.filter((archive) => archive.code === code)

  it.each(faulty.filter(({ alone }) => alone))('alone keeps out: $name', async ({ make }) => {
    const bytes = make()
    expect(await refusal(bytes)).toBe(code)
    expect(await refusalWithout(code, bytes)).toBe('accepted')
  })

  it('has an archive that it alone keeps out', () => {
    expect(faulty.some(({ alone }) => alone)).toBe(true)
  })

  for (const { name, make } of faulty.filter(({ alone }) => !alone)) {
    it(`is the first to name: ${name}`, async () => {
      expect(await refusal(make())).toBe(code)
    })
  }
})

describe.each(Object.entries(CANNOT_BE_READ_FURTHER) as [FaultCode, string][])('%s cannot be passed over (%s)', (code) => {
  it.each(built.filter((archive) => archive.code === code))('and keeps out: $name', async ({ make }) => {
    const bytes = make()
    expect(await refusal(bytes)).toBe(code)
    expect(await refusalWithout(code, bytes)).not.toBe('accepted')
  })

  it('has an archive that shows it', () => {
    expect(built.some((archive) => archive.code === code)).toBe(true)
  })
})

/** Archives of another maker, in BELENIOS-2048, that pass with one check off. */
const ALONE_IN_VECTORS = [
  'ff-js-tampered-3v2q/08-unknown-credential', 'ff-js-tampered-3v2q/09-duplicate-public-credential',
  'ff-js-tampered-3v2q/10-wrong-result', 'ff-js-tampered-3v2q/12-wrong-num-tallied-only',
  'ff-js-tampered-3v2q/13-wrong-total-weight-only', 'ff-js-tampered-3v2q/22-no-endballots-event',
  'ff-js-tampered-3v2q/23-noncanonical-ballot-json', 'ff-js-tampered-3v2q/26-trustee-pok-altered',
  'ff-js-tampered-3v2q/30-ff-credential-not-in-subgroup', 'ff-js-tampered-3v2q/36-identity-as-public-credential',
  'ff-made-pedersen-4v3q/02-vk1-replaced-pok-signature-valid', 'ff-made-pedersen-4v3q/03-vk1-signed-by-member-2',
  'ff-made-pedersen-4v3q/04-certs-signatures-swapped', 'ff-made-pedersen-4v3q/06-cert-context-threshold-3-re-signed',
  'ff-made-pedersen-4v3q/07-cert-context-index-re-signed', 'ff-made-pedersen-4v3q/08-cert-context-group-re-signed',
  'ff-made-pedersen-4v3q/09-identity-encryption-key', 'ff-made-pedersen-4v3q/11-coefexps-one-longer-than-t',
  'ff-made-pedersen-4v3q/17-third-superfluous-share-invalid', 'ff-made-single-3v2q/06-leading-zero-scalar-signed',
  'ff-made-single-3v2q/08-overvote-1-1-individual-proofs-valid', 'ff-made-single-3v2q/11-unknown-credential-self-signed',
  'ff-made-single-3v2q/12-other-uuid-re-signed', 'ff-made-single-3v2q/18-owner-twice', 'ff-made-single-3v2q/21-ustar-magic',
] as const

describe('with its one check off passes', () => {
  it.each(ALONE_IN_VECTORS)('%s', async (name) => {
    const folder = join(import.meta.dirname, '../vectors', name)
    const file = readdirSync(folder).find((entry) => entry.endsWith('.bel')) ?? ''
    const bytes = readFileSync(join(folder, file))
    const code = expected[name] as FaultCode
    expect(await refusal(bytes)).toBe(code)
    expect(await refusalWithout(code, bytes)).toBe('accepted')
  })
})
