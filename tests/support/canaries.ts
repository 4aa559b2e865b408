/**
 * canaries: a text of their own, planted in a page's stores in every form a secret could take there, to show that a search of the
 * profile (profileImage.ts) would find it. They go into the app's own database where it has one, beside its own records, and
 * into the stores it does not use.
 *
 * The session's storage is not among them: this engine keeps it in memory. A story looks whether it is empty.
 * Each form has its own text, so that finding one says nothing about another.
 */
import type { Page } from '@playwright/test'
import type { Encoded } from './encodings'
import { encodingsOfText } from './encodings'

/** Where and how; the words say what the engine does with it. */
export const CANARY_FORMS = [
  'one-byte string', 'two-byte string', 'base64 string', 'raw bytes', 'compressed value', 'file of its own', 'database key', 'deleted value', 'key of the browser',
  'local storage', 'cached answer',
] as const
export type CanaryForm = (typeof CANARY_FORMS)[number]

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** 24 symbols like a key card's, another for each form; never a card's own. */
export const canaryOf = (form: CanaryForm): string =>
  Array.from({ length: 24 }, (_, i) => ALPHABET.charAt((CANARY_FORMS.indexOf(form) * 7 + i * (CANARY_FORMS.indexOf(form) + 3) + i * i) % 32)).join('')

/** How the canary of this form must be found: the encoding the form is about, not just any. */
export function traceOf(form: CanaryForm): readonly Encoded[] {
  const all = encodingsOfText(canaryOf(form))
  const wanted: Readonly<Partial<Record<CanaryForm, string>>> = { 'two-byte string': 'UTF-16LE', 'base64 string': 'base64 of UTF-8', 'database key': 'UTF-16BE' }
  const as = wanted[form] ?? 'UTF-8'
  return all.filter((encoded) => encoded.as === as)
}

/** Plants them all; `database` and `table` are the app's own, the table with keys outside its records. */
export async function plantCanaries(page: Page, database: string, table: string): Promise<void> {
  const texts = Object.fromEntries(CANARY_FORMS.map((form) => [form, canaryOf(form)])) as Readonly<Record<CanaryForm, string>>
  await page.evaluate(
    async ({ texts, database, table }) => {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(database)
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('the database does not open'))
      })
      const write = (change: (store: IDBObjectStore) => void) =>
        new Promise<void>((resolve, reject) => {
          const transaction = opened.transaction(table, 'readwrite', { durability: 'strict' })
          change(transaction.objectStore(table))
          transaction.oncomplete = () => resolve()
          transaction.onabort = () => reject(transaction.error ?? new Error('a canary was not written'))
        })
      const noise = (length: number) => {
        const bytes = new Uint8Array(length)
        for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536))
        return bytes
      }
      const encoder = new TextEncoder()
      // A large value that compresses well is compressed; one that does not leaves the database for a file of its own.
      const prose = encoder.encode(`${'Hòm phiếu '.repeat(40_000)}${texts['compressed value']}${' niêm phong'.repeat(40_000)}`)
      const large = new Uint8Array([...noise(100_000), ...encoder.encode(texts['file of its own']), ...noise(100_000)])
      const key = await crypto.subtle.importKey('raw', encoder.encode(texts['key of the browser']), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
      await write((store) => {
        store.put({ text: texts['one-byte string'] }, ['canary', 1, '1'])
        store.put({ text: `ệ${texts['two-byte string']}` }, ['canary', 2, '2'])
        store.put({ text: btoa(texts['base64 string']) }, ['canary', 3, '3'])
        store.put({ bytes: encoder.encode(texts['raw bytes']) }, ['canary', 4, '4'])
        store.put(prose, ['canary', 5, '5'])
        store.put(large, ['canary', 6, '6'])
        store.put(true, ['canary', 7, texts['database key']])
        store.put({ text: texts['deleted value'] }, ['canary', 8, '8'])
        store.put({ key }, ['canary', 9, '9'])
      })
      await write((store) => store.delete(['canary', 8, '8']))
      // More than the database keeps in its log: what was written before moves into compressed tables.
      await write((store) => {
        for (let i = 0; i < 100; i += 1) store.put(noise(60_000), ['canary', 10, String(i)])
      })
      opened.close()
      localStorage.setItem('canary', texts['local storage'])
      const cache = await caches.open('canary')
      await cache.put('/canary', new Response(texts['cached answer']))
      // Written behind the answer; reading waits its turn.
      await (await cache.match('/canary'))?.text()
    },
    { texts, database, table },
  )
}
