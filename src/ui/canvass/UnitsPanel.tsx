/** Every unit in one row: code, name, state in words with its sign, fingerprint of its result, what to do; papers for those in. */
import { useState } from 'react'
import type { CanvassReport, EndingsReceived } from '../../app/superiorDesk'
import type { UnitRow, UnitState } from '../../domain/canvass/canvass'
import { canvassWords } from '../../words/canvass'
import { superiorWords } from '../../words/superior'
import { Button } from '../components/Button'
import { Panel } from '../components/Panel'
import { SelectField } from '../components/SelectField'
import { shownFingerprint } from '../superior/openingTitle'
import type { PaperWanted } from './ReceptionPaper'
import { StackedBar } from './StackedBar'
import styles from './Canvass.module.css'

const STATES: readonly UnitState[] = ['accepted', 'toCompare', 'toDecide', 'resubmit', 'notSubmitted']
const LOOK = { accepted: 'high', toCompare: 'confidence', toDecide: 'low', resubmit: 'dark', notSubmitted: 'empty' } as const
const SIGN: Readonly<Record<UnitState, string>> = { accepted: '✔', toCompare: '⚠', toDecide: '⚖', resubmit: '✖', notSubmitted: '–' }

interface UnitsPanelProps {
  readonly report: CanvassReport
  /** A corrected result says so in its row. */
  readonly endings: EndingsReceived
  readonly onPaper: (wanted: PaperWanted) => void
}

export function UnitsPanel({ report, endings, onPaper }: UnitsPanelProps) {
  const words = superiorWords.canvass
  const [only, setOnly] = useState<UnitState | 'all'>('all')
  const { units } = report.canvass
  const corrected = new Set(endings.ofResults.flatMap(({ result, beside }) => (beside.corrections.length > 0 ? [result.digest] : [])))
  const shown = only === 'all' ? units : units.filter(({ state }) => state === only)
  const options = [{ value: 'all' as const, label: words.all }, ...STATES.map((state) => ({ value: state, label: `${canvassWords.states[state]} (${String(report.states[state])})` }))]
  return (
    <Panel title={words.units}>
      <StackedBar title={words.chartStates} parts={STATES.map((state) => ({ label: canvassWords.states[state], value: report.states[state], look: LOOK[state] }))} />
      <div className={styles['filter']}>
        <SelectField label={words.filter} value={only} options={options} onValue={setOnly} />
        <p role="status" className={styles['note']}>
          {words.of(shown.length, units.length)}
        </p>
      </div>
      <div className={styles['wrap']}>
        <table className={styles['table']}>
          <caption>{words.units}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.code}</th>
              <th scope="col">{words.columns.name}</th>
              <th scope="col">{words.columns.state}</th>
              <th scope="col">{words.columns.result}</th>
              <th scope="col">{words.columns.next}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((unit) => (
              <UnitLine key={unit.code} unit={unit} corrected={corrected} onPaper={onPaper} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

interface UnitLineProps {
  readonly unit: UnitRow
  /** Digests of results that were corrected. */
  readonly corrected: ReadonlySet<string>
  readonly onPaper: (wanted: PaperWanted) => void
}

function UnitLine({ unit, corrected, onPaper }: UnitLineProps) {
  const words = superiorWords.canvass
  const { code, name, state, accepted } = unit
  return (
    <tr data-state={state}>
      <td className={styles['code']}>{code}</td>
      <th scope="row">{name}</th>
      <td>
        <span className={styles['state']} data-state={state}>
          <span aria-hidden="true">{SIGN[state]}</span> {canvassWords.states[state]}
        </span>
        {accepted.some(({ digest }) => corrected.has(digest)) && <span className={styles['note']}>{words.hasCorrection}</span>}
      </td>
      <td className={`${styles['code']} ${styles['fingerprint']}`}>{accepted.map(({ fingerprint }) => shownFingerprint(fingerprint)).join(', ')}</td>
      <td className={styles['next']}>
        {state !== 'accepted' && canvassWords.next[state]}
        {accepted.map(({ digest, roundNumber }) => (
          <span key={digest} className={styles['papers']}>
            <Button kind="quiet" aria-label={`${words.summary}: ${name}, ${String(roundNumber)}`} onClick={() => onPaper({ kind: 'summary', digest })}>
              {words.summary}
            </Button>
            <Button kind="quiet" aria-label={`${words.receipt}: ${name}, ${String(roundNumber)}`} onClick={() => onPaper({ kind: 'receipt', digest })}>
              {words.receipt}
            </Button>
          </span>
        ))}
      </td>
    </tr>
  )
}
