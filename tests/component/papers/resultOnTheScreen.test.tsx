/** The result on the screen writes percentages as the meeting's papers do. */
import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { composeSlides } from '../../../src/documents/composeSlides'
import { RULE_SETS } from '../../../src/domain/rules/ruleSets'
import { ResultChart } from '../../../src/ui/results/ResultChart'
import { ResultTable } from '../../../src/ui/results/ResultTable'
import { aStatement } from '../../support/builders'

const statement = aStatement()
const list = { ...statement.lists[0]!, officials: statement.lists[0]!.officials.map((one) => ({ ...one, levels: one.levels.map((level) => ({ ...level, count: 15, percent: '50,00' })) })) }
const levels = RULE_SETS[0]!.levels

describe.each([['always-two', '50,00'], ['drop-zeros', '50']] as const)('%s', (decimals, share) => {
  it('in the table', () => {
    render(<ResultTable list={list} levels={levels} withOutcome={false} decimals={decimals} />)
    expect(screen.getAllByText(`15 (${share}%)`).length).toBeGreaterThan(0)
  })

  it('in the chart, to the eye and to the ear', () => {
    render(<ResultChart list={list} levels={levels} decimals={decimals} />)
    expect(screen.getAllByText(`${share}%`).length).toBeGreaterThan(0)
    expect(screen.getAllByRole('img')[0]).toHaveAccessibleName(expect.stringContaining(`(${share}%)`))
  })

  it('on the slides', () => {
    const deck = composeSlides({ ...statement, lists: [list] }, 'K7M2P9RTW4XYZ3AB', decimals)
    const shares = deck.slides.flatMap((slide) => (slide.kind === 'people' ? slide.people.flatMap((person) => person.levels.map(({ percent }) => percent)) : []))
    expect(new Set(shares)).toEqual(new Set([`${share}%`]))
  })
})
