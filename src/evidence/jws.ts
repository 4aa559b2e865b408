/**
 * Detached signatures: JWS of RFC 7515, general JSON serialisation, payload left out (appendix F), EdDSA (RFC 8037).
 *
 *   {"signatures":[{"protected":P,"signature":S},…]}      P = base64url of {"alg":"EdDSA","kid":K,"role":R,"typ":T}
 *   kid = RFC 7638 thumbprint of the public key; signatures sorted by kid; no unprotected header
 *
 * The text must equal its own canonical re-serialisation: stock libraries accept a flipped last base64 symbol, junk members
 * and unprotected headers, and a text with two spellings is a text that can be altered. `typ` keeps a signature of one kind
 * of document from passing for another.
 */
import { calculateJwkThumbprint, flattenedVerify, importJWK } from 'jose'
import * as v from 'valibot'
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import { base64urlOf, bytesOfBase64url } from './base64url'
import type { Signer, SignerRole } from './signing'

export type JwsError =
  | { readonly code: 'jws/not-canonical' }
  | { readonly code: 'jws/wrong-type'; readonly found: string }
  | { readonly code: 'jws/unknown-signer'; readonly kid: string }
  | { readonly code: 'jws/wrong-role'; readonly kid: string }
  | { readonly code: 'jws/duplicate-signer'; readonly kid: string }
  | { readonly code: 'jws/bad-signature'; readonly kid: string }
  | { readonly code: 'jws/missing-signer'; readonly kid: string }

/** Who must have signed: exactly these, each once. */
export interface ExpectedSigner {
  /** JWK `x` */
  readonly key: string
  readonly role: SignerRole
}

interface Header {
  readonly alg: 'EdDSA'
  readonly kid: string
  readonly role: SignerRole
  readonly typ: string
}

const ENVELOPE = v.strictObject({
  signatures: v.array(v.strictObject({ protected: v.string(), signature: v.string() })),
})
const HEADER = v.strictObject({ alg: v.literal('EdDSA'), kid: v.string(), role: v.picklist(['tablet', 'member']), typ: v.string() })

const publicJwk = (key: string) => ({ kty: 'OKP', crv: 'Ed25519', x: key })

/** RFC 7638 thumbprint of a public key. */
export const keyId = (key: string): Promise<string> => calculateJwkThumbprint(publicJwk(key), 'sha256')

const protectedText = ({ alg, kid, role, typ }: Header): string => base64urlOf(new TextEncoder().encode(JSON.stringify({ alg, kid, role, typ })))

const byKid = (a: { readonly kid: string }, b: { readonly kid: string }): number => (a.kid < b.kid ? -1 : a.kid > b.kid ? 1 : 0)

/** JWS over the exact bytes by every signer. */
export async function signDetached(bytes: Uint8Array, typ: string, signers: readonly Signer[]): Promise<string> {
  const payload = base64urlOf(bytes)
  const signed = await Promise.all(
    signers.map(async (signer) => {
      const kid = await keyId(signer.key)
      const header = protectedText({ alg: 'EdDSA', kid, role: signer.role, typ })
      const signature = await signer.sign(new TextEncoder().encode(`${header}.${payload}`))
      return { kid, protected: header, signature: base64urlOf(signature) }
    }),
  )
  const signatures = signed.sort(byKid).map(({ protected: header, signature }) => ({ protected: header, signature }))
  return JSON.stringify({ signatures })
}

/** Whether exactly `expected` signed exactly these bytes as a document of this type. Reports the first thing wrong. */
export async function verifyDetached(
  bytes: Uint8Array,
  jws: string,
  typ: string,
  expected: readonly ExpectedSigner[],
): Promise<Result<void, JwsError>> {
  const entries = readEnvelope(jws)
  if (entries === undefined) return err({ code: 'jws/not-canonical' })
  const payload = base64urlOf(bytes)
  const known = new Map(await Promise.all(expected.map(async (signer) => [await keyId(signer.key), signer] as const)))
  const seen = new Set<string>()
  for (const { header, entry } of entries) {
    const { kid, role } = header
    const signer = known.get(kid)
    if (header.typ !== typ) return err({ code: 'jws/wrong-type', found: header.typ })
    if (seen.has(kid)) return err({ code: 'jws/duplicate-signer', kid })
    if (signer === undefined) return err({ code: 'jws/unknown-signer', kid })
    if (signer.role !== role) return err({ code: 'jws/wrong-role', kid })
    if (!(await holds(payload, entry, signer.key))) return err({ code: 'jws/bad-signature', kid })
    seen.add(kid)
  }
  const missing = [...known.keys()].find((kid) => !seen.has(kid))
  return missing === undefined ? ok(undefined) : err({ code: 'jws/missing-signer', kid: missing })
}

type Entry = v.InferOutput<typeof ENVELOPE>['signatures'][number]

/** Headers and signatures of a canonical text; undefined for any other. */
function readEnvelope(jws: string): readonly { readonly header: Header; readonly entry: Entry }[] | undefined {
  const envelope = parsed(ENVELOPE, jws)
  if (envelope === undefined) return undefined
  const entries = envelope.signatures.map((entry) => ({ entry, header: parsed(HEADER, textOf(entry.protected)) }))
  const whole = entries.flatMap(({ entry, header }) => (header === undefined ? [] : [{ header, entry }]))
  const canonical = whole.map(({ header, entry }) => ({ protected: protectedText(header), signature: entry.signature }))
  const inOrder = whole.every(({ header }, i) => i === 0 || (whole[i - 1]?.header.kid ?? '') <= header.kid)
  const sound = whole.every(({ entry }) => bytesOfBase64url(entry.signature)?.length === 64)
  return whole.length === entries.length && inOrder && sound && JSON.stringify({ signatures: canonical }) === jws ? whole : undefined
}

const textOf = (encoded: string): string => new TextDecoder().decode(bytesOfBase64url(encoded) ?? new Uint8Array())

function parsed<S extends v.GenericSchema>(schema: S, json: string): v.InferOutput<S> | undefined {
  try {
    const result = v.safeParse(schema, JSON.parse(json))
    return result.success ? result.output : undefined
  } catch {
    return undefined // not JSON
  }
}

async function holds(payload: string, entry: Entry, key: string): Promise<boolean> {
  try {
    await flattenedVerify({ ...entry, payload }, await importJWK({ ...publicJwk(key), alg: 'EdDSA' }), { algorithms: ['EdDSA'] })
    return true
  } catch {
    return false // not a key, or not its signature
  }
}
