/** Work in turn: order kept, results to their own askers, and a failure that is nobody else's. */
import { expect, it } from 'vitest'
import { inTurn } from '../../../../src/domain/kernel/inTurn'

it('begins a piece when the one before has ended, however long that took, and a failure stops nobody', async () => {
  const said: string[] = []
  const turn = inTurn()
  const piece = (name: string, ticks: number) =>
    turn(async () => {
      said.push(`${name} begins`)
      for (let i = 0; i < ticks; i++) await Promise.resolve()
      said.push(`${name} ends`)
      if (name === 'fails') throw new Error('fails')
      return name
    })
  const answers = await Promise.allSettled([piece('slow', 9), piece('fails', 3), piece('quick', 0)])
  expect(answers).toMatchObject([{ value: 'slow' }, { reason: new Error('fails') }, { value: 'quick' }])
  expect(said).toEqual(['slow', 'fails', 'quick'].flatMap((name) => [`${name} begins`, `${name} ends`]))
})
