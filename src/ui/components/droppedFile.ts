/** A dropped file as one that is read when its turn comes. */
import type { LazyFile } from '../../app/fileDesk'

export const droppedFile = (file: File): LazyFile => ({
  name: file.name,
  size: file.size,
  async read() {
    const content = await file.arrayBuffer().catch(() => undefined) // pulled out, no permission, changed meanwhile
    return content === undefined ? { ok: false, error: { code: 'file/unreadable' } } : { ok: true, value: new Uint8Array(content) }
  },
})
