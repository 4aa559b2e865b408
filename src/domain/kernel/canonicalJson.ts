/**
 * Canonical JSON (RFC 8785, JCS) for the values our evidence is made of: strings, safe integers, booleans, null, arrays and
 * objects. Members are sorted by UTF-16 code units; other numbers, lone surrogates and `undefined` members are refused
 * (they would make two encoders disagree). One spelling for a value means one digest for a fact.
 */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Compact canonical text. Throws TypeError on a value outside the subset: that is a bug, not an input error. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new TypeError('canonical JSON holds whole numbers only')
    return String(value)
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('lone surrogate in canonical JSON')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  // Dates, maps and byte arrays are objects too, and would silently become {} or a table of indexes.
  if (Object.prototype.toString.call(value) === '[object Object]') {
    const members = Object.entries(value as Record<string, unknown>)
    return `{${members
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`)
      .join(',')}}`
  }
  throw new TypeError(`canonical JSON cannot hold ${typeof value}`)
}
