/**
 * Draws the PNG icons of the manifest from `public/icons/hom-phieu.svg` with the Chromium of the tests.
 * Run by hand after a change of the drawing (`npm run icons`); the PNGs are committed.
 *
 * The maskable icon has no rounded corners: systems cut it to any shape, so the ground fills the whole square and
 * the drawing stays inside the middle 80 %.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findChromium } from '../tests/support/findChromium'

const icons = fileURLToPath(new URL('../public/icons/', import.meta.url))
const drawing = readFileSync(`${icons}hom-phieu.svg`, 'utf8')
const wanted = [
  { file: 'hom-phieu-192.png', size: 192, svg: drawing },
  { file: 'hom-phieu-512.png', size: 512, svg: drawing },
  {
    file: 'hom-phieu-maskable-512.png',
    size: 512,
    svg: drawing.replace(' rx="96"', '').replace('scale(.82)', 'scale(.64)'),
  },
]

const { path } = await findChromium()
const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] })
for (const { file, size, svg } of wanted) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<body style="margin:0">${svg.replace('<svg ', `<svg width="${String(size)}" `)}</body>`)
  writeFileSync(icons + file, await page.screenshot({ omitBackground: true }))
  await page.close()
}
await browser.close()
