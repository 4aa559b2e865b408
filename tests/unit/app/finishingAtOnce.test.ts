/** After the signature, two acts at once: one package whose minutes say what is kept, and no number of a correction taken twice. */
import { describe, expect, it } from 'vitest'
import type { MinutesText } from '../../../src/domain/result/minutes'
import { MINUTES_DOCX } from '../../../src/evidence/packageNames'
import { contentOf, readZip } from '../../../src/evidence/readZip'
import { paperComposer } from '../../../src/workers/paperComposer'
import { heldBack } from '../../support/heldBack'
import { memoryWorld, must, openMeeting, reconciled, signed, vote } from '../../support/memoryWorld'

const bytes = (value: unknown) => Promise.resolve(new TextEncoder().encode(JSON.stringify(value)))

async function aResult(seed: string) {
  // The paper as its file: what stands in the minutes can be read in the package.
  const papers = heldBack({ ...paperComposer, file: bytes, workbook: bytes, slidesPdf: bytes })
  const meeting = await openMeeting({ ...memoryWorld(seed), papers: papers.parts })
  await vote(meeting, 0, ['high', 'low', undefined])
  await reconciled(meeting, 1)
  const { desk, id } = meeting
  await signed(meeting)
  const text = must(await desk.minutes(id)).text
  const acts = async (act: string) => must(await desk.log(id)).filter((entry) => entry.act === act)
  return { desk, id, text, acts, hold: papers.hold }
}

const writtenAs = (text: MinutesText, incidents: string): MinutesText => ({ ...text, incidents })

describe('the package', () => {
  it('asked for twice at once is built once: the same bytes for both', async () => {
    const { desk, id, acts, text, hold } = await aResult('packed twice')
    must(await desk.keepMinutes(id, writtenAs(text, 'Ý kiến thứ nhất')))
    const gate = hold('workbook')
    const packages = Promise.all([desk.package(id), desk.package(id)])
    await gate.reached
    // A word that comes while the package is made is in it, or is kept nowhere.
    must(await desk.keepMinutes(id, writtenAs(text, 'Ý kiến thứ hai')))
    gate.letGo()
    const [one, two] = (await packages).map(must)
    expect(two).toEqual(one)
    expect(await acts('package/built')).toHaveLength(1)
    const docx = must(readZip(one!.bytes)).find(({ name }) => name === MINUTES_DOCX)
    const kept = must(await desk.minutes(id)).text.incidents
    expect(kept).toMatch(/^Ý kiến thứ (?:nhất|hai)$/u)
    expect(new TextDecoder().decode(docx && must(contentOf(docx, 1 << 20)))).toContain(kept)
    expect(await desk.keepMinutes(id, writtenAs(text, 'Ý kiến thứ ba'))).toMatchObject({ error: { code: 'round/not-now' } })
  })

  it('read back twice at once is exported, with both in the log', async () => {
    const { desk, id, acts } = await aResult('read back twice')
    const { bytes: whole } = must(await desk.package(id))
    expect((await Promise.all([desk.confirmExport(id, whole), desk.confirmExport(id, new Uint8Array([1]))])).map(must)).toEqual(['identical', 'different'])
    expect(must(await desk.load(id)).state).toBe('exported')
    expect((await acts('package/read-back')).map(({ facts }) => facts['identical'])).toEqual([true, false])
  })

  it('corrections signed at once: whichever is signed later is refused, and no number is taken twice', async () => {
    const { desk, id } = await aResult('corrected twice')
    must(await desk.confirmExport(id, must(await desk.package(id)).bytes))
    const correct = (value: string) => desk.correct(id, { changes: [{ kind: 'round', field: 'meeting.place', value }], reason: 'Ghi nhầm', paper: '02-BB' })
    const answers = await Promise.all([correct('Nhà văn hóa'), correct('Hội trường lớn')])
    const outcomes = answers.map((answer) => (answer.ok ? answer.value.record.number : answer.error.code))
    expect(new Set(outcomes)).toEqual(new Set([1, 'round/not-now']))
    expect(must(await correct('Phòng họp số 2')).record.number).toBe(2)
  })
})
