/**
 * Archives as bytes for tests (digest §7): events are chained and everything is hashed anew, so that a change made to a
 * record, an event or a member is the only thing wrong with the archive.
 */
import { member } from '../../src/belenios/archiveBytes'
import { sha256Hex } from '../../src/belenios/hash'

export const TIMESTAMP = 1_700_000_000

export interface EventRecord {
  parent?: string
  height: number
  type: string
  payload?: string
}

export interface EventDraft {
  readonly type: string
  readonly records: readonly string[]
  /** What the event says instead of what it should say. */
  readonly alter?: (event: EventRecord) => object
}

export interface MemberDraft {
  readonly name: string
  readonly data: Uint8Array
  readonly timestamp: number
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const dataMember = (record: string | Uint8Array): MemberDraft => ({
  name: `${sha256Hex(record)}.data.json`,
  data: typeof record === 'string' ? bytesOf(record) : record,
  timestamp: TIMESTAMP,
})

export const headerMember = (header: object = { version: 1, timestamp: String(TIMESTAMP) }): MemberDraft => ({
  name: 'BELENIOS',
  data: bytesOf(JSON.stringify(header)),
  timestamp: TIMESTAMP,
})

/** Members of an archive of these events, the header member first. */
export function membersOf(events: readonly EventDraft[]): MemberDraft[] {
  let parent: string | undefined
  const chained = events.flatMap(({ type, records, alter }, height) => {
    const last = records.at(-1)
    const honest: EventRecord = {
      ...(parent === undefined ? {} : { parent }),
      height,
      type,
      ...(last === undefined ? {} : { payload: sha256Hex(last) }),
    }
    const event = JSON.stringify(alter === undefined ? honest : alter(honest))
    parent = sha256Hex(event)
    return [...records.map(dataMember), { name: `${parent}.event.json`, data: bytesOf(event), timestamp: TIMESTAMP }]
  })
  return [headerMember(), ...chained]
}

export function joined(chunks: Iterable<Uint8Array>): Uint8Array {
  return new Uint8Array(Buffer.concat([...chunks]))
}

export const archiveOf = (members: readonly MemberDraft[]): Uint8Array =>
  joined(members.map(({ name, data, timestamp }) => member(name, data, timestamp)))
