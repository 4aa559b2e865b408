/** Annulments and corrections in words (S17): what a record does, and what it changes beside the figures of its package. */
import type { AnnulmentRecord, CorrectionRecord, EndingsBeside } from '../../app/endingsBeside'
import type { FileVerdict } from '../../app/desk'
import type { DenominatorEffect } from '../../domain/result/correctionEffect'
import type { Statement } from '../../domain/result/statement'
import { endingsWords } from '../../words/endings'
import { entryTitle, namesIn } from '../../words/papers/correctionPaper'
import { resultsWords } from '../../words/results'
import { Notice } from '../components/Notice'
import { CorrectionEffects } from '../endings/CorrectionEffects'
import { shownTime } from '../superior/openingTitle'
import styles from './Verify.module.css'

const words = endingsWords.received

type Ending = Extract<NonNullable<FileVerdict['result']>, { readonly kind: 'annulment' | 'correction' }>

interface EndingSaysProps {
  readonly result: Ending
  /** Of the result it corrects, where that is here: people by name, not by place. */
  readonly lists?: Statement['lists']
}

/** Of the record's own card. */
export function EndingSays({ result, lists = [] }: EndingSaysProps) {
  const { unit, round, reason } = result.record
  if (result.kind === 'correction') {
    const { record } = result
    return (
      <>
        <p className={styles['unit']}>{words.corrects(record.number, unit.name, unit.code, round.title)}</p>
        <CorrectionTable record={record} lists={lists} />
      </>
    )
  }
  const { ballots, annulledAt } = result.record
  return (
    <>
      <p className={styles['unit']}>{words.annuls(unit.name, unit.code, round.title)}</p>
      <p>{words.annulFacts(ballots.reduce((sum, { count }) => sum + count, 0), shownTime(annulledAt), reason)}</p>
    </>
  )
}

/** Before anything else is said of a result whose round was annulled. */
export function RoundAnnulled({ record: { reason, annulledAt } }: { readonly record: AnnulmentRecord }) {
  return <Notice kind="error" title={words.annulled(reason, shownTime(annulledAt))} />
}

/** Corrections beside the figures of the package they belong to. */
export function EndingsOfPackage({ endings: { corrections, effects }, statement }: { readonly endings: EndingsBeside; readonly statement: Statement }) {
  return (
    <>
      {corrections.length > 0 && <Notice kind="warn" title={words.kept} />}
      {corrections.map((record) => (
        <CorrectionTable key={record.number} record={record} lists={statement.lists} />
      ))}
      <CorrectionEffects effects={effects} lists={namesIn(statement.lists)} />
      {effects.denominators.filter(({ chosen }) => chosen).map((effect) => (
        <SharesTable key={effect.list} effect={effect} list={statement.lists[effect.list - 1]} />
      ))}
    </>
  )
}

function CorrectionTable({ record, lists }: { readonly record: CorrectionRecord; readonly lists: Statement['lists'] }) {
  return (
    <>
      <table className={styles['changes']}>
        <caption>{words.caption(record.number)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.what}</th>
            <th scope="col">{words.columns.old}</th>
            <th scope="col">{words.columns.value}</th>
          </tr>
        </thead>
        <tbody>
          {record.entries.map((entry, i) => (
            <tr key={i}>
              <th scope="row">{entryTitle(entry, { lists: namesIn(lists) }, endingsWords.field)}</th>
              <td>{entry.old === '' ? words.empty : entry.old}</td>
              <td>{entry.new === '' ? words.empty : entry.new}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['note']}>{words.why(record.reason, record.paper)}</p>
    </>
  )
}

const share = (count: number, percent: string | null): string => resultsWords.table.count(count, percent)

/** Every share before and after, where what percentages of this result are of changes. */
function SharesTable({ effect: { of, before, after, officials }, list }: { readonly effect: DenominatorEffect; readonly list: Statement['lists'][number] | undefined }) {
  return (
    <table className={styles['changes']}>
      <caption>{words.shares(list?.title ?? '', resultsWords.denominators[of])}</caption>
      <thead>
        <tr>
          <th scope="col">{words.person}</th>
          <th scope="col">{words.before(before)}</th>
          <th scope="col">{words.after(after)}</th>
        </tr>
      </thead>
      <tbody>
        {officials.map(({ official, levels }) => (
          <tr key={official}>
            <th scope="row">{list?.officials[official - 1]?.name}</th>
            <td>{levels.map((level) => `${level.label} ${share(level.count, level.before)}`).join('; ')}</td>
            <td>{levels.map((level) => `${level.label} ${share(level.count, level.after)}`).join('; ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
