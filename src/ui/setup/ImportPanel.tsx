/**
 * Import of the list (S1): pick, drop or paste; confirm old fonts; choose the sheet and columns; look at every row's verdict.
 * The file stays in memory only while the panel is open. Nothing is taken over before the secretary says so.
 */
import { useState } from 'react'
import type { ImportReport, RosterOptions } from '../../app/importOfficials'
import { setupWords } from '../../words/setup'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { SelectField } from '../components/SelectField'
import { useDesk } from '../deskContext'
import { ColumnChoice } from './ColumnChoice'
import { EncodingChoice } from './EncodingChoice'
import { FileDrop } from './FileDrop'
import { ImportRows } from './ImportRows'
import type { TakeOfficials } from './ImportRows'
import styles from './Import.module.css'

const words = setupWords.importing

interface ImportPanelProps extends TakeOfficials {
  readonly onClose: () => void
}

interface Source {
  readonly name: string
  readonly bytes: Uint8Array
}

export function ImportPanel(props: ImportPanelProps) {
  const desk = useDesk()
  const [source, setSource] = useState<Source>()
  const [options, setOptions] = useState<RosterOptions>({})
  const [report, setReport] = useState<ImportReport>()
  const [reading, setReading] = useState(false)

  const read = async (from: Source, how: RosterOptions) => {
    setReading(true)
    setSource(from)
    setOptions(how)
    setReport(await desk.importOfficials(from.name, from.bytes, how))
    setReading(false)
  }
  const again = (how: RosterOptions) => {
    if (source !== undefined) void read(source, how)
  }
  return (
    <section className={styles['import']} aria-label={words.title}>
      <div className={styles['head']}>
        <h3 className={styles['title']}>{source === undefined ? words.title : source.name}</h3>
        <Button kind="quiet" onClick={props.onClose}>
          {words.close}
        </Button>
      </div>
      <FileDrop small={report !== undefined} onFile={(file) => void read(file, {})} />
      {reading && <p role="status">{words.reading}</p>}
      {!reading && report !== undefined && (
        <>
          {report.sheets.length > 1 && (
            <SelectField
              label={words.sheet}
              value={report.sheet}
              options={report.sheets.map((name) => ({ value: name, label: name }))}
              onValue={(sheet) => again({ sheet })}
            />
          )}
          <Outcome {...props} key={`${report.sheet}/${String(options.convert)}`} report={report} options={options} onRead={again} />
        </>
      )}
    </section>
  )
}

interface OutcomeProps extends ImportPanelProps {
  readonly report: ImportReport
  readonly options: RosterOptions
  readonly onRead: (options: RosterOptions) => void
}

function Outcome({ report, options, onRead, replaces, onTake }: OutcomeProps) {
  const outcome = report.import
  if (outcome.ok) {
    return (
      <>
        <ColumnChoice
          mapping={outcome.value.mapping}
          headers={outcome.value.headers}
          columns={outcome.value.unusedColumns.map(({ column }) => column)}
          onMapping={(mapping) => onRead({ ...options, mapping })}
        />
        {/* New columns are a new reading: corrections of the old one do not carry over. */}
        <ImportRows key={JSON.stringify(outcome.value.mapping)} report={outcome.value} replaces={replaces} onTake={onTake} />
      </>
    )
  }
  const { error } = outcome
  if (error.code === 'import/legacy-encoding') {
    return <EncodingChoice encoding={error.encoding} samples={error.samples} onChoose={(convert) => onRead({ ...options, convert })} />
  }
  return (
    <>
      <ErrorNotice error={error} />
      {error.code === 'import/column-missing' && (
        <ColumnChoice open mapping={error.mapping} headers={error.headers} columns={[]} onMapping={(mapping) => onRead({ ...options, mapping })} />
      )}
    </>
  )
}
