/**
 * Screen: the app as a person finds it in any engine: controls by role and name, text by its words, acted on with real
 * pointer and keyboard. Polls; never sleeps for a fixed time, except for the kiosk's own input guard, on the page's clock.
 */
import { expect } from '@playwright/test'
import type { EngineWindow } from './engine'

export type Role = 'button' | 'heading' | 'radio' | 'field' | 'row' | 'listitem' | 'alertdialog'

interface Found {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly on: boolean
  readonly disabled: boolean
}

/** Runs in the page: everything of a role whose name fits, in order, where it is and what it says. */
const FIND = String.raw`
const { role, name, exact, scroll } = arguments[0]
const selectors = {
  button: 'button, [role=button], summary, label:has(input[type=file])', heading: 'h1, h2, h3, h4', radio: '[role=radio]',
  field: 'input, select, textarea', row: 'tr', listitem: 'li', alertdialog: '[role=alertdialog]',
}
const clean = (text) => (text ?? '').replace(/\s+/gu, ' ').trim()
const nameOf = (element) => {
  const label = element.getAttribute('aria-label')
  if (label) return clean(label)
  const ids = element.getAttribute('aria-labelledby')
  if (ids) return clean(ids.split(' ').map((id) => document.getElementById(id)?.textContent).join(' '))
  if (element.labels?.length) return clean([...element.labels].map((one) => one.textContent).join(' '))
  return clean(element.textContent)
}
const fits = (text) => (exact ? text === name : text.includes(name))
const shown = (element) => element.checkVisibility?.({ visibilityProperty: true }) !== false && element.closest('[inert]') === null && element.getClientRects().length > 0
const found = [...document.querySelectorAll(selectors[role])].filter((element) => shown(element) && fits(nameOf(element)))
if (scroll !== undefined) found.at(scroll)?.scrollIntoView({ block: 'center', inline: 'center' })
return found.map((element) => {
  const { left, top, width, height } = element.getBoundingClientRect()
  return {
    x: left + width / 2, y: top + height / 2, text: clean(element.innerText),
    on: element.getAttribute('aria-checked') === 'true',
    disabled: element.disabled === true || element.getAttribute('aria-disabled') === 'true',
  }
})`

/** Longer than the kiosk's input guard; a later timer of the same page ends after it. */
const GUARD_OVER_MS = 650

export class Screen {
  private readonly window: EngineWindow

  constructor(window: EngineWindow) {
    this.window = window
  }

  async all(role: Role, name: string, exact = true, scroll?: number): Promise<readonly Found[]> {
    return (await this.window.run(FIND, { role, name, exact, scroll })) as readonly Found[]
  }

  async expect(role: Role, name: string, exact = true): Promise<void> {
    await expect.poll(async () => (await this.all(role, name, exact)).length, { message: `${role} “${name}”` }).toBeGreaterThan(0)
  }

  /** What stands on the screen, line by line. */
  async lines(): Promise<string> {
    return (await this.window.run('return document.body.innerText')) as string
  }

  async text(): Promise<string> {
    return (await this.lines()).replace(/\s+/gu, ' ')
  }

  async expectText(words: string, timeout?: number): Promise<void> {
    await expect.poll(() => this.text(), timeout === undefined ? {} : { timeout }).toContain(words)
  }

  /** Taps the nth that fits, or the last, once it is there, may be tapped, and stands still: what loads meanwhile moves a page. */
  async tap(role: Role, name: string, { exact = true, nth = 0 }: { readonly exact?: boolean; readonly nth?: number | 'last' } = {}): Promise<void> {
    // Found, seen to be on, and measured in one look; two looks in a row must see it at the same place.
    let before: Found | undefined
    await expect
      .poll(async () => {
        const all = await this.all(role, name, exact, nth === 'last' ? -1 : nth)
        const target = nth === 'last' ? all.at(-1) : all[nth]
        const still = target !== undefined && target.x === before?.x && target.y === before.y
        before = target
        return still ? target.disabled : undefined
      }, { message: `${role} “${name}”` })
      .toBe(false)
    const { x, y } = before ?? { x: 0, y: 0 }
    await this.window.tapAt(x, y)
  }

  /** Taps what may have gone by itself meanwhile, if it is there. */
  async tapIfThere(role: Role, name: string): Promise<void> {
    const [target] = await this.all(role, name)
    if (target !== undefined) await this.window.tapAt(target.x, target.y)
  }

  async fill(name: string, text: string, { exact = true, nth = 0 }: { readonly exact?: boolean; readonly nth?: number } = {}): Promise<void> {
    await this.tap('field', name, { exact, nth })
    await this.window.run('document.activeElement.select?.()')
    await this.window.type(text)
  }

  async inputCounts(): Promise<void> {
    await this.window.run(`return new Promise((resolve) => setTimeout(resolve, ${String(GUARD_OVER_MS)}))`)
  }
}
