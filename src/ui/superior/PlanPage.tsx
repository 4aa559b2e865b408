/**
 * The plan maker of the level above: one form, the list of units typed, pasted or taken from a spreadsheet, and out come two
 * files and a fingerprint for the signed paper (docs/plan-file.md). Nothing of it is kept on this device.
 */
import { useState } from 'react'
import type { Desk } from '../../app/desk'
import { emptyPlan } from '../../app/planDesk'
import type { PlanDraft, PlanFault, WrittenPlan } from '../../app/planDesk'
import type { KnownError } from '../../words/errors'
import { planWords } from '../../words/plan'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { useDesk } from '../deskContext'
import { AdminFrame } from '../shell/AdminFrame'
import { PlanAbout } from './PlanAbout'
import { PlanFaults } from './PlanFaults'
import { PlanMade } from './PlanMade'
import { PlanRulesForm } from './PlanRulesForm'
import { PlanUnits } from './PlanUnits'
import styles from './Plan.module.css'

const words = planWords.making

const today = (desk: Desk): string => desk.now().slice(0, 10)

export function PlanPage({ onBack }: { readonly onBack: () => void }) {
  const desk = useDesk()
  const [draft, setDraft] = useState<PlanDraft>(() => emptyPlan('96-QD-TW-2023', today(desk)))
  const [units, setUnits] = useState('')
  const [faults, setFaults] = useState<readonly PlanFault[]>([])
  const [error, setError] = useState<KnownError>()
  const [made, setMade] = useState<WrittenPlan>()
  const change = (part: Partial<PlanDraft>) => {
    setDraft({ ...draft, ...part })
    setMade(undefined)
  }
  const make = async () => {
    const result = await desk.makePlan(draft, units)
    setMade(result.ok ? result.value : undefined)
    setError(undefined)
    if (!result.ok && result.error.code === 'plan/not-ready') {
      setFaults(result.error.faults)
      return
    }
    setFaults([])
    if (!result.ok) setError(result.error)
  }
  return (
    <AdminFrame title={words.title} subtitle={words.subtitle} rehearsal={false} onBack={onBack}>
      <p className={styles['lead']}>{words.lead}</p>
      <PlanAbout draft={draft} onChange={change} />
      <PlanRulesForm draft={draft} onChange={change} />
      <PlanUnits
        text={units}
        onText={(text) => {
          setUnits(text)
          setMade(undefined)
        }}
        onError={setError}
      />
      <PlanFaults faults={faults} />
      {error !== undefined && <ErrorNotice error={error} />}
      {made === undefined ? (
        <div className={styles['actions']}>
          <Button kind="primary" onClick={() => void make()}>
            {words.make}
          </Button>
        </div>
      ) : (
        <PlanMade plan={made} />
      )}
    </AdminFrame>
  )
}
