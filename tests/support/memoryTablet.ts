/** The tablet's own desk over worlds in memory: erasing is remembered, sounds are counted. */
import { pinGuard } from '../../src/app/pinGuard'
import type { PinGuard } from '../../src/app/pinGuard'
import { createTabletDesk } from '../../src/app/tabletDesk'
import type { TabletDesk } from '../../src/app/tabletDesk'
import type { World } from '../../src/app/world'
import { ok } from '../../src/domain/kernel/result'
import type { CanvassStore } from '../../src/ports/canvassStore'
import { inMemoryCanvassStore } from '../../src/ports/inMemory/canvassStore'

export interface MemoryTablet extends TabletDesk {
  readonly erased: () => number
  readonly chimes: () => number
}

export async function memoryTablet(official: World, rehearsal: World, guard: PinGuard = pinGuard(() => 0), receptions: CanvassStore = inMemoryCanvassStore()): Promise<MemoryTablet> {
  let erased = 0
  let chimes = 0
  const tablet = await createTabletDesk({
    official, rehearsal, receptions, guard,
    chime: () => void (chimes += 1),
    eraser: {
      eraseEverything() {
        erased += 1
        return Promise.resolve(ok(undefined))
      },
    },
  })
  return { ...tablet, erased: () => erased, chimes: () => chimes }
}
