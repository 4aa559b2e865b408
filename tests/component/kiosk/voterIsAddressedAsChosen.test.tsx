/** The form of address chosen in set-up reaches the voter's screens; a meeting stored before there was a choice says "đồng chí". */
import { render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { documentDefaults } from '../../../src/domain/meeting/documentSettings'
import type { MeetingDraft } from '../../../src/domain/meeting/meeting'
import { advance } from '../../../src/domain/round/round'
import { DEFAULT_SETTINGS } from '../../../src/ports/tabletSettings'
import { DeskContext } from '../../../src/ui/deskContext'
import { KioskSide } from '../../../src/ui/kioskSide/KioskSide'
import { TabletContext } from '../../../src/ui/tabletContext'
import type { TabletDesk } from '../../../src/app/tabletDesk'
import { aPlan, fakeBooth } from '../../support/fakeBooth'
import { fakeDesk } from '../../support/fakeDesk'
import { wardDraft } from '../../support/fakeMeeting'
import { readyRound } from '../../support/fakeRounds'
import { must } from '../../support/memoryWorld'

const notAsked = () => Promise.reject(new Error('not asked here'))
const tablet: TabletDesk = {
  settings: createStore(() => DEFAULT_SETTINGS), chime: () => undefined,
  change: notAsked, measured: notAsked, pace: notAsked, roundsToWipe: notAsked, recordsToWipe: notAsked, wipe: notAsked,
}

async function idleScreenOf(draft: MeetingDraft): Promise<string> {
  const round = must(advance(readyRound(draft), { type: 'opened', at: '2026-11-02T08:15:00+07:00', present: { A: 30 } }))
  render(
    <TabletContext value={tablet}>
      <DeskContext value={fakeDesk({ round })}>
        <KioskSide
          id={round.id} boothFor={() => fakeBooth(aPlan())} keepAwake={() => () => undefined} stayFullScreen={vi.fn()}
          release={undefined} onReleased={vi.fn()} onAttendant={vi.fn()} onNotOpen={vi.fn()}
        />
      </DeskContext>
    </TabletContext>,
  )
  return (await screen.findByRole('heading', { level: 1 })).textContent
}

it.each([
  ['ông/bà', wardDraft({ documents: { ...documentDefaults('96-QD-TW-2023'), address: 'ong-ba' } }), 'MỜI ÔNG/BÀ GHI PHIẾU TÍN NHIỆM'],
  ['đại biểu, as councils usually are', wardDraft({ documents: documentDefaults('96-2023-QH15') }), 'MỜI ĐẠI BIỂU GHI PHIẾU TÍN NHIỆM'],
  ['đồng chí, without a choice', wardDraft(), 'MỜI ĐỒNG CHÍ GHI PHIẾU TÍN NHIỆM'],
])('voters are addressed as %s', async (_, draft, heading) => {
  expect(await idleScreenOf(draft)).toBe(heading)
})
