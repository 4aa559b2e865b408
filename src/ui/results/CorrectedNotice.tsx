/** At the head of S14: that the result below was corrected after signing, the latest correction by number and time, and the way to it. */
import type { SignedCorrection } from '../../app/endingsDesk'
import { resultsWords } from '../../words/results'
import { Button } from '../components/Button'
import { Notice } from '../components/Notice'
import { shownTime } from '../superior/openingTitle'

const words = resultsWords.corrected

interface CorrectedNoticeProps {
  /** In order of number. */
  readonly made: readonly SignedCorrection[]
  readonly onShow: () => void
}

export function CorrectedNotice({ made, onShow }: CorrectedNoticeProps) {
  const latest = made.at(-1)?.record
  if (latest === undefined) return null
  return (
    <Notice kind="warn" title={words.title(made.length, latest.number, shownTime(latest.madeAt))} actions={<Button onClick={onShow}>{words.show}</Button>}>
      <p>{words.kept}</p>
    </Notice>
  )
}
