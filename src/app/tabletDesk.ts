/**
 * TabletDesk: what belongs to this tablet and to no meeting (S20), as its screens see it. The settings are read once at the
 * start; a change is shown at once and kept, and said if it could not be kept.
 */
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Result } from '../domain/kernel/result'
import type { CanvassStore } from '../ports/canvassStore'
import type { Eraser } from '../ports/eraser'
import type { RehearsalPace, StoreError } from '../ports/roundStore'
import { DEFAULT_SETTINGS } from '../ports/tabletSettings'
import type { TabletSettings } from '../ports/tabletSettings'
import type { PinGuard } from './pinGuard'
import { recordsToWipe, roundsToWipe, wipeTablet } from './wipeTablet'
import type { WipedRecords, WipedRound, WipeError, WipePins } from './wipeTablet'
import type { World } from './world'

export type { RehearsalPace } from '../ports/roundStore'
export { PX_PER_MM } from '../ports/tabletSettings'
export type { WipedRecords, WipedRound, WipeError } from './wipeTablet'
export type { TabletSettings } from '../ports/tabletSettings'

export interface TabletDesk {
  readonly settings: StoreApi<TabletSettings>
  change(part: Partial<TabletSettings>): Promise<Result<void, StoreError>>
  /** The screen was measured against a card; undefined: forget it. */
  measured(pxPerMm: number | undefined): Promise<Result<void, StoreError>>
  /** What the rehearsals of an official round measured; undefined before there are enough for a middle value. */
  pace(official: string): Promise<RehearsalPace | undefined>
  /** Official rounds that stand for or against wiping. */
  roundsToWipe(): Promise<Result<readonly WipedRound[], StoreError>>
  /** What the level above keeps on this machine. */
  recordsToWipe(): Promise<Result<WipedRecords, StoreError>>
  /** Erases the app's data for good; nothing of this page works afterwards but its last screen. `agreed`: records lost, as typed. */
  wipe(pins: WipePins, agreed?: number): Promise<Result<void, WipeError>>
  /** The sound of a call, if sounds are on. */
  readonly chime: () => void
}

interface TabletParts {
  readonly official: World
  readonly rehearsal: World
  /** Receptions of the level above: never of a rehearsal's database. */
  readonly receptions: CanvassStore
  /** Of the official desk: its waiting times hold here too. */
  readonly guard: PinGuard
  readonly eraser: Eraser
  readonly chime: () => void
}

export async function createTabletDesk({ official, rehearsal, receptions, guard, eraser, chime }: TabletParts): Promise<TabletDesk> {
  const kept = await official.tablet.settings()
  const settings = createStore<TabletSettings>(() => (kept.ok ? kept.value : DEFAULT_SETTINGS))
  return {
    settings,
    change(part) {
      settings.setState({ ...settings.getState(), ...part }, true)
      return official.tablet.keepSettings(settings.getState())
    },
    measured(pxPerMm) {
      const { pxPerMm: _, ...others } = settings.getState()
      settings.setState(pxPerMm === undefined ? others : { ...others, pxPerMm }, true)
      return official.tablet.keepSettings(settings.getState())
    },
    async pace(round) {
      const kept = await rehearsal.tablet.pace(round)
      return kept.ok ? kept.value : undefined
    },
    roundsToWipe: () => roundsToWipe(official),
    recordsToWipe: () => recordsToWipe(official, receptions),
    wipe: (pins, agreed) => wipeTablet({ official, receptions, guard, eraser }, pins, agreed),
    chime() {
      if (settings.getState().sound) chime()
    },
  }
}
