// @vitest-environment jsdom
/** The camera behind the scanner: on from start to stop, every refusal a value, the other side also where cameras do not say theirs. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cameraScanner } from '../../../src/platform/cameraScanner'

/** A device with these cameras; those without a side are told apart by their ids only. */
function cameras(all: readonly { readonly id: string; readonly side?: 'user' | 'environment' }[], failure?: string) {
  const asked: MediaTrackConstraints[] = []
  const tracks: { id: string; live: boolean; end: () => void }[] = []
  const getUserMedia = ({ video, audio }: { video: MediaTrackConstraints; audio: boolean }) => {
    expect(audio).toBe(false)
    asked.push(video)
    if (failure !== undefined) return Promise.reject(new DOMException('', failure))
    const exact = (video.deviceId as { exact?: string } | undefined)?.exact
    const side = (video.facingMode as { ideal?: string } | undefined)?.ideal
    const chosen = all.find(({ id }) => id === exact) ?? all.find((camera) => camera.side === side) ?? all[0]
    const listeners: (() => void)[] = []
    const track = { id: chosen?.id ?? '', live: true, end: () => listeners.forEach((listener) => listener()) }
    tracks.push(track)
    const real = { getSettings: () => ({ deviceId: track.id }), stop: () => (track.live = false), addEventListener: (_: string, listener: () => void) => listeners.push(listener) }
    return Promise.resolve({ getTracks: () => [real], getVideoTracks: () => [real] })
  }
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia, enumerateDevices: () => Promise.resolve(all.map(({ id }) => ({ kind: 'videoinput', deviceId: id }))) } })
  return { asked, tracks }
}

const view = () => {
  const video = document.createElement('video')
  Object.defineProperty(video, 'srcObject', { value: null, writable: true })
  video.play = () => Promise.resolve()
  return video
}
const wishes = (over: object = {}) => ({ view: view(), onCode: () => undefined, onLost: () => undefined, ...over })
const scanner = () => cameraScanner({ detect: () => Promise.resolve([]) })

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a camera', () => {
  it.each([['NotAllowedError', 'camera/refused'], ['SecurityError', 'camera/refused'], ['NotFoundError', 'camera/none'], ['OverconstrainedError', 'camera/none'], ['NotReadableError', 'camera/busy'], ['AbortError', 'camera/busy']])('that answers %s is %s', async (name, code) => {
    cameras([{ id: 'a' }], name)
    expect(await scanner().start(wishes())).toEqual({ ok: false, error: { code } })
  })
  it('that a browser cannot open at all is not offered', async () => {
    vi.stubGlobal('navigator', {})
    expect(scanner().available).toBe(false)
    expect(await scanner().start(wishes())).toEqual({ ok: false, error: { code: 'camera/unsupported' } })
  })
  it('is on from start to stop, and the picture goes with it', async () => {
    const { tracks } = cameras([{ id: 'front', side: 'user' }])
    const video = view()
    const started = await scanner().start(wishes({ view: video }))
    if (!started.ok) throw new Error('refused')
    expect([tracks[0]?.live, video.srcObject !== null, started.value.mayFlip]).toEqual([true, true, false])
    started.value.stop()
    started.value.stop()
    expect([tracks[0]?.live, video.srcObject]).toEqual([false, null])
  })
  it('that cannot play its picture is let go', async () => {
    const { tracks } = cameras([{ id: 'front', side: 'user' }])
    const video = view()
    video.play = () => Promise.reject(new DOMException('', 'AbortError'))
    expect(await scanner().start(wishes({ view: video }))).toEqual({ ok: false, error: { code: 'camera/busy' } })
    expect(tracks[0]?.live).toBe(false)
  })
  it('that is pulled out says so once, and not after it was stopped', async () => {
    const { tracks } = cameras([{ id: 'front', side: 'user' }])
    const lost = vi.fn()
    const one = await scanner().start(wishes({ onLost: lost }))
    tracks[0]?.end()
    expect(lost).toHaveBeenCalledOnce()
    if (one.ok) one.value.stop()
    tracks[0]?.end()
    expect(lost).toHaveBeenCalledOnce()
  })
})

describe('the other camera', () => {
  it('is asked for by its side, and remembered', async () => {
    const { tracks } = cameras([{ id: 'front', side: 'user' }, { id: 'back', side: 'environment' }])
    const eye = scanner()
    await eye.start(wishes())
    await eye.start(wishes({ facing: 'environment' }))
    await eye.start(wishes())
    expect(tracks.map(({ id }) => id)).toEqual(['front', 'back', 'back'])
  })
  it('is the next one where cameras do not say which way they look; the one opened in vain is let go', async () => {
    const { tracks } = cameras([{ id: 'one' }, { id: 'two' }])
    const eye = scanner()
    const first = await eye.start(wishes())
    if (first.ok) first.value.stop()
    const second = await eye.start(wishes({ facing: 'environment' }))
    expect(second.ok && second.value.mayFlip).toBe(true)
    expect(tracks.map(({ id, live }) => `${id} ${live ? 'on' : 'off'}`)).toEqual(['one off', 'one off', 'two on'])
  })
})
