/** axe-core on the page as it stands: WCAG 2.0–2.2, levels A and AA, nothing found. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** @param where  named in front of what is found */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  // A watermark is decoration (WCAG 1.4.3 leaves it out); the same words stand above every page.
  const { violations } = await new AxeBuilder({ page }).exclude('[class*="_watermark_"]').withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()
  expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([])
}
