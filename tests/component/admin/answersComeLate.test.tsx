/**
 * On a slow tablet an answer comes when somebody has gone on: pressed again, typed something else, left the screen or come back.
 * It does nothing twice, says nothing about anything else, and moves nobody.
 */
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import type { Desk } from '../../../src/app/desk'
import { err, ok } from '../../../src/domain/kernel/result'
import type { Round, RoundIn } from '../../../src/domain/round/round'
import { DashboardPanel } from '../../../src/ui/committee/DashboardPanel'
import { KeyCardsPanel } from '../../../src/ui/committee/KeyCardsPanel'
import { DeskContext } from '../../../src/ui/deskContext'
import { AnnulledPanel } from '../../../src/ui/endings/AnnulledPanel'
import { CorrectionsPanel } from '../../../src/ui/endings/CorrectionsPanel'
import { Announce } from '../../../src/ui/results/Announce'
import { Publication } from '../../../src/ui/results/Publication'
import { FilesContext } from '../../../src/ui/filesContext'
import { HomeContext } from '../../../src/ui/homeContext'
import { AttendantGate } from '../../../src/ui/kioskSide/AttendantGate'
import type { StepPanelProps } from '../../../src/ui/round/stepPanel'
import { useRound } from '../../../src/ui/useRound'
import { committeeWords } from '../../../src/words/committee'
import { endingsWords } from '../../../src/words/endings'
import { resultViewsWords } from '../../../src/words/resultViews'
import { aPaper } from '../../support/aPaper'
import { aStatement } from '../../support/builders'
import { fakeDesk } from '../../support/fakeDesk'
import { readyRound } from '../../support/fakeRounds'
import { heldBack } from '../../support/heldBack'
import { memoryWorld, must, openMeeting, reconciled, signed, TWO_PINS, vote } from '../../support/memoryWorld'
import type { OpenMeeting } from '../../support/memoryWorld'
import { noFiles } from './renderPanel'

const words = committeeWords.dashboard
/** Whatever was let go has been answered and shown. */
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 400)))

function show(desk: Desk, content: ReactNode) {
  const openRound = vi.fn<(target: { readonly id: string }) => void>()
  const inDesk = (shown: ReactNode) => (
    <HomeContext value={{ home: () => undefined, openRound }}>
      <FilesContext value={noFiles}>
        <DeskContext value={desk}>{shown}</DeskContext>
      </FilesContext>
    </HomeContext>
  )
  const view = render(inDesk(content))
  return { user: userEvent.setup(), openRound, ...view, show: (next: ReactNode) => view.rerender(inDesk(next)) }
}

function stepProps(round: Round) {
  return { round, onMove: vi.fn<StepPanelProps['onMove']>(), onChanged: vi.fn<() => void>(), onKiosk: vi.fn<() => void>(), onRelease: vi.fn<(group: string) => void>() }
}
async function dashboard(seed: string, { paused = false } = {}) {
  const meeting = await openMeeting(memoryWorld(seed))
  if (paused) must(await meeting.desk.pause(meeting.id))
  const held = heldBack(meeting.desk)
  const props = stepProps(must(await meeting.desk.load(meeting.id)))
  const view = show(held.parts, <DashboardPanel {...props} />)
  await screen.findByRole('button', { name: words.replaceDo })
  return { meeting, hold: held.hold, props, ...view }
}
const countersOf = async ({ desk, id }: OpenMeeting) => (must(await desk.load(id)) as RoundIn<'open'>).counters
const actsOf = async ({ world, id }: OpenMeeting, act: string) => must(await world.store.log(id)).filter((entry) => entry.act === act)

