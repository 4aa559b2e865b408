/**
 * Writes Parquet (hyparquet-writer) in pieces: one row group a batch, bytes handed out as they come, so that a table of any
 * length needs the memory of one batch. Text is UTF-8, whole numbers INT64, flags BOOLEAN; nullable only where it says so.
 */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'

export interface ParquetColumn {
  readonly name: string
  readonly kind: 'text' | 'whole' | 'flag'
  readonly nullable: boolean
}
type Cell = string | number | boolean | null

export interface ParquetStream {
  write(rows: readonly Readonly<Record<string, Cell>>[]): void
  end(): void
}

const element = ({ name, kind, nullable }: ParquetColumn) => {
  const repetition = nullable ? 'OPTIONAL' : 'REQUIRED'
  switch (kind) {
    case 'text':
      return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: repetition } as const
    case 'whole':
      return { name, type: 'INT64', repetition_type: repetition } as const
    case 'flag':
      return { name, type: 'BOOLEAN', repetition_type: repetition } as const
  }
}

/** @param sink  takes the file's bytes in order; each array is its own */
export function parquetStream(columns: readonly ParquetColumn[], sink: (chunk: Uint8Array) => void): ParquetStream {
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes, createdBy: 'hom-phieu',
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(element)],
  })
  const drain = (): void => {
    sink(new Uint8Array(bytes.buffer.slice(0, bytes.index)))
    bytes.index = 0 // what was written stays counted in `offset`
  }
  return {
    write(rows) {
      if (rows.length === 0) return
      const columnData = columns.map(({ name, kind }) => ({ name, data: rows.map((row) => valueOf(row[name] ?? null, kind)) }))
      void writer.write({ columnData, rowGroupSize: rows.length })
      drain()
    },
    end() {
      void writer.finish()
      drain()
    },
  }
}

const valueOf = (cell: Cell, kind: ParquetColumn['kind']): string | bigint | boolean | null =>
  cell === null ? null : kind === 'whole' ? BigInt(cell) : kind === 'flag' ? cell === true : String(cell)
