/** A whole folder for the level above: nothing that is there is overwritten, nothing half written stays, every file is read back. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { saveIntoFolder } from '../../../src/platform/saveFolder'

const bytes = (text: string) => new TextEncoder().encode(text)
const FILES = [{ name: 'TinNhiem_A_L1.zip', bytes: bytes('zip') }, { name: 'MoLuot_A_L1.json', bytes: bytes('{}') }]

interface Stick {
  readonly content: Map<string, Uint8Array>
  /** Error that writing this file ends with. */
  readonly failing?: Readonly<Record<string, string>>
  /** Files whose bytes the stick spoils. */
  readonly spoils?: readonly string[]
}

function plugIn({ content, failing = {}, spoils = [] }: Stick): Map<string, Uint8Array> {
  const fileIn = (name: string) => ({
    getFile: () => Promise.resolve({ arrayBuffer: () => Promise.resolve(Uint8Array.from(content.get(name) ?? []).buffer) }),
    createWritable: () => {
      let written = new Uint8Array()
      return Promise.resolve({
        write: (data: Uint8Array<ArrayBuffer>) => (failing[name] === undefined ? Promise.resolve(void (written = data)) : Promise.reject(new DOMException('', failing[name]))),
        close: () => Promise.resolve(void content.set(name, spoils.includes(name) ? bytes('spoilt') : written)),
        abort: () => Promise.resolve(),
      })
    },
  })
  vi.stubGlobal('showDirectoryPicker', () => Promise.resolve({
    name: 'USB',
    getFileHandle(name: string, options?: { readonly create: boolean }) {
      if (!content.has(name) && options?.create !== true) return Promise.reject(new DOMException('', 'NotFoundError'))
      if (!content.has(name)) content.set(name, new Uint8Array())
      return Promise.resolve(fileIn(name))
    },
    removeEntry: (name: string) => Promise.resolve(void content.delete(name)),
  }))
  return content
}
const save = (onProgress: (done: number) => void = () => undefined, signal = new AbortController().signal) => saveIntoFolder(FILES, onProgress, signal)
const textsOf = (content: Map<string, Uint8Array>) => Object.fromEntries([...content].map(([name, data]) => [name, new TextDecoder().decode(data)]))
afterEach(() => vi.unstubAllGlobals())

describe('a folder on the stick', () => {
  it('gets every file, each read back; saved again it stays as it is', async () => {
    const content = plugIn({ content: new Map() })
    const first = await save()
    expect(first).toMatchObject({ ok: true, value: { folder: 'USB', files: FILES.map(({ name, bytes: data }) => ({ name, savedAs: name, bytes: data })) } })
    expect(await save()).toEqual(first)
    expect(textsOf(content)).toEqual({ 'TinNhiem_A_L1.zip': 'zip', 'MoLuot_A_L1.json': '{}' })
  })
  it('keeps what others put there: ours goes beside it under a name of its own', async () => {
    const content = plugIn({ content: new Map([['TinNhiem_A_L1.zip', bytes('theirs')]]) })
    expect(await save()).toMatchObject({ value: { files: [{ savedAs: 'TinNhiem_A_L1 (2).zip' }, { savedAs: 'MoLuot_A_L1.json' }] } })
    expect(textsOf(content)).toEqual({ 'TinNhiem_A_L1.zip': 'theirs', 'TinNhiem_A_L1 (2).zip': 'zip', 'MoLuot_A_L1.json': '{}' })
  })
  it.each([['QuotaExceededError', 'file/full'], ['NotAllowedError', 'file/read-only'], ['NoModificationAllowedError', 'file/read-only'], ['InvalidStateError', 'file/gone']] as const)(
    'that ends with %s says so as %s, how far it came, and holds no half file', async (name, code) => {
      const content = plugIn({ content: new Map(), failing: { 'MoLuot_A_L1.json': name } })
      expect(await save()).toEqual({ ok: false, error: { code, done: ['TinNhiem_A_L1.zip'], name: 'MoLuot_A_L1.json' } })
      expect([...content.keys()]).toEqual(['TinNhiem_A_L1.zip'])
    })
  it('that gives back other bytes is not believed', async () => {
    plugIn({ content: new Map(), spoils: ['TinNhiem_A_L1.zip'] })
    expect(await save()).toEqual({ ok: false, error: { code: 'file/differs', done: [], name: 'TinNhiem_A_L1.zip' } })
  })
  it('not chosen after all: nothing was written', async () => {
    vi.stubGlobal('showDirectoryPicker', () => Promise.reject(new DOMException('', 'AbortError')))
    expect(await save()).toEqual({ ok: false, error: { code: 'file/cancelled', done: [], name: '' } })
  })
  it('that is stopped holds whole files only, and says which is the first that is missing', async () => {
    const content = plugIn({ content: new Map() })
    const stop = new AbortController()
    const told: number[] = []
    const stopped = await save((done) => {
      told.push(done)
      if (done === 0.5) stop.abort()
    }, stop.signal)
    expect(stopped).toEqual({ ok: false, error: { code: 'file/cancelled', done: ['TinNhiem_A_L1.zip'], name: 'MoLuot_A_L1.json' } })
    expect(told).toEqual([0, 0.5])
    expect([...content.keys()]).toEqual(['TinNhiem_A_L1.zip'])
  })
})
