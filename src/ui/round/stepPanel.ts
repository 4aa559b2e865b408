/** What every step's panel gets from the round's page. */
import type { Round } from '../../domain/round/round'
import type { Step } from './steps'

export interface StepPanelProps {
  readonly round: Round
  /** To another step; undefined = the step of the round's state. */
  readonly onMove: (step: Step | undefined) => void
  readonly onChanged: () => void
  readonly onKiosk: () => void
}
