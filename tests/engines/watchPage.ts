/**
 * Runs in the page before a story's first tap: notes the durability of every read-write transaction, errors and violations of
 * the policy, and requests to other origins. A driver without a console learns of them here.
 */
import { expect } from '@playwright/test'
import type { EngineWindow } from './engine'

const WATCH = `
if (globalThis.noted !== undefined) return
const noted = { strict: 0, lax: [], problems: [], foreign: [] }
globalThis.noted = noted
addEventListener('error', (event) => noted.problems.push(String(event.message)))
addEventListener('unhandledrejection', (event) => noted.problems.push(String(event.reason)))
addEventListener('securitypolicyviolation', (event) => noted.problems.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI))
for (const level of ['error', 'warn']) {
  const say = console[level]
  console[level] = (...said) => { noted.problems.push(said.join(' ')); say.apply(console, said) }
}
const begin = IDBDatabase.prototype.transaction
IDBDatabase.prototype.transaction = function (...given) {
  const transaction = begin.apply(this, given)
  if (transaction.mode === 'readwrite') {
    if (transaction.durability === 'strict') noted.strict += 1
    else noted.lax.push(String(transaction.durability))
  }
  return transaction
}`

interface Noted {
  readonly strict: number
  readonly lax: readonly string[]
  readonly problems: readonly string[]
  readonly foreign: readonly string[]
}

export const watchPage = (window: EngineWindow): Promise<unknown> => window.run(WATCH)

/** Every write of this page asked for strict durability, and there were some; nothing went wrong, nothing went out. */
export async function expectStrictAndQuiet(window: EngineWindow, origin: string): Promise<void> {
  const noted = (await window.run(
    `noted.foreign = performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith(arguments[0]) && !name.startsWith('blob:'))
     return noted`,
    origin,
  )) as Noted
  expect(noted.lax).toEqual([])
  expect(noted.strict).toBeGreaterThan(0)
  expect([...noted.problems, ...window.problems]).toEqual([])
  expect(noted.foreign).toEqual([])
}
