/** What a screen asked for while it was left or asked again: the last question counts, and nobody is moved. */
import { act, render, renderHook, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { createDesk } from '../../../src/app/createDesk'
import { pinGuard } from '../../../src/app/pinGuard'
import { createMeeting } from '../../../src/app/setUpMeeting'
import { ok } from '../../../src/domain/kernel/result'
import { DeskContext } from '../../../src/ui/deskContext'
import { StartRehearsal } from '../../../src/ui/rehearsal/StartRehearsal'
import { RehearsalContext } from '../../../src/ui/rehearsalContext'
import { useDeskValue } from '../../../src/ui/useDeskValue'
import { rehearsalWords } from '../../../src/words/rehearsal'
import { heldBack } from '../../support/heldBack'
import { memoryWorld, must, threeOfficials } from '../../support/memoryWorld'

const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)))

describe('what a screen asked of the desk', () => {
  it('is the answer to the last question, though an earlier one is answered later', async () => {
    const words = ['first', 'second']
    const { parts, hold } = heldBack({ ask: () => Promise.resolve(ok(words.shift() ?? 'nothing')) })
    const gate = hold('ask', 'after')
    const question = parts.ask
    const { result } = renderHook(() => useDeskValue(question))
    await gate.reached
    act(() => result.current.ask())
    await waitFor(() => expect(result.current.value).toBe('second'))
    gate.letGo()
    await settled()
    expect(result.current.value).toBe('second')
  })
})

describe('a rehearsal that is being made', () => {
  it('takes nobody away from the screen they went to; it is in the list when they come back', async () => {
    const world = memoryWorld('rehearsed elsewhere')
    const desk = createDesk(world, pinGuard(() => 0))
    const rehearsing = createDesk({ ...memoryWorld('the rehearsal'), rehearsal: true }, pinGuard(() => 0))
    const round = must(await desk.load(must(await createMeeting(world, threeOfficials))))
    const held = heldBack(rehearsing)
    const onOpen = vi.fn<(id: string) => void>()
    const inDesk = (shown: ReactNode) => (
      <DeskContext value={desk}>
        <RehearsalContext value={{ desk: held.parts, onOpen }}>{shown}</RehearsalContext>
      </DeskContext>
    )
    const start = <StartRehearsal round={round} onMove={() => undefined} onChanged={() => undefined} onKiosk={() => undefined} onRelease={() => undefined} />
    const user = userEvent.setup()
    const { rerender } = render(inDesk(start))
    const gate = held.hold('rehearse', 'after')
    await user.click(await screen.findByRole('button', { name: rehearsalWords.start.go }))
    await gate.reached
    rerender(inDesk(null))
    gate.letGo()
    await settled()
    expect(onOpen).not.toHaveBeenCalled()
    rerender(inDesk(start))
    expect(await screen.findByRole('button', { name: rehearsalWords.start.open })).toBeInTheDocument()
  })
})
