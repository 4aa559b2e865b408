/** The log (S19) says whether its chain holds: whole, altered in one entry, or with an entry taken out, and at which line. */
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Desk } from '../../../src/app/desk'
import { resultDesk } from '../../../src/app/resultDesk'
import type { World } from '../../../src/app/world'
import { composeLogPaper } from '../../../src/documents/composeLog'
import { ok } from '../../../src/domain/kernel/result'
import { chain } from '../../../src/domain/round/log'
import type { LogEntry } from '../../../src/domain/round/log'
import type { Round } from '../../../src/domain/round/round'
import { sha256Hex } from '../../../src/evidence/hashing'
import { DeskContext } from '../../../src/ui/deskContext'
import { FilesContext } from '../../../src/ui/filesContext'
import type { FileDesk } from '../../../src/app/fileDesk'
import { LogPanel } from '../../../src/ui/results/LogPanel'
import { draftRound } from '../../support/fakeRounds'
import { wardDraft } from '../../support/fakeMeeting'

const ACTS = [['secretary', 'meeting/created'], ['committee', 'keys/made'], ['committee', 'round/ready'], ['committee', 'round/opened']] as const
const LOG = ACTS.reduce<readonly LogEntry[]>((log, [role, act], i) => [...log, chain(log.at(-1), { at: `2026-11-20T08:${String(i)}0:00+07:00`, role, act, facts: { step: i } }, sha256Hex)], [])
const altered = LOG.map((entry) => (entry.number === 2 ? { ...entry, at: '2026-11-20T07:00:00+07:00' } : entry))
/** Changed by somebody who computed the hash of the changed entry anew, but not of those after it. */
const rehashed = LOG.flatMap((entry) => (entry.number === 2 ? [chain(LOG[0], { ...entry, facts: { step: 9 } }, sha256Hex)] : [entry]))
const shortened = LOG.filter(({ number }) => number !== 3)

async function show(entries: readonly LogEntry[]) {
  const round: Round = draftRound(wardDraft())
  const store = { log: () => Promise.resolve(ok(entries)), load: () => Promise.resolve(ok(round)) }
  const papers = { logPaper: (facts: Parameters<typeof composeLogPaper>[0]) => Promise.resolve(composeLogPaper(facts)) }
  const desk = { ...resultDesk({ store, papers, digest: sha256Hex, rehearsal: false } as unknown as World), rehearsal: false } as unknown as Desk
  render(
    <DeskContext value={desk}>
      <FilesContext value={{} as FileDesk}>
        <LogPanel round={round} onMove={() => undefined} onChanged={() => undefined} onKiosk={() => undefined} onRelease={() => undefined} />
      </FilesContext>
    </DeskContext>,
  )
  await screen.findByRole('table')
}

it('a log nobody touched says that its chain is whole', async () => {
  await show(LOG)
  expect(screen.getByText('Chuỗi nhật ký nguyên vẹn.')).toBeTruthy()
})
it.each([
  ['an entry was altered', altered, 2], ['an altered entry got a hash of its own', rehashed, 3], ['an entry was taken out', shortened, 4],
] as const)('where %s, the screen and the paper say at which line the chain breaks, and what to do', async (_, entries, line) => {
  await show(entries)
  const said = new RegExp(`CHUỖI NHẬT KÝ ĐỨT Ở DÒNG ${String(line)}: nhật ký đã bị sửa. Giữ nguyên máy, lập biên bản và báo cấp trên`)
  expect(screen.getByText(said)).toBeTruthy()
  expect(screen.queryByText('Chuỗi nhật ký nguyên vẹn.')).toBeNull()
  // Every entry stays readable: whoever minutes it needs them.
  expect(screen.getAllByRole('row')).toHaveLength(entries.length + 1)
  await userEvent.setup().click(screen.getByRole('button', { name: 'Xem bản in' }))
  expect(await screen.findByText(`CHUỖI MÃ BĂM ĐỨT Ở DÒNG ${String(line)}: nhật ký đã bị sửa.`)).toBeTruthy()
})
