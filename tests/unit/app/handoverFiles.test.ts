/** One folder for the level above (S16): the package, the opening record, and the papers exactly as they are in the package. */
import { expect, it } from 'vitest'
import { handoverFiles } from '../../../src/app/handoverFiles'
import { contentOf, readZip } from '../../../src/evidence/readZip'
import type { Papers } from '../../../src/ports/papers'
import { memoryWorld, must, openMeeting, reconciled, vote } from '../../support/memoryWorld'

it('holds package, opening record and the papers of the very package, the same bytes at every asking', async () => {
  const paper = new TextEncoder().encode('giấy')
  const papers = { minutes: () => Promise.resolve({}), minutesDefaults: () => Promise.resolve({}), file: () => Promise.resolve(paper), workbook: () => Promise.resolve(paper) } as unknown as Papers
  const world = { ...memoryWorld('handover'), papers }
  const meeting = await openMeeting(world)
  await vote(meeting, 0, ['high', 'low', undefined])
  await reconciled(meeting, 1)
  must(await meeting.desk.closing.begin(meeting.id))
  for (const card of meeting.keyCards.slice(0, 2)) must(await meeting.desk.closing.acceptCard(card))
  must(await meeting.desk.closing.finish(() => undefined))
  const files = must(await handoverFiles(world, meeting.id))
  expect(files.map(({ name }) => name).sort()).toEqual([
    'MoLuot_HM-001_20261102_L1.json', 'MoLuot_HM-001_20261102_L1.jws', 'TinNhiem_HM-001_20261102_L1.zip',
    'TinNhiem_HM-001_20261102_L1_bien-ban.docx', 'TinNhiem_HM-001_20261102_L1_bien-ban.pdf', 'TinNhiem_HM-001_20261102_L1_ket-qua.xlsx',
  ])
  const [zip] = files
  const members = must(readZip(zip?.bytes ?? new Uint8Array()))
  for (const name of ['bien-ban.pdf', 'ket-qua.xlsx']) {
    const member = members.find((one) => one.name === name)
    expect(files.find((file) => file.name.endsWith(`_${name}`))?.bytes).toEqual(member && must(contentOf(member, 1 << 20)))
  }
  expect(must(await handoverFiles(world, meeting.id))).toEqual(files)
})
