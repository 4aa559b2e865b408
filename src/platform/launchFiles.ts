/**
 * Files the system hands to the installed app (File Handling API: `file_handlers` in the manifest, `launchQueue` here;
 * Chromium only): opening a package from the file manager leads straight to the verifier. Elsewhere nothing happens.
 */
import { laterFile } from './files'
import type { LaterFile } from './files'

interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly { getFile(): Promise<File> }[] }) => void): void
}

export function onLaunchFiles(take: (files: readonly LaterFile[]) => void): void {
  const queue = (globalThis as { launchQueue?: LaunchQueue }).launchQueue
  queue?.setConsumer(({ files = [] }) => {
    if (files.length === 0) return
    // One that cannot be had (pulled out, no permission) is left out here: the verifier could say no more of it.
    void Promise.all(files.map((handle) => handle.getFile().catch(() => undefined))).then((found) => {
      const readable = found.filter((file) => file !== undefined)
      if (readable.length > 0) take(readable.map(laterFile))
    })
  })
}
