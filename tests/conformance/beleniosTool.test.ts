/**
 * Conformance with the reference tool (Debian's belenios-tool 2.0, `election verify`): it accepts what we make in
 * BELENIOS-2048, and refuses what is tampered with where it looks at all. It does not know Ed25519, and does not see a
 * wrong count of ballots, a revote or a missing end of ballots (digest §8): those are ours to see.
 */
import { describe, expect, it } from 'vitest'
import { belenios2048 } from '../../src/belenios/group/belenios2048'
import { verifyArchive } from '../../src/belenios/verifyArchive'
import { writeArchive } from '../../src/belenios/writeArchive'
import { assemble, castAll, closeBox, edited, eventsOf, levelsFor, makeArchive, setUp } from '../support/archives'
import type { MadeArchive, Plan } from '../support/archives'
import { beleniosToolIsThere, beleniosToolVerifies } from '../support/beleniosTool'
import { archiveOf, joined, membersOf, TIMESTAMP } from '../support/rawArchive'
import type { EventDraft } from '../support/rawArchive'

const group = belenios2048
const OFFICIALS = ['Nguyễn Thị "Út" Hằng', 'Đỗ Văn Quyết \\ Phó Chủ tịch', 'Trương Mỹ Lệ – Ủy viên'].map(levelsFor)
const THREE = { group, questions: OFFICIALS } satisfies Plan

/** Through the writer the application uses: ballots sorted by credential. */
function written({ setup, ballots, closing }: MadeArchive): Uint8Array {
  return joined(writeArchive({
    timestamp: TIMESTAMP, ...setup.records, ballots, encryptedTally: closing.encryptedTally,
    partialDecryptions: closing.partials, result: closing.result,
  }))
}

const tool = (archive: Uint8Array, uuid = 'TestArchive123'): boolean => beleniosToolVerifies(archive, uuid)
const ours = async (archive: Uint8Array): Promise<boolean> => (await verifyArchive(archive)).ok

describe.skipIf(!beleniosToolIsThere())('belenios-tool and we', () => {
  it.each<{ name: string; plan: Plan; result: number[][] }>([
    { name: 'three Single trustees', plan: { ...THREE, trustees: { single: 3 }, votes: [[0, 1, 2], [0, 0, 2]] }, result: [[2, 0, 0], [1, 1, 0], [0, 0, 2]] },
    { name: 'a committee of three, members 1 and 3 present', plan: { ...THREE, trustees: { threshold: 2, size: 3 }, decryptedBy: [1, 3], votes: [[0, 1, 2], [2, 1, 0]] }, result: [[1, 0, 1], [0, 2, 0], [1, 0, 1]] },
    { name: 'a committee of three, all present', plan: { ...THREE, trustees: { threshold: 2, size: 3 }, decryptedBy: [3, 1, 2], votes: [[1, 1, 1]] }, result: [[0, 1, 0], [0, 1, 0], [0, 1, 0]] },
    { name: 'a line left unmarked', plan: { ...THREE, votes: [[0, undefined, 2], [0, 0, 2]] }, result: [[2, 0, 0], [1, 0, 0], [0, 0, 2]] },
    { name: 'a ballot with nothing marked', plan: { ...THREE, votes: [[undefined, undefined, undefined], [0, 1, 2]] }, result: [[1, 0, 0], [0, 1, 0], [0, 0, 1]] },
    { name: 'an empty box, Single', plan: { ...THREE, votes: [] }, result: [[0, 0, 0], [0, 0, 0], [0, 0, 0]] },
    { name: 'an empty box, committee', plan: { ...THREE, votes: [], trustees: { threshold: 2, size: 3 } }, result: [[0, 0, 0], [0, 0, 0], [0, 0, 0]] },
    { name: 'two levels', plan: { group, questions: [{ answers: ['Tín nhiệm', 'Không tín nhiệm'], min: 0, max: 1, question: 'Ông “A”/B' }], votes: [[0], [1], [0]] }, result: [[2, 1]] },
  ])('accept an archive of ours: $name', async ({ plan, result }) => {
    const archive = written(makeArchive({ ...plan, name: 'Hội nghị lần thứ 15: "Lấy phiếu tín nhiệm"' }))
    const verdict = await verifyArchive(archive)
    expect(verdict.ok && verdict.value.result).toEqual(result)
    expect(tool(archive)).toBe(true)
  })

  const plan: Plan = { ...THREE, votes: [[0, 1, 2], [0, 0, undefined]] }
  const setup = setUp(plan)
  const ballots = castAll(setup)
  const closing = closeBox(setup, ballots)
  const events = (change: (events: EventDraft[]) => EventDraft[]): Uint8Array => archiveOf(membersOf(change(eventsOf(setup, ballots, closing))))
  const inRecord = (type: string, index: number, change: (record: string) => string): Uint8Array =>
    events((all) => all.map((event) => (event.type === type ? { ...event, records: event.records.map((record, i) => (i === index ? change(record) : record)) } : event)))
  const honest = events((all) => all)
  const flipped = (position: number): Uint8Array => honest.map((byte, i) => (i === position ? byte ^ 1 : byte))

  it.each<[string, () => Uint8Array]>([
    ['two counts exchanged', () => assemble(setup, ballots, { ...closing, result: [[0, 2, 0], [1, 1, 0], [0, 0, 1]] }).bytes],
    ['a trustee who did not decrypt', () => assemble(setup, ballots, { ...closing, partials: closing.partials.slice(1) }).bytes],
    ['a ballot left out', () => assemble(setup, ballots.slice(1), { ...closing }).bytes],
    ['a response in a proof changed', () => inRecord('Ballot', 0, (record) => edited(record, ({ answers }: { answers: { overall_proof: { response: string }[] }[] }) => {
      const proof = answers[0]?.overall_proof[0]
      if (proof !== undefined) proof.response = '1'
    }))],
    ['a decryption factor changed', () => inRecord('PartialDecryption', 0, (record) => edited(record, ({ decryption_factors: factors }: { decryption_factors: string[][] }) => { factors[0]?.splice(0, 1, '1') }))],
    ['the question changed after the ballots', () => inRecord('Setup', 0, (record) => record.replace('Hằng', 'Hàng'))],
    ['a byte of a record flipped', () => flipped(600)],
    ['a byte of a header flipped', () => flipped(108)],
    ['the last block cut off', () => honest.subarray(0, honest.length - 512)],
  ])('refuse %s', async (_, make) => {
    const archive = make()
    expect(await ours(archive)).toBe(false)
    expect(tool(archive)).toBe(false)
  })

  it('start from an archive both accept', async () => {
    expect(await ours(honest)).toBe(true)
    expect(tool(honest)).toBe(true)
  })

  it('disagree where the tool does not look: a wrong number of tallied ballots', async () => {
    const archive = assemble(setup, ballots, { ...closing, numTallied: 3 }).bytes
    expect(await ours(archive)).toBe(false)
    expect(tool(archive)).toBe(true)
  })
})