describe('pressed twice', () => {
  it('a spare for a lost card is counted once', async () => {
    const { meeting, hold, user } = await dashboard('spare twice')
    const gate = hold('replaceCard')
    await user.dblClick(screen.getByRole('button', { name: words.replaceDo }))
    gate.letGo()
    await screen.findByText(words.replaceDone(1))
    await settled()
    expect((await countersOf(meeting)).replaced).toEqual({ A: 1 })
    await user.click(screen.getByRole('button', { name: words.replaceDo }))
    await screen.findByText(words.replaceDone(2))
  })

  it('a late delegate is in the log once', async () => {
    const { meeting, hold, user } = await dashboard('delegate twice')
    await user.type(screen.getByLabelText(words.latePresent), '6')
    await user.type(screen.getByLabelText(words.lateReason), 'Đến muộn')
    const gate = hold('raisePresent')
    await user.dblClick(screen.getByRole('button', { name: words.lateSave }))
    gate.letGo()
    await settled()
    expect(await actsOf(meeting, 'present/raised')).toHaveLength(1)
  })

  it('the round that takes an annulled one’s place is made once', async () => {
    const meeting = await openMeeting(memoryWorld('replaced twice'))
    must(await meeting.desk.annul(meeting.id, TWO_PINS, 'Nhầm danh sách'))
    const held = heldBack(meeting.desk)
    const { user, openRound } = show(held.parts, <AnnulledPanel round={must(await meeting.desk.load(meeting.id)) as RoundIn<'annulled'>} />)
    const gate = held.hold('replace')
    await user.dblClick(await screen.findByRole('button', { name: endingsWords.annul.replace }))
    gate.letGo()
    await settled()
    expect(openRound).toHaveBeenCalledTimes(1)
    expect(must(await meeting.world.store.headers())).toHaveLength(2)
  })

  it('the round that the level above orders in the place of a signed one is made once', async () => {
    const meeting = await openMeeting(memoryWorld('ordered twice'))
    await vote(meeting, 0, ['high', 'low', undefined])
    await reconciled(meeting, 1)
    await signed(meeting)
    const held = heldBack(meeting.desk)
    const corrections = { value: must(await meeting.desk.corrections(meeting.id)), error: undefined, ask: () => undefined }
    const round = must(await meeting.desk.load(meeting.id)) as RoundIn<'signed'>
    const { user, openRound } = show(held.parts, <CorrectionsPanel round={round} corrections={corrections} onChanged={() => undefined} />)
    await user.click(screen.getByText(endingsWords.correct.superior))
    await user.type(screen.getByLabelText(endingsWords.correct.decision), '12-QĐ/TU')
    const gate = held.hold('replace')
    await user.dblClick(screen.getByRole('button', { name: endingsWords.correct.replace }))
    gate.letGo()
    await settled()
    expect(openRound).toHaveBeenCalledTimes(1)
    expect(must(await meeting.world.store.headers())).toHaveLength(2)
  })
})

describe('a result', () => {
  const statement = aStatement()
  const results = () => {
    const announce = vi.fn<Desk['announce']>(() => Promise.resolve(ok(undefined)))
    const publish = vi.fn<Desk['publish']>(() => Promise.resolve(ok(aPaper())))
    const logView: Desk['logView'] = () => Promise.resolve(ok({ entries: [], broken: undefined }))
    const held = heldBack<Desk>({ ...fakeDesk({ round: readyRound() }), announce, publish, logView })
    return { ...held, announce, publish }
  }
  const { announce: announceWords, publication } = resultViewsWords

  it('announced with two presses is announced once in the log', async () => {
    const { parts, hold, announce } = results()
    const { user } = show(parts, <Announce id="r" statement={statement} />)
    await user.click(screen.getByRole('button', { name: announceWords.button }))
    const gate = hold('announce')
    await user.dblClick(screen.getByRole('button', { name: announceWords.yes }))
    gate.letGo()
    await settled()
    expect(announce).toHaveBeenCalledTimes(1)
  })

  it('published with two presses stands once in the log, and a choice changed meanwhile shows no sheet of another', async () => {
    const { parts, hold, publish } = results()
    const { user } = show(parts, <Publication id="r" statement={statement} />)
    await user.click(screen.getByRole('button', { name: publication.open }))
    await user.click(screen.getByRole('checkbox', { name: publication.piece.ballots }))
    const gate = hold('publish')
    await user.dblClick(screen.getByRole('button', { name: publication.make }))
    await user.click(screen.getByRole('checkbox', { name: publication.piece.levels }))
    gate.letGo()
    await settled()
    expect(publish).toHaveBeenCalledTimes(1)
    expect(screen.queryByText(publication.made)).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: publication.make }))
    expect(await screen.findByText(publication.made)).toBeInTheDocument()
  })
})

describe('a card in the hand', () => {
  it('is told of no answer to another one, and cannot be voided by it', async () => {
    const { meeting, hold, user } = await dashboard('two cards')
    const [first = '', second = ''] = meeting.codes
    const field = screen.getByLabelText(words.cardCode)
    await user.type(field, first)
    const gate = hold('checkCard')
    await user.click(screen.getByRole('button', { name: words.cardCheck }))
    await user.clear(field)
    await user.type(field, second)
    gate.letGo()
    await settled()
    expect(screen.queryByText(words.cardFact.unspent)).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: words.cardVoid })).toBeDisabled()
  })
})

