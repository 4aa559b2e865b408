/**
 * A ballot as rows of `ballots` (protocol.md §5). Chromium moves a value above 64 KiB out of its database into a file of its own, and
 * the file's time would be the time of the cast. So a long ballot lies in several rows: the first under [round, list, credential],
 * further ones under [round, list, credential, 2], 3 and so on. Each is `{ list, credential, json }` with its piece of the text;
 * a ballot of up to about thirty people is one row. Rows of one ballot are written and taken out in one transaction.
 */
import type { SealedBallot } from '../ports/roundStore'

/** Characters of a row; ballots are ASCII. The engine's own additions stay far below the rest. */
const PIECE = 60_000

export type BallotKey = [string, string, string] | [string, string, string, number]

/** A ballot as it is stored: these three fields, whatever else the caller's object carries. */
export function rowsOfBallot(round: string, { list, credential, json }: SealedBallot): readonly { readonly key: BallotKey; readonly row: SealedBallot }[] {
  const pieces = Math.max(1, Math.ceil(json.length / PIECE))
  return Array.from({ length: pieces }, (_, i) => ({
    key: i === 0 ? [round, list, credential] : [round, list, credential, i + 1],
    row: { list, credential, json: json.slice(i * PIECE, (i + 1) * PIECE) },
  }))
}

/** Whole ballots of rows in the order of their keys. */
export function ballotsOfRows(rows: readonly SealedBallot[]): readonly SealedBallot[] {
  const ballots = new Map<string, { readonly first: SealedBallot; readonly pieces: string[] }>()
  for (const row of rows) {
    const known = ballots.get(`${row.list} ${row.credential}`)
    if (known === undefined) ballots.set(`${row.list} ${row.credential}`, { first: row, pieces: [row.json] })
    else known.pieces.push(row.json)
  }
  return [...ballots.values()].map(({ first, pieces }) => (pieces.length === 1 ? first : { ...first, json: pieces.join('') }))
}

/** Ballots among the keys of rows: one first row each. */
export const ballotsAmong = (keys: readonly (readonly unknown[])[]): number => keys.filter(({ length }) => length === 3).length
