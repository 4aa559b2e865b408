/**
 * Fault: what a check of the verifier objects to. One code a check; codes are stable (printed, in the CLI's JSON, mapped by
 * the conformance tests). `at` says where: a record, an event, "ballot 3, question 2, answer 1".
 *
 * Inside the library checks read `require(holds, code, at)` and leave through one exception, caught at the public
 * functions, which return values. Tests build a `Require` that passes over one code, to show that each check matters.
 */
export const FAULT_CODES = [
  'archive/truncated', 'archive/tar-header', 'archive/tar-padding', 'archive/member-name', 'archive/too-large',
  'archive/first-member', 'archive/timestamp', 'archive/record-hash', 'archive/trailing-data',
  'event/height', 'event/parent', 'event/payload', 'event/order', 'event/records', 'event/missing-end-of-ballots', 'event/missing-result',
  'record/not-json', 'record/shape', 'record/not-canonical', 'record/scalar', 'record/element',
  'setup/hashes', 'election/group', 'election/uuid', 'election/question', 'election/public-key', 'election/identity',
  'trustees/identity', 'trustees/not-member', 'trustees/proof-of-knowledge', 'trustees/size', 'trustees/certificate-context',
  'trustees/certificate-signature', 'trustees/polynomial-signature', 'trustees/certificates-signature',
  'trustees/verification-key', 'trustees/verification-key-signature',
  'credentials/duplicate', 'credentials/not-member', 'credentials/identity',
  'ballot/other-election', 'ballot/other-fingerprint', 'ballot/shape', 'ballot/not-member', 'ballot/individual-proof', 'ballot/overall-proof',
  'ballot/signature-hash', 'ballot/signature', 'ballot/unknown-credential', 'ballot/credential-reused',
  'tally/encrypted-tally', 'tally/num-tallied', 'tally/total-weight',
  'decryption/owner', 'decryption/owner-twice', 'decryption/shape', 'decryption/not-member', 'decryption/proof', 'decryption/not-enough',
  'result/shape', 'result/range', 'result/wrong',
] as const

export type FaultCode = (typeof FAULT_CODES)[number]

export interface Fault {
  readonly code: FaultCode
  readonly at: string
}

/** Objects unless `holds`. */
export type Require = (holds: boolean, code: FaultCode, at: string) => void

class Objection extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(`${fault.code} at ${fault.at}`)
    this.fault = fault
  }
}

export const requireAll: Require = (holds, code, at) => {
  if (!holds) throw new Objection({ code, at })
}

/** For the tests that show what each check is for; the public verifier always uses `requireAll`. */
export const requireAllBut =
  (passedOver: FaultCode): Require =>
  (holds, code, at) => {
    if (code !== passedOver) requireAll(holds, code, at)
  }

/** Objects always: for what cannot be read further, whatever is passed over. */
export function object(code: FaultCode, at: string): never {
  throw new Objection({ code, at })
}

/** The fault that `error` carries, or rethrows what is a bug. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Objection) return error.fault
  throw error
}