describe('a screen that was left', () => {
  it('opens the committee’s side for nobody when the PIN was right: a voter may stand there', async () => {
    const { desk, id } = await openMeeting(memoryWorld('gate'))
    const held = heldBack(desk)
    const [onPass, onReturn] = [vi.fn<() => void>(), vi.fn<() => void>()]
    const { user, show: go } = show(held.parts, <AttendantGate id={id} onPass={onPass} onReturn={onReturn} />)
    const gate = held.hold('checkPin')
    await user.type(await screen.findByLabelText(committeeWords.pins.pin), TWO_PINS[0].pin)
    await user.click(screen.getByRole('button', { name: committeeWords.gate.enter }))
    await user.click(screen.getByRole('button', { name: words.toKiosk }))
    expect(onReturn).toHaveBeenCalledTimes(1)
    go(null)
    gate.letGo()
    await settled()
    expect(onPass).not.toHaveBeenCalled()
  })

  it('takes nobody to the voter’s side when the round was resumed, or a ballot released', async () => {
    const { hold, props, user, show: go } = await dashboard('left', { paused: true })
    const gate = hold('resume')
    const fields = screen.getAllByLabelText(committeeWords.pins.pin)
    await user.type(fields[0]!, TWO_PINS[0].pin)
    await user.type(fields[1]!, TWO_PINS[1].pin)
    await user.click(screen.getAllByRole('button', { name: words.resume })[0]!)
    go(null)
    gate.letGo()
    await settled()
    expect(props.onKiosk).not.toHaveBeenCalled()
  })

  it('a ballot released after it was left opens no voter’s screen', async () => {
    const { hold, props, user, show: go } = await dashboard('released late')
    const gate = hold('checkPin')
    const button = screen.getByRole('button', { name: words.releaseDo })
    const field = button.closest('form')!.querySelector('input')!
    await user.type(field, TWO_PINS[0].pin)
    await user.click(button)
    go(null)
    gate.letGo()
    await settled()
    expect(props.onRelease).not.toHaveBeenCalled()
  })
})

describe('key cards', () => {
  it('entered again after leaving during the closing stay entered when the old one ends', async () => {
    const meeting = await openMeeting(memoryWorld('left while closing'))
    await vote(meeting, 0, ['high', 'low', undefined])
    await reconciled(meeting, 1)
    const { closing } = meeting.desk
    let endTheFirst = (): void => undefined
    const first = new Promise<Awaited<ReturnType<typeof closing.finish>>>((resolve) => {
      endTheFirst = () => resolve(err({ code: 'closing/refused', reason: 'cancelled' }))
    })
    const finish = vi.fn(closing.finish).mockReturnValueOnce(first)
    const panel = async (key: string) => (
      <KeyCardsPanel key={key} round={must(await meeting.desk.load(meeting.id)) as RoundIn<'paused'>} onCancelled={() => undefined} onClosed={() => undefined} />
    )
    const { user, show: go } = show({ ...meeting.desk, closing: { ...closing, finish } }, await panel('first'))
    const enter = async (place: number) => {
      await screen.findByText('Đã nhập 0 trên 24 ký tự')
      await user.keyboard((meeting.keyCards[place] ?? '').replaceAll(' ', ''))
      await screen.findByText(new RegExp(`Đã nhận .*${String(place + 1)}/3`))
    }
    await enter(0)
    await enter(1)
    await user.click(screen.getByRole('button', { name: committeeWords.closing.finalDo }))
    go(null)
    go(await panel('second'))
    await enter(0)
    endTheFirst()
    await settled()
    await enter(1)
    await user.click(screen.getByRole('button', { name: committeeWords.closing.finalDo }))
    await waitFor(async () => expect(must(await meeting.desk.load(meeting.id)).state).toBe('signed'))
  })
})

describe('the round of a screen', () => {
  function Shown({ id }: { readonly id: string }) {
    const { round } = useRound(id)
    return <p>{round?.state}</p>
  }

  it('is the one read last, though an earlier reading answers later', async () => {
    const { desk, id } = await openMeeting(memoryWorld('late reading'))
    const held = heldBack(desk)
    show(held.parts, <Shown id={id} />)
    await screen.findByText('open')
    const gate = held.hold('load', 'after')
    await act(() => desk.replaceCard(id, 'A'))
    await gate.reached
    await act(() => desk.pause(id))
    await screen.findByText('paused')
    gate.letGo()
    await settled()
    expect(screen.getByText('paused')).toBeInTheDocument()
  })
})
