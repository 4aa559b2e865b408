/** What is still missing or odd, all together, each with a way to its field. */
import type { MeetingFault, MeetingWarning } from '../../domain/meeting/checkMeeting'
import { inSpoken } from '../../words/language'
import { errorWords, warningWords } from '../../words/errors'
import { setupWords as words } from '../../words/setup'
import { Notice } from '../components/Notice'
import styles from './SetUp.module.css'

/** Moves the focus to the field at this place of the form, or to the nearest section that holds it. */
export function goTo(place: string) {
  const parts = place.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const found = document.querySelector(`[data-place="${parts.slice(0, length).join('.')}"]`)
    if (!(found instanceof HTMLElement)) continue
    found.closest('details')?.setAttribute('open', '')
    found.scrollIntoView({ block: 'center' })
    const input = found.querySelector<HTMLElement>('input:not([type="file"]), select, textarea, button')
    ;(input ?? found).focus({ preventScroll: true })
    return
  }
}

interface FaultSummaryProps {
  readonly faults: readonly MeetingFault[]
  readonly warnings: readonly MeetingWarning[]
  readonly title: (count: number) => string
  readonly onPlace: (place: string) => void
}

export function FaultSummary({ faults, warnings, title, onPlace }: FaultSummaryProps) {
  return (
    <>
      {faults.length > 0 && (
        <Notice kind="info" title={title(faults.length)}>
          <p>{words.missingHint}</p>
          <Places onPlace={onPlace} items={faults.map((fault) => ({ field: fault.field, text: inSpoken(errorWords(fault)).what }))} />
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice kind="warn" title={words.warnings}>
          <Places onPlace={onPlace} items={warnings.map((warning) => ({ field: warning.field, text: inSpoken(warningWords(warning)).what }))} />
        </Notice>
      )}
    </>
  )
}

interface PlacesProps {
  readonly items: readonly { readonly field: string; readonly text: string }[]
  readonly onPlace: (place: string) => void
}

function Places({ items, onPlace }: PlacesProps) {
  return (
    <ul className={styles['places']}>
      {items.map(({ field, text }, i) => (
        <li key={`${field}/${String(i)}`}>
          <button type="button" className={styles['place']} onClick={() => onPlace(field)}>
            {text}
          </button>
        </li>
      ))}
    </ul>
  )
}
