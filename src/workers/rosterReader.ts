/** What the roster worker offers: a file's bytes → people with verdicts. Hostile or huge files stop this worker, not the page. */
import { readRoster } from '../documents/readRoster'
import type { ImportReport, RosterOptions, RosterStage } from '../domain/meeting/rosterReport'

export interface RosterReader {
  read(name: string, bytes: Uint8Array, options: RosterOptions, onStage: (stage: RosterStage) => void): Promise<ImportReport>
}

export const rosterReader = (): RosterReader => ({
  read: (name, bytes, options, onStage) => readRoster(name, bytes, options, { onStage }),
})
