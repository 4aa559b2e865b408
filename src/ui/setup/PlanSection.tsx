/** S1, first of all: the plan file from above. Opened, compared by its fingerprint, then it fills fields and locks them. */
import { useState } from 'react'
import { withoutPlan, withPlan } from '../../app/planDesk'
import type { PlanError, ReadPlan } from '../../app/planDesk'
import type { PickedFile } from '../../app/fileDesk'
import { showDate } from '../../app/setUpForm'
import type { MeetingDraft } from '../../domain/meeting/meeting'
import type { MeetingPlan } from '../../domain/meeting/planFile'
import { planVi, planWords as words } from '../../words/plan'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { FilesButton } from '../components/FilesButton'
import { FingerprintLine } from '../components/FingerprintLine'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { SelectField } from '../components/SelectField'
import { useDesk } from '../deskContext'
import { useSetUpForm } from './formContext'
import styles from './SetUp.module.css'
import wizard from './Wizard.module.css'

export function PlanSection() {
  const { draft, change } = useSetUpForm()
  const [opened, setOpened] = useState<ReadPlan>()
  const [error, setError] = useState<PlanError>()
  /** The form before the plan was put away. */
  const [before, setBefore] = useState<MeetingDraft>()
  const desk = useDesk()
  const open = async (files: readonly PickedFile[]) => {
    const read = await desk.openPlan(files)
    setError(read.ok ? undefined : read.error)
    setOpened(read.ok ? read.value : undefined)
  }
  if (draft.plan !== undefined) {
    return (
      <Panel title={words.title}>
        <PlanFacts plan={draft.plan} />
        <FingerprintLine label={words.fingerprint} fingerprint={draft.plan.fingerprint} />
        <div className={styles['actions']}>
          <Button
            kind="quiet"
            onClick={() => {
              setBefore(draft)
              change(withoutPlan(draft))
            }}
          >
            {words.putAway}
          </Button>
        </div>
      </Panel>
    )
  }
  return (
    <Panel title={words.title} lead={words.lead}>
      {before !== undefined && opened === undefined && (
        <Notice
          kind="info"
          title={words.putAwayDone}
          actions={
            <Button
              onClick={() => {
                change(before)
                setBefore(undefined)
              }}
            >
              {words.undo}
            </Button>
          }
        />
      )}
      {error !== undefined && <ErrorNotice error={error} />}
      {opened === undefined ? (
        <div className={styles['actions']}>
          <FilesButton label={words.open} accept=".json,.jws" multiple onFiles={(files) => void open(files)} />
          <p className={styles['note']}>{words.openHint}</p>
        </div>
      ) : (
        <OpenedPlan opened={opened} onDone={() => setOpened(undefined)} />
      )}
    </Panel>
  )
}

function OpenedPlan({ opened, onDone }: { readonly opened: ReadPlan; readonly onDone: () => void }) {
  const { draft, change } = useSetUpForm()
  const { units } = opened.plan
  const own = units.length === 1 ? units[0] : units.find(({ code }) => code === draft.unit.code)
  const [code, setCode] = useState(own?.code ?? '')
  const unit = units.find((each) => each.code === code)
  return (
    <div className={wizard['plan']}>
      <PlanFacts plan={opened.plan} />
      <FingerprintLine label={words.compare} fingerprint={opened.fingerprint} />
      <SelectField
        label={words.chooseUnit}
        value={code}
        options={[{ value: '', label: words.noUnit }, ...units.map((each) => ({ value: each.code, label: words.unitOf(each.code, each.name) }))]}
        onValue={setCode}
      />
      <p className={styles['note']}>{words.fills}</p>
      <div className={styles['actions']}>
        <Button
          kind="primary"
          disabled={unit === undefined}
          onClick={() => {
            if (unit === undefined) return
            // The legal basis stands on papers: in the meeting's language.
            change(withPlan(draft, opened, unit, planVi.sentence))
            onDone()
          }}
        >
          {words.use}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {words.dismiss}
        </Button>
      </div>
    </div>
  )
}

type Terms = Pick<MeetingPlan, 'number' | 'issuedBy' | 'issuedOn' | 'deadline' | 'retentionMonths' | 'phone'>

function PlanFacts({ plan }: { readonly plan: Terms }) {
  const facts: readonly (readonly [string, string])[] = [
    [words.number, plan.number],
    [words.issuedBy, plan.issuedBy],
    [words.issuedOn, showDate(plan.issuedOn)],
    [words.deadline, plan.deadline === null ? words.none : showDate(plan.deadline)],
    [words.retention, plan.retentionMonths === null ? words.none : words.months(plan.retentionMonths)],
    [words.phone, plan.phone === '' ? words.none : plan.phone],
  ]
  return (
    <dl className={wizard['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
