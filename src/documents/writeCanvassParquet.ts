/** Writes the consolidated figures as Parquet (docs/canvass-columns.md); for the command line, so apart from what the app loads. */
import { CANVASS_COLUMNS } from '../domain/canvass/canvassRow'
import type { CanvassRow } from '../domain/canvass/canvassRow'
import type { Figures, Sink } from './writeCanvass'
import { parquetStream } from './writeParquet'

/** Rows of a row group: some packages together, so that groups are not tiny. */
const ROW_GROUP = 5000

export async function writeCanvassParquet(figures: Figures, sink: Sink): Promise<void> {
  const file = parquetStream(CANVASS_COLUMNS, sink)
  let pending: CanvassRow[] = []
  for await (const rows of figures) {
    pending.push(...rows)
    if (pending.length < ROW_GROUP) continue
    file.write(pending)
    pending = []
  }
  file.write(pending)
  file.end()
}
