/**
 * Local time as the log and the records write it: ISO 8601 with whole seconds and the offset from UTC, never "Z".
 * Pure: the clock and its offset come in as numbers.
 */

/**
 * @param epochMs milliseconds since 1970-01-01T00:00:00Z
 * @param offsetMinutes local time minus UTC, e.g. 420 in Việt Nam
 */
export function isoWithOffset(epochMs: number, offsetMinutes: number): string {
  const local = new Date((Math.floor(epochMs / 1000) + offsetMinutes * 60) * 1000).toISOString().slice(0, 19)
  const size = Math.abs(offsetMinutes)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
