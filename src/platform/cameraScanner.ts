/**
 * cameraScanner: the camera behind `CodeScanner`. Takes the middle square of the picture a few times a second and gives it to
 * the reader; only one picture is looked at at a time, so a slow tablet just looks less often. Asks for no sound, ever.
 * `stop` ends the tracks (the camera's light goes out) and empties the element and the canvas.
 */
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { CameraError, CameraFacing, CodeReader, CodeScan, CodeScanner, ScanWishes } from '../ports/codeScanner'

/** Side of the square that is looked at, px: a full QR of a ballot check still has 5 px a module. */
const SIDE = 800
const PAUSE_MS = 80

const devices = (): MediaDevices | undefined => (navigator as { mediaDevices?: MediaDevices }).mediaDevices

export function cameraScanner(reader: CodeReader): CodeScanner {
  let last: { facing: CameraFacing; deviceId: string | undefined } = { facing: 'user', deviceId: undefined }

  return {
    // Older engines have neither, whatever the types say.
    get available() {
      return typeof devices()?.getUserMedia === 'function'
    },
    async start(wishes) {
      const facing = wishes.facing ?? last.facing
      const opened = await open(facing, facing === last.facing ? undefined : last.deviceId)
      if (!opened.ok) return opened
      const stream = opened.value
      const [track] = stream.getVideoTracks()
      const deviceId = track?.getSettings().deviceId
      last = { facing, deviceId }
      const scan = look(stream, wishes, reader)
      if (!(await scan.playing)) {
        scan.stop()
        return err({ code: 'camera/busy' })
      }
      return ok({ facing, mayFlip: (await cameras()).length > 1, stop: scan.stop })
    },
  }
}

/**
 * Turns to the side asked for. Cameras that do not say which way they look are told apart by name: when the other side gives
 * the one we came from, the next one in line is opened instead.
 */
async function open(facing: CameraFacing, cameFrom: string | undefined): Promise<Result<MediaStream, CameraError>> {
  const wanted = { facingMode: { ideal: facing }, width: { ideal: 1280 }, height: { ideal: 960 } }
  const first = await openCamera(wanted)
  if (!first.ok || cameFrom === undefined) return first
  if (first.value.getVideoTracks()[0]?.getSettings().deviceId !== cameFrom) return first
  const all = await cameras()
  const next = all[(all.findIndex(({ deviceId }) => deviceId === cameFrom) + 1) % Math.max(1, all.length)]
  if (next === undefined || next.deviceId === cameFrom) return first
  end(first.value)
  return openCamera({ deviceId: { exact: next.deviceId } })
}

async function openCamera(video: MediaTrackConstraints): Promise<Result<MediaStream, CameraError>> {
  const media = devices()
  if (typeof media?.getUserMedia !== 'function') return err({ code: 'camera/unsupported' })
  try {
    return ok(await media.getUserMedia({ video, audio: false }))
  } catch (problem) {
    return err({ code: codeOf(problem instanceof DOMException ? problem.name : '') })
  }
}

function codeOf(name: string): CameraError['code'] {
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'camera/refused'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'camera/none'
    default:
      return 'camera/busy'
  }
}

async function cameras(): Promise<readonly MediaDeviceInfo[]> {
  const all = await devices()?.enumerateDevices().catch(() => [])
  return (all ?? []).filter(({ kind }) => kind === 'videoinput')
}

const end = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop()
}

interface Looking extends Pick<CodeScan, 'stop'> {
  readonly playing: Promise<boolean>
}

function look(stream: MediaStream, { view, onCode, onLost }: ScanWishes, reader: CodeReader): Looking {
  const canvas = document.createElement('canvas')
  let looking = true
  const stop = (): void => {
    if (!looking) return
    looking = false
    end(stream)
    if (view.srcObject === stream) view.srcObject = null
    canvas.width = 0
    canvas.height = 0
  }
  const isLooking = (): boolean => looking
  for (const track of stream.getTracks()) {
    // Only the system ends a track so; our own `stop` raises no event.
    track.addEventListener('ended', () => {
      if (!looking) return
      stop()
      onLost()
    })
  }
  async function watch(): Promise<void> {
    while (isLooking()) {
      const image = picture(view, canvas)
      const seen = image === undefined ? [] : await reader.detect(image).catch(() => [])
      for (const { rawValue } of seen) if (isLooking()) onCode(rawValue)
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
  async function play(): Promise<boolean> {
    view.srcObject = stream
    const plays = await view.play().then(() => true, () => false)
    if (plays) void watch()
    return plays
  }
  return { stop, playing: play() }
}

/** The middle square of the picture shown now; undefined before the first one. */
function picture(view: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | undefined {
  const { videoWidth: width, videoHeight: height } = view
  const square = Math.min(width, height)
  if (square === 0) return undefined
  const side = Math.min(square, SIDE)
  canvas.width = side
  canvas.height = side
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context?.drawImage(view, (width - square) / 2, (height - square) / 2, square, square, 0, 0, side, side)
  return context?.getImageData(0, 0, side, side)
}
