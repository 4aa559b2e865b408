/**
 * The finished archive of an election (digest §7): Setup, ballots sorted by credential, EndBallots, EncryptedTally, the
 * partial decryptions and the Result, as chunks to be stored or sent on. Sorting makes the archive say nothing of order.
 */
import { archiveWriter } from './archive'
import { readBallot } from './ballot'
import { requireAll } from './fault'
import { sha256Hex } from './hash'
import { writeRecord } from './records'
import type { Grid, PartialDecryptionRecord } from './tally'

export interface ArchiveContents {
  /** Unix seconds. */
  readonly timestamp: number
  /** Exact setup records. */
  readonly election: string
  readonly trustees: string
  readonly credentials: string
  /** Exact ballot records, in any order. */
  readonly ballots: readonly string[]
  /** Exact encrypted_tally record. */
  readonly encryptedTally: string
  /** 1-based owner over the flattened trustees. */
  readonly partialDecryptions: readonly { readonly owner: number; readonly record: PartialDecryptionRecord }[]
  readonly result: Grid<number>
}

const byCredential = (ballots: readonly string[]): readonly string[] =>
  ballots
    .map((json) => ({ json, credential: readBallot(json, 'ballot', requireAll).credential }))
    .sort((a, b) => (a.credential < b.credential ? -1 : a.credential > b.credential ? 1 : 0))
    .map(({ json }) => json)

/** Chunks of the archive, in order. */
export function* writeArchive(contents: ArchiveContents): Generator<Uint8Array> {
  const { start, writer } = archiveWriter(contents.timestamp)
  yield start
  const { election, trustees, credentials, encryptedTally } = contents
  const setup = writeRecord({ election: sha256Hex(election), trustees: sha256Hex(trustees), credentials: sha256Hex(credentials) })
  yield* writer.event('Setup', [election, trustees, credentials, setup])
  for (const ballot of byCredential(contents.ballots)) yield* writer.event('Ballot', [ballot])
  yield* writer.event('EndBallots', [])
  const tallied = contents.ballots.length
  const sized = writeRecord({ num_tallied: tallied, total_weight: tallied, encrypted_tally: sha256Hex(encryptedTally) })
  yield* writer.event('EncryptedTally', [encryptedTally, sized])
  for (const { owner, record } of contents.partialDecryptions) {
    const partial = writeRecord(record)
    yield* writer.event('PartialDecryption', [partial, writeRecord({ owner, payload: sha256Hex(partial) })])
  }
  yield* writer.event('Result', [writeRecord({ result: contents.result })])
}
