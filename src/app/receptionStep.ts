/**
 * The next step of a reception (S18), whose button is the page's one primary button: files in, then what waits for a fingerprint,
 * then what waits for a decision; while an expected unit is missing, files again; the tables when everything is in.
 */
import type { Canvass, UnitState } from '../domain/canvass/canvass'

export type ReceptionStep = 'receive' | 'compare' | 'decide' | 'save'

interface Received {
  readonly files: readonly unknown[]
  readonly canvass: Pick<Canvass, 'waiting' | 'open'>
  readonly states: Readonly<Record<UnitState, number>>
}

export function receptionStep({ files, canvass, states }: Received): ReceptionStep {
  if (files.length === 0) return 'receive'
  if (canvass.waiting.length > 0) return 'compare'
  if (canvass.open.length > 0) return 'decide'
  return states.notSubmitted + states.resubmit > 0 ? 'receive' : 'save'
}
