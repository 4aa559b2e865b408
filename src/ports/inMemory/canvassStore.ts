/** Receptions in memory, for tests: the same promises as the database. */
import { err, ok } from '../../domain/kernel/result'
import type { Result } from '../../domain/kernel/result'
import type { CanvassStore, ReceivedFile, Reception } from '../canvassStore'
import type { StoreError } from '../roundStore'

const noSuch = err<StoreError>({ code: 'store/no-such-round' })

export function inMemoryCanvassStore(): CanvassStore {
  const receptions = new Map<string, Reception>()
  const files = new Map<string, ReceivedFile>()
  const inTime = <T extends { readonly createdAt: string }>(a: T, b: T) => (a.createdAt < b.createdAt ? -1 : 1)
  const key = (reception: string, sha256: string) => `${reception} ${sha256}`
  return {
    receptions: () => Promise.resolve(ok(structuredClone([...receptions.values()].sort(inTime)))),
    beginReception(reception) {
      if (receptions.has(reception.id)) return Promise.resolve(err({ code: 'store/write-failed' }))
      receptions.set(reception.id, structuredClone(reception))
      return Promise.resolve(ok(undefined))
    },
    changeReception<E>(id: string, change: (before: Reception) => Result<Reception, E>): Promise<Result<Reception, E | StoreError>> {
      const before = receptions.get(id)
      if (before === undefined) return Promise.resolve(noSuch)
      const changed = change(structuredClone(before))
      if (changed.ok) receptions.set(id, structuredClone(changed.value))
      return Promise.resolve(changed)
    },
    removeReception(id) {
      receptions.delete(id)
      for (const [place, file] of files) if (file.reception === id) files.delete(place)
      return Promise.resolve(ok(undefined))
    },
    received: (id) => Promise.resolve(ok(structuredClone([...files.values()].filter(({ reception }) => reception === id).sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))))),
    keepReceived(file) {
      if (!receptions.has(file.reception)) return Promise.resolve(noSuch)
      files.set(key(file.reception, file.sha256), structuredClone(file))
      return Promise.resolve(ok(undefined))
    },
    removeReceived(reception, sha256) {
      files.delete(key(reception, sha256))
      return Promise.resolve(ok(undefined))
    },
  }
}
