/**
 * Contrast as the eye meets it: measured on the pixels of a screenshot, not on the colours a stylesheet asks for. For every piece of
 * text on the screen: the commonest colour of its box is the ground, and the pixel that stands out most from it is the ink.
 */
import type { Page } from '@playwright/test'

export interface MeasuredText {
  readonly text: string
  readonly contrast: number
}

interface TextBox {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Runs in the page: what can be read now. Controls that are off are exempt (WCAG 1.4.3), and so is the watermark. */
function textBoxes(): TextBox[] {
  const boxes: TextBox[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    const text = (node.textContent ?? '').trim()
    if (parent === null || text === '' || parent.closest('[aria-disabled=true], [inert], [class*="_watermark_"], [class*="_room_"]') !== null) continue
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const { x, y, width, height } of range.getClientRects()) {
      const inside = x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight
      if (inside && width > 2 && height > 2) boxes.push({ text, x, y, width, height })
    }
  }
  return boxes
}

/** Runs in a page of its own. */
async function measure({ png, boxes }: { readonly png: string; readonly boxes: readonly TextBox[] }): Promise<MeasuredText[]> {
  const image = new Image()
  image.src = `data:image/png;base64,${png}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width
  canvas.height = image.height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('no canvas')
  context.drawImage(image, 0, 0)
  const channel = (value: number) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  const luminance = (colour: number) => 0.2126 * channel(colour >> 16) + 0.7152 * channel((colour >> 8) & 255) + 0.0722 * channel(colour & 255)
  const ratio = (a: number, b: number) => {
    const [lighter, darker] = [Math.max(luminance(a), luminance(b)), Math.min(luminance(a), luminance(b))]
    return (lighter + 0.05) / (darker + 0.05)
  }
  return boxes.map(({ text, x, y, width, height }) => {
    const { data } = context.getImageData(Math.round(x), Math.round(y), Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
    const counts = new Map<number, number>()
    for (let at = 0; at < data.length; at += 4) {
      const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0)
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
    const ground = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most))[0]
    return { text, contrast: Math.max(...[...counts.keys()].map((colour) => ratio(colour, ground))) }
  })
}

/** @param bench  another page of the same browser, empty, that does the reckoning */
export async function contrasts(page: Page, bench: Page): Promise<readonly MeasuredText[]> {
  // A page that lays itself out anew between the look at its text and the picture would be measured in the wrong places.
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const boxes = await page.evaluate(textBoxes)
    const png = await page.screenshot({ animations: 'disabled' })
    const after = await page.evaluate(textBoxes)
    if (JSON.stringify(after) === JSON.stringify(boxes)) return bench.evaluate(measure, { png: png.toString('base64'), boxes })
  }
  throw new Error('the page does not come to rest')
}
