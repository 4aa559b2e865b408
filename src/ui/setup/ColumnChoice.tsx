/** Which column of the file is what, and in which row the column names stand: the guess, visible and changeable. */
import type { RosterImport } from '../../domain/meeting/importRoster'
import type { ColumnMapping, RosterField } from '../../domain/meeting/rosterColumns'
import { setupWords } from '../../words/setup'
import { SelectField } from '../components/SelectField'
import styles from './Import.module.css'

const words = setupWords.importing
const FIELDS: readonly RosterField[] = ['familyName', 'name', 'position', 'birthDate', 'birthDateWomen', 'place', 'idCode']
const NONE = ''
/** Columns offered for a table without column names, and rows offered for the names. */
const UNNAMED_COLUMNS = 8
const HEADER_ROWS = 20

interface ColumnChoiceProps {
  readonly mapping: ColumnMapping
  readonly headers: RosterImport['headers']
  /** 1-based columns that hold something and are not imported. */
  readonly columns: readonly number[]
  readonly onMapping: (mapping: ColumnMapping) => void
  /** 0-based; null: the table has no column names. */
  readonly onHeaderRow: (row: number | null) => void
  readonly open?: boolean
}

export function ColumnChoice({ mapping, headers, columns, onMapping, onHeaderRow, open = false }: ColumnChoiceProps) {
  const used = Object.values(mapping.columns)
  const count = Math.max(headers.length === 0 ? UNNAMED_COLUMNS : headers.length, ...columns, ...used.map((column) => column + 1))
  const options = [
    { value: NONE, label: words.noColumn },
    ...Array.from({ length: count }, (_, i) => ({ value: String(i), label: words.column(i + 1, headers[i] ?? '') })),
  ]
  const rows = Array.from({ length: Math.max(HEADER_ROWS, (mapping.headerRow ?? 0) + 1) }, (_, i) => ({ value: String(i), label: words.headerRowAt(i + 1) }))
  const set = (field: RosterField, value: string) => {
    // A column is one thing only: whatever held it before lets go.
    const others = Object.entries(mapping.columns).filter(([name, column]) => name !== field && String(column) !== value)
    const chosen: readonly (readonly [string, number])[] = value === NONE ? [] : [[field, Number(value)]]
    onMapping({ ...mapping, columns: Object.fromEntries([...others, ...chosen]) })
  }
  return (
    <details className={styles['columns']} open={open}>
      <summary>
        {words.columns}: <span className={styles['guess']}>{summaryOf(mapping, headers)}</span>
      </summary>
      <p className={styles['hint']}>{words.columnsHint}</p>
      <div className={styles['columnGrid']}>
        <SelectField
          label={words.headerRow}
          value={mapping.headerRow === null ? NONE : String(mapping.headerRow)}
          options={[{ value: NONE, label: words.noHeaderRow }, ...rows]}
          onValue={(value) => onHeaderRow(value === NONE ? null : Number(value))}
        />
        {FIELDS.map((field) => (
          <SelectField
            key={field}
            label={words.field[field]}
            value={mapping.columns[field] === undefined ? NONE : String(mapping.columns[field])}
            options={options}
            onValue={(value) => set(field, value)}
          />
        ))}
      </div>
    </details>
  )
}

/** The guess in one line, so that it is seen without opening anything. */
function summaryOf({ columns }: ColumnMapping, headers: readonly string[]): string {
  return FIELDS.flatMap((field) => {
    const column = columns[field]
    if (column === undefined) return []
    const header = headers[column] ?? ''
    return [`${words.field[field]} ← ${header === '' ? words.column(column + 1, '') : `“${header}”`}`]
  }).join('; ')
}
