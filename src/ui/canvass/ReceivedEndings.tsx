/**
 * Annulments and corrections received (S18), with the tables of S17: what each changes, before and after, beside the result it
 * belongs to. No figure of a table changes by them; whoever uses the figures sees both.
 */
import type { EndingsOfResult, ReceivedEnding, ReceptionDesk, ReceptionView } from '../../app/superiorDesk'
import { checkWords } from '../../words/checks'
import { inSpoken } from '../../words/language'
import { superiorWords } from '../../words/superior'
import { verdictText } from '../../words/verdicts'
import { Button } from '../components/Button'
import { Panel } from '../components/Panel'
import { EndingSays, EndingsOfPackage, RoundAnnulled } from '../verifier/EndingFacts'
import styles from './Canvass.module.css'

export function ReceivedEndings({ desk, view: { endings } }: { readonly desk: ReceptionDesk; readonly view: ReceptionView }) {
  const words = superiorWords.canvass
  if (endings.ofResults.length === 0 && endings.alone.length === 0) return null
  return (
    <Panel title={words.endings}>
      {endings.ofResults.map((one) => (
        <OfResult key={one.result.digest} desk={desk} of={one} />
      ))}
      {endings.alone.map((ending) => (
        <section key={ending.sha256} className={styles['matter']} aria-label={ending.verdict.file}>
          <EndingFile desk={desk} ending={ending} />
          <EndingSays result={ending.ending} />
        </section>
      ))}
    </Panel>
  )
}

function OfResult({ desk, of: { result, beside, files } }: { readonly desk: ReceptionDesk; readonly of: EndingsOfResult }) {
  const { unit, round } = result.statement
  const title = superiorWords.canvass.claims(unit.name, unit.code, round.number)
  return (
    <section className={styles['matter']} aria-label={title}>
      <h3 className={styles['name']}>{title}</h3>
      {files.map((ending) => (
        <EndingFile key={ending.sha256} desk={desk} ending={ending} />
      ))}
      {beside.annulment !== undefined && <RoundAnnulled record={beside.annulment} />}
      <EndingsOfPackage endings={beside} statement={result.statement} />
    </section>
  )
}

/** The file with its verdict, and what it waits for. */
function EndingFile({ desk, ending: { sha256, verdict } }: { readonly desk: ReceptionDesk; readonly ending: ReceivedEnding }) {
  const words = superiorWords.canvass
  const { name, next } = verdictText(verdict)
  const belongs = verdict.checks.find(({ id }) => id === 'ending-belongs')
  const waits = belongs === undefined || belongs.ok ? undefined : inSpoken(checkWords(belongs))
  return (
    <div className={styles['refused']}>
      <div>
        <p>
          <strong>{name}</strong>: {verdict.file}
        </p>
        {verdict.verdict !== 'verified' && <p>{waits === undefined ? next : `${waits.failed} ${waits.next}`}</p>}
      </div>
      <Button kind="quiet" aria-label={`${words.takeOut}: ${verdict.file}`} onClick={() => void desk.takeOut(sha256)}>
        {words.takeOut}
      </Button>
    </div>
  )
}
