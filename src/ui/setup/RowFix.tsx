/** A wrong row of the file, corrected in place: the file itself is never touched. */
import { useState } from 'react'
import type { ReviewRow } from '../../app/importReview'
import type { OfficialDraft } from '../../domain/meeting/officials'
import { inSpoken } from '../../words/language'
import { errorWords } from '../../words/errors'
import { setupWords } from '../../words/setup'
import { Button } from '../components/Button'
import { Field } from '../components/Field'
import { useFirstFocus } from '../useFirstFocus'
import styles from './Import.module.css'

const words = setupWords.importing
const FIELDS = ['name', 'position', 'birthDate', 'place', 'idCode'] as const

interface RowFixProps {
  readonly row: ReviewRow
  /** Columns beside the row's number. */
  readonly columns: number
  readonly onFix: (draft: OfficialDraft) => void
  readonly onLeave: () => void
}

export function RowFix({ row, columns, onFix, onLeave }: RowFixProps) {
  const [draft, setDraft] = useState<OfficialDraft>(row.draft)
  // The first field that is wrong.
  const ref = useFirstFocus<HTMLTableRowElement>('[aria-invalid]')
  return (
    <tr ref={ref} data-verdict="rejected">
      <th scope="row">{row.row}</th>
      <td colSpan={columns}>
        <form
          autoComplete="off"
          className={styles['fix']}
          onSubmit={(event) => {
            event.preventDefault()
            onFix(draft)
          }}
        >
          {FIELDS.map((field) => {
            const problem = row.problems.find((each) => each.field === field)
            return (
              <Field
                key={field}
                label={words.field[field]}
                value={draft[field] ?? ''}
                onValue={(value) => setDraft({ ...draft, [field]: value })}
                fault={problem === undefined ? undefined : inSpoken(errorWords(problem)).what}
              />
            )
          })}
          <div className={styles['rowActions']}>
            <Button type="submit" kind="primary">
              {words.fixed}
            </Button>
            <Button kind="quiet" onClick={onLeave}>
              {words.unfixed}
            </Button>
          </div>
        </form>
      </td>
    </tr>
  )
}
