/**
 * S2: in an official meeting the way into a rehearsal of it; in a rehearsal its test ballots and, once it is closed, what was
 * expected against what came out.
 */
import { useDesk } from '../deskContext'
import type { StepPanelProps } from '../round/stepPanel'
import { RehearsalOutcomePanel } from './RehearsalOutcomePanel'
import { StartRehearsal } from './StartRehearsal'
import { TestBallots } from './TestBallots'
import { WipeRehearsal } from './WipeRehearsal'

export function RehearsalPanel(props: StepPanelProps) {
  const desk = useDesk()
  if (!desk.rehearsal) return <StartRehearsal {...props} />
  const closed = props.round.state === 'signed' || props.round.state === 'exported'
  return (
    <>
      {closed && <RehearsalOutcomePanel id={props.round.id} />}
      <TestBallots {...props} />
      <WipeRehearsal id={props.round.id} />
    </>
  )
}
