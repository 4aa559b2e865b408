/** What people find out about a tablet: the stick takes a file and gives it back, the clock is right. */
import { describe, expect, it } from 'vitest'
import { deviceTrials, TRIAL_FILE } from '../../../src/app/deviceTrials'
import type { FileDesk } from '../../../src/app/fileDesk'
import { withTrials } from '../../../src/app/withTrials'
import { err, ok } from '../../../src/domain/kernel/result'
import type { ReadinessItem } from '../../../src/ports/readiness'
import { seededRandom } from '../../../src/ports/inMemory/world'
import { sha256Hex } from '../../../src/evidence/hashing'

/** A stick that keeps what is saved; `spoil` changes it on the way. */
function aStick(spoil: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes) {
  const saved = new Map<string, Uint8Array>()
  const files: FileDesk = {
    save: (name, bytes) => {
      saved.set(name, spoil(bytes))
      return Promise.resolve(ok(undefined))
    },
    pick: () => {
      const bytes = saved.get(TRIAL_FILE)
      return Promise.resolve(bytes === undefined ? err({ code: 'file/cancelled' } as const) : ok({ name: TRIAL_FILE, bytes }))
    },
    pickMany: () => Promise.resolve(err({ code: 'file/cancelled' })),
    pickLazily: () => Promise.resolve({ ok: false, error: { code: 'file/cancelled' } } as const),
    saveCopy: () => Promise.resolve({ ok: false, error: { code: 'file/cancelled' } } as const),
  }
  return { saved, files }
}
const trialsOn = (files: FileDesk) => deviceTrials(files, seededRandom('stick', sha256Hex))
const CLOCK: ReadinessItem = { id: 'clock', level: 'warn', code: 'readiness/clock', now: '2026-11-26T08:05' }
const lineOf = (trials: ReturnType<typeof trialsOn>, id: ReadinessItem['id']) => withTrials([CLOCK], trials.state.getState()).find((item) => item.id === id)

describe('a USB stick', () => {
  it('is not tried until somebody tries it', () => {
    expect(lineOf(trialsOn(aStick().files), 'usb')).toMatchObject({ level: 'warn', code: 'readiness/usb-untried' })
  })
  it('is good when the same bytes come back; the file holds nothing of a meeting', async () => {
    const { saved, files } = aStick()
    const trials = trialsOn(files)
    await trials.writeToStick()
    expect(lineOf(trials, 'usb')).toMatchObject({ level: 'warn' })
    await trials.readFromStick()
    expect(lineOf(trials, 'usb')).toMatchObject({ level: 'ok', code: 'readiness/usb' })
    expect(new TextDecoder().decode(saved.get(TRIAL_FILE))).toMatch(/^Hom Phieu: tep thu USB, xoa duoc\. \/ Trial file, may be deleted\.\r\n[0-9a-f]{64}\r\n$/)
  })
  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['shortens', (bytes) => bytes.slice(0, -1)],
    ['changes', (bytes) => bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte))],
    ['swallows', () => new Uint8Array()],
  ])('that %s the file is named', async (_, spoil) => {
    const trials = trialsOn(aStick(spoil).files)
    await trials.writeToStick()
    await trials.readFromStick()
    expect(lineOf(trials, 'usb')).toMatchObject({ level: 'fail', code: 'readiness/usb-different' })
  })
  it('holding the file of an earlier trial does not pass for this one', async () => {
    const { files, saved } = aStick()
    await deviceTrials(files, seededRandom('earlier', sha256Hex)).writeToStick()
    const old = saved.get(TRIAL_FILE) ?? new Uint8Array()
    const trials = trialsOn(files)
    await trials.writeToStick()
    saved.set(TRIAL_FILE, old)
    await trials.readFromStick()
    expect(lineOf(trials, 'usb')).toMatchObject({ code: 'readiness/usb-different' })
  })
  it('that cannot be written says so and stays untried', async () => {
    const trials = trialsOn({ ...aStick().files, save: () => Promise.resolve(err({ code: 'file/write-failed' })) })
    expect(await trials.writeToStick()).toMatchObject({ ok: false })
    expect(lineOf(trials, 'usb')).toMatchObject({ code: 'readiness/usb-untried' })
  })
})

describe('the clock', () => {
  it.each([[true, 'ok', 'readiness/clock-right'], [false, 'fail', 'readiness/clock-wrong']] as const)('people say %s', (right, level, code) => {
    const trials = trialsOn(aStick().files)
    trials.sayClock(right)
    expect(lineOf(trials, 'clock')).toEqual({ ...CLOCK, level, code })
  })
  it('of an impossible year is not made right by anybody', () => {
    const trials = trialsOn(aStick().files)
    trials.sayClock(true)
    const dead: ReadinessItem = { id: 'clock', level: 'fail', code: 'readiness/clock-year', now: '1970-01-01T00:01' }
    expect(withTrials([dead], trials.state.getState())[0]).toEqual(dead)
  })
})
