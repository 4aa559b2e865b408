/**
 * The archive as bytes (digest §7): reading and writing again gives the same bytes; no byte may change; the reader does not
 * depend on how the bytes arrive.
 */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { archiveWriter, readEvents } from '../../../src/belenios/archive'
import type { ArchiveEvent } from '../../../src/belenios/archive'
import type { ByteSource } from '../../../src/belenios/archiveBytes'
import { faultOf, requireAll } from '../../../src/belenios/fault'
import { belenios2048 } from '../../../src/belenios/group/belenios2048'
import { verifyArchive } from '../../../src/belenios/verifyArchive'
import { writeArchive } from '../../../src/belenios/writeArchive'
import { makeArchive } from '../../support/archives'
import type { MadeArchive } from '../../support/archives'
import { joined, TIMESTAMP } from '../../support/rawArchive'

async function read(source: ByteSource): Promise<readonly ArchiveEvent[] | string> {
  const events: ArchiveEvent[] = []
  try {
    for await (const event of readEvents(source, requireAll)) events.push(event)
    return events
  } catch (error) {
    const { code, at } = faultOf(error)
    return `${code} @ ${at} after ${String(events.length)}`
  }
}

let made: readonly MadeArchive[] = []
beforeAll(() => {
  made = [
    makeArchive({ votes: [[0, 1], [2, undefined]], name: 'Hội nghị "thường kỳ" \\ lần thứ 15' }),
    makeArchive({ votes: [[1]], trustees: { threshold: 2, size: 3 } }),
    makeArchive({ group: belenios2048, votes: [[2]] }),
  ]
})

const anArchive = fc.nat(2)
const bytesOf = (which: number): Uint8Array => made[which]?.bytes ?? new Uint8Array(0)

describe('an archive', () => {
  it('read and written again is the same, byte for byte', async () => {
    for (const { bytes } of made) {
      const events = await read(bytes)
      if (typeof events === 'string') throw new Error(events)
      const { start, writer } = archiveWriter(TIMESTAMP)
      expect(Buffer.compare(joined([start, ...events.flatMap(({ type, records }) => writer.event(type, records))]), bytes)).toBe(0)
    }
  })

  it('written by the application is accepted and says nothing of the order of ballots', async () => {
    for (const { setup, ballots, closing } of made) {
      const write = (box: readonly string[]) => joined(writeArchive({
        timestamp: TIMESTAMP, ...setup.records, ballots: box, encryptedTally: closing.encryptedTally, partialDecryptions: closing.partials, result: closing.result,
      }))
      const bytes = write(ballots)
      expect((await verifyArchive(bytes)).ok).toBe(true)
      expect(Buffer.compare(write([...ballots].reverse()), bytes)).toBe(0)
    }
  })

  it('is refused when any single byte is another one', async () => {
    await fc.assert(
      fc.asyncProperty(anArchive, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.integer({ min: 1, max: 255 }), async (which, place, change) => {
        const bytes = bytesOf(which).slice()
        const position = Math.floor(place * bytes.length)
        bytes[position] = (bytes[position] ?? 0) ^ change
        expect((await verifyArchive(bytes)).ok).toBe(false)
      }),
      { numRuns: 400 },
    )
  })

  it('is refused when a bit of a header, of padding or of an event is flipped', async () => {
    const bytes = bytesOf(1)
    const headers = [0, 99, 100, 106, 108, 116, 124, 134, 135, 136, 146, 147, 148, 154, 155, 156, 157, 257, 511]
    const positions = [...headers, 512, 513 + 45, 1023, ...headers.map((offset) => bytes.length - 1024 + offset), bytes.length - 1]
    for (const position of positions) {
      for (let bit = 0; bit < 8; bit++) {
        const copy = bytes.slice()
        copy[position] = (copy[position] ?? 0) ^ (1 << bit)
        expect((await verifyArchive(copy)).ok, `byte ${String(position)}, bit ${String(bit)}`).toBe(false)
      }
    }
  })

  it('is refused when anything is cut off its end or put behind it', async () => {
    await fc.assert(
      fc.asyncProperty(anArchive, fc.integer({ min: 1, max: 9_000 }), fc.uint8Array({ minLength: 1, maxLength: 1_100 }), async (which, cut, more) => {
        const bytes = bytesOf(which)
        expect((await verifyArchive(bytes.subarray(0, Math.max(0, bytes.length - cut)))).ok).toBe(false)
        expect((await verifyArchive(joined([bytes, more]))).ok).toBe(false)
      }),
      { numRuns: 25 },
    )
  })
})

describe('the reader', () => {
  const cuts = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 1_500 }), fc.constantFrom(511, 512, 513)), { minLength: 1, maxLength: 60 })
  const chunked = (bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] => {
    const chunks: Uint8Array[] = []
    // Sizes come round again; where all are 0, the rest is one chunk.
    const round = sizes.some((size) => size > 0) ? sizes : [bytes.length]
    for (let at = 0, i = 0; at < bytes.length; i++) {
      const size = round[i % round.length] ?? 0
      chunks.push(bytes.subarray(at, at + size))
      at += size
    }
    return chunks
  }

  it('finds the same events, or the same fault, however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(anArchive, cuts, fc.option(fc.nat(20_000), { nil: 0 }), async (which, sizes, cutOff) => {
        const bytes = bytesOf(which).subarray(0, Math.max(0, bytesOf(which).length - cutOff))
        const whole = await read(bytes)
        expect(await read(chunked(bytes, sizes))).toEqual(whole)
        expect(await read(arriving(chunked(bytes, sizes)))).toEqual(whole)
      }),
      { numRuns: 60 },
    )
  })

  it('reads byte by byte', async () => {
    const bytes = bytesOf(1)
    expect(await read(chunked(bytes, [1]))).toEqual(await read(bytes))
  })
})

async function* arriving(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    await Promise.resolve()
    yield chunk
  }
}
