/** Expected against got (S2): in words first, then person by person. A difference is named and never explained away. */
import { useCallback } from 'react'
import type { RehearsalFinding, RehearsalOutcome, RehearsalPlan } from '../../app/rehearsalDesk'
import { adminWords } from '../../words/admin'
import { rehearsalWords } from '../../words/rehearsal'
import { ErrorNotice } from '../components/ErrorNotice'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import { useDeskValue } from '../useDeskValue'
import styles from './Rehearsal.module.css'

const words = rehearsalWords.outcome

export function RehearsalOutcomePanel({ id }: { readonly id: string }) {
  const desk = useDesk()
  const plan = useDeskValue(useCallback(() => desk.rehearsalPlan(id), [desk, id]))
  const outcome = useDeskValue(useCallback(() => desk.rehearsalOutcome(id), [desk, id]))
  const error = plan.error ?? outcome.error
  if (error !== undefined) return <ErrorNotice error={error} />
  if (plan.value === undefined || outcome.value === undefined) return <p role="status">{adminWords.loading}</p>
  const { comparison, ballotChecks } = outcome.value
  const slip = comparison.findings.every(({ kind }) => kind === 'marked-otherwise' || kind === 'ballots')
  return (
    <Panel title={words.title}>
      {comparison.equal ? (
        <Notice kind="ok" title={words.equal} />
      ) : (
        <Notice kind={slip ? 'warn' : 'error'} title={slip ? words.slip : words.different}>
          <ul className={styles['findings']}>
            {comparison.findings.map((finding, i) => (
              <li key={i}>{sentenceOf(finding, plan.value)}</li>
            ))}
          </ul>
          <p>{words.next}</p>
        </Notice>
      )}
      <Notice kind={ballotChecks > 0 ? 'ok' : 'warn'} title={ballotChecks > 0 ? words.checked(ballotChecks) : words.unchecked} />
      {plan.value.lists.map((list, at) => (
        <ComparisonTable key={list.title} list={list} at={at} levels={plan.value?.levels ?? []} outcome={outcome.value} />
      ))}
    </Panel>
  )
}

function sentenceOf(finding: RehearsalFinding, plan: RehearsalPlan | undefined): string {
  const list = plan?.lists[finding.list]
  const name = (official: number): string => list?.officials[official]?.name ?? ''
  const level = (place: number | undefined): string => (place === undefined ? words.unmarked : (plan?.levels[place] ?? ''))
  switch (finding.kind) {
    case 'ballots':
      return words.ballots(list?.title ?? '', finding.expected, finding.got)
    case 'levels-swapped': {
      const [a, b] = finding.levels
      return finding.official === undefined ? words.levels(list?.title ?? '', level(a), level(b)) : words.levelsOf(name(finding.official), level(a), level(b))
    }
    case 'people-swapped':
      return words.people(name(finding.officials[0]), name(finding.officials[1]))
    case 'marked-otherwise':
      return words.marked(name(finding.official), finding.count, level(finding.from), level(finding.to))
    case 'different':
      return words.other(name(finding.official))
  }
}

interface ComparisonTableProps {
  readonly list: RehearsalPlan['lists'][number]
  readonly at: number
  readonly levels: readonly string[]
  readonly outcome: RehearsalOutcome | undefined
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

function ComparisonTable({ list, at, levels, outcome }: ComparisonTableProps) {
  const lines = outcome?.comparison.lines.filter((line) => line.list === at) ?? []
  return (
    <div className={styles['wrap']}>
      <table className={styles['table']}>
        <caption>{list.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.name}</th>
            {[...levels, words.unmarked].map((level) => (
              <th key={level} scope="col">
                {capital(level)}
              </th>
            ))}
            <th scope="col">{words.agrees}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ official, expected, got, equal }) => (
            <tr key={official} data-equal={equal}>
              <td>{official + 1}</td>
              <th scope="row">{list.officials[official]?.name}</th>
              {[...expected.levels.map((count, i) => [count, got.levels[i] ?? 0] as const), [expected.unmarked, got.unmarked] as const].map(([must, is], i) => (
                <td key={i}>{words.cell(must, is)}</td>
              ))}
              <td>{equal ? words.yes : words.no}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
