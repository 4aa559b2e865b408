/** The checklist before the meeting: ticked, re-dated, added to, and saved with the draft (R16). */
import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { SetUpPanel } from '../../../src/ui/setup/SetUpPanel'
import { fakeDesk } from '../../support/fakeDesk'
import { wardDraft } from '../../support/fakeMeeting'
import { draftRound } from '../../support/fakeRounds'
import { renderPanel } from './renderPanel'

const DOSSIERS = 'Gửi báo cáo tự đánh giá của người được lấy phiếu tới người ghi phiếu'

it('has computed days that can be changed, ticks, and lines of its own', async () => {
  const desk = fakeDesk({ round: draftRound(wardDraft()) })
  const { user } = renderPanel(SetUpPanel, desk)
  await user.click(screen.getByRole('button', { name: /^7\. Máy và thời gian/ }))
  const day = screen.getByLabelText(`Ngày: ${DOSSIERS}`)
  expect(day).toHaveValue('18/10/2028')
  await user.clear(day)
  await user.type(day, '13/10/2028')
  await user.click(screen.getByLabelText(`Đã xong: ${DOSSIERS}`))
  expect(screen.getByText('Đã xong 1 trên 7 việc')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Thêm việc' }))
  await user.type(screen.getByLabelText('Việc thêm 1'), 'Mượn hội trường')
  await waitFor(() =>
    expect(desk.drafts.at(-1)?.preparation).toEqual([
      { act: 'dossiers', date: '2028-10-13', done: true },
      { act: 'own', title: 'Mượn hội trường', date: '', done: false },
    ]),
  )
  await user.click(screen.getByRole('button', { name: 'Bỏ việc: Mượn hội trường' }))
  expect(screen.queryByLabelText('Việc thêm 1')).not.toBeInTheDocument()
})
