/** The voter's side of an open round: one booth as long as it is shown; a round that is not open shows its steps instead. */
import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import type { Desk } from '../../app/desk'
import { documentsOf } from '../../app/documentForm'
import type { VoterBooth } from '../../app/voterBooth'
import type { RoundIn } from '../../domain/round/round'
import { adminWords as words } from '../../words/admin'
import { spokenLanguage } from '../../words/language'
import { ADDRESS_WORDS } from '../../words/documentSettings'
import { useDesk } from '../deskContext'
import { VoterKiosk } from '../kiosk/VoterKiosk'
import { RehearsalPrompt } from '../rehearsal/RehearsalPrompt'
import { useTablet } from '../tabletContext'
import { useRound } from '../useRound'

interface KioskSideProps {
  readonly id: string
  readonly boothFor: (desk: Desk, round: RoundIn<'open'>) => VoterBooth
  readonly keepAwake: () => () => void
  readonly stayFullScreen: () => void
  /** A ballot of this voter group is to be released; taken once. */
  readonly release: string | undefined
  readonly onReleased: () => void
  readonly onAttendant: () => void
  readonly onNotOpen: () => void
}

export function KioskSide({ id, boothFor, keepAwake, stayFullScreen, release, onReleased, onAttendant, onNotOpen }: KioskSideProps) {
  const desk = useDesk()
  const tablet = useTablet()
  const settings = useStore(tablet.settings)
  const { round, error } = useRound(id)
  const open = round?.state === 'open' ? round : undefined
  // Every write loads the round anew; the booth belongs to the opening, not to one reading of it.
  const first = useRef<RoundIn<'open'>>(undefined)
  if (first.current === undefined && open !== undefined) first.current = open
  const opened = first.current
  const booth = useMemo(() => (opened === undefined ? undefined : boothFor(desk, opened)), [boothFor, desk, opened])
  // A reading that fails while somebody votes never opens the committee's side: the booth answers for itself, choices kept.
  const isGone = error !== undefined && (opened === undefined || error.code === 'store/no-such-round')
  const isOver = isGone || (round !== undefined && round.state !== 'open')
  useEffect(() => {
    if (isOver) onNotOpen()
  }, [isOver, onNotOpen])
  if (opened === undefined || booth === undefined || isOver) return <p role="status">{words.loading}</p>
  return (
    <>
    <VoterKiosk
      booth={booth}
      roundTitle={opened.meeting.round.title}
      unitName={opened.meeting.unit.name}
      address={ADDRESS_WORDS[documentsOf(opened.meeting).address]}
      rehearsal={opened.meeting.type === 'rehearsal'}
      keepAwake={keepAwake}
      stayFullScreen={stayFullScreen}
      language={spokenLanguage()}
      display={settings}
      chime={tablet.chime}
      release={release}
      onReleased={onReleased}
      onAttendant={onAttendant}
    />
    {opened.meeting.rehearsalOf !== undefined && <RehearsalPrompt id={id} />}
    </>
  )
}
