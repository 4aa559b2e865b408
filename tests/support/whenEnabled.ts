/** A control as soon as it may be used: a screen that is drawn may still wait for what it is about. */
import { waitFor } from '@testing-library/react'
import { expect } from 'vitest'

export async function whenEnabled(find: () => HTMLElement): Promise<HTMLElement> {
  await waitFor(() => expect(find()).toBeEnabled())
  return find()
}
