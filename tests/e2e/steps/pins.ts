/** PINs of committee members, as the forms of the admin side ask for them. */
import type { Page } from '@playwright/test'

export const PINS = ['581394', '640217', '937150'] as const

/** Two members, by their places in the committee; `button` is what their PINs set off. */
export async function givePins(page: Page, button: string, members: readonly [number, number] = [0, 1], pins: readonly string[] = PINS): Promise<void> {
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: button, exact: true }) })
  for (const [i, member] of members.entries()) {
    const one = form.getByRole('group').nth(i)
    await one.getByRole('combobox').selectOption(String(member))
    await one.getByLabel(/PIN/).fill(pins[member] ?? '')
  }
  await form.getByRole('button', { name: button, exact: true }).click()
}
