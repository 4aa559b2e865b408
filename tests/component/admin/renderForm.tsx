/** Shows one section of the set-up form at a fake desk, with a form that checks as the real one does and keeps the draft. */
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { MeetingDraft } from '../../../src/domain/meeting/meeting'
import { DeskContext } from '../../../src/ui/deskContext'
import { SetUpFormContext } from '../../../src/ui/setup/formContext'
import { fakeDesk } from '../../support/fakeDesk'
import { draftRound } from '../../support/fakeRounds'

// jsdom lays nothing out and scrolls nowhere.
Element.prototype.scrollIntoView = () => undefined

export function renderForm(section: ReactNode, start: MeetingDraft, { keyed = false } = {}) {
  let latest = start
  function Form() {
    const [draft, setDraft] = useState(start)
    latest = draft
    return <SetUpFormContext value={{ draft, keyed, change: setDraft, faultAt: () => undefined, isLocked: () => false, leave: () => undefined }}>{section}</SetUpFormContext>
  }
  const view = render(
    <DeskContext value={fakeDesk({ round: draftRound(start) })}>
      <Form />
    </DeskContext>,
  )
  return { ...view, user: userEvent.setup(), draft: () => latest }
}
