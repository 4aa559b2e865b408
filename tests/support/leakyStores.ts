/**
 * leakyStores: the same ballots once more, in tables that give their choices away, each in its own way and no way hidden from a
 * reader of raw bytes; and one table that does not. They are the positive control of castBytes.ts: each is written by the same
 * engine into the same log, a transaction a ballot, and must be found out for what it is.
 */
import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { ChoiceList } from './choiceTraces'

export const LEAKY_DATABASE = 'leaks'
export const LEAKS = ['discreet', 'unmarked lines left out', 'shorter numbers for high', 'key made of the choices', 'flag of the first choice', 'one more record for a low mark', 'padding for each high mark'] as const
type Leak = (typeof LEAKS)[number]

/** What the reader of the bytes must say of each. */
export const FOUND_OUT: Readonly<Record<Leak, string | undefined>> = {
  'discreet': undefined,
  'unmarked lines left out': 'the ballots differ in more than their numbers',
  'shorter numbers for high': 'number /overall_proof/0/response is longer or shorter where the choice is 0',
  'key made of the choices': 'the writes or their keys differ',
  'flag of the first choice': 'write 1 differs in its bytes',
  'one more record for a low mark': 'the writes or their keys differ',
  'padding for each high mark': 'write 1 differs in length',
}

export interface KnownBallot {
  readonly list: string
  readonly credential: string
  readonly json: string
  readonly choices: ChoiceList
}

interface Row {
  readonly key: readonly string[]
  readonly value: unknown
}

/** Ten digits fewer in one number of every answer that says high. */
function shortened(json: string, choices: ChoiceList): string {
  const ballot = JSON.parse(json) as { answers: { overall_proof: { response: string }[] }[] }
  for (const [person, answer] of ballot.answers.entries()) {
    const proof = answer.overall_proof[0]
    if (proof !== undefined && choices[person] === 0) proof.response = proof.response.slice(10)
  }
  return JSON.stringify(ballot)
}

function markedOnly(json: string, choices: ChoiceList): string {
  const ballot = JSON.parse(json) as { answers: unknown[] }
  return JSON.stringify({ ...ballot, answers: ballot.answers.filter((_, person) => choices[person] !== undefined) })
}

function rowsOf(leak: Leak, { list, credential, json, choices }: KnownBallot): readonly Row[] {
  const key = ['round', list, credential]
  const row = { key, value: { list, credential, json } }
  switch (leak) {
    case 'discreet': return [row]
    case 'unmarked lines left out': return [{ key, value: { list, credential, json: markedOnly(json, choices) } }]
    case 'shorter numbers for high': return [{ key, value: { list, credential, json: shortened(json, choices) } }]
    case 'key made of the choices': return [{ ...row, key: ['round', list, createHash('sha256').update(JSON.stringify(choices)).digest('hex')] }]
    case 'flag of the first choice': return [{ key, value: { list, credential, flag: choices[0] === 0 ? 'a' : 'b', json } }]
    case 'one more record for a low mark': return choices[0] === 2 ? [row, { key: [...key, 'more'], value: true }] : [row]
    case 'padding for each high mark': return [{ key, value: { list, credential, padding: 'x'.repeat(choices.filter((level) => level === 0).length), json } }]
  }
}

export async function plantLeaks(page: Page, ballots: readonly KnownBallot[]): Promise<void> {
  const tables = LEAKS.map((leak) => ({ leak, casts: ballots.map((ballot) => rowsOf(leak, ballot)) }))
  await page.evaluate(
    async ({ database, tables }) => {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(database, 1)
        request.onupgradeneeded = () => { for (const { leak } of tables) request.result.createObjectStore(leak) }
        request.onsuccess = () => { resolve(request.result) }
        request.onerror = () => { reject(request.error ?? new Error('the leaky stores were not made')) }
      })
      for (const { leak, casts } of tables) {
        for (const rows of casts) {
          await new Promise<void>((resolve, reject) => {
            const transaction = opened.transaction(leak, 'readwrite', { durability: 'strict' })
            for (const { key, value } of rows) transaction.objectStore(leak).add(value, [...key])
            transaction.oncomplete = () => { resolve() }
            transaction.onabort = () => { reject(transaction.error ?? new Error('a leak was not written')) }
          })
        }
      }
      opened.close()
    },
    { database: LEAKY_DATABASE, tables },
  )
}
