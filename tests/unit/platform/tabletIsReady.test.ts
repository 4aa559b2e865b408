/** Whether this tablet can hold a ballot box: what the browser lacks is named, never assumed. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { holdTheOnlyTab } from '../../../src/platform/locks'
import { askPersistence, freeSpace, persistence } from '../../../src/platform/persistence'
import { clockItem } from '../../../src/platform/machineParts'
import { readiness } from '../../../src/platform/readiness'

const BUILD = '48e36b22'.repeat(8)

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
  mediaDevices: { enumerateDevices: () => Promise.resolve([{ kind: 'audioinput' }, { kind: 'videoinput' }]) },
  permissions: { query: () => Promise.resolve({ state: 'prompt' }) },
  getBattery: () => Promise.resolve({ level: 0.8, charging: false }),
})
const FACTS = { offlineReady: true, newBuildWaits: false, tab: 'held', build: BUILD } as const
const items = async (facts: Parameters<typeof readiness>[0] = FACTS) =>
  Object.fromEntries((await readiness(facts)).map(({ id, level, code }) => [id, `${level} ${code}`]))

beforeEach(() => { tablet(good()) })
afterEach(() => { vi.unstubAllGlobals() })

describe('a tablet as it should be', () => {
  it('is ready in every point', async () => {
    // All but the clock, about which people are asked.
    const levels = (await readiness(FACTS)).filter(({ id }) => id !== 'clock').map(({ level }) => level)
    expect(levels).toEqual(Array.from({ length: 11 }, () => 'ok'))
  })

  it('names the build that runs, to be compared with what the level above sent', async () => {
    expect((await readiness(FACTS)).find(({ id }) => id === 'build')).toMatchObject({ build: '48e36b22' })
  })

  it('is not ready while another build waits, which the next start would run', async () => {
    expect((await readiness({ ...FACTS, newBuildWaits: true })).find(({ id }) => id === 'build')).toEqual({ id: 'build', level: 'fail', code: 'readiness/new-build-waits', build: '48e36b22' })
  })
})

describe('an engine that loses one new key in so many', () => {
  it('is asked again, and can sign', async () => {
    const { subtle } = crypto
    let asked = 0
    const generateKey: typeof subtle.generateKey = (...given: unknown[]) =>
      (asked += 1) < 3 ? Promise.reject(new DOMException('', 'OperationError')) : Reflect.apply(subtle.generateKey, subtle, given)
    tablet(good(), { crypto: { subtle: { generateKey } } })
    expect((await items())['ed25519']).toBe('ok readiness/ed25519')
    expect(asked).toBe(3)
  })
})

describe('parts of the machine that no ballot depends on', () => {
  it.each<[string, Fake, string]>([
    ['a camera that was refused is named', { permissions: { query: () => Promise.resolve({ state: 'denied' }) } }, 'warn readiness/camera-refused'],
    ['no camera is no hindrance', { mediaDevices: { enumerateDevices: () => Promise.resolve([]) } }, 'warn readiness/no-camera'],
    ['a browser that tells nothing of cameras', { mediaDevices: undefined }, 'warn readiness/camera-unknown'],
    ['a browser that knows no such permission still tells of its camera', { permissions: { query: () => Promise.reject(new TypeError('camera')) } }, 'ok readiness/camera'],
  ])('%s', async (_, parts, expected) => {
    tablet({ ...good(), ...parts })
    expect((await items())['camera']).toBe(expected)
  })

  it.each<[number, boolean, string]>([
    [0.5, false, 'ok readiness/battery'],
    [0.49, false, 'warn readiness/low-battery'],
    [0.1, true, 'ok readiness/battery'],
  ])('a battery at %d, charging: %s', async (level, charging, expected) => {
    tablet({ ...good(), getBattery: () => Promise.resolve({ level, charging }) })
    expect((await items())['battery']).toBe(expected)
  })
  it('a battery nobody tells of is not held against the tablet', async () => {
    tablet({ ...good(), getBattery: undefined })
    expect((await items())['battery']).toBe('ok readiness/battery-unknown')
  })

  it.each<[string, string, number, string, string]>([
    ['in this term and in Vietnam', '2026-11-26T08:05:00', -420, 'warn', 'readiness/clock'],
    ['elsewhere', '2026-11-26T08:05:00', 0, 'warn', 'readiness/clock-zone'],
    ['whose cell is dead', '1970-01-01T00:01:00', -420, 'fail', 'readiness/clock-year'],
    ['far ahead', '2099-01-01T00:00:00', -420, 'fail', 'readiness/clock-year'],
  ])('a clock %s', (_, at, zone, level, code) => {
    const now = new Date(at)
    now.getTimezoneOffset = () => zone
    expect(clockItem(now)).toEqual({ id: 'clock', level, code, now: at.slice(0, 16) })
  })
})

describe('a tablet that is not ready', () => {
  it.each<[string, () => void, string, string]>([
    ['on http://LAN-IP', () => { tablet(good(), { isSecureContext: false }) }, 'secure', 'fail readiness/insecure-origin'],
    ['without crypto.subtle', () => { tablet(good(), { crypto: {} }) }, 'ed25519', 'fail readiness/no-ed25519'],
    ['whose engine lacks Ed25519', () => {
      tablet(good(), { crypto: { subtle: { generateKey: () => Promise.reject(new DOMException('', 'NotSupportedError')) } } })
    }, 'ed25519', 'fail readiness/no-ed25519'],
    ['whose engine makes no key however often it is asked', () => {
      tablet(good(), { crypto: { subtle: { generateKey: () => Promise.reject(new DOMException('', 'OperationError')) } } })
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
    expect(await items({ ...FACTS, offlineReady: false, tab: 'elsewhere' })).toMatchObject({
      offline: 'fail readiness/not-offline-ready',
      onlyTab: 'fail readiness/second-tab',
    })
    expect((await items({ ...FACTS, tab: 'unsupported' }))['onlyTab']).toBe('warn readiness/tabs-unknown')
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
