/** The world of the app in a browser: real database, workers, clock and randomness. One for official, one for rehearsals. */
import type { World } from '../app/world'
import type { Result } from '../domain/kernel/result'
import { ok } from '../domain/kernel/result'
import { sha256Hex } from '../evidence/hashing'
import { systemClock } from '../platform/clock'
import { tabletDevice } from '../platform/device'
import { systemRandom } from '../platform/random'
import type { CanvassStore } from '../ports/canvassStore'
import type { StoreError } from '../ports/roundStore'
import { openDatabase } from '../storage/database'
import { OFFICIAL_DATABASE, REHEARSAL_DATABASE } from '../storage/databaseNames'
import { dexieCanvassStore } from '../storage/canvassStore'
import { dexieRoundStore } from '../storage/roundStore'
import { dexieKeyPairShelf, dexieTabletStore } from '../storage/tabletStore'
import { PACKAGE_README } from '../words/packageReadme'
import { browserPapers } from './browserPapers'
import { browserRoster } from './browserRoster'
import { browserVerifier } from './browserVerifier'
import { browserRooms } from './rooms'

const verifyFile = browserVerifier()

/** With the receptions of the level above, which are on the same database. */
export interface BrowserWorld extends World {
  readonly receptions: CanvassStore
}

export async function browserWorld(rehearsal: boolean, build: string): Promise<Result<BrowserWorld, StoreError>> {
  const name = rehearsal ? REHEARSAL_DATABASE : OFFICIAL_DATABASE
  const opened = await openDatabase(name)
  if (!opened.ok) return opened
  const db = opened.value
  return ok({
    rehearsal,
    build,
    store: dexieRoundStore(db, sha256Hex),
    receptions: dexieCanvassStore(db),
    tablet: dexieTabletStore(db),
    device: tabletDevice(dexieKeyPairShelf(db)),
    clock: systemClock(),
    random: systemRandom(),
    digest: sha256Hex,
    async readTable(bytes, file) {
      const { readTable } = await import('../documents/readTable')
      return readTable(bytes, file)
    },
    readRoster: browserRoster,
    packageReadme: PACKAGE_README,
    rooms: browserRooms(name),
    papers: browserPapers,
    verifyFile,
  })
}
