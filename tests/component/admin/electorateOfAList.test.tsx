/** [R6] Set-up, numbers: a list that stands for a body of its own has a total of its own; less than those summoned is refused. */
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { MeetingDraft } from '../../../src/domain/meeting/meeting'
import { SetUpPanel } from '../../../src/ui/setup/SetUpPanel'
import { fakeDesk } from '../../support/fakeDesk'
import { wardDraft } from '../../support/fakeMeeting'
import { draftRound } from '../../support/fakeRounds'
import { renderPanel } from './renderPanel'

const SECOND = 'Trưởng các ban'

/** 31 summoned rate both lists; percentages are of the electorate, or of the ballots collected. */
function twoLists(denominator: 'electorate' | 'collected'): MeetingDraft {
  const draft = wardDraft()
  const [list] = draft.lists
  if (list === undefined) throw new Error('a list')
  const second = { ...list, uuid: 'ListBBBBBBBBB2' as typeof list.uuid, title: SECOND }
  return {
    ...draft,
    electorate: 40,
    ruleSet: { id: '96-2023-QH15', version: 1, settings: { ...draft.ruleSet.settings, denominator } },
    lists: [list, second],
    voterGroups: draft.voterGroups.map((group) => ({ ...group, lists: [...group.lists, second.uuid] })),
  }
}

async function numbers(draft: MeetingDraft) {
  const desk = fakeDesk({ round: draftRound(draft) })
  const { user } = renderPanel(SetUpPanel, desk)
  await user.click(within(screen.getByRole('navigation', { name: 'Bảy mục thiết lập' })).getByRole('button', { name: /Số lượng/ }))
  return { desk, user }
}
const own = () => screen.getByLabelText(`Tổng số riêng của “${SECOND}”`)

describe('the electorate of a list', () => {
  it('is asked for only where percentages are of the electorate, and is empty where the meeting’s holds', async () => {
    await numbers(twoLists('electorate'))
    expect(screen.getByLabelText('Tổng số đại biểu làm mẫu số')).toHaveValue('40')
    expect(own()).toHaveValue('')
    expect(own()).toHaveAccessibleDescription(/Để trống nếu như tổng số chung/)
  })

  it('is not asked for where percentages are of ballots', async () => {
    await numbers(twoLists('collected'))
    expect(screen.queryByLabelText(`Tổng số riêng của “${SECOND}”`)).not.toBeInTheDocument()
  })

  it('is kept with its list alone; emptied, the meeting’s holds again', async () => {
    const { desk, user } = await numbers(twoLists('electorate'))
    await user.type(own(), '35')
    await user.tab()
    await waitFor(() => expect(desk.drafts.at(-1)?.lists.map(({ electorate }) => electorate)).toEqual([undefined, 35]))
    expect(desk.drafts.at(-1)?.electorate).toBe(40)
    await user.clear(own())
    await user.tab()
    await waitFor(() => expect(desk.drafts.at(-1)?.lists.map(({ electorate }) => electorate)).toEqual([undefined, undefined]))
  })

  it('below the number summoned is refused at the field, with both numbers and the way to mend it', async () => {
    const { user } = await numbers(twoLists('electorate'))
    await user.type(own(), '30')
    await user.tab()
    expect(own()).toHaveAttribute('aria-invalid')
    expect(own()).toHaveAccessibleDescription(/“Trưởng các ban”: tổng số đại biểu 30 ít hơn số được triệu tập 31/)
    await user.clear(own())
    await user.type(own(), '31')
    await user.tab()
    expect(own()).not.toHaveAttribute('aria-invalid')
  })
})
