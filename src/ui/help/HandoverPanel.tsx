/** The handover-and-destruction sheet of a meeting: its key cards by label, its package by name and fingerprint. */
import type { Desk } from '../../app/desk'
import type { Round } from '../../domain/round/round'
import { settingsWords as words } from '../../words/help/settings'
import { handoverSheet } from '../../words/papers/handoverSheet'
import { Panel } from '../components/Panel'
import { paperMeeting } from '../endings/paperMeeting'
import { PaperActions } from '../print/PaperActions'
import { PaperView } from '../print/PaperView'
import { RoundChoice } from './RoundChoice'

export function HandoverPanel({ desk }: { readonly desk: Desk }) {
  return (
    <Panel title={words.items.handover}>
      <RoundChoice desk={desk}>{(round) => <HandoverSheet desk={desk} round={round} />}</RoundChoice>
    </Panel>
  )
}

export function HandoverSheet({ desk, round }: { readonly desk: Desk; readonly round: Round }) {
  const form = 'meeting' in round ? round.meeting : round.draft
  const unnamed = Array.from({ length: form.committee.members.length + (form.committee.reserveCard ? 1 : 0) }, (_, i) => String(i + 1))
  const paper = handoverSheet(paperMeeting(form), {
    keyCards: 'keys' in round ? round.keys.record.holders.map(({ label }) => label) : unnamed,
    printed: form.voterGroups.reduce((all, { printed = 0 }) => all + printed, 0),
    build: desk.build,
    packageName: 'result' in round ? round.result.package?.name : undefined,
    resultFingerprint: 'result' in round ? round.result.statement.fingerprint : undefined,
    openingFingerprint: 'opening' in round ? round.opening.fingerprint : undefined,
    madeAt: desk.now(),
  })
  return (
    <>
      <PaperActions document={paper} name="BanGiaoTieuHuy" />
      <PaperView document={paper} />
    </>
  )
}
