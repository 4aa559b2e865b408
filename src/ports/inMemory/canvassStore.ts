/** Receptions in memory, for tests: the same promises as the database. */
import { ok } from '../../domain/kernel/result'
import type { CanvassStore, ReceivedFile, Reception } from '../canvassStore'

export function inMemoryCanvassStore(): CanvassStore {
  const receptions = new Map<string, Reception>()
  const files = new Map<string, ReceivedFile>()
  const inTime = <T extends { readonly createdAt: string }>(a: T, b: T) => (a.createdAt < b.createdAt ? -1 : 1)
  const key = (reception: string, sha256: string) => `${reception} ${sha256}`
  return {
    receptions: () => Promise.resolve(ok(structuredClone([...receptions.values()].sort(inTime)))),
    keepReception(reception) {
      receptions.set(reception.id, structuredClone(reception))
      return Promise.resolve(ok(undefined))
    },
    removeReception(id) {
      receptions.delete(id)
      for (const [place, file] of files) if (file.reception === id) files.delete(place)
      return Promise.resolve(ok(undefined))
    },
    received: (id) => Promise.resolve(ok(structuredClone([...files.values()].filter(({ reception }) => reception === id).sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))))),
    keepReceived(file) {
      files.set(key(file.reception, file.sha256), structuredClone(file))
      return Promise.resolve(ok(undefined))
    },
    removeReceived(reception, sha256) {
      files.delete(key(reception, sha256))
      return Promise.resolve(ok(undefined))
    },
  }
}
