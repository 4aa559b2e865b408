import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { archiveWriter, hashOf, readEvents } from '../../../src/belenios/archive'
import { member, readMembers } from '../../../src/belenios/archiveBytes'
import { requireAll } from '../../../src/belenios/fault'
import { verifyArchive } from '../../../src/belenios/verifyArchive'
import { makeArchive } from '../../support/archives'
import { joined } from '../../support/rawArchive'

const ascii = (bytes: Uint8Array, from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString('latin1')
const content = new TextEncoder().encode('{"a":1}')

describe('a member of an archive', () => {
  const bytes = member('BELENIOS', content, 1_700_000_000)

  it('is a header block and its data, padded with zeros to a whole block', () => {
    expect(bytes).toHaveLength(1024)
    expect(ascii(bytes, 512, 519)).toBe('{"a":1}')
    expect(bytes.subarray(519).every((byte) => byte === 0)).toBe(true)
  })

  it('has exactly the header fields of the protocol', () => {
    expect(ascii(bytes, 0, 9)).toBe('BELENIOS\0')
    expect(ascii(bytes, 100, 108)).toBe('0000644\0')
    expect(ascii(bytes, 108, 116)).toBe('0000000\0')
    expect(ascii(bytes, 116, 124)).toBe('0000000\0')
    expect(ascii(bytes, 124, 136)).toBe('00000000007\0')
    expect(ascii(bytes, 136, 148)).toBe('14524770400\0')
    expect(ascii(bytes, 148, 157)).toMatch(/^[0-7]{6}\0 0$/)
    expect(bytes.subarray(157, 512).every((byte) => byte === 0)).toBe(true)
  })

  it('has the checksum of its header with eight spaces in its place', () => {
    const spaced = bytes.slice(0, 512)
    spaced.fill(32, 148, 156)
    expect(parseInt(ascii(bytes, 148, 154), 8)).toBe(spaced.reduce((sum, byte) => sum + byte, 0))
  })

  it('of no data is its header alone, and one of 512 bytes has no padding', () => {
    expect(member('a', new Uint8Array(0), 0)).toHaveLength(512)
    expect(member('a', new Uint8Array(512).fill(7), 0)).toHaveLength(1024)
    expect(member('a', new Uint8Array(513).fill(7), 0)).toHaveLength(1536)
  })

  it('is read back', async () => {
    const read = []
    for await (const one of readMembers(joined([bytes, member('second', new Uint8Array(0), 5)]), requireAll)) read.push(one)
    expect(read).toEqual([{ name: 'BELENIOS', data: content, timestamp: 1_700_000_000 }, { name: 'second', data: new Uint8Array(0), timestamp: 5 }])
  })
})

describe('a written archive', () => {
  it('begins with its version and its time, the time as text', () => {
    const { start } = archiveWriter(1_700_000_000)
    expect(ascii(start, 512, 512 + 38)).toBe('{"version":1,"timestamp":"1700000000"}')
  })

  it('chains its events: no parent and height 0 first, no payload where there is no record', () => {
    const { writer } = archiveWriter(0)
    const eventOf = (chunks: readonly Uint8Array[]): string => {
      const last = chunks.at(-1) ?? new Uint8Array(0)
      return ascii(last, 512, 512 + parseInt(ascii(last, 124, 135), 8))
    }
    const ballot = eventOf(writer.event('Ballot', ['{"b":1}']))
    expect(ballot).toBe(`{"height":0,"type":"Ballot","payload":"${hashOf('{"b":1}')}"}`)
    const end = eventOf(writer.event('EndBallots', []))
    expect(end).toBe(`{"parent":"${hashOf(ballot)}","height":1,"type":"EndBallots"}`)
    expect(eventOf(writer.event('Result', ['{"result":[]}']))).toBe(`{"parent":"${hashOf(end)}","height":2,"type":"Result","payload":"${hashOf('{"result":[]}')}"}`)
  })

  it('is opened by tar, whose end-of-archive blocks it leaves out', () => {
    const folder = mkdtempSync(join(tmpdir(), 'archive-'))
    try {
      const { bytes, ballots } = makeArchive({ votes: [[0]] })
      writeFileSync(join(folder, 'archive.bel'), bytes)
      const names = execFileSync('tar', ['-tf', join(folder, 'archive.bel')], { stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim().split('\n')
      expect(names[0]).toBe('BELENIOS')
      expect(names).toContain(`${hashOf(ballots[0] ?? '')}.data.json`)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('reading', () => {
  it('gives the events before a fault, then the fault', async () => {
    const { bytes } = makeArchive({ votes: [[0]] })
    const types: string[] = []
    await expect(async () => {
      for await (const event of readEvents(bytes.subarray(0, bytes.length - 512), requireAll)) types.push(event.type)
    }).rejects.toThrow('archive/truncated')
    expect(types).toEqual(['Setup', 'Ballot', 'EndBallots', 'EncryptedTally', 'PartialDecryption', 'PartialDecryption'])
  })

  it('stops when asked to', async () => {
    const { bytes } = makeArchive({ votes: [[0]] })
    await expect(verifyArchive(bytes, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough')
  })

  it('tells how many ballots are done, and takes them in any number of batches at once', async () => {
    const { bytes } = makeArchive({ votes: Array.from({ length: 19 }, (_, i) => [i % 3]) })
    const seen: number[] = []
    const verdict = await verifyArchive(bytes, { parallel: 3, onProgress: (ballots) => seen.push(ballots) })
    expect(seen.length).toBeGreaterThan(1)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen.at(-1)).toBe(19)
    expect(verdict.ok && verdict.value.ballots).toBe(19)
    expect(verdict.ok && verdict.value.result).toEqual([[7, 6, 6]])
  })
})
