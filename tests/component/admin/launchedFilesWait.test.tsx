/** A package opened in the file manager goes to the verifier, but never takes the screen from a voter or from a round's secrets. */
import { expect, it } from 'vitest'
import type { Desk } from '../../../src/app/desk'
import { HOME, takesLaunchedFiles } from '../../../src/ui/route'

it('a launched file takes the home page and the level above’s pages, never the voter’s side, the gate or a round', () => {
  const round = { desk: {} as Desk, id: 'r' }
  expect(takesLaunchedFiles(HOME)).toBe(true)
  expect(takesLaunchedFiles({ at: 'superior', tab: 'canvass' })).toBe(true)
  for (const at of ['kiosk', 'gate', 'round'] as const) expect(takesLaunchedFiles({ at, ...round }), at).toBe(false)
})
