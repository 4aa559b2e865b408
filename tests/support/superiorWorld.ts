/** The level above in memory: its register, receptions and verifier, with the names of the files it looked at. */
import type { LazyFile } from '../../src/app/fileDesk'
import type { SuperiorWorld } from '../../src/app/superiorDesk'
import { readUnits } from '../../src/documents/readRecords'
import { writeCanvassCsv } from '../../src/documents/writeCanvass'
import { expectedUnits } from '../../src/evidence/expectedUnits'
import { sha256Hex } from '../../src/evidence/hashing'
import { verifyFile } from '../../src/evidence/verifyFile'
import { inMemoryCanvassStore } from '../../src/ports/inMemory/canvassStore'
import { inMemoryTablet, seededRandom, steppingClock } from '../../src/ports/inMemory/world'

export interface MemorySuperior extends SuperiorWorld {
  readonly tablet: ReturnType<typeof inMemoryTablet>
  readonly looked: string[]
}

export function superiorWorld(): MemorySuperior {
  const looked: string[] = []
  return {
    looked,
    tablet: inMemoryTablet(), store: inMemoryCanvassStore(), clock: steppingClock('2026-12-01T08:00:00+07:00'), random: seededRandom('superior', sha256Hex),
    verifyFile: (name, bytes, options) => {
      looked.push(name)
      return verifyFile(name, bytes, options)
    },
    readUnits: (bytes) => Promise.resolve(expectedUnits(bytes, readUnits)),
    async writeTable(_format, _report, figures) {
      const chunks: Uint8Array[] = []
      await writeCanvassCsv(figures, (chunk) => chunks.push(chunk))
      return Uint8Array.from(chunks.flatMap((chunk) => [...chunk]))
    },
  }
}

export const lazyFile = (name: string, data: Uint8Array | string): LazyFile => {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
  return { name, size: bytes.length, read: () => Promise.resolve({ ok: true, value: bytes }) }
}
