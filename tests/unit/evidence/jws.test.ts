import { ed25519 } from '@noble/curves/ed25519.js'
import { calculateJwkThumbprint, generalVerify, importJWK } from 'jose'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { signDetached, verifyDetached } from '../../../src/evidence/jws'
import { signerFromSeed } from '../../../src/evidence/signerFromSeed'
import { isSigningKey } from '../../../src/evidence/signingKey'
import type { Signer } from '../../../src/evidence/signing'

const bytes = new TextEncoder().encode('{"phiếu":31}')
const TYPE = 'hom-phieu/test'
const seed = (n: number) => new Uint8Array(32).fill(n)
let tablet: Signer, hoa: Signer, bình: Signer, stranger: Signer

beforeAll(async () => {
  ;[tablet, hoa, bình, stranger] = await Promise.all([
    signerFromSeed(seed(1), 'tablet'), signerFromSeed(seed(2), 'member'), signerFromSeed(seed(3), 'member'), signerFromSeed(seed(4), 'member'),
  ])
})
function seedOfKeyWithZero(): Uint8Array {
  for (let n = 0; ; n += 1) {
    const candidate = new Uint8Array(32).fill(1)
    candidate[0] = n % 256
    candidate[1] = 1 + (n >> 8)
    if (ed25519.getPublicKey(candidate)[0] === 0) return candidate
  }
}
const codeOf = async (jws: string, expected: readonly Signer[], content = bytes, typ = TYPE) => {
  const verdict = await verifyDetached(content, jws, typ, expected)
  return verdict.ok ? 'ok' : verdict.error.code
}

