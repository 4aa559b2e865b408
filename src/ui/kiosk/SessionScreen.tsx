/** SessionScreen: the one screen that belongs to the state of the session; exhaustive by type. */
import type { VoterVisit, VoterVisitState } from '../../app/voterVisit'
import { BallotCheckScreen } from './BallotCheckScreen'
import { ConfirmScreen } from './ConfirmScreen'
import { CoverScreen } from './CoverScreen'
import { EntryScreen } from './EntryScreen'
import { MarkScreen } from './MarkScreen'
import { DoneScreen, FailureScreen, WritingScreen } from './OutcomeScreens'
import { BlankQuestionScreen, IdleAlertScreen } from './QuestionScreens'
import { ReviewScreen } from './ReviewScreen'

interface SessionScreenProps {
  readonly visit: VoterVisit
  readonly state: VoterVisitState
  readonly codeLength: number
  readonly roundTitle: string
  readonly unitName: string
  readonly onAttendant: () => void
}

export function SessionScreen(props: SessionScreenProps) {
  const { visit, state } = props
  const { session } = state
  const { send } = visit
  switch (session.state) {
    case 'cardEntry':
    case 'checkingCard':
      return <EntryScreen {...props} />
    case 'marking':
      return <MarkScreen session={session} send={send} />
    case 'review':
      return <ReviewScreen session={session} send={send} />
    case 'blankQuestion':
      return <BlankQuestionScreen session={session} send={send} />
    case 'sealing':
    case 'sealed':
    case 'revealing':
      return <ConfirmScreen session={session} send={send} />
    case 'ballotCheck':
      return <BallotCheckScreen session={session} send={send} />
    case 'writing':
      return <WritingScreen />
    case 'sealFailed':
    case 'writeFailed':
      return <FailureScreen session={session} send={send} />
    case 'done':
      return <DoneScreen send={send} />
    case 'idleAlert':
      return <IdleAlertScreen send={send} />
    case 'covered':
      return <CoverScreen session={session} visit={visit} state={state} codeLength={props.codeLength} />
  }
}
