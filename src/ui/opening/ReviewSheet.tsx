/** The review sheet (S1): everything that will freeze, on paper, with the configuration's fingerprint and signature lines. */
import { showDate } from '../../app/setUpForm'
import type { MeetingDraft } from '../../domain/meeting/meeting'
import { openingVi } from '../../words/opening'
import { setupVi } from '../../words/setup'
import { useDesk } from '../deskContext'
import { FingerprintBox, PaperFacts, PaperHead, PaperSection, Signatures } from '../print/PaperForm'
import { PrintSheet } from '../print/PrintSheet'
import { ReviewList } from './ReviewList'
import paper from '../print/PaperForm.module.css'

const words = openingVi.paper

interface ReviewSheetProps {
  readonly meeting: MeetingDraft
  readonly fingerprints?: readonly { readonly title: string; readonly fingerprint: string }[]
}

export function ReviewSheet({ meeting, fingerprints = [] }: ReviewSheetProps) {
  const desk = useDesk()
  const { settings } = meeting.ruleSet
  const ruleSet = desk.ruleSets.find(({ id, version }) => id === meeting.ruleSet.id && version === meeting.ruleSet.version)
  return (
    <PrintSheet label={openingVi.review.title} kind="document" rehearsal={desk.rehearsal}>
      <PaperHead meeting={meeting} title={openingVi.review.title} subtitle={meeting.round.title} />
      <p className={paper['paper']}>{openingVi.review.lead}</p>
      <PaperSection title={words.unit}>
        <PaperFacts
          facts={[
            [words.unitName, meeting.unit.name],
            [words.unitCode, meeting.unit.code],
            ...(meeting.unit.superior === '' ? [] : [[words.superior, meeting.unit.superior] as const]),
            ...(meeting.plan === undefined ? [] : [[words.plan, words.planNumber(meeting.plan.number, showFingerprint(meeting.plan.fingerprint))] as const]),
            [words.meeting, meeting.sitting.title],
            [words.round, `${String(meeting.round.number)}. ${meeting.round.title}`],
            [words.place, meeting.sitting.place],
            [words.when, words.at(meeting.sitting.time, showDate(meeting.sitting.date))],
            ...reasons(meeting),
          ]}
        />
      </PaperSection>
      {meeting.lists.map(({ uuid }, index) => (
        <ReviewList key={uuid} meeting={meeting} index={index} />
      ))}
      <PaperSection title={words.rules}>
        <PaperFacts
          facts={[
            [words.ruleSet, ruleSet?.title ?? meeting.ruleSet.id],
            [words.denominator, setupVi.rules.denominators[settings.denominator]],
            [words.validity, setupVi.rules.validities[settings.validity][0]],
            [words.unmarked, setupVi.rules.unmarkeds[settings.unmarked][0]],
          ]}
        />
      </PaperSection>
      <PaperSection title={words.numbers}>
        <MeetingNumbers meeting={meeting} />
      </PaperSection>
      <PaperSection title={words.committee}>
        <CommitteeFacts meeting={meeting} />
      </PaperSection>
      {fingerprints.map(({ title, fingerprint }) => (
        <FingerprintBox key={title} label={fingerprints.length === 1 ? words.fingerprint : words.fingerprintOf(title)} text={fingerprint} />
      ))}
      <Signatures meeting={meeting} chair />
    </PrintSheet>
  )
}

const showFingerprint = (fingerprint: string): string => (fingerprint.match(/.{1,4}/g) ?? []).join('-')

/** What was decided against the usual, with the reason given (R2, R17). */
const reasons = ({ sitting, committeeOnListReason }: MeetingDraft): readonly (readonly [string, string])[] => [
  ...(sitting.offYearReason === undefined || sitting.offYearReason === '' ? [] : [[words.offYear, sitting.offYearReason] as const]),
  ...(committeeOnListReason === undefined || committeeOnListReason === '' ? [] : [[words.onList, committeeOnListReason] as const]),
]

export function MeetingNumbers({ meeting }: { readonly meeting: MeetingDraft }) {
  return (
    <>
      {meeting.voterGroups.map((group) => (
        <PaperFacts
          key={group.letter}
          facts={[
            ...(meeting.voterGroups.length > 1 ? ([[words.group(group.letter, group.title), ' ']] as const) : []),
            [words.summoned, String(group.summoned ?? '')],
            [words.printed, String(group.printed ?? '')],
            [words.pool, String(group.releasePool)],
          ]}
        />
      ))}
      {meeting.electorate !== undefined && <PaperFacts facts={[[words.electorate, String(meeting.electorate)]]} />}
      {meeting.lists.map(({ uuid, title, electorate }) => electorate !== undefined && <PaperFacts key={uuid} facts={[[words.listElectorate(title), String(electorate)]]} />)}
    </>
  )
}

export function CommitteeFacts({ meeting }: { readonly meeting: MeetingDraft }) {
  const { members, threshold, reserveCard } = meeting.committee
  const keys = words.kOfN(threshold, members.length + (reserveCard ? 1 : 0))
  return (
    <PaperFacts
      facts={[
        ...members.map(({ name, role }, i) => [`${String(i + 1)}. ${role === '' ? words.member : role}`, name] as const),
        [words.keys, reserveCard ? `${keys}, ${words.reserve}` : keys],
      ]}
    />
  )
}
