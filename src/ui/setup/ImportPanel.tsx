/**
 * Import of the list (S1): pick, drop or paste; confirm old fonts; choose the sheet and columns; look at every row's verdict.
 * The file stays in memory only while the panel is open. Nothing is taken over before the secretary says so. Reading happens
 * beside the page; what takes long shows how far it is and can be stopped.
 */
import { useEffect, useRef, useState } from 'react'
import type { RosterFile } from '../../app/importOfficials'
import type { ImportReport, RosterOptions, RosterStage } from '../../domain/meeting/rosterReport'
import { setupWords } from '../../words/setup'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { ProgressBar } from '../components/ProgressBar'
import { SelectField } from '../components/SelectField'
import { useDesk } from '../deskContext'
import { ColumnChoice } from './ColumnChoice'
import { EncodingChoice } from './EncodingChoice'
import { FileDrop } from './FileDrop'
import { ImportRows } from './ImportRows'
import type { TakeOfficials } from './ImportRows'
import styles from './Import.module.css'

const words = setupWords.importing

/** How far a reading is when a stage begins; the last one ends it. */
const DONE: Readonly<Record<RosterStage | 'file', number>> = { file: 0, cells: 0.1, people: 0.8 }

interface ImportPanelProps extends TakeOfficials {
  readonly onClose: () => void
}

interface Reading {
  readonly stage: RosterStage | 'file'
  readonly stop: AbortController
}

export function ImportPanel(props: ImportPanelProps) {
  const desk = useDesk()
  const [source, setSource] = useState<RosterFile>()
  const [options, setOptions] = useState<RosterOptions>({})
  const [report, setReport] = useState<ImportReport>()
  const [reading, setReading] = useState<Reading>()
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const read = async (from: RosterFile, how: RosterOptions) => {
    running.current?.abort()
    const stop = new AbortController()
    running.current = stop
    setReading({ stage: 'file', stop })
    setSource(from)
    setOptions(how)
    const latest = () => running.current === stop
    const read = await desk.importOfficials(from, how, { signal: stop.signal, onStage: (stage) => latest() && setReading({ stage, stop }) })
    // Another file may have been chosen meanwhile.
    if (!latest()) return
    running.current = undefined
    setReport(read)
    setReading(undefined)
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
      {reading !== undefined && (
        <div className={styles['reading']} role="status">
          <ProgressBar label={words.stage[reading.stage]} done={DONE[reading.stage]} />
          <Button onClick={() => reading.stop.abort()}>{words.stop}</Button>
        </div>
      )}
      {reading === undefined && report !== undefined && (
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
  const { mapping: _, headerRow: __, ...others } = options
  const columns = {
    onMapping: (mapping: NonNullable<RosterOptions['mapping']>) => onRead({ ...others, mapping }),
    onHeaderRow: (headerRow: number | null) => onRead({ ...others, headerRow }),
  }
  if (outcome.ok) {
    return (
      <>
        <ColumnChoice mapping={outcome.value.mapping} headers={outcome.value.headers} columns={outcome.value.unusedColumns.map(({ column }) => column)} {...columns} />
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
      {(error.code === 'import/column-missing' || error.code === 'import/no-people') && (
        <ColumnChoice open mapping={error.mapping} headers={'headers' in error ? error.headers : []} columns={[]} {...columns} />
      )}
    </>
  )
}
