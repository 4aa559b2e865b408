/** What a plan still lacks, each in a sentence; a long list of wrong lines is cut and counted. */
import type { PlanFault } from '../../app/planDesk'
import { errorWords } from '../../words/errors'
import { inSpoken } from '../../words/language'
import { planWords } from '../../words/plan'
import { Notice } from '../components/Notice'

const SHOWN = 20
const words = planWords.making

export function PlanFaults({ faults }: { readonly faults: readonly PlanFault[] }) {
  if (faults.length === 0) return null
  return (
    <Notice kind="error" title={words.faults(faults.length)}>
      <ul>
        {faults.slice(0, SHOWN).map((fault, i) => {
          const { what, next } = inSpoken(errorWords(fault))
          return <li key={i}>{`${what} ${next}`}</li>
        })}
      </ul>
      {faults.length > SHOWN && <p>{words.moreFaults(faults.length - SHOWN)}</p>}
    </Notice>
  )
}
