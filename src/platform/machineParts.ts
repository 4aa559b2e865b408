/**
 * Parts of the machine that make a meeting easier and that no ballot depends on: camera, battery, clock. Each may be missing
 * from a browser, and none of them ever stops an opening by itself; a clock that cannot be right is told loudly.
 */
import type { ReadinessItem } from '../ports/readiness'

interface Battery {
  readonly level: number
  readonly charging: boolean
}

/** A session lasts an hour or two; below this, plugging in comes first. */
const BATTERY_AT_LEAST = 0.5

/** Never asks for the camera: only looks whether there is one and whether it was refused before. */
export async function cameraItem(): Promise<ReadinessItem> {
  const media = (navigator as { mediaDevices?: MediaDevices }).mediaDevices
  const item = (code: ReadinessItem['code'], level: ReadinessItem['level'] = 'warn'): ReadinessItem => ({ id: 'camera', level, code })
  if (media === undefined) return item('readiness/camera-unknown')
  const permission = await navigator.permissions.query({ name: 'camera' }).catch(() => undefined)
  if (permission?.state === 'denied') return item('readiness/camera-refused')
  const parts = await media.enumerateDevices().catch(() => undefined)
  if (parts === undefined) return item('readiness/camera-unknown')
  return parts.some(({ kind }) => kind === 'videoinput') ? item('readiness/camera', 'ok') : item('readiness/no-camera')
}

export async function batteryItem(): Promise<ReadinessItem> {
  const { getBattery } = navigator as { getBattery?: () => Promise<Battery> }
  const battery = await getBattery?.call(navigator).catch(() => undefined)
  // What no browser of the machine tells is not held against it.
  if (battery === undefined) return { id: 'battery', level: 'ok', code: 'readiness/battery-unknown' }
  const percent = Math.round(battery.level * 100)
  const enough = battery.charging || battery.level >= BATTERY_AT_LEAST
  return { id: 'battery', level: enough ? 'ok' : 'warn', code: enough ? 'readiness/battery' : 'readiness/low-battery', percent }
}

/** The first term this program was made for, and a generation after it. */
const YEARS = { first: 2025, last: 2055 } as const
/** Vietnam has no summer time: seven hours before Greenwich, all year. */
const ZONE_MINUTES = -420

const two = (value: number) => String(value).padStart(2, '0')

export function clockItem(now: Date): ReadinessItem {
  const shown = `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}T${two(now.getHours())}:${two(now.getMinutes())}`
  const year = now.getFullYear()
  if (year < YEARS.first || year > YEARS.last) return { id: 'clock', level: 'fail', code: 'readiness/clock-year', now: shown }
  if (now.getTimezoneOffset() !== ZONE_MINUTES) return { id: 'clock', level: 'warn', code: 'readiness/clock-zone', now: shown }
  return { id: 'clock', level: 'warn', code: 'readiness/clock', now: shown }
}
