/** S1, section 5: the counting committee, k of n key cards and the reserve card (protocol.md §3; R17). */
import { mayAddMember, mayRemoveMember, thresholdsFor, withMembers } from '../../app/setUpForm'
import type { CommitteeMember } from '../../domain/meeting/meeting'
import { setupWords } from '../../words/setup'
import { Button } from '../components/Button'
import { Panel } from '../components/Panel'
import { SelectField } from '../components/SelectField'
import { useDesk } from '../deskContext'
import { FormField } from './FormFields'
import { useSetUpForm } from './formContext'
import styles from './SetUp.module.css'

const words = setupWords.committee

interface CommitteeSectionProps {
  /** Keys exist for this committee: it is changed only on purpose. */
  readonly locked: boolean
  readonly onUnlock: () => void
  /** A member stands on the rated list, or a reason for it has been written. */
  readonly askReason: boolean
}

export function CommitteeSection({ locked, onUnlock, askReason }: CommitteeSectionProps) {
  const { draft, change } = useSetUpForm()
  return (
    <Panel title={words.title} lead={words.lead}>
      <fieldset className={styles['plain']} disabled={locked}>
        <Members />
        <Threshold />
      </fieldset>
      {locked && (
        <div className={styles['actions']}>
          <Button onClick={onUnlock}>{setupWords.changeCommittee}</Button>
        </div>
      )}
      {askReason && (
        <FormField
          place="committeeOnListReason"
          label={words.rated}
          hint={words.ratedHint}
          value={draft.committeeOnListReason ?? ''}
          onValue={(reason) => {
            const { committeeOnListReason: _, ...rest } = draft
            change(reason === '' ? rest : { ...rest, committeeOnListReason: reason })
          }}
        />
      )}
    </Panel>
  )
}

function Members() {
  const { draft, change, faultAt } = useSetUpForm()
  const { members } = draft.committee
  const edit = (at: number, next: Partial<CommitteeMember>) => change(withMembers(draft, members.map((member, i) => (i === at ? { ...member, ...next } : member))))
  const sizeFault = faultAt('committee.members')
  return (
    <>
      <ol className={styles['members']} data-place="committee.members">
        {members.map((member, i) => (
          <li key={i} className={styles['member']} aria-label={words.member(i + 1)}>
            <FormField place={`committee.members.${String(i)}.name`} label={`${String(i + 1)}. ${words.name}`} value={member.name} onValue={(name) => edit(i, { name })} />
            <FormField place={`committee.members.${String(i)}.role`} label={words.role} list="committee-roles" value={member.role} onValue={(role) => edit(i, { role })} />
            <Button
              kind="quiet"
              className={styles['removeMember'] ?? ''}
              disabled={!mayRemoveMember(members.length)}
              aria-label={words.remove(i + 1)}
              onClick={() => change(withMembers(draft, members.filter((_, at) => at !== i)))}
            >
              ✕
            </Button>
          </li>
        ))}
      </ol>
      <datalist id="committee-roles">
        {words.roles.map((role) => (
          <option key={role} value={role} />
        ))}
      </datalist>
      {sizeFault !== undefined && <p className={styles['fault']}>✕ {sizeFault}</p>}
      <div className={styles['actions']}>
        <Button disabled={!mayAddMember(members.length)} onClick={() => change(withMembers(draft, [...members, { name: '', role: words.roles.at(-1) ?? '' }]))}>
          {words.add}
        </Button>
      </div>
    </>
  )
}

function Threshold() {
  const desk = useDesk()
  const { draft, change, faultAt } = useSetUpForm()
  const { members, threshold, reserveCard } = draft.committee
  const cards = members.length + (reserveCard ? 1 : 0)
  const fault = faultAt('committee.threshold')
  const set = (next: { readonly threshold?: number; readonly reserveCard?: boolean }) => change({ ...draft, committee: { ...draft.committee, ...next } })
  return (
    <div className={styles['grid']}>
      <div data-place="committee.threshold" className={styles['cell']}>
        <SelectField
          label={words.threshold}
          hint={words.usualThreshold(desk.defaultThreshold(members.length))}
          value={String(threshold)}
          options={thresholdsFor(members.length).map((k) => ({ value: String(k), label: words.kOfN(k, cards) }))}
          onValue={(k) => set({ threshold: Number(k) })}
        />
        {fault !== undefined && <p className={styles['fault']}>✕ {fault}</p>}
      </div>
      <label className={styles['check']}>
        <input type="checkbox" checked={reserveCard} onChange={(event) => set({ reserveCard: event.target.checked })} />
        <span className={styles['checkLabel']}>{words.reserve}</span>
        <span className={styles['checkText']}>{words.reserveHint}</span>
      </label>
      <p className={styles['note']}>{words.few}</p>
    </div>
  )
}