test('an Ed25519 key is the one of RFC 8032 for its seed', async () => {
  const rfc = Uint8Array.from(Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex'))
  const signer = await signerFromSeed(rfc, 'member')
  expect(Buffer.from(signer.key, 'base64url').toString('hex')).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
  expect(Buffer.from(await signer.sign(new Uint8Array())).toString('hex')).toBe(
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  )
})

test('a seed or a key that begins with a zero byte signs like any other, in engines that refuse it as PKCS #8 too', async () => {
  const refusing = vi.spyOn(crypto.subtle, 'importKey')
  // Seeds found by counting: the first whose public key begins with a zero byte, and one that itself does.
  for (const from of [Buffer.from([0, ...new Array<number>(31).fill(5)]), seedOfKeyWithZero()]) {
    const signer = await signerFromSeed(from, 'member')
    expect(Buffer.from(await signer.sign(bytes))).toEqual(Buffer.from(ed25519.sign(bytes, from)))
    expect(signer.key).toBe(Buffer.from(ed25519.getPublicKey(from)).toString('base64url'))
  }
  expect(refusing.mock.calls.map(([format, , , extractable]) => [format, extractable])).toEqual([['jwk', false], ['jwk', false]])
  refusing.mockRestore()
})

test('keys that bind nobody are no signing keys', () => {
  expect(isSigningKey(tablet.key)).toBe(true)
  const identity = Buffer.from([1, ...new Array<number>(31).fill(0)]).toString('base64url')
  const order8 = Buffer.from('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a', 'hex').toString('base64url')
  for (const key of ['', 'AAAA', identity, order8, Buffer.alloc(32).toString('base64url'), Buffer.alloc(32, 255).toString('base64url')]) expect(isSigningKey(key)).toBe(false)
})

describe('a document signed by the tablet and two members', () => {
  test('is accepted for exactly these signers, in any order', async () => {
    const jws = await signDetached(bytes, TYPE, [bình, tablet, hoa])
    expect(await codeOf(jws, [tablet, hoa, bình])).toBe('ok')
    expect(await signDetached(bytes, TYPE, [hoa, bình, tablet])).toBe(jws)
  })

  test('is a JWS that a stock library verifies', async () => {
    const { signatures } = JSON.parse(await signDetached(bytes, TYPE, [tablet])) as { signatures: { protected: string; signature: string }[] }
    const key = await importJWK({ kty: 'OKP', crv: 'Ed25519', x: tablet.key, alg: 'EdDSA' })
    const read = await generalVerify({ payload: Buffer.from(bytes).toString('base64url'), signatures }, key)
    expect(read.protectedHeader).toEqual({
      alg: 'EdDSA', kid: await calculateJwkThumbprint({ kty: 'OKP', crv: 'Ed25519', x: tablet.key }), role: 'tablet', typ: TYPE,
    })
  })

  test('each thing that can be wrong has its own code', async () => {
    const jws = await signDetached(bytes, TYPE, [tablet, hoa])
    expect(await codeOf(jws, [tablet, hoa], new TextEncoder().encode('{"phiếu":32}'))).toBe('jws/bad-signature')
    expect(await codeOf(jws, [tablet, hoa], bytes, 'hom-phieu/other')).toBe('jws/wrong-type')
    expect(await codeOf(jws, [tablet])).toBe('jws/unknown-signer')
    expect(await codeOf(jws, [tablet, hoa, bình])).toBe('jws/missing-signer')
    expect(await codeOf(jws, [tablet, { ...hoa, role: 'tablet' }])).toBe('jws/wrong-role')
    expect(await codeOf(await signDetached(bytes, TYPE, [hoa, hoa]), [hoa])).toBe('jws/duplicate-signer')
    expect(await codeOf('{"signatures":[]}', [tablet])).toBe('jws/missing-signer')
    // a signature of one signer under the name of another
    const forged: Signer = { ...hoa, sign: stranger.sign }
    expect(await codeOf(await signDetached(bytes, TYPE, [tablet, forged]), [tablet, hoa])).toBe('jws/bad-signature')
  })

  test('no bit of its text may change', async () => {
    const jws = new TextEncoder().encode(await signDetached(bytes, TYPE, [tablet, hoa]))
    for (let at = 0; at < jws.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const changed = jws.slice()
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        expect(await codeOf(new TextDecoder().decode(changed), [tablet, hoa]), `byte ${at}, bit ${bit}`).not.toBe('ok')
      }
    }
  })

  test('other spellings of the same signatures are refused', async () => {
    const jws = await signDetached(bytes, TYPE, [tablet, hoa])
    const parsed = JSON.parse(jws) as { signatures: { protected: string; signature: string }[] }
    const [first, second] = parsed.signatures
    if (first === undefined || second === undefined) throw new Error('two signatures')
    const header = JSON.parse(Buffer.from(first.protected, 'base64url').toString()) as Record<string, string>
    const reordered = Buffer.from(JSON.stringify({ typ: header['typ'], alg: header['alg'], kid: header['kid'], role: header['role'] })).toString('base64url')
    const spellings = [
      JSON.stringify(parsed, null, 1), `${jws}\n`, ` ${jws}`,
      JSON.stringify({ signatures: [second, first] }),
      JSON.stringify({ payload: '', ...parsed }), JSON.stringify({ ...parsed, junk: 1 }),
      JSON.stringify({ signatures: [{ ...first, header: { junk: 1 } }, second] }),
      JSON.stringify({ signatures: [{ ...first, protected: reordered }, second] }),
      JSON.stringify({ signatures: [{ signature: first.signature, protected: first.protected }, second] }),
      JSON.stringify({ signatures: [{ ...first, signature: `${first.signature}==` }, second] }),
      JSON.stringify({ signatures: [{ ...first, signature: '' }, second] }),
      'null', '[]', '{}', '', '{"signatures":null}',
    ]
    for (const text of spellings) expect(await codeOf(text, [tablet, hoa]), text).toBe('jws/not-canonical')
  })

  test('another algorithm or a header member too many is refused', async () => {
    const { signatures } = JSON.parse(await signDetached(bytes, TYPE, [tablet])) as { signatures: { protected: string; signature: string }[] }
    const header = JSON.parse(Buffer.from(signatures[0]?.protected ?? '', 'base64url').toString()) as Record<string, unknown>
    for (const changed of [{ ...header, alg: 'none' }, { ...header, crit: [] }, { ...header, role: 'chair' }]) {
      const text = JSON.stringify({ signatures: [{ protected: Buffer.from(JSON.stringify(changed)).toString('base64url'), signature: signatures[0]?.signature }] })
      expect(await codeOf(text, [tablet])).toBe('jws/not-canonical')
    }
  })
})
