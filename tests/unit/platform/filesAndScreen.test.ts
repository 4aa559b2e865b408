// @vitest-environment jsdom
/** Files to the stick and back, and a screen that stays on. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { pickFiles, readBack, saveFile } from '../../../src/platform/files'
import { canKeepAwake, keepAwake } from '../../../src/platform/wakeLock'

const bytes = Uint8Array.of(1, 2, 3)
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** A stick; `faults` names what fails on it. */
function stick(faults: Partial<Record<'pick' | 'write' | 'close' | 'read', string>> = {}) {
  const written: Uint8Array[] = []
  const fails = (step: keyof typeof faults) => (faults[step] === undefined ? Promise.resolve() : Promise.reject(new DOMException('', faults[step])))
  const aborted = vi.fn(() => Promise.resolve())
  const handle = {
    getFile: async () => {
      await fails('read')
      return { name: 'a.zip', arrayBuffer: () => Promise.resolve(written[0]?.slice().buffer) }
    },
    createWritable: () => Promise.resolve({
      write: async (data: Uint8Array) => {
        await fails('write')
        written.push(data)
      },
      close: () => fails('close'),
      abort: aborted,
    }),
  }
  vi.stubGlobal('showSaveFilePicker', async () => {
    await fails('pick')
    return handle
  })
  return { aborted }
}

describe('a file saved where the user says', () => {
  it('is read back through its handle, byte for byte', async () => {
    stick()
    const saved = await saveFile('a.zip', bytes)
    if (!saved.ok) throw new Error(saved.error.code)
    const back = await readBack(saved.value)
    expect(back?.ok === true && [...back.value.bytes]).toEqual([1, 2, 3])
  })

  it.each([
    ['the dialogue is closed', { pick: 'AbortError' }, { code: 'file/cancelled' }],
    ['the dialogue is refused', { pick: 'SecurityError' }, { code: 'file/write-failed' }],
    ['the stick is full', { write: 'QuotaExceededError' }, { code: 'file/full' }],
    ['the stick is full at the end', { close: 'QuotaExceededError' }, { code: 'file/full' }],
    ['the stick is pulled out', { write: 'NotFoundError' }, { code: 'file/gone' }],
    ['the stick is write-protected', { write: 'NoModificationAllowedError' }, { code: 'file/read-only' }],
    ['writing there is not allowed', { close: 'NotAllowedError' }, { code: 'file/read-only' }],
    ['something else fails', { write: 'UnknownError' }, { code: 'file/write-failed' }],
  ])('is not saved when %s', async (_why, faults, error) => {
    const { aborted } = stick(faults)
    expect(await saveFile('a.zip', bytes)).toEqual({ ok: false, error })
    expect(aborted).toHaveBeenCalledTimes('pick' in faults ? 0 : 1)
  })

  it('cannot be read back from a stick that is gone', async () => {
    stick({ read: 'NotFoundError' })
    const saved = await saveFile('a.zip', bytes)
    if (!saved.ok) throw new Error(saved.error.code)
    expect(await readBack(saved.value)).toEqual({ ok: false, error: { code: 'file/unreadable' } })
  })
})

describe('a tablet with a share sheet and no save dialogue', () => {
  const sheet = (share: () => Promise<void>) => {
    vi.stubGlobal('showSaveFilePicker', undefined)
    const shared = vi.fn(share)
    vi.stubGlobal('navigator', { maxTouchPoints: 5, canShare: () => true, share: shared })
    return shared
  }
  it('is handed the file under its name', async () => {
    const shared = sheet(() => Promise.resolve())
    expect(await saveFile('a.zip', bytes)).toEqual({ ok: true, value: { name: 'a.zip', way: 'share' } })
    expect(shared).toHaveBeenCalledWith({ files: [expect.objectContaining({ name: 'a.zip', size: 3 })] })
  })
  it('closed by the user saves nothing', async () => {
    sheet(() => Promise.reject(new DOMException('', 'AbortError')))
    expect(await saveFile('a.zip', bytes)).toEqual({ ok: false, error: { code: 'file/cancelled' } })
  })
})

describe('a file where there is no save dialogue', () => {
  it('is downloaded under its name, and only the user can say where it went', async () => {
    URL.createObjectURL = vi.fn(() => 'blob:x')
    const clicked: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) { clicked.push(`${this.download} ${this.href}`) })
    const saved = await saveFile('a.zip', bytes)
    expect(clicked).toEqual(['a.zip blob:x'])
    expect(saved).toEqual({ ok: true, value: { name: 'a.zip', way: 'download' } })
    if (saved.ok) expect(await readBack(saved.value)).toBeUndefined()
  })
})

describe('files that the user picks', () => {
  function picks(files: readonly File[] | undefined) {
    vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
      if (files !== undefined) Object.defineProperty(this, 'files', { value: files })
      this.dispatchEvent(new Event(files === undefined ? 'cancel' : 'change'))
    })
  }

  it('come with names and bytes', async () => {
    picks([new File([bytes], 'a.zip'), new File([Uint8Array.of(9)], 'b.zip')])
    const picked = await pickFiles('.zip', true)
    expect(picked.ok && picked.value.map((file) => [file.name, ...file.bytes])).toEqual([['a.zip', 1, 2, 3], ['b.zip', 9]])
  })

  it('may be none', async () => {
    picks(undefined)
    expect(await pickFiles('.zip', false)).toEqual({ ok: false, error: { code: 'file/cancelled' } })
  })

  it('may be unreadable', async () => {
    const broken = new File([bytes], 'a.zip')
    broken.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'))
    picks([broken])
    expect(await pickFiles('.zip', false)).toEqual({ ok: false, error: { code: 'file/unreadable' } })
  })
})

describe('the screen', () => {
  const settled = () => new Promise((resolve) => { setTimeout(resolve, 0) })
  /** A tablet whose system takes the lock away whenever the page is hidden. */
  function screen() {
    const locks: { released: boolean; release: () => Promise<void> }[] = []
    const wakeLock = {
      request: () => {
        const lock = { released: false, release: () => { lock.released = true; return Promise.resolve() } }
        locks.push(lock)
        return Promise.resolve(lock)
      },
    }
    Object.defineProperty(navigator, 'wakeLock', { value: wakeLock, configurable: true })
    const show = (state: 'visible' | 'hidden') => {
      vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
      if (state === 'hidden') for (const lock of locks) lock.released = true
      document.dispatchEvent(new Event('visibilitychange'))
      return settled()
    }
    const held = () => locks.filter(({ released }) => !released).length
    return { show, held, asked: () => locks.length }
  }
  afterEach(() => { Object.defineProperty(navigator, 'wakeLock', { value: undefined, configurable: true }) })

  it('is kept on, again after the page was hidden, until it may sleep', async () => {
    const { show, held, asked } = screen()
    expect(canKeepAwake()).toBe(true)
    await show('visible')
    const letSleep = keepAwake()
    await settled()
    expect(held()).toBe(1)
    await show('hidden')
    expect(held()).toBe(0)
    await show('visible')
    expect(held()).toBe(1)
    await show('visible')
    expect(asked()).toBe(2)
    letSleep()
    await settled()
    expect(held()).toBe(0)
    await show('visible')
    expect(held()).toBe(0)
  })

  it('that may sleep before the system answered is not kept on', async () => {
    const { show, held, asked } = screen()
    await show('visible')
    keepAwake()()
    await settled()
    expect([asked(), held()]).toEqual([1, 0])
  })
})
