/**
 * Hands that are counted: every press of a button, every field filled, every choice and every file picked is one action of a
 * user, whatever it takes a machine. For stories that promise how little there is to do.
 */
import type { Locator, Page } from '@playwright/test'

export interface Hands {
  press(button: Locator): Promise<void>
  fill(field: Locator, text: string): Promise<void>
  /** Presses a button that opens the browser's own dialogue (one action) and picks a file in it (another). */
  pickFile(button: Locator, path: string): Promise<void>
  readonly actions: readonly string[]
}

export function countedHands(page: Page): Hands {
  const actions: string[] = []
  const done = async (what: string, target: Locator) => {
    const name = await target.evaluate((element) => element.getAttribute('aria-label') ?? ('labels' in element ? ((element as HTMLInputElement).labels?.[0]?.textContent ?? '') : '')) || (await target.innerText())
    actions.push(`${what} ${name.trim()}`)
  }
  return {
    actions,
    async press(button) {
      await done('press', button)
      await button.click()
    },
    async fill(field, text) {
      await done('fill', field)
      await field.fill(text)
    },
    async pickFile(button, path) {
      await done('press', button)
      const asked = page.waitForEvent('filechooser')
      await button.click()
      actions.push('pick the file')
      await (await asked).setFiles(path)
    },
  }
}
