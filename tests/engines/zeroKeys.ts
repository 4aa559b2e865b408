/** Keys with a leading zero byte, one card in 128: WebKitGTK refuses their PKCS #8 form; the form the app uses must sign in every engine. */
import { ed25519 } from '@noble/curves/ed25519.js'
import { expect } from '@playwright/test'
import type { EngineWindow } from './engine'

const MESSAGE = Uint8Array.from([72, 80])

/** One seed that begins with a zero byte, and one whose public key does. */
function seeds(): readonly Uint8Array[] {
  const counted = Array.from({ length: 4096 }, (_, n) => Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 1 + (n % 255) : i === 1 ? n >> 8 : 7)))
  const ofZeroKey = counted.find((seed) => ed25519.getPublicKey(seed)[0] === 0)
  if (ofZeroKey === undefined) throw new Error('no seed was found whose key begins with a zero byte')
  return [Uint8Array.from({ length: 32 }, (_, i) => i), ofZeroKey]
}

const SIGN = `
  const { jwk, message } = arguments[0];
  return (async () => {
    const key = await crypto.subtle.importKey('jwk', jwk, { name: 'Ed25519' }, false, ['sign']);
    return [...new Uint8Array(await crypto.subtle.sign('Ed25519', key, Uint8Array.from(message)))];
  })();`

export async function zeroKeysSign(window: EngineWindow): Promise<void> {
  for (const seed of seeds()) {
    const jwk = { kty: 'OKP', crv: 'Ed25519', d: Buffer.from(seed).toString('base64url'), x: Buffer.from(ed25519.getPublicKey(seed)).toString('base64url') }
    const signature = await window.run(SIGN, { jwk, message: [...MESSAGE] })
    expect(signature).toEqual([...ed25519.sign(MESSAGE, seed)])
  }
}
