/**
 * One tab only (product.md, kiosk behaviour): the first page holds a Web Lock until it is closed; a second one learns that
 * it is not alone, shows so and does nothing. The lock dies with its page, a crash included.
 */
const ONLY_TAB = 'hom-phieu/only-tab'

export type TabHold = 'held' | 'elsewhere' | 'unsupported'

export function holdTheOnlyTab(): Promise<TabHold> {
  const locks = (navigator as { locks?: LockManager }).locks
  if (locks === undefined) return Promise.resolve('unsupported')
  return new Promise((resolve) => {
    locks
      .request(ONLY_TAB, { ifAvailable: true }, (lock) => {
        if (lock === null) {
          resolve('elsewhere')
          return undefined
        }
        resolve('held')
        return new Promise<never>(() => undefined) // held for as long as the page lives
      })
      .catch(() => { resolve('unsupported') })
  })
}
