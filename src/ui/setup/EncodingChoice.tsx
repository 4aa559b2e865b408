/** A file in an old font (TCVN3, VNI): samples before and after, converted only on the secretary's word (rules.md §4). */
import type { ConversionSample } from '../../domain/meeting/importRoster'
import { setupWords } from '../../words/setup'
import { Button } from '../components/Button'
import { Notice } from '../components/Notice'
import styles from './Import.module.css'

const words = setupWords.importing

type Encoding = Parameters<typeof words.encodingName>[0]

interface EncodingChoiceProps {
  readonly encoding: Encoding
  readonly samples: readonly ConversionSample[]
  readonly onChoose: (convert: Encoding | 'none') => void
}

export function EncodingChoice({ encoding, samples, onChoose }: EncodingChoiceProps) {
  return (
    <Notice
      kind="warn"
      title={words.encodingTitle(words.encodingName(encoding))}
      actions={
        <>
          <Button kind="primary" onClick={() => onChoose(encoding)}>
            {words.convert}
          </Button>
          <Button onClick={() => onChoose('none')}>{words.keep}</Button>
        </>
      }
    >
      <p>{words.encodingHint}</p>
      <table className={styles['samples']}>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {samples.map(({ row, column, before, after }) => (
            <tr key={`${String(row)}/${String(column)}`}>
              <td>{row}</td>
              <td>{before}</td>
              <td className={styles['after']}>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Notice>
  )
}
