/**
 * RemadeFacts: documents made again from the signed figures of a package whose copies for people do not hold (protocol.md §6). A
 * named officer of the level above answers for them under a document; the paper says so, and from which package it is.
 */
import type { Statement } from './statement'

export interface RemadeFacts {
  readonly statement: Statement
  /** SHA-256 hex and fingerprint of `ket-qua.json`: the signed figures. */
  readonly digest: string
  readonly fingerprint: string
  readonly openingFingerprint: string
  /** SHA-256 hex of the damaged package as it was received. */
  readonly fileDigest: string
  readonly by: string
  /** Number of the document that allows it. */
  readonly document: string
  /** ISO time of the decision. */
  readonly at: string
}
