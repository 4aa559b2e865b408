/**
 * Whoever changes one byte on the stick: the package of the story is changed in every one of its files, and in every bit of
 * the signatures over the result, and each time the verifier refuses it and says why.
 */
import { expect } from '@playwright/test'
import { verifyDetached } from '../../../src/evidence/jws'
import { OPENING_FILE, RESULT_FILE, RESULT_JWS, RESULT_TYPE } from '../../../src/evidence/packageNames'
import { readZip } from '../../../src/evidence/readZip'
import { verifyFile } from '../../../src/evidence/verifyFile'
import { joined, packMember, writeZip } from '../../../src/evidence/writeZip'
import { seededRandom } from '../../support/seededRandom'

type Files = ReadonlyMap<string, Uint8Array>

function filesOf(zip: Uint8Array): Files {
  const read = readZip(zip)
  if (!read.ok) throw new Error(read.error.code)
  return new Map(read.value.map((member) => [member.name, joined(member.unpack())]))
}

/** A zip that is as good as the first one, around other content. */
const zipOf = (files: Files): Uint8Array => joined(writeZip([...files].map(([name, data]) => packMember({ name, data }))))

const flipped = (bytes: Uint8Array, at: number, bit: number): Uint8Array => {
  const changed = bytes.slice()
  changed[at] = (changed[at] ?? 0) ^ (1 << bit)
  return changed
}

async function expectRejected(zip: Uint8Array, confirmedFingerprint: string, what: string): Promise<void> {
  const { verdict, checks } = await verifyFile('sua.zip', zip, { confirmedFingerprint })
  expect(verdict, what).toBe('rejected')
  const reasons = checks.filter(({ ok, code }) => !ok && code !== undefined && code !== 'check/not-reached')
  expect(reasons.length, `${what}: the reason`).toBeGreaterThan(0)
}

/** @param places  how many bytes of each file are tried */
export async function expectEveryChangeRejected(zip: Uint8Array, fingerprint: string, places = 2): Promise<void> {
  const random = seededRandom('one byte on the stick')
  const files = filesOf(zip)
  expect((await verifyFile('nguyen.zip', zipOf(files), { confirmedFingerprint: fingerprint })).verdict).toBe('verified')
  for (const [name, content] of files) {
    for (let i = 0; i < places; i += 1) {
      const at = random.below(content.length)
      const changed = zipOf(new Map([...files, [name, flipped(content, at, random.below(8))]]))
      await expectRejected(changed, fingerprint, `${name}, byte ${at}`)
    }
  }
  for (let i = 0; i < 4; i += 1) {
    const at = random.below(zip.length)
    await expectRejected(flipped(zip, at, random.below(8)), fingerprint, `the zip itself, byte ${at}`)
  }
  await expectEveryBitSigned(files)
}

/** Every bit of `ket-qua.jws`, before the signers the opening record and the result name. */
async function expectEveryBitSigned(files: Files): Promise<void> {
  const textOf = (name: string) => new TextDecoder().decode(files.get(name))
  const opening = JSON.parse(textOf(OPENING_FILE)) as { readonly device: { readonly key: string } }
  const { members } = JSON.parse(textOf(RESULT_FILE)) as { readonly members: readonly string[] }
  const signers = [{ key: opening.device.key, role: 'tablet' as const }, ...members.map((key) => ({ key, role: 'member' as const }))]
  const result = files.get(RESULT_FILE) ?? new Uint8Array()
  const jws = files.get(RESULT_JWS) ?? new Uint8Array()
  const verdict = (bytes: Uint8Array) => verifyDetached(result, new TextDecoder().decode(bytes), RESULT_TYPE, signers)
  expect((await verdict(jws)).ok).toBe(true)
  for (const at of jws.keys()) {
    for (let bit = 0; bit < 8; bit += 1) {
      const outcome = await verdict(flipped(jws, at, bit))
      expect(outcome.ok ? undefined : outcome.error.code, `${RESULT_JWS}, byte ${at}, bit ${bit}`).toMatch(/^jws\//)
    }
  }
}
