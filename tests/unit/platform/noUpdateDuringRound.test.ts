/** While a round is open no update is looked for, offered or activated; the app works offline all the same. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { installOfflineApp } from '../../../src/platform/serviceWorker'

const done = vi.hoisted(() => [] as string[])
vi.mock('workbox-window', () => ({
  Workbox: class {
    readonly addEventListener = (name: string, listener: () => void) => listeners.set(name, listener)
    readonly messageSkipWaiting = () => done.push('skip waiting')
    readonly register = () => {
      done.push('register')
      return Promise.resolve(registration)
    }
  },
}))

const listeners = new Map<string, () => void>()
let registration: { waiting: object | null; active: object; update: () => Promise<void> }
let existing: typeof registration | undefined

beforeEach(() => {
  done.length = 0
  listeners.clear()
  registration = { waiting: null, active: {}, update: () => { done.push('update'); return Promise.resolve() } }
  existing = undefined
  vi.stubGlobal('navigator', {
    serviceWorker: {
      getRegistration: () => Promise.resolve(existing),
      ready: Promise.resolve(registration),
      addEventListener: (name: string) => done.push(name),
    },
  })
})
afterEach(() => { vi.unstubAllGlobals() })

describe('during a round', () => {
  it('the worker that is there serves the app; nobody looks for another', async () => {
    existing = registration
    const offered = vi.fn()
    const app = installOfflineApp(() => false, offered)
    expect(await app.ready).toBe(true)
    await app.lookForUpdate()
    registration.waiting = {}
    listeners.get('waiting')?.()
    await app.lookForUpdate()
    expect(await app.activateUpdate()).toBe(false)
    expect(done).toEqual([])
    expect(offered).not.toHaveBeenCalled()
  })

  it('an app that is not in the cache yet is still put there', async () => {
    expect(await installOfflineApp(() => false, vi.fn()).ready).toBe(true)
    expect(done).toEqual(['register'])
  })
})

describe('between rounds', () => {
  it('an update is looked for, offered, and activated only when asked', async () => {
    existing = registration
    const offered = vi.fn()
    const app = installOfflineApp(() => true, offered)
    await app.lookForUpdate()
    expect(offered).not.toHaveBeenCalled()
    registration.waiting = {}
    listeners.get('waiting')?.()
    expect(offered).toHaveBeenCalledTimes(1)
    expect(done).not.toContain('skip waiting')
    expect(await app.activateUpdate()).toBe(true)
    expect(done).toEqual(['register', 'update', 'controllerchange', 'skip waiting'])
  })

  it('what waits is known before a round is opened', async () => {
    existing = registration
    const app = installOfflineApp(() => true, vi.fn())
    expect(await app.newBuildWaits()).toBe(false)
    registration.waiting = {}
    expect(await app.newBuildWaits()).toBe(true)
  })

  it('what was found during a round is offered after it', async () => {
    existing = registration
    let open = true
    const offered = vi.fn()
    const app = installOfflineApp(() => !open, offered)
    registration.waiting = {}
    await app.lookForUpdate()
    expect(offered).not.toHaveBeenCalled()
    open = false
    await app.lookForUpdate()
    expect(offered).toHaveBeenCalledTimes(1)
  })
})

describe('without service workers', () => {
  it('the app is not ready for offline use, and says so', async () => {
    vi.stubGlobal('navigator', {})
    const app = installOfflineApp(() => true, vi.fn())
    expect([await app.ready, await app.newBuildWaits(), await app.activateUpdate()]).toEqual([false, false, false])
  })

  it('or where they are refused, likewise', async () => {
    vi.stubGlobal('navigator', { serviceWorker: { getRegistration: () => Promise.reject(new DOMException('', 'SecurityError')) } })
    expect(await installOfflineApp(() => true, vi.fn()).ready).toBe(false)
  })
})
