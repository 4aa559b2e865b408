/**
 * What only people can find out about a tablet (product.md S0, S3): whether a stick takes a file and gives the same bytes back,
 * and whether the clock is right. The trial's file holds chance and a sentence, nothing of any meeting. Kept in memory: another
 * stick, another day, another trial.
 */
import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { Result } from '../domain/kernel/result'
import { ok } from '../domain/kernel/result'
import type { Random } from '../ports/world'
import type { FileDesk, FileError } from './fileDesk'

/** Types of the port that screens show. */
export type { DeviceKind, ReadinessItem } from '../ports/readiness'

export interface Trials {
  /** `written`: saved, not read back yet. */
  readonly stick: 'untried' | 'written' | 'same' | 'different'
  readonly clock: 'unasked' | 'right' | 'wrong'
}

export interface DeviceTrials {
  readonly state: StoreApi<Trials>
  writeToStick(): Promise<Result<void, FileError>>
  /** The file is picked again: what counts is what lies on the stick. */
  readFromStick(): Promise<Result<void, FileError>>
  sayClock(right: boolean): void
}

export const TRIAL_FILE = 'hom-phieu-thu-usb.txt'

export function deviceTrials(files: FileDesk, random: Random): DeviceTrials {
  const state = createStore<Trials>(() => ({ stick: 'untried', clock: 'unasked' }))
  let written: Uint8Array | undefined
  return {
    state,
    async writeToStick() {
      const chance = [...random.bytes(32)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      const bytes = new TextEncoder().encode(`Hom Phieu: tep thu USB, xoa duoc. / Trial file, may be deleted.\r\n${chance}\r\n`)
      const saved = await files.save(TRIAL_FILE, bytes)
      if (!saved.ok) return saved
      written = bytes
      state.setState({ stick: 'written' })
      return ok(undefined)
    },
    async readFromStick() {
      const picked = await files.pick('.txt')
      if (!picked.ok) return picked
      const same = written !== undefined && picked.value.bytes.length === written.length && picked.value.bytes.every((byte, at) => byte === written?.[at])
      state.setState({ stick: same ? 'same' : 'different' })
      return ok(undefined)
    },
    sayClock: (right) => state.setState({ clock: right ? 'right' : 'wrong' }),
  }
}
