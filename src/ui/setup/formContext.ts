/** The set-up form as its sections see it: the draft, one way to change it, and the fault of each place once it may be told. */
import { createContext, useContext } from 'react'
import type { MeetingDraft } from '../../domain/meeting/meeting'

export interface SetUpForm {
  readonly draft: MeetingDraft
  readonly change: (next: MeetingDraft) => void
  /** Key cards exist for these lists and this committee: changing those means a new ceremony. */
  readonly keyed: boolean
  /** Sentence of the first fault at this place, if the secretary has been there already. */
  readonly faultAt: (place: string) => string | undefined
  /** The plan from above fixed this place. */
  readonly isLocked: (place: string) => boolean
  /** The secretary has left this place. */
  readonly leave: (place: string) => void
}

export const SetUpFormContext = createContext<SetUpForm | undefined>(undefined)

export function useSetUpForm(): SetUpForm {
  const form = useContext(SetUpFormContext)
  if (form === undefined) throw new Error('no set-up form around this section')
  return form
}
