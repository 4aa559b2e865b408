/** Receptions of the level above keep the same promises in memory and on disk. */
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { CanvassStore, ReceivedFile, Reception } from '../../src/ports/canvassStore'
import { inMemoryCanvassStore } from '../../src/ports/inMemory/canvassStore'
import { dexieCanvassStore } from '../../src/storage/canvassStore'
import { openDatabase } from '../../src/storage/database'
import { err, ok } from '../../src/domain/kernel/result'
import { codeOf, valueOf } from '../support/storedRounds'

let databases = 0
const stores: readonly (readonly [string, () => Promise<CanvassStore>])[] = [
  ['in memory', () => Promise.resolve(inMemoryCanvassStore())],
  ['on IndexedDB', async () => dexieCanvassStore(valueOf(await openDatabase(`receptions-${String(++databases)}`)))],
]
const reception = (id: string, overrides: Partial<Reception> = {}): Reception => ({
  id, title: `Đợt ${id}`, type: 'official', createdAt: `2026-12-0${id}T08:00:00+07:00`, typed: [], decisions: [], ...overrides,
})
const file = (of: string, sha256: string, overrides: Partial<ReceivedFile> = {}): ReceivedFile => ({
  reception: of, sha256, receivedAt: '2026-12-05T09:00:00+07:00', judged: { file: `${sha256}.zip`, kind: 'refused', verdict: 'rejected', codes: ['zip: zip/checksum'] }, ...overrides,
})

describe.each(stores)('receptions %s', (_where, newStore) => {
  it('come back in the order they were begun, as they were last kept', async () => {
    const store = await newStore()
    valueOf(await store.beginReception(reception('2')))
    valueOf(await store.beginReception(reception('1')))
    valueOf(await store.changeReception<never>('2', (before) => ok({ ...before, expected: [{ code: 'P-01', name: 'Phường Một' }] })))
    expect(valueOf(await store.receptions())).toEqual([reception('1'), reception('2', { expected: [{ code: 'P-01', name: 'Phường Một' }] })])
  })
  it('keep each file once, apart from those of other receptions, until it is taken out', async () => {
    const store = await newStore()
    for (const id of ['1', '2']) valueOf(await store.beginReception(reception(id)))
    for (const one of [file('1', 'b'), file('1', 'a'), file('2', 'a'), file('1', 'a', { receivedAt: '2026-12-06T09:00:00+07:00' })]) valueOf(await store.keepReceived(one))
    expect(valueOf(await store.received('1')).map(({ sha256, receivedAt }) => [sha256, receivedAt.slice(8, 10)])).toEqual([['a', '06'], ['b', '05']])
    valueOf(await store.removeReceived('1', 'a'))
    expect(valueOf(await store.received('1'))).toEqual([file('1', 'b')])
    expect(valueOf(await store.received('2'))).toEqual([file('2', 'a')])
  })
  it('change in one step: of two changes at once neither is lost, a refused one changes nothing', async () => {
    const store = await newStore()
    valueOf(await store.beginReception(reception('1')))
    const titled = (title: string) => store.changeReception<never>('1', (before) => ok({ ...before, title: `${before.title}, ${title}` }))
    const refused = store.changeReception('1', () => err({ code: 'no' } as const))
    const [one, two] = await Promise.all([titled('một'), titled('hai')])
    expect(await refused).toEqual({ ok: false, error: { code: 'no' } })
    expect([valueOf(one).title, valueOf(two).title]).toEqual(['Đợt 1, một', 'Đợt 1, một, hai'])
    expect(valueOf(await store.receptions())[0]?.title).toBe('Đợt 1, một, hai')
  })
  it('are begun once, and deleted ones take nothing in any more', async () => {
    const store = await newStore()
    valueOf(await store.beginReception(reception('1')))
    expect(codeOf(await store.beginReception(reception('1', { title: 'khác' })))).toBe('store/write-failed')
    valueOf(await store.removeReception('1'))
    expect(codeOf(await store.keepReceived(file('1', 'a')))).toBe('store/no-such-round')
    expect(codeOf(await store.changeReception('1', (before) => ok(before)))).toBe('store/no-such-round')
    expect(valueOf(await store.receptions())).toEqual([])
    expect(valueOf(await store.received('1'))).toEqual([])
  })
  it('go with everything received in them', async () => {
    const store = await newStore()
    for (const id of ['1', '2']) {
      valueOf(await store.beginReception(reception(id)))
      valueOf(await store.keepReceived(file(id, 'a')))
    }
    valueOf(await store.removeReception('1'))
    expect(valueOf(await store.receptions())).toEqual([reception('2')])
    expect([valueOf(await store.received('1')).length, valueOf(await store.received('2')).length]).toEqual([0, 1])
  })
})
