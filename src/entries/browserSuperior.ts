/** The world of the level above in a browser: the official database, and the readers and writers of its tables when needed. */
import type { SuperiorDesk } from '../app/superiorDesk'
import type { World } from '../app/world'
import type { CanvassStore } from '../ports/canvassStore'

export async function browserSuperior({ tablet, clock, random, verifyFile }: World, store: CanvassStore): Promise<SuperiorDesk> {
  const { createSuperiorDesk } = await import('../app/createSuperiorDesk')
  return createSuperiorDesk({
    tablet, clock, random, verifyFile, store,
    async readUnits(bytes) {
      const [{ readUnits }, { expectedUnits }] = await Promise.all([import('../documents/readRecords'), import('../evidence/expectedUnits')])
      return expectedUnits(bytes, readUnits)
    },
    async writeTable(format, report, figures) {
      const { writeCanvassCsv, writeCanvassXlsx } = await import('../documents/writeCanvass')
      const chunks: Uint8Array<ArrayBuffer>[] = []
      const sink = (chunk: Uint8Array): void => {
        chunks.push(Uint8Array.from(chunk))
      }
      if (format === 'xlsx') await writeCanvassXlsx(report, figures, sink)
      else await writeCanvassCsv(figures, sink)
      return new Uint8Array(await new Blob(chunks).arrayBuffer())
    },
  })
}
