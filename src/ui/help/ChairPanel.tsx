/** The chair's script with this meeting's numbers filled in, as far as they are known now. */
import type { Desk } from '../../app/desk'
import type { Round } from '../../domain/round/round'
import { settingsWords as words } from '../../words/help/settings'
import { chairScript } from '../../words/papers/chairScript'
import { Panel } from '../components/Panel'
import { paperMeeting } from '../endings/paperMeeting'
import { PaperActions } from '../print/PaperActions'
import { PaperView } from '../print/PaperView'
import { RoundChoice } from './RoundChoice'

export function ChairPanel({ desk }: { readonly desk: Desk }) {
  return (
    <Panel title={words.items.chair}>
      <RoundChoice desk={desk}>{(round) => <Script desk={desk} round={round} />}</RoundChoice>
    </Panel>
  )
}

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((total, count) => total + count, 0)

function Script({ desk, round }: { readonly desk: Desk; readonly round: Round }) {
  const form = 'meeting' in round ? round.meeting : round.draft
  const accounting = 'accounting' in round ? round.accounting : undefined
  const total = (pick: (group: NonNullable<typeof accounting>[number]) => number) => accounting?.reduce((all, group) => all + pick(group), 0)
  const paper = chairScript(paperMeeting(form), {
    summoned: form.voterGroups.reduce((all, { summoned = 0 }) => all + summoned, 0),
    people: form.lists.reduce((all, { officials }) => all + officials.length, 0),
    threshold: form.committee.threshold,
    holders: form.committee.members.length + (form.committee.reserveCard ? 1 : 0),
    minutes: form.voterGroups.reduce((all, { summoned = 0, lists }) => {
      const officials = form.lists.filter(({ uuid }) => lists.includes(uuid)).reduce((people, list) => people + list.officials.length, 0)
      return all + desk.estimateMinutes(summoned, officials)
    }, 0),
    present: 'counters' in round ? sum(round.counters.present) : undefined,
    openedAt: 'openedAt' in round ? round.openedAt : undefined,
    openingFingerprint: 'opening' in round ? round.opening.fingerprint : undefined,
    issued: total(({ issued }) => issued),
    collected: total(({ collected }) => collected),
    madeAt: desk.now(),
  })
  return (
    <>
      <PaperActions document={paper} name="KichBanChuTri" />
      <PaperView document={paper} />
    </>
  )
}
