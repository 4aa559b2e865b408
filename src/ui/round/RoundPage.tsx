/**
 * RoundPage: one meeting from set-up to the saved package. A list of steps at the side says what is done, what is now and
 * what comes later; the page shows the step of the round's state, and finished steps can be looked at again.
 */
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { adminWords as words } from '../../words/admin'
import { turnsWords } from '../../words/homeTurns'
import { CardsPanel } from '../cards/CardsPanel'
import { CeremonyPanel } from '../ceremony/CeremonyPanel'
import { DashboardPanel } from '../committee/DashboardPanel'
import { ClosingPanel } from '../committee/ClosingPanel'
import { ErrorNotice } from '../components/ErrorNotice'
import { Button } from '../components/Button'
import { useDesk } from '../deskContext'
import { ExportPanel } from '../results/ExportPanel'
import { LogPanel } from '../results/LogPanel'
import { ResultsPanel } from '../results/ResultsPanel'
import { MinutesPanel } from '../minutes/MinutesPanel'
import { OpeningPanel } from '../opening/OpeningPanel'
import { PreparePanel } from '../opening/PreparePanel'
import { RehearsalPanel } from '../rehearsal/RehearsalPanel'
import { SetUpPanel } from '../setup/SetUpPanel'
import { AdminFrame } from '../shell/AdminFrame'
import { useRound } from '../useRound'
import { SampleSheet } from './SampleSheet'
import { StepList } from './StepList'
import type { StepPanelProps } from './stepPanel'
import { firstStepOf, stepOf, stepsOf } from './steps'
import type { Step } from './steps'
import styles from './RoundPage.module.css'

interface RoundPageProps {
  readonly id: string
  readonly onBack: () => void
  readonly onKiosk: () => void
  readonly onRelease: (group: string) => void
}

export function RoundPage({ id, onBack, onKiosk, onRelease }: RoundPageProps) {
  const desk = useDesk()
  const { round, error, reload } = useRound(id)
  const [chosen, setChosen] = useState<Step>()
  const [sheet, setSheet] = useState(false)
  const [isSample, setIsSample] = useState(false)
  useEffect(() => {
    void desk.isSample(id).then(setIsSample)
  }, [desk, id])
  if (error !== undefined) {
    return (
      <AdminFrame title={words.appName} rehearsal={desk.rehearsal} onBack={onBack}>
        <ErrorNotice error={error} />
      </AdminFrame>
    )
  }
  if (round === undefined) {
    return (
      <AdminFrame title={words.appName} rehearsal={desk.rehearsal} onBack={onBack}>
        <p role="status">{words.loading}</p>
      </AdminFrame>
    )
  }
  const current = stepOf(round)
  const shown = chosen ?? firstStepOf(round)
  const form = 'meeting' in round ? round.meeting : round.draft
  const move = (step: Step | undefined) => {
    setChosen(step)
    setSheet(false)
    window.scrollTo(0, 0)
  }
  const aside = (
    <div className={styles['aside']}>
      <StepList steps={stepsOf(round)} current={current} shown={sheet ? undefined : shown} onChoose={move} />
      {isSample && <Button onClick={() => setSheet(true)}>{words.steps.sheet}</Button>}
    </div>
  )
  return (
    <AdminFrame
      title={numberedTitle(form.round.title, form.round.number)}
      subtitle={[form.unit.name, form.sitting.title].filter(Boolean).join(' · ')}
      rehearsal={desk.rehearsal}
      onBack={onBack}
      aside={aside}
    >
      {sheet ? <SampleSheet id={id} /> : <StepPanel key={shown} step={shown} round={round} onMove={move} onChanged={reload} onKiosk={onKiosk} onRelease={onRelease} />}
    </AdminFrame>
  )
}


function StepPanel({ step, ...props }: StepPanelProps & { readonly step: Step }): ReactNode {
  switch (step) {
    case 'setup':
      return <SetUpPanel {...props} />
    case 'ceremony':
      return <CeremonyPanel {...props} />
    case 'cards':
      return <CardsPanel {...props} />
    case 'rehearsal':
      return <RehearsalPanel {...props} />
    case 'prepare':
      return <PreparePanel {...props} />
    case 'open':
      return <OpeningPanel {...props} />
    case 'voting':
      return <DashboardPanel {...props} />
    case 'closing':
      return <ClosingPanel {...props} />
    case 'result':
      return <ResultsPanel {...props} />
    case 'minutes':
      return <MinutesPanel {...props} />
    case 'exporting':
      return <ExportPanel {...props} />
    case 'log':
      return <LogPanel {...props} />
  }
}

/** A further round of a meeting says which one it is. */
function numberedTitle(typed: string, number: number): string {
  const title = typed === '' ? words.home.untitled : typed
  return number > 1 ? turnsWords.numbered(number, title) : title
}
