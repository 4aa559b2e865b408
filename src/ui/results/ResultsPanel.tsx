/**
 * S14 Results: first the line the hall can check by hand, then the table of each list; what percentages are of always stands
 * beside them. Outcome words are for the superior: off until asked for, never read in the hall. A correction signed since is said at
 * the head and stands at the foot.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { decimalsOf } from '../../app/percentShown'
import type { DeskError } from '../../app/desk'
import type { Statement } from '../../domain/result/statement'
import type { Denominator } from '../../domain/rules/ruleSet'
import { resultsWords as words } from '../../words/results'
import { resultViewsWords } from '../../words/resultViews'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { FingerprintLine } from '../components/FingerprintLine'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import { AnnulledPanel } from '../endings/AnnulledPanel'
import { CorrectionsPanel } from '../endings/CorrectionsPanel'
import type { StepPanelProps } from '../round/stepPanel'
import { useDeskValue } from '../useDeskValue'
import { Announce } from './Announce'
import { Conflicts } from './Conflicts'
import { CorrectedNotice } from './CorrectedNotice'
import { Publication } from './Publication'
import { Reconciliation } from './Reconciliation'
import { ResultChart } from './ResultChart'
import { ResultTable } from './ResultTable'
import { SideBySide } from './SideBySide'
import styles from './Results.module.css'

const views = resultViewsWords.views
const VIEWS = ['table', 'chart', 'reconciliation', 'together'] as const
type View = (typeof VIEWS)[number]

export function ResultsPanel({ round, onMove, onChanged }: StepPanelProps) {
  const desk = useDesk()
  const [result, setResult] = useState<{ readonly statement: Statement; readonly fingerprint: string }>()
  const [error, setError] = useState<DeskError>()
  const [withOutcome, setWithOutcome] = useState(false)
  const [view, setView] = useState<View>('table')
  const signed = round.state === 'signed' || round.state === 'exported'
  useEffect(() => {
    if (!signed) return
    void desk.result(round.id).then((loaded) => {
      if (loaded.ok) setResult(loaded.value)
      else setError(loaded.error)
    })
  }, [desk, round.id, signed])
  const corrections = useDeskValue(useCallback(() => desk.corrections(round.id), [desk, round.id]), !signed)
  const foot = useRef<HTMLDivElement>(null)
  const toCorrections = () => {
    foot.current?.scrollIntoView({ block: 'start' })
    foot.current?.focus({ preventScroll: true })
  }

  if (round.state === 'annulled') return <AnnulledPanel round={round} />
  if (!signed) return <Notice kind="info" title={words.notYet} />
  if (error !== undefined) return <ErrorNotice error={error} />
  if (result === undefined) return null
  const { statement } = result
  const decimals = decimalsOf(round)
  return (
    <>
      {round.state === 'signed' && (
        <Notice
          kind="warn"
          title={words.exporting.chip}
          actions={
            <Button kind="primary" onClick={() => onMove(round.result.package === undefined ? 'minutes' : 'exporting')}>
              {round.result.package === undefined ? words.toMinutes : words.exportNow}
            </Button>
          }
        />
      )}
      <CorrectedNotice made={corrections.value?.made ?? []} onShow={toCorrections} />
      <Panel title={words.title}>
        <HandCheck statement={statement} />
        <div className={styles['views']} role="group" aria-label={views.label}>
          {VIEWS.map((each) => (
            <button key={each} type="button" aria-pressed={view === each} onClick={() => setView(each)}>
              {views[each]}
            </button>
          ))}
        </div>
        {view === 'reconciliation' && <Reconciliation groups={statement.accounting} />}
        {view === 'together' && <SideBySide round={round} statement={statement} labelsOf={(list) => levelLabels(desk.ruleSets, list)} />}
        {(view === 'table' || view === 'chart') &&
          statement.lists.map((list) => {
            const hasOutcome = list.officials.some(({ outcome }) => outcome !== null)
            const levels = levelLabels(desk.ruleSets, list)
            return (
              <div key={list.uuid} className={styles['list']}>
                <p className={styles['of']}>{words.percentOf(list.denominator.of as Denominator, list.denominator.value)}</p>
                {view === 'chart' ? <ResultChart list={list} levels={levels} decimals={decimals} /> : <ResultTable list={list} levels={levels} withOutcome={withOutcome} decimals={decimals} />}
                {view === 'table' && withOutcome && hasOutcome && <p className={styles['note']}>{words.outcomeNote}</p>}
              </div>
            )
          })}
        {view === 'table' && (
          <label className={styles['toggle']}>
            <input type="checkbox" checked={withOutcome} onChange={(event) => setWithOutcome(event.target.checked)} />
            {words.showOutcome}
          </label>
        )}
        <Conflicts statement={statement} named={withOutcome} />
        <FingerprintLine label={words.openingFingerprint} fingerprint={statement.opening.fingerprint} />
        <FingerprintLine label={words.fingerprint} fingerprint={result.fingerprint} />
      </Panel>
      <Announce id={round.id} statement={statement} />
      <Publication id={round.id} statement={statement} />
      <div ref={foot} tabIndex={-1} className={styles['foot']}>
        <CorrectionsPanel round={round} corrections={corrections} onChanged={onChanged} />
      </div>
    </>
  )
}

function HandCheck({ statement }: { readonly statement: Statement }) {
  const sum = (pick: (group: Statement['accounting'][number]) => number) => statement.accounting.reduce((total, group) => total + pick(group), 0)
  const cardBox = sum((g) => g.cardBox)
  const released = sum((g) => g.released)
  const collected = sum((g) => g.collected)
  const line = words.handCheck(sum((g) => g.issued), collected, cardBox, released, sum((g) => g.unused), sum((g) => g.missing), cardBox + released === collected)
  const reasons = statement.accounting.flatMap(({ cardBoxReason }) => (cardBoxReason === null ? [] : [cardBoxReason]))
  if (cardBox + released === collected) return <Notice kind="ok" title={line} />
  return (
    <Notice kind="warn" title={line}>
      <p>{words.handCheckReason(reasons.join('; '))}</p>
    </Notice>
  )
}

function levelLabels(ruleSets: readonly { readonly id: string; readonly levels: readonly { readonly code: string; readonly label: string }[] }[], list: Statement['lists'][number]) {
  return ruleSets.find(({ id }) => id === list.configuration.ruleSet.id)?.levels ?? []
}
