/** Whether this tablet can hold a ballot box: what the browser lacks is named, never assumed. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { holdTheOnlyTab } from '../../../src/platform/locks'
import { askPersistence, freeSpace, persistence } from '../../../src/platform/persistence'
import { readiness } from '../../../src/platform/readiness'

type Fake = Record<string, unknown>

function tablet(navigator: Fake, rest: Fake = {}) {
  vi.stubGlobal('navigator', navigator)
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(display-mode: standalone)' }))
  vi.stubGlobal('document', { fullscreenElement: null })
  for (const [name, value] of Object.entries(rest)) vi.stubGlobal(name, value)
}
const good = (): Fake => ({
  storage: { persisted: () => Promise.resolve(true), estimate: () => Promise.resolve({ quota: 2e9, usage: 1e6 }) },
  wakeLock: {},
})
const items = async (facts: Parameters<typeof readiness>[0] = { offlineReady: true, tab: 'held' }) =>
  Object.fromEntries((await readiness(facts)).map(({ id, level, code }) => [id, `${level} ${code}`]))

beforeEach(() => { tablet(good()) })
afterEach(() => { vi.unstubAllGlobals() })

describe('a tablet as it should be', () => {
  it('is ready in every point', async () => {
    const levels = (await readiness({ offlineReady: true, tab: 'held' })).map(({ level }) => level)
    expect(levels).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'])
  })
})

describe('a tablet that is not ready', () => {
  it.each<[string, () => void, string, string]>([
    ['on http://LAN-IP', () => { tablet(good(), { isSecureContext: false }) }, 'secure', 'fail readiness/insecure-origin'],
    ['without crypto.subtle', () => { tablet(good(), { crypto: {} }) }, 'ed25519', 'fail readiness/no-ed25519'],
    ['whose engine lacks Ed25519', () => {
      tablet(good(), { crypto: { subtle: { generateKey: () => Promise.reject(new DOMException('', 'NotSupportedError')) } } })
    }, 'ed25519', 'fail readiness/no-ed25519'],
    ['whose storage may be evicted', () => { tablet({ ...good(), storage: { persisted: () => Promise.resolve(false) } }) }, 'persistent', 'fail readiness/not-persistent'],
    ['that does not say whether it keeps data', () => { tablet({ wakeLock: {} }) }, 'persistent', 'warn readiness/persistence-unknown'],
    ['that does not say how much room there is', () => { tablet({ wakeLock: {} }) }, 'space', 'warn readiness/space-unknown'],
    ['with a full disk', () => { tablet({ storage: { estimate: () => Promise.resolve({ quota: 2e9, usage: 1.99e9 }) } }) }, 'space', 'fail readiness/no-space'],
    ['with little room', () => { tablet({ storage: { estimate: () => Promise.resolve({ quota: 2e9, usage: 1.6e9 }) } }) }, 'space', 'warn readiness/little-space'],
    ['whose screen goes dark', () => { tablet({}) }, 'wakeLock', 'warn readiness/no-wake-lock'],
    ['in an ordinary tab', () => { tablet(good(), { matchMedia: () => ({ matches: false }) }) }, 'installed', 'warn readiness/not-installed'],
    ['in a tab that merely fills the screen', () => {
      tablet(good(), { matchMedia: (query: string) => ({ matches: query.includes('fullscreen') }), document: { fullscreenElement: {} } })
    }, 'installed', 'warn readiness/not-installed'],
  ])('%s is told so', async (_how, make, id, expected) => {
    make()
    expect((await items())[id]).toBe(expected)
  })

  it('is told that it would not work offline, or that another tab is open', async () => {
    expect(await items({ offlineReady: false, tab: 'elsewhere' })).toMatchObject({
      offline: 'fail readiness/not-offline-ready',
      onlyTab: 'fail readiness/second-tab',
    })
    expect((await items({ offlineReady: true, tab: 'unsupported' }))['onlyTab']).toBe('warn readiness/tabs-unknown')
  })

  it('on an iPad home screen counts as installed', async () => {
    tablet({ ...good(), standalone: true }, { matchMedia: () => ({ matches: false }) })
    expect((await items())['installed']).toBe('ok readiness/installed')
  })
})

describe('persistence', () => {
  it('is asked for, and what the browser refuses or breaks is not persistent', async () => {
    tablet({ storage: { persist: () => Promise.resolve(true), persisted: () => Promise.resolve(true) } })
    expect(await askPersistence()).toBe('persistent')
    tablet({ storage: { persist: () => Promise.resolve(false), persisted: () => Promise.resolve(false) } })
    expect(await askPersistence()).toBe('not-persistent')
    tablet({ storage: { persist: () => Promise.reject(new Error('no')), persisted: () => Promise.reject(new Error('no')) } })
    expect(await askPersistence()).toBe('not-persistent')
    tablet({})
    expect([await askPersistence(), await persistence(), await freeSpace()]).toEqual(['unsupported', 'unsupported', undefined])
  })
})

describe('one tab only', () => {
  /** Web Locks as the standard has them, for one name. */
  function webLocks() {
    let held = false
    return {
      request(_name: string, _options: object, use: (lock: object | null) => unknown) {
        if (held) return Promise.resolve(use(null))
        held = true
        return Promise.resolve(use({})).finally(() => { held = false })
      },
    }
  }

  it('holds the first, tells the second that it is not alone', async () => {
    tablet({ locks: webLocks() })
    expect(await holdTheOnlyTab()).toBe('held')
    expect(await holdTheOnlyTab()).toBe('elsewhere')
    expect(await holdTheOnlyTab()).toBe('elsewhere')
  })

  it('cannot be promised without Web Locks, or where they fail', async () => {
    tablet({})
    expect(await holdTheOnlyTab()).toBe('unsupported')
    tablet({ locks: { request: () => Promise.reject(new DOMException('', 'SecurityError')) } })
    expect(await holdTheOnlyTab()).toBe('unsupported')
  })
})
