/** The camera of a story: a video made here of what would be held in front of it, in place of the device's own. */
import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { asVideo, qrPicture } from '../../support/qrPicture'

const SIZE = { width: 640, height: 480 } as const

/** Switches of a browser whose camera sees this file; permission is given as a person would. */
export const seesTheVideo = (path: string): readonly string[] => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-video-capture=${path}`,
]

/** A hand brings a card into the picture, a little turned, leaning and blurred: grey values, frame by frame. */
export function framesOf(text: string): { readonly frames: readonly Uint8Array[]; readonly width: number; readonly height: number } {
  const frames = [-0.3, -0.1, 0.1, 0.3].map((angle, i) => qrPicture(text, { ...SIZE, angle, lean: 0.2, blur: 1, contrast: 0.7, noise: 12, scale: 0.7 + i * 0.02 }))
  return { frames, ...SIZE }
}

export function filmCode(path: string, text: string): void {
  const { frames, width, height } = framesOf(text)
  writeFileSync(path, asVideo(frames, width, height))
}

/** Another device's camera looks at this part of the screen: exactly what a person would hold it to. */
export async function filmScreen(page: Page, path: string, part: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): Promise<void> {
  const picture = await page.screenshot({ clip: part, animations: 'disabled' })
  const bench = await page.context().browser()?.newContext()
  const other = await (bench ?? page.context()).newPage()
  const grey = await other.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (symbol) => symbol.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(640, 640)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.drawImage(bitmap, 0, 0, 640, 640)
    const { data } = context.getImageData(0, 0, 640, 640)
    return Array.from({ length: 640 * 640 }, (_, at) => data[at * 4 + 1] ?? 0)
  }, picture.toString('base64'))
  await other.close()
  await bench?.close()
  writeFileSync(path, asVideo([Uint8Array.from(grey), Uint8Array.from(grey)], 640, 640))
}
