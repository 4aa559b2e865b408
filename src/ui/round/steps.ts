/** The steps of a round in the order a meeting happens, and where a round stands among them. */
import type { Round } from '../../domain/round/round'

export const STEPS = ['setup', 'ceremony', 'cards', 'rehearsal', 'prepare', 'open', 'voting', 'closing', 'result', 'minutes', 'exporting', 'log'] as const
export type Step = (typeof STEPS)[number]

export interface StepView {
  readonly step: Step
  readonly status: 'done' | 'now' | 'ready' | 'later'
}

/** The step a round is at. */
export function stepOf(round: Round): Step {
  switch (round.state) {
    case 'draft':
      return 'setup'
    case 'keyed':
      return 'prepare'
    case 'ready':
      return 'open'
    case 'open':
      return 'voting'
    case 'paused':
      return round.closing ? 'closing' : 'voting'
    case 'locked':
      return 'closing'
    case 'signed':
      return round.result.package === undefined ? 'minutes' : 'exporting'
    case 'exported':
      return 'result'
    case 'annulled':
      return 'closing'
  }
}

/** Where a page of this round opens: a rehearsal at its test ballots, and at the comparison once it is closed. */
export function firstStepOf(round: Round): Step {
  const rehearsed = 'meeting' in round && round.meeting.rehearsalOf !== undefined
  const atBallots = round.state === 'ready' || round.state === 'signed' || round.state === 'exported'
  return rehearsed && atBallots ? 'rehearsal' : stepOf(round)
}

/** Steps that may be opened now: everything up to the present one, and the log always. */
const reachable = (step: Step, round: Round): boolean => {
  const at = STEPS.indexOf(stepOf(round))
  if (step === 'log' || step === 'rehearsal') return true
  if (round.state === 'draft') return step === 'setup' || step === 'ceremony' || step === 'cards'
  if (round.state === 'paused') return STEPS.indexOf(step) <= STEPS.indexOf('closing')
  if (round.state === 'exported' || round.state === 'signed') return true
  if (round.state === 'annulled') return STEPS.indexOf(step) <= STEPS.indexOf('closing')
  return STEPS.indexOf(step) <= at
}

export function stepsOf(round: Round): readonly StepView[] {
  const now = stepOf(round)
  return STEPS.map((step) => {
    if (step === now) return { step, status: 'now' }
    if (!reachable(step, round)) return { step, status: 'later' }
    const done = STEPS.indexOf(step) < STEPS.indexOf(now) || round.state === 'exported'
    return { step, status: done && step !== 'log' && step !== 'rehearsal' ? 'done' : 'ready' }
  })
}
