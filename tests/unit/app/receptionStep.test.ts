/** One next step at a time in a reception (S18): the page has one primary button, that of this step. */
import { expect, it } from 'vitest'
import { receptionStep } from '../../../src/app/receptionStep'
import type { UnitState } from '../../../src/domain/canvass/canvass'

const NOBODY: Readonly<Record<UnitState, number>> = { accepted: 0, toCompare: 0, toDecide: 0, resubmit: 0, notSubmitted: 0 }
const one = [{}] as never

it.each([
  ['nothing was received', { files: [], canvass: { waiting: [], open: [] }, states: NOBODY }, 'receive'],
  ['a result waits for its fingerprint, and another matter for a decision', { files: one, canvass: { waiting: one, open: one }, states: NOBODY }, 'compare'],
  ['a matter waits for a decision', { files: one, canvass: { waiting: [], open: one }, states: { ...NOBODY, notSubmitted: 3 } }, 'decide'],
  ['an expected unit has not sent', { files: one, canvass: { waiting: [], open: [] }, states: { ...NOBODY, accepted: 1, notSubmitted: 1 } }, 'receive'],
  ['a unit must send again', { files: one, canvass: { waiting: [], open: [] }, states: { ...NOBODY, accepted: 1, resubmit: 1 } }, 'receive'],
  ['everything is in', { files: one, canvass: { waiting: [], open: [] }, states: { ...NOBODY, accepted: 2 } }, 'save'],
])('while %s', (_when, report, step) => {
  expect(receptionStep(report)).toBe(step)
})
