/** S14: nothing of a result is made for the hall before [Công bố tại hội nghị], whoever asks the desk for it. */
import { expect, it } from 'vitest'
import type { Papers } from '../../../src/ports/papers'
import { paperComposer } from '../../../src/workers/paperComposer'
import { memoryWorld, must, openMeeting, reconciled, vote } from '../../support/memoryWorld'

const noFiles: Papers['file'] & Papers['workbook'] & Papers['slidesPdf'] = () => Promise.reject(new Error('no file is asked for here'))

it('there are slides only after the announcement', async () => {
  const meeting = await openMeeting({ ...memoryWorld('slides'), papers: { ...paperComposer, file: noFiles, workbook: noFiles, slidesPdf: noFiles } })
  const { desk, id } = meeting
  await vote(meeting, 0, ['high', 'low', undefined])
  await reconciled(meeting, 1)
  must(await desk.closing.begin(id))
  for (const card of meeting.keyCards.slice(0, 2)) must(await desk.closing.acceptCard(card))
  must(await desk.closing.finish(() => undefined))
  expect(await desk.slides(id)).toEqual({ ok: false, error: { code: 'round/not-announced' } })
  must(await desk.announce(id))
  expect(must(await desk.slides(id)).slides.length).toBeGreaterThan(2)
})
