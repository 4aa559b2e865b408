/** A QR code as one SVG path: each run of dark modules of a row is one rectangle. Made here, from nothing but the text. */
import { encode } from 'uqr'

export interface QrPath {
  /** Modules a side, border not included. */
  readonly size: number
  readonly path: string
}

export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const runs = data.flatMap((row, y) => {
    const parts: string[] = []
    let start: number | undefined
    for (let x = 0; x <= size; x += 1) {
      if (row[x] === true) start ??= x
      else if (start !== undefined) {
        const width = x - start
        parts.push(`M${start} ${y}h${width}v1h-${width}z`)
        start = undefined
      }
    }
    return parts
  })
  return { size, path: runs.join('') }
}
