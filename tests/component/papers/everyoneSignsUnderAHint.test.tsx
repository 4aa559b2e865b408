/** Under every place to sign stands how to sign (rules.md §6): on the sheets before opening as on the papers after it. */
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Signatures } from '../../../src/ui/print/PaperForm'
import { aDraft } from '../../support/builders'

it('each member of the committee and the chair', () => {
  const meeting = aDraft()
  render(<Signatures meeting={meeting} chair />)
  const places = screen.getAllByRole('listitem')
  expect(places).toHaveLength(meeting.committee.members.length + 1)
  for (const place of places) expect(place).toHaveTextContent('(Ký, ghi rõ họ tên)')
})
