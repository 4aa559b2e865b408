/**
 * qrPicture: a QR code as a camera sees it, drawn in plain arithmetic: turned, leaning, blurred, pale and with the noise of a
 * small sensor. Grey values 0…255, row by row. For the decoder's tests and for the video that stands for the camera.
 */
import { encode } from 'uqr'

export interface Seen {
  readonly width: number
  readonly height: number
  /** Share of the shorter side that the code takes. */
  readonly scale?: number
  /** Turned by so many radians. */
  readonly angle?: number
  /** 0: held straight; 0.5: one side much nearer. */
  readonly lean?: number
  /** Radius of the blur in px. */
  readonly blur?: number
  /** 1: black on white. */
  readonly contrast?: number
  readonly noise?: number
}

export function qrPicture(text: string, seen: Seen): Uint8Array {
  const { width, height, scale = 0.6, angle = 0, lean = 0, blur = 0, contrast = 0.8, noise = 0 } = seen
  const { data, size } = encode(text, { border: 4, ecc: 'M' })
  const side = Math.min(width, height)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const grey = (x: number, y: number): number => {
    const [dx, dy] = [(x - width / 2) / side, (y - height / 2) / side]
    const depth = (1 + lean * dx) * scale
    const [u, v] = [(cos * dx + sin * dy) / depth + 0.5, (cos * dy - sin * dx) / depth + 0.5]
    if (u < 0 || u >= 1 || v < 0 || v >= 1) return 170
    return 128 + (data[Math.floor(v * size)]?.[Math.floor(u * size)] === true ? -127 : 127) * contrast
  }
  const sharp = Float64Array.from({ length: width * height }, (_, at) => grey(at % width, Math.floor(at / width)))
  // One after the other: a square blur is a row's and a column's.
  const soft = blurred(blurred(sharp, blur, width, 1), blur, width, width)
  let state = 12345
  return Uint8Array.from(soft, (value) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.max(0, Math.min(255, Math.round(value + (state / 1073741824 - 1) * noise)))
  })
}

function blurred(values: Float64Array, radius: number, width: number, step: number): Float64Array {
  if (radius === 0) return values
  return values.map((_, at) => {
    let sum = 0
    let count = 0
    for (let i = -radius; i <= radius; i += 1) {
      const other = at + i * step
      if (step === 1 && Math.floor(other / width) !== Math.floor(at / width)) continue
      const value = values[other]
      if (value === undefined) continue
      sum += value
      count += 1
    }
    return sum / count
  })
}

/** The same grey values as the pixels of an ImageData. */
export function asPixels(grey: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(grey.length * 4)
  grey.forEach((value, at) => pixels.set([value, value, value, 255], at * 4))
  return pixels
}

/** A video for `--use-file-for-fake-video-capture`: frames of 4:2:0 with neutral colour, shown in a loop. */
export function asVideo(frames: readonly Uint8Array[], width: number, height: number): Uint8Array {
  const text = new TextEncoder()
  const colour = new Uint8Array((width * height) / 2).fill(128)
  const parts: Uint8Array[] = [text.encode(`YUV4MPEG2 W${String(width)} H${String(height)} F10:1 Ip A1:1 C420\n`)]
  for (const frame of frames) parts.push(text.encode('FRAME\n'), frame, colour)
  return Uint8Array.from(Buffer.concat(parts))
}
