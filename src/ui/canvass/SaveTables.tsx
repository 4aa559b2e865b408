/** The consolidated tables as files: a workbook for people, CSV for databases (docs/canvass-columns.md). */
import { useState } from 'react'
import type { FileError } from '../../app/fileDesk'
import type { ReceptionDesk, TableFormat } from '../../app/superiorDesk'
import { resultsWords } from '../../words/results'
import { superiorWords } from '../../words/superior'
import { Button } from '../components/Button'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { useFiles } from '../filesContext'
import styles from './Canvass.module.css'

export function SaveTables({ desk, primary, empty }: { readonly desk: ReceptionDesk; readonly primary: boolean; readonly empty: boolean }) {
  const words = superiorWords.canvass
  const files = useFiles()
  const [saved, setSaved] = useState<string>()
  const [failure, setFailure] = useState<FileError>()
  const [busy, setBusy] = useState(false)
  const save = async (format: TableFormat) => {
    setBusy(true)
    const { name, bytes } = await desk.table(format)
    const written = await files.save(name, bytes)
    setBusy(false)
    setSaved(written.ok ? name : undefined)
    setFailure(written.ok || written.error.code === 'file/cancelled' ? undefined : written.error)
  }
  return (
    <Panel title={words.export}>
      <div className={styles['actions']}>
        <Button kind={primary ? 'primary' : 'secondary'} disabled={busy || empty} onClick={() => void save('xlsx')}>
          {words.exportXlsx}
        </Button>
        <Button disabled={busy || empty} onClick={() => void save('csv')}>
          {words.exportCsv}
        </Button>
      </div>
      {saved !== undefined && <Notice kind="ok" title={words.saved(saved)} />}
      {failure !== undefined && <Notice kind="error" title={resultsWords.exporting.failed} />}
    </Panel>
  )
}
