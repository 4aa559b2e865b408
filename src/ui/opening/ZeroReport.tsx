/** The zero report: proof of an empty box, signed by the whole committee before the first ballot (protocol.md §6). */
import { showDate } from '../../app/setUpForm'
import type { Meeting } from '../../domain/meeting/meeting'
import type { OpeningRecord } from '../../domain/result/openingRecord'
import { openingVi } from '../../words/opening'
import { useDesk } from '../deskContext'
import { Blank, Fingerprint, FingerprintBox, PaperFacts, PaperHead, PaperSection, Signatures } from '../print/PaperForm'
import { PrintSheet } from '../print/PrintSheet'
import { CommitteeFacts } from './ReviewSheet'
import paper from '../print/PaperForm.module.css'

const words = openingVi.zero.body
const facts = openingVi.paper

interface ZeroReportProps {
  readonly meeting: Meeting
  readonly record: OpeningRecord
  readonly fingerprint: string
}

export function ZeroReport({ meeting, record, fingerprint }: ZeroReportProps) {
  const desk = useDesk()
  return (
    <PrintSheet label={openingVi.zero.title} kind="document" rehearsal={desk.rehearsal}>
      <PaperHead meeting={meeting} title={openingVi.zero.title} subtitle={meeting.round.title} />
      <p className={paper['paper']}>{words.time(showDate(meeting.sitting.date))}</p>
      <p className={paper['paper']}>
        <strong>{words.empty}</strong>
      </p>
      <FingerprintBox label={words.fingerprint} text={fingerprint} />
      <PaperSection title={facts.numbers}>
        {meeting.voterGroups.map((group) => (
          <PaperFacts
            key={group.letter}
            facts={[
              ...(meeting.voterGroups.length > 1 ? ([[facts.group(group.letter, group.title), ' ']] as const) : []),
              [facts.summoned, group.summoned],
              [words.present, <Blank key="present" />],
              [facts.printed, group.printed],
              [facts.pool, group.releasePool],
            ]}
          />
        ))}
        <PaperFacts facts={meeting.lists.map(({ title, officials }) => [title, facts.people(officials.length)])} />
      </PaperSection>
      <PaperSection title={facts.committee}>
        <CommitteeFacts meeting={meeting} />
      </PaperSection>
      <PaperSection title={words.machine}>
        <PaperFacts
          facts={[
            [words.build, record.device.build.slice(0, 8)],
            [words.device, <Short key="device" text={record.device.key} />],
            [words.counter, record.device.roundCounter],
            [words.logHead, <Short key="log" text={record.device.logHead} />],
            ...record.lists.map(({ title, configurationFingerprint }) =>
              [record.lists.length === 1 ? facts.fingerprint : facts.fingerprintOf(title), <Fingerprint key={title} text={configurationFingerprint} />] as const),
          ]}
        />
      </PaperSection>
      <p className={paper['paper']}>
        {words.sealed} {words.copies}
      </p>
      <Signatures meeting={meeting} chair />
    </PrintSheet>
  )
}

/** Enough of a long code to compare by eye. */
const Short = ({ text }: { readonly text: string }) => <>{text.length > 16 ? `${text.slice(0, 16)}…` : text}</>
