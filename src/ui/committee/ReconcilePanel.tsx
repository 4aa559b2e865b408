/** Reconciliation (rules.md §2): what was counted by hand against what the tablet counted, per voter group. */
import { useEffect, useState } from 'react'
import type { Dashboard } from '../../app/desk'
import type { AccountingError, HandCounts } from '../../domain/round/accounting'
import type { RoundIn } from '../../domain/round/round'
import { committeeWords } from '../../words/committee'
import type { KnownError } from '../../words/errors'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Field } from '../components/Field'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import styles from './Committee.module.css'

const words = committeeWords.closing

interface HandForm {
  readonly leftover: string
  readonly unused: string
  readonly missing: string
  readonly missingReason: string
  readonly cardBox: string
  readonly cardBoxReason: string
}
const EMPTY: HandForm = { leftover: '', unused: '0', missing: '0', missingReason: '', cardBox: '', cardBoxReason: '' }

const count = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN)

const handCounts = (group: string, form: HandForm): HandCounts => ({
  group,
  leftover: count(form.leftover),
  unused: count(form.unused),
  missing: count(form.missing) === 0 ? [] : [{ count: count(form.missing), reason: form.missingReason.trim() }],
  cardBox: count(form.cardBox),
  ...(form.cardBoxReason.trim() === '' ? {} : { cardBoxReason: form.cardBoxReason.trim() }),
})

interface ReconcilePanelProps {
  readonly round: RoundIn<'paused'>
  readonly onReconciled: () => void
}

export function ReconcilePanel({ round, onReconciled }: ReconcilePanelProps) {
  const desk = useDesk()
  const [forms, setForms] = useState<Readonly<Record<string, HandForm>>>(() => formsOf(round))
  const [groups, setGroups] = useState<Dashboard['groups']>([])
  const [errors, setErrors] = useState<readonly (KnownError | AccountingError)[]>([])
  useEffect(() => {
    void desk.dashboard(round.id).then((loaded) => {
      if (loaded.ok) setGroups(loaded.value.groups)
    })
  }, [desk, round.id])

  const submit = async () => {
    const hand = groups.map(({ letter }) => handCounts(letter, forms[letter] ?? EMPTY))
    const outcome = await desk.reconcile(round.id, hand)
    if (outcome.ok) {
      setErrors([])
      onReconciled()
    } else setErrors(outcome.error.code === 'closing/accounting' ? outcome.error.errors : [outcome.error])
  }
  const change = (letter: string, next: Partial<HandForm>) => setForms({ ...forms, [letter]: { ...(forms[letter] ?? EMPTY), ...next } })
  return (
    <Panel title={words.reconcile} lead={words.reconcileLead}>
      {groups.map(({ letter, title, printed, collected }) => (
        <GroupFields
          key={letter}
          legend={words.groupTitle(letter, title)}
          machine={words.machine(printed, collected)}
          form={forms[letter] ?? EMPTY}
          onChange={(next) => change(letter, next)}
        />
      ))}
      {errors.map((error, i) => (
        <ErrorNotice key={i} error={error} />
      ))}
      <div className={styles['actions']}>
        <Button kind={round.accounting === undefined ? 'primary' : 'secondary'} disabled={groups.length === 0} onClick={() => void submit()}>
          {words.check}
        </Button>
      </div>
    </Panel>
  )
}

const formsOf = (round: RoundIn<'paused'>): Readonly<Record<string, HandForm>> =>
  Object.fromEntries(
    (round.accounting ?? []).map((group) => [
      group.group,
      {
        leftover: String(group.leftover), unused: String(group.unused), missing: String(group.missing),
        missingReason: group.missingReasons.map(({ reason }) => reason).join('; '),
        cardBox: String(group.cardBox), cardBoxReason: group.cardBoxReason ?? '',
      },
    ]),
  )

interface GroupFieldsProps {
  readonly legend: string
  readonly machine: string
  readonly form: HandForm
  readonly onChange: (next: Partial<HandForm>) => void
}

function GroupFields({ legend, machine, form, onChange }: GroupFieldsProps) {
  const numeric = { inputMode: 'numeric', autoComplete: 'off' } as const
  return (
    <fieldset className={styles['group']}>
      <legend>{legend}</legend>
      <p>{machine}</p>
      <div className={styles['fields']}>
        <Field label={words.leftover} value={form.leftover} onValue={(leftover) => onChange({ leftover })} {...numeric} />
        <Field label={words.unused} value={form.unused} onValue={(unused) => onChange({ unused })} {...numeric} />
        <Field label={words.cardBox} value={form.cardBox} onValue={(cardBox) => onChange({ cardBox })} {...numeric} />
        <Field label={words.missing} value={form.missing} onValue={(missing) => onChange({ missing })} {...numeric} />
        {count(form.missing) > 0 && <Field label={words.missingReason} value={form.missingReason} onValue={(missingReason) => onChange({ missingReason })} />}
        <Field label={words.cardBoxReason} value={form.cardBoxReason} onValue={(cardBoxReason) => onChange({ cardBoxReason })} />
      </div>
    </fieldset>
  )
}
