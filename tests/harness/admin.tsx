/**
 * A page for looking at the admin screens from set-up to opening with a fake desk; never part of the build.
 * Query: panel=setup|ceremony|cards|prepare|open|sample, state=new|draft|keyed|ready, rehearsal, reserve, bad (readiness).
 */
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Round } from '../../src/domain/round/round'
import { CardsPanel } from '../../src/ui/cards/CardsPanel'
import { CeremonyPanel } from '../../src/ui/ceremony/CeremonyPanel'
import { DeskContext } from '../../src/ui/deskContext'
import { OpeningPanel } from '../../src/ui/opening/OpeningPanel'
import { PreparePanel } from '../../src/ui/opening/PreparePanel'
import { ReadinessContext } from '../../src/ui/opening/readiness'
import type { ReadinessItem } from '../../src/ui/opening/readiness'
import { SampleSheet } from '../../src/ui/round/SampleSheet'
import { StepList } from '../../src/ui/round/StepList'
import { stepOf, stepsOf } from '../../src/ui/round/steps'
import type { Step } from '../../src/ui/round/steps'
import { SetUpPanel } from '../../src/ui/setup/SetUpPanel'
import { AdminFrame } from '../../src/ui/shell/AdminFrame'
import '../../src/ui/styles/base.css'
import { fakeDesk } from '../support/fakeDesk'
import { newDraft, wardDraft } from '../support/fakeMeeting'
import { draftRound, keyedRound, readyRound } from '../support/fakeRounds'

const query = new URLSearchParams(location.search)
const state = query.get('state') ?? 'draft'
const draft = wardDraft(query.has('reserve') ? { committee: { ...wardDraft().committee, reserveCard: true } } : {})
const start: Round = state === 'new' ? draftRound(newDraft()) : state === 'keyed' ? keyedRound(draft) : state === 'ready' ? readyRound(draft) : draftRound(draft)
const desk = fakeDesk({ round: start, rehearsal: query.has('rehearsal') })
Object.assign(globalThis, { desk })

const readiness: readonly ReadinessItem[] = [
  { id: 'storage', status: 'ok', text: 'Dữ liệu được giữ bền trên máy.' },
  { id: 'offline', status: 'ok', text: 'Chạy được khi không có mạng.' },
  query.has('bad')
    ? { id: 'wake', status: 'bad', text: 'Màn hình có thể tự tắt.', next: 'Cắm sạc và tắt chế độ tự khóa màn hình.' }
    : { id: 'wake', status: 'warn', text: 'Chưa cắm sạc.', next: 'Nên cắm sạc trước khi mở.' },
]

const PANELS = { setup: SetUpPanel, ceremony: CeremonyPanel, cards: CardsPanel, prepare: PreparePanel, open: OpeningPanel } as const

function Harness() {
  const [step, setStep] = useState<Step>((query.get('panel') ?? 'setup') as Step)
  const [, repaint] = useState(0)
  const round = desk.round()
  const meeting = 'meeting' in round ? round.meeting : round.draft
  const Panel = PANELS[step as keyof typeof PANELS]
  const aside = <StepList steps={stepsOf(round)} current={stepOf(round)} shown={step} onChoose={setStep} />
  return (
    <AdminFrame title={meeting.round.title} subtitle={meeting.unit.name} rehearsal={desk.rehearsal} onBack={() => undefined} aside={aside}>
      {query.get('panel') === 'sample' ? (
        <SampleSheet id={round.id} />
      ) : (
        <Panel round={round} onMove={(next) => setStep(next ?? stepOf(desk.round()))} onChanged={() => repaint((n) => n + 1)} onKiosk={() => undefined} onRelease={() => undefined} />
      )}
    </AdminFrame>
  )
}

const root = document.getElementById('root')
if (root === null) throw new Error('no root')
createRoot(root).render(
  <DeskContext value={desk}>
    <ReadinessContext value={readiness}>
      <Harness />
    </ReadinessContext>
  </DeskContext>,
)
