/**
 * Archive (digest §7): the records of an election as a chain of events. Every record is named by its SHA-256; every event
 * names its parent. Order: Setup, Ballot*, EndBallots, EncryptedTally, PartialDecryption+, Result, and nothing after.
 */
import { member, readMembers, textOf, utf8 } from './archiveBytes'
import type { ByteSource } from './archiveBytes'
import type { Require } from './fault'
import { object } from './fault'
import { sha256Hex } from './hash'
import { count, fields, literal, optional, readRecord, text, writeRecord } from './records'

export type EventType = 'Setup' | 'Ballot' | 'EndBallots' | 'EncryptedTally' | 'PartialDecryption' | 'Result'

/** Data records that stand before each event; the last is its payload. */
export const RECORDS_OF: Readonly<Record<EventType, number>> = {
  Setup: 4, Ballot: 1, EndBallots: 0, EncryptedTally: 2, PartialDecryption: 2, Result: 1,
}
const isEventType = (type: string): type is EventType => Object.hasOwn(RECORDS_OF, type)

const EVENT = fields({ parent: optional(text), height: count, type: text, payload: optional(text) })
const HEADER = fields({ version: literal(1), timestamp: text })

export const hashOf = (record: string): string => sha256Hex(record)

/** Writes an archive piece by piece: call in the order of events, send the bytes wherever they go. */
export interface ArchiveWriter {
  /** Bytes of one event with its data records, in the order they were given. */
  event(type: EventType, records: readonly string[]): Uint8Array[]
}

/** @param timestamp Unix seconds: the modification time of every member. */
export function archiveWriter(timestamp: number): { readonly start: Uint8Array; readonly writer: ArchiveWriter } {
  let parent: string | undefined
  let height = 0
  const start = member('BELENIOS', utf8(writeRecord({ version: 1, timestamp: String(timestamp) })), timestamp)
  const writer: ArchiveWriter = {
    event(type, records) {
      const last = records.at(-1)
      const payload = last === undefined ? undefined : hashOf(last)
      const event = writeRecord({ ...(parent === undefined ? {} : { parent }), height, type, ...(payload === undefined ? {} : { payload }) })
      const name = hashOf(event)
      parent = name
      height += 1
      const data = records.map((record) => member(`${hashOf(record)}.data.json`, utf8(record), timestamp))
      return [...data, member(`${name}.event.json`, utf8(event), timestamp)]
    },
  }
  return { start, writer }
}

export interface ArchiveEvent {
  readonly type: EventType
  /** Exact records, in archive order. */
  readonly records: readonly string[]
  readonly at: string
}

const NAME = /^([0-9a-f]{64})\.(data|event)\.json$/

/** Events of an archive in order, with names, hashes, parents, heights and payloads checked. */
export async function* readEvents(source: ByteSource, require: Require): AsyncGenerator<ArchiveEvent> {
  let timestamp: number | undefined
  let records: string[] = []
  let parent: string | undefined
  let height = 0
  for await (const entry of readMembers(source, require)) {
    if (timestamp === undefined) {
      timestamp = firstMember(entry.name, entry.data, require)
      require(entry.timestamp === timestamp, 'archive/timestamp', 'BELENIOS')
      continue
    }
    require(entry.timestamp === timestamp, 'archive/timestamp', entry.name)
    const [, hash, kind] = NAME.exec(entry.name) ?? object('archive/member-name', entry.name)
    require(sha256Hex(entry.data) === hash, 'archive/record-hash', entry.name)
    const content = textOf(entry.data, entry.name)
    if (kind === 'data') {
      records.push(content)
      require(records.length <= 4, 'event/records', entry.name)
      continue
    }
    const at = `event ${String(height)}`
    const event = readRecord(content, EVENT, at, require)
    if (!isEventType(event.type)) return object('event/order', at)
    require(event.height === height, 'event/height', at)
    require(event.parent === parent, 'event/parent', at)
    if (records.length !== RECORDS_OF[event.type]) object('event/records', at)
    const last = records.at(-1)
    require(event.payload === (last === undefined ? undefined : hashOf(last)), 'event/payload', at)
    yield { type: event.type, records, at }
    records = []
    parent = hash
    height += 1
  }
  if (timestamp === undefined) object('archive/first-member', 'BELENIOS')
  require(records.length === 0, 'event/records', 'end')
}

function firstMember(name: string, data: Uint8Array, require: Require): number {
  if (name !== 'BELENIOS') object('archive/first-member', name)
  const { timestamp } = readRecord(textOf(data, name), HEADER, name, require)
  return /^(0|[1-9]\d{0,10})$/.test(timestamp) ? Number(timestamp) : object('archive/timestamp', name)
}
