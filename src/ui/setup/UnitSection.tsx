/** S1, section 1: unit and meeting, with the middle-year check (R2) and its reason. */
import { readDay, readTime, showDate, withTermStart } from '../../app/setUpForm'
import type { MeetingWarning } from '../../domain/meeting/checkMeeting'
import type { MeetingDraft } from '../../domain/meeting/meeting'
import { inSpoken } from '../../words/language'
import { warningWords } from '../../words/errors'
import { setupWords } from '../../words/setup'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { CountField, FormField, ReadField } from './FormFields'
import { useSetUpForm } from './formContext'
import styles from './SetUp.module.css'

const words = setupWords.unit
const half = styles['cell']
const wide = [styles['cell'], styles['wide']].join(' ')
const asItIs = (text: string) => text

export function UnitSection({ warnings }: { readonly warnings: readonly MeetingWarning[] }) {
  const { draft, change } = useSetUpForm()
  const { unit, sitting, round } = draft
  const inUnit = (next: Partial<MeetingDraft['unit']>) => change({ ...draft, unit: { ...unit, ...next } })
  const inSitting = (next: Partial<MeetingDraft['sitting']>) => change({ ...draft, sitting: { ...sitting, ...next } })
  const offYear = warnings.find((warning) => warning.code === 'meeting/not-middle-year')
  return (
    <Panel title={words.title}>
      <div className={styles['grid']}>
        <FormField className={wide} place="unit.name" label={words.name} placeholder={words.namePlaceholder} value={unit.name} onValue={(name) => inUnit({ name })} />
        <FormField className={half} place="unit.code" label={words.code} hint={words.codeHint} spellCheck={false} value={unit.code} onValue={(code) => inUnit({ code })} />
        <FormField className={half} place="unit.superior" label={words.superior} hint={words.superiorHint} value={unit.superior} onValue={(superior) => inUnit({ superior })} />
        <FormField className={wide} place="sitting.title" label={words.meeting} placeholder={words.meetingPlaceholder} value={sitting.title} onValue={(title) => inSitting({ title })} />
        <FormField className={wide} place="round.title" label={words.round} value={round.title} onValue={(title) => change({ ...draft, round: { ...round, title } })} />
        <FormField className={wide} place="sitting.place" label={words.place} value={sitting.place} onValue={(place) => inSitting({ place })} />
        <ReadField className={half} place="sitting.date" label={words.date} hint={words.dateHint} inputMode="numeric" stored={sitting.date} show={showDate} read={readDay} onStored={(date) => inSitting({ date })} />
        <ReadField className={half} place="sitting.time" label={words.time} hint={words.timeHint} stored={sitting.time} show={asItIs} read={readTime} onStored={(time) => inSitting({ time })} />
        <CountField className={half} place="sitting.termStart" label={words.term} hint={words.termHint} count={sitting.termStart} onCount={(year) => change(withTermStart(draft, year))} />
      </div>
      {offYear !== undefined && (
        <>
          <Notice kind="warn" title={inSpoken(warningWords(offYear)).what}>
            <p>{inSpoken(warningWords(offYear)).next}</p>
          </Notice>
          <FormField place="sitting.offYearReason" label={words.reason} value={sitting.offYearReason ?? ''} onValue={(offYearReason) => inSitting({ offYearReason })} />
        </>
      )}
    </Panel>
  )
}
