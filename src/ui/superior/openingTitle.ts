/** How a registered opening record is named on the screen; it was read and verified when it was registered. */
import type { RegisteredOpening } from '../../app/superiorDesk'
import type { OpeningRecord } from '../../domain/result/openingRecord'

/** Unit and round; undefined where only the fingerprint is known. */
export function openingTitle({ json }: RegisteredOpening): string | undefined {
  if (json === '') return undefined
  const { unit, round } = JSON.parse(json) as OpeningRecord
  return `${unit.name} (${unit.code}) · ${round.title}`
}

export const shownFingerprint = (fingerprint: string): string => (fingerprint.match(/.{1,4}/g) ?? []).join('-')

/** 2026-12-01T08:05:00+07:00 → 08:05 01/12/2026; anything else as it is. */
export function shownTime(iso: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(iso) ?? []
  return year === undefined ? iso : `${time ?? ''} ${day ?? ''}/${month ?? ''}/${year}`
}
