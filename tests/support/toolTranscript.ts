/**
 * Key generation as the tool's own files tell it (digest §4, transport): seeds, certificates, and the encrypted parts of
 * `.vinput` and `.voutput`. Only what the tests need: AES-256-GCM, as tool 3.3 writes it.
 */
import { createDecipheriv, createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Group } from '../../src/belenios/group/group'
import { encryptionKey } from '../../src/belenios/trustees/ceremony'
import type { SignedMessage } from '../../src/belenios/trustees/pedersen'

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

interface Envelope {
  readonly alpha: string
  readonly beta: string
  readonly data: string
}

/** A channel message decrypted with dk: what was signed, and by whom it says it is to be read. */
function opened(group: Group, seed: string, envelope: Envelope): { readonly signed: SignedMessage; readonly recipient: string; readonly message: string } {
  const alpha = group.decode(envelope.alpha)
  const beta = group.decode(envelope.beta)
  if (alpha === undefined || beta === undefined) throw new RangeError('an envelope in the group')
  const key = group.multiply(beta, group.invert(group.power(alpha, encryptionKey(group, seed))))
  const data = Buffer.from(envelope.data, 'hex')
  const cipher = createDecipheriv('aes-256-gcm', sha256(`key|${group.encode(key)}`), sha256(`iv|${envelope.alpha}`))
  cipher.setAuthTag(data.subarray(data.length - 16))
  const plain = Buffer.concat([cipher.update(data.subarray(0, data.length - 16)), cipher.final()]).toString('utf8')
  const signed = JSON.parse(plain) as SignedMessage
  return { signed, ...(JSON.parse(signed.message) as { recipient: string; message: string }) }
}

export interface MemberTranscript {
  readonly seed: string
  readonly cert: SignedMessage
  readonly encryption: string
  /** Envelopes with the shares f_1(j) … f_m(j) sent to this member j. */
  readonly secrets: readonly ReturnType<typeof opened>[]
  /** Own decryption key, as the member stored it for itself. */
  readonly key: ReturnType<typeof opened>
  readonly coefexps: readonly SignedMessage[]
  readonly publicKey: string
}

/** Members in the order of the trustees record. */
export function readTranscript(group: Group, folder: string): readonly MemberTranscript[] {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8').trim()
  return read('order.txt').split('\n').map((line) => {
    const id = line.split(' ')[1] ?? ''
    const seed = read(`${id}.key`)
    const cert = JSON.parse(read(`${id}.cert`)) as SignedMessage
    const input = JSON.parse(read(`${id}.vinput`)) as { secrets: string[]; coefexps: SignedMessage[] }
    const output = JSON.parse(read(`${id}.voutput`)) as { private_key: string; public_key: { public_key: string } }
    return {
      seed,
      cert,
      encryption: (JSON.parse(cert.message) as { encryption: string }).encryption,
      secrets: input.secrets.map((secret) => opened(group, seed, JSON.parse(secret) as Envelope)),
      key: opened(group, seed, JSON.parse(output.private_key) as Envelope),
      coefexps: input.coefexps,
      publicKey: output.public_key.public_key,
    }
  })
}
