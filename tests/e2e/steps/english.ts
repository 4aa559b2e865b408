/**
 * Whether a screen speaks English alone and has room for it: texts, labels and placeholders on it that are Vietnamese, or a
 * key instead of a sentence. Papers (`data-print`, `lang="vi"`), error codes folded away and what is written in fields are
 * left out; names and the meeting's own words are known. Limit: Vietnamese without any sign of its own ("Ban bao") is not found.
 */
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { DESKTOP } from './hall'
import { SAMPLE_PEOPLE } from './sample'

/** What belongs to the meeting or is a name: it stays as it is in every language. */
const OWN: readonly string[] = [
  ...SAMPLE_PEOPLE, 'Hoàng Minh Châu', 'Mai Thị Lan', 'Phan Văn Sơn', 'Trưởng ban', 'Thư ký', 'Ủy viên', 'Hòm Phiếu', 'Tiếng Việt',
  'Đảng ủy phường Hoa Mai (mẫu)', 'Thành ủy (mẫu)', 'Hội nghị lấy phiếu tín nhiệm (làm thử)', 'Hội trường phường Hoa Mai', 'Lấy phiếu tín nhiệm (làm thử)',
  'Danh sách lấy phiếu', 'Đại biểu', 'Chìa khóa', '96-QĐ/TW', '20-TB/ĐU', 'đồng chí', 'Đ/c',
]

async function leftOver(page: Page, names: readonly string[]): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent === null || parent.closest('[data-print], [lang="vi"], script, noscript, style, option, textarea, code') !== null) continue
      found.push(node.textContent ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (element.closest('[data-print], [lang="vi"]') !== null) continue
      for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '')
    }
    return found.map((text) => text.trim()).filter((text) => text !== '')
  })
  const own = [...OWN, ...names].sort((a, b) => b.length - a.length)
  return texts.filter((text) => {
    // Positions first: a role of the committee is a part of some of them.
    const named = text.replace(/(?:B\u00ed th\u01b0|Ph\u00f3|\u1ee6y vi\u00ean Ban|Ch\u1ee7).*/u, '')
    // The log keeps what was written and said at the time: why the round was opened on a machine that was not ready, whatever it lacked.
    const logged = named.replace(/Máy kiểm thử – [^.]*/u, '')
    const rest = own.reduce((left, known) => left.replaceAll(known, ''), logged)
    const levels = rest.replace(/t\u00edn nhi\u1ec7m( cao| th\u1ea5p)?/giu, '')
    const speaksVietnamese = /[\u0103\u00e2\u0111\u00ea\u00f4\u01a1\u01b0\u1ea0-\u1ef9]/iu.test(levels)
    const isKey = text !== 'iPad' && /^[a-z]+(?:[A-Z][a-z]+)+$|^[a-z-]+\/[a-z-]+$|\b[a-z]+: [a-z]+-[a-z]+-[a-z]+|\bundefined\b|\bNaN\b|\[object/u.test(text)
    return speaksVietnamese || isKey
  })
}

/** Words beyond the right edge of the secretary's screen, or cut by a box that would have to be scrolled sideways there. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate((desktop) => {
    if (window.innerWidth < desktop) return []
    const shown = [...document.querySelectorAll('body *')].filter((element) => element.closest('[data-print], [lang="vi"]') === null)
    const scrolls = (element: Element): boolean => /auto|scroll|hidden|clip/u.test(getComputedStyle(element).overflowX)
    const inBox = (element: Element): boolean => {
      for (let box: Element | null = element; box !== null && box !== document.body; box = box.parentElement) if (scrolls(box)) return true
      return false
    }
    const beyond = shown.filter((element) => element.children.length === 0 && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !inBox(element))
    const sideways = shown.filter((element) => /auto|scroll/u.test(getComputedStyle(element).overflowX) && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
    return [...beyond, ...sideways].map((element) => `cut off: ${element.textContent.slice(0, 60)}`)
  }, DESKTOP.width)

/** Looks at screens and remembers everything amiss, so that one walk tells all of it. */
export interface EnglishReader {
  readonly amiss: readonly string[]
  /** @param names  what this screen quotes of a meeting or a paper */
  read(page: Page, where: string, names?: readonly string[]): Promise<void>
}

export function englishReader(): EnglishReader {
  const amiss: string[] = []
  return {
    amiss,
    async read(page, where, names = []) {
      let left: readonly string[] = []
      // Screens fill in a moment after they appear.
      const settled = expect.poll(async () => (left = [...(await leftOver(page, names)), ...(await cutOff(page))])).toEqual([])
      await settled.catch(() => amiss.push(...left.map((text) => `${where}: ${text}`)))
    },
  }
}
