/** What every panel of a round gets from the round's page: the round, and the ways on. */
import type { Round } from '../../domain/round/round'
import type { Step } from './steps'

export interface StepPanelProps {
  readonly round: Round
  /** To another step; undefined = the step of the round's state. */
  readonly onMove: (step: Step | undefined) => void
  readonly onChanged: () => void
  readonly onKiosk: () => void
  /** To the voter's screens, with a ballot of this voter group released from the pool. */
  readonly onRelease: (group: string) => void
}
