/**
 * The preview: every row with its verdict standing in it; a wrong row is corrected in place or taken out on purpose.
 * Read = accepted + wrong + left out + blank is always on the screen, and nothing is imported while a row is red.
 */
import { useState } from 'react'
import { NO_EDITS, reviewImport } from '../../app/importReview'
import type { ImportReview, ReviewRow, RowEdits } from '../../app/importReview'
import { showDate } from '../../app/setUpForm'
import type { RosterImport } from '../../domain/meeting/importRoster'
import type { Official, OfficialDraft } from '../../domain/meeting/officials'
import { inSpoken } from '../../words/language'
import { errorWords } from '../../words/errors'
import { setupWords } from '../../words/setup'
import { Button } from '../components/Button'
import { RowFix } from './RowFix'
import styles from './Import.module.css'

const words = setupWords.importing

/** Columns shown where the file has them. */
const EXTRA = ['place', 'idCode'] as const
type Extra = (typeof EXTRA)[number]

export interface TakeOfficials {
  /** The list holds people already. */
  readonly replaces: boolean
  readonly onTake: (officials: readonly Official[], how: 'replace' | 'append') => void
}

interface ImportRowsProps extends TakeOfficials {
  readonly report: RosterImport
}

export function ImportRows({ report, replaces, onTake }: ImportRowsProps) {
  const [edits, setEdits] = useState<RowEdits>(NO_EDITS)
  const [fixing, setFixing] = useState<number>()
  const review = reviewImport(report, edits)
  const extra = EXTRA.filter((field) => report.mapping.columns[field] !== undefined)
  const leave = (row: number, out: boolean) => {
    const leftOut = new Set(edits.leftOut)
    if (out) leftOut.add(row)
    else leftOut.delete(row)
    setEdits({ ...edits, leftOut })
  }
  const fix = (row: number, draft: OfficialDraft) => {
    setEdits({ ...edits, fixes: new Map(edits.fixes).set(row, draft) })
    setFixing(undefined)
  }
  return (
    <div className={styles['preview']}>
      <p className={styles['counts']} role="status">
        {words.counts(review.counts)}
      </p>
      <div className={styles['scroll']}>
        <table className={styles['rows']}>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.field.name}</th>
              <th scope="col">{words.field.position}</th>
              <th scope="col">{words.field.birthDate}</th>
              {extra.map((field) => (
                <th key={field} scope="col">
                  {words.field[field]}
                </th>
              ))}
              <th scope="col">{words.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {review.rows.map((row) =>
              row.row === fixing ? (
                <RowFix key={row.row} row={row} columns={4 + extra.length} onFix={(draft) => fix(row.row, draft)} onLeave={() => setFixing(undefined)} />
              ) : (
                <Row key={row.row} row={row} extra={extra} onFix={() => setFixing(row.row)} onLeave={(out) => leave(row.row, out)} />
              ),
            )}
          </tbody>
        </table>
      </div>
      <Aside report={report} />
      <Take review={review} replaces={replaces} onTake={onTake} />
    </div>
  )
}

interface RowProps {
  readonly row: ReviewRow
  readonly extra: readonly Extra[]
  readonly onFix: () => void
  readonly onLeave: (out: boolean) => void
}

const VERDICT = { accepted: 'accepted', rejected: 'rejected', 'left-out': 'leftOut' } as const
const SIGN = { accepted: '✓', rejected: '✕', 'left-out': '–' } as const

function Row({ row, extra, onFix, onLeave }: RowProps) {
  const shown = row.official ?? row.draft
  const remarks = [...row.warnings.map((warning) => inSpoken(errorWords(warning)).what), ...row.notes.map(words.note)]
  return (
    <tr data-verdict={row.verdict}>
      <th scope="row">{row.row}</th>
      <td className={styles['name']}>{shown.name}</td>
      <td className={styles['position']}>{shown.position}</td>
      <td className={styles['date']}>{showDate(shown.birthDate ?? '')}</td>
      {extra.map((field) => (
        <td key={field}>{shown[field] ?? ''}</td>
      ))}
      <td>
        <p className={styles['verdict']}>
          <span aria-hidden="true">{SIGN[row.verdict]} </span>
          {words[VERDICT[row.verdict]]}
        </p>
        {row.problems.map((problem) => (
          <p key={problem.code} className={styles['problem']}>
            {inSpoken(errorWords(problem)).what} {inSpoken(errorWords(problem)).next}
          </p>
        ))}
        {row.verdict !== 'left-out' && [...new Set(remarks)].map((remark) => (
          <p key={remark} className={styles['remark']}>
            {remark}
          </p>
        ))}
        {row.verdict === 'rejected' && (
          <div className={styles['rowActions']}>
            <Button onClick={onFix}>{words.fix(row.row)}</Button>
            <Button kind="quiet" aria-label={words.leaveOut(row.row)} onClick={() => onLeave(true)}>
              {words.leaveOutShort}
            </Button>
          </div>
        )}
        {row.verdict === 'left-out' && (
          <Button kind="quiet" aria-label={words.putBack(row.row)} onClick={() => onLeave(false)}>
            {words.putBackShort}
          </Button>
        )}
      </td>
    </tr>
  )
}

/** Rows and columns that are not people, so that nothing of the file disappears without a word. */
function Aside({ report }: { readonly report: RosterImport }) {
  const unused = report.unusedColumns.map(({ column, header }) => words.column(column, header))
  return (
    <div className={styles['aside']}>
      {report.blankRows.length > 0 && <p>{words.blankRows(report.blankRows)}</p>}
      {unused.length > 0 && <p>{words.unused(unused)}</p>}
      {report.setAside.length > 0 && (
        <details>
          <summary>
            {words.setAside} ({report.setAside.length})
          </summary>
          <ul>
            {report.setAside.map(({ row, reason, text }) => (
              <li key={row}>
                {words.row} {row}, {words.setAsideReason[reason]}: {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Take({ review, replaces, onTake }: { readonly review: ImportReview } & TakeOfficials) {
  const { officials, counts, ready } = review
  return (
    <div className={styles['take']}>
      {counts.rejected > 0 && <p className={styles['notReady']}>{words.notReady(counts.rejected)}</p>}
      <Button kind="primary" disabled={!ready} onClick={() => onTake(officials, 'replace')}>
        {replaces ? words.replace(officials.length) : words.take(officials.length)}
      </Button>
      {replaces && (
        <Button disabled={!ready} onClick={() => onTake(officials, 'append')}>
          {words.append(officials.length)}
        </Button>
      )}
    </div>
  )
}
