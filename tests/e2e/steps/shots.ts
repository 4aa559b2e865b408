/** Pictures of a story, for people: where STORY_SHOTS names a folder, each step leaves one in both sizes. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { DESKTOP, UPRIGHT } from './hall'

const folder = process.env['STORY_SHOTS']

export async function picture(page: Page, name: string, whole = false): Promise<void> {
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  const before = page.viewportSize()
  for (const [size, viewport] of [['upright', UPRIGHT], ['desktop', DESKTOP]] as const) {
    await page.setViewportSize(viewport)
    await page.screenshot({ path: join(folder, `${name}-${size}.png`), fullPage: whole, animations: 'disabled' })
  }
  if (before !== null) await page.setViewportSize(before)
}
