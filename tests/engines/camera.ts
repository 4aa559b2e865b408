/**
 * Camera: what a tablet's camera is in an engine whose driver cannot feed it a film. The engine's own make-believe camera (a
 * moving test picture, no code in it) is asked as the app asks; for a card, `navigator.mediaDevices` is put in the place of two
 * cameras of which the back one sees the film: a canvas as a stream. Everything after it is the app's and the engine's own:
 * stream → video → pixels → worker → code → tracks ended. The film is the one Chromium's stories use, frame by frame.
 */
import { expect } from '@playwright/test'
import { framesOf } from '../e2e/steps/camera'
import type { EngineWindow } from './engine'
import type { Screen } from './screen'

const SCAN = 'Quét mã QR trên thẻ bằng máy quay'
const TURN = 'Đổi máy quay'
const HOLD = 'Đưa mã QR trên thẻ vào giữa khung.'

/**
 * Notes which side was asked for and every track given, whoever gives it. On the prototype: what is put on `mediaDevices`
 * itself is gone when WebKit collects that object, and the engine's own camera answers again.
 */
const WATCH = `
const asks = MediaDevices.prototype.getUserMedia
const own = (wishes) => asks.call(navigator.mediaDevices, wishes)
globalThis.cameraNoted = { asked: [], tracks: [], sides: [], given: own }
MediaDevices.prototype.getUserMedia = async (wishes) => {
  cameraNoted.asked.push(wishes.video.facingMode?.ideal ?? wishes.video.deviceId?.exact)
  const stream = await cameraNoted.given(wishes)
  cameraNoted.tracks.push(...stream.getTracks())
  cameraNoted.sides.push(stream.getVideoTracks()[0].getSettings().facingMode)
  return stream
}`

const FILM = `
const { frames, width, height } = arguments[0]
const film = frames.map((frame) => {
  const picture = new ImageData(width, height)
  const grey = atob(frame)
  for (let at = 0; at < grey.length; at += 1) picture.data.fill(grey.charCodeAt(at), at * 4, at * 4 + 3).fill(255, at * 4 + 3, at * 4 + 4)
  return picture
})
const sides = ['user', 'environment']
MediaDevices.prototype.enumerateDevices = async () => sides.map((deviceId) => ({ kind: 'videoinput', deviceId, groupId: '', label: '' }))
cameraNoted.given = async ({ video }) => {
  const side = video.facingMode?.ideal ?? video.deviceId.exact
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  const stream = canvas.captureStream()
  const [track] = stream.getVideoTracks()
  track.getSettings = () => ({ deviceId: side })
  let at = 0
  const draw = () => {
    at += 1
    if (track.readyState === 'ended') clearInterval(timer)
    else if (side === 'environment') context.putImageData(film[at % film.length], 0, 0)
    else { context.fillStyle = at % 2 ? '#777' : '#888'; context.fillRect(0, 0, width, height) }
  }
  const timer = setInterval(draw, 100)
  draw()
  return stream
}`

interface Noted {
  readonly asked: readonly string[]
  readonly states: readonly MediaStreamTrackState[]
  /** Which way each track says that it looks; an engine may not say, or have one camera only. */
  readonly sides: readonly (string | undefined)[]
}

const noted = async (window: EngineWindow): Promise<Noted> =>
  (await window.run('return { asked: cameraNoted.asked, states: cameraNoted.tracks.map(({ readyState }) => readyState), sides: cameraNoted.sides }')) as Noted

/** From here on the page's camera is watched; once for each load of the page. */
export const watchCamera = (window: EngineWindow): Promise<unknown> => window.run(WATCH)

/** The back camera sees this code from now on, the front one an empty room. */
export async function holdBeforeTheBackCamera(window: EngineWindow, code: string): Promise<void> {
  const { frames, width, height } = framesOf(code)
  await window.run(FILM, { frames: frames.map((frame) => Buffer.from(frame).toString('base64')), width, height })
}

/** Whoever is asked for the camera says no. */
export const refuseTheCamera = (window: EngineWindow): Promise<unknown> =>
  window.run(`cameraNoted.given = () => Promise.reject(new DOMException('', 'NotAllowedError'))`)

/** The camera's light is out: every track there ever was has ended, so many of them. */
async function expectOff(window: EngineWindow, times: number): Promise<void> {
  await expect.poll(async () => (await noted(window)).states, { message: 'tracks of the camera' }).toEqual(Array.from({ length: times }, () => 'ended'))
}

export async function beginScan(screen: Screen): Promise<void> {
  await screen.inputCounts()
  await screen.tap('button', SCAN)
}

export async function typeInstead(screen: Screen): Promise<void> {
  await screen.inputCounts()
  await screen.tap('button', 'Gõ mã')
  await screen.expect('button', SCAN)
}

/** The picture of the camera that is on has come, and its side is this one; all before it are off. */
async function expectPlays(screen: Screen, window: EngineWindow, asked: readonly string[]): Promise<void> {
  await screen.expectText(HOLD)
  await expect.poll(() => window.run(`return document.querySelector('video').videoWidth`), { message: 'width of the picture' }).toBeGreaterThan(0)
  const seen = await noted(window)
  expect([seen.asked, seen.states]).toEqual([asked, asked.map((_, at) => (at === asked.length - 1 ? 'live' : 'ended'))])
}

/** The engine's own camera plays its picture in the voter's screen, turns where there are two, and goes off when the voter would rather type. */
export async function ownCameraComesAndGoes(screen: Screen, window: EngineWindow): Promise<void> {
  await beginScan(screen)
  await expectPlays(screen, window, ['user'])
  const cameras = Number(await window.run(`return navigator.mediaDevices.enumerateDevices().then((all) => all.filter(({ kind }) => kind === 'videoinput').length)`))
  expect(await screen.all('button', TURN)).toHaveLength(cameras > 1 ? 1 : 0)
  if (cameras > 1) {
    await screen.inputCounts()
    await screen.tap('button', TURN)
    await expect.poll(async () => (await noted(window)).sides).toEqual(['user', 'environment'])
    await expectPlays(screen, window, ['user', 'environment'])
  }
  await typeInstead(screen)
  await expectOff(window, cameras > 1 ? 2 : 1)
}

/** Front camera, nothing; turned to the back one, which sees the card: the code is taken and both are off. */
export async function scanWithTheBackCamera(screen: Screen, window: EngineWindow): Promise<void> {
  const before = await noted(window)
  const first = before.asked.at(-1) !== 'environment'
  await beginScan(screen)
  if (first) {
    await screen.expectText(HOLD)
    await screen.inputCounts()
    await screen.tap('button', TURN)
  }
  const turns = first ? ['user', 'environment'] : ['environment']
  await expect.poll(async () => (await noted(window)).asked.slice(before.asked.length)).toEqual(turns)
  await expectOff(window, before.states.length + turns.length)
}
