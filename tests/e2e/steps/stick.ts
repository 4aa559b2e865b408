/**
 * A USB stick inside the browser: no program can answer the system's save dialogue, so the page's `showSaveFilePicker` hands
 * out a file of the origin's own file system. It is a real handle: writable streams, closing and reading are the browser's.
 */
import type { BrowserContext, Page } from '@playwright/test'

const STICK = 'usb'

export async function stickInTheBrowser(context: BrowserContext): Promise<void> {
  await context.addInitScript((stick) => {
    const picker = async ({ suggestedName }: { readonly suggestedName: string }) => {
      const root = await navigator.storage.getDirectory()
      const folder = await root.getDirectoryHandle(stick, { create: true })
      return folder.getFileHandle(suggestedName, { create: true })
    }
    Object.defineProperty(globalThis, 'showSaveFilePicker', { value: picker, configurable: true })
  }, STICK)
}

/** The same stick behind `showDirectoryPicker`: its whole folder is given. */
export async function folderInTheBrowser(context: BrowserContext): Promise<void> {
  await context.addInitScript((stick) => {
    const picker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(stick, { create: true })
    Object.defineProperty(globalThis, 'showDirectoryPicker', { value: picker, configurable: true })
  }, STICK)
}

/** Every file that was saved, by name. */
export async function filesOnTheStick(page: Page): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const files = await page.evaluate(async (stick) => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle(stick)
    const found: { name: string; numbers: number[] }[] = []
    for await (const handle of folder.values()) {
      if (handle.kind === 'file') found.push({ name: handle.name, numbers: [...new Uint8Array(await (await handle.getFile()).arrayBuffer())] })
    }
    return found
  }, STICK)
  return files.map(({ name, numbers }) => ({ name, bytes: Uint8Array.from(numbers) }))
}

/** Bytes of the one file that was saved. */
export async function contentOnTheStick(page: Page): Promise<Uint8Array> {
  const files = await filesOnTheStick(page)
  const [content, ...others] = files
  if (content === undefined || others.length > 0) throw new Error(`${String(files.length)} files on the stick`)
  return content.bytes
}
