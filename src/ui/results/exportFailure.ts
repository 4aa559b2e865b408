/** What to say when a stick fails: what happened, that nothing is lost, what to do. */
import type { FileError } from '../../app/fileDesk'
import { resultsWords } from '../../words/results'

const words = resultsWords.exporting

export function failureWords(code: FileError['code']): string {
  switch (code) {
    case 'file/cancelled':
      return words.cancelled
    case 'file/full':
      return words.full
    case 'file/read-only':
      return words.readOnly
    case 'file/gone':
      return words.gone
    case 'file/write-failed':
      return words.failed
    case 'file/unreadable':
      return words.unreadable
  }
}
