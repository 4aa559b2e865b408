/** Results that wait for a decision: each matter with its reasons, and a decision by a named person under a document. */
import { useId, useState } from 'react'
import type { SyntheticEvent } from 'react'
import type { ReceptionDesk, SuperiorError } from '../../app/superiorDesk'
import type { Canvass } from '../../domain/canvass/canvass'
import type { Matter } from '../../domain/canvass/matters'
import { canvassWords } from '../../words/canvass'
import { superiorWords } from '../../words/superior'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Field } from '../components/Field'
import { Panel } from '../components/Panel'
import { sentenceCase } from '../kiosk/sentenceCase'
import { shownFingerprint, shownTime } from '../superior/openingTitle'
import { useOneAct } from '../useOneAct'
import type { PaperWanted } from './ReceptionPaper'
import styles from './Canvass.module.css'

interface DecideMattersProps {
  readonly desk: ReceptionDesk
  readonly primary: boolean
  readonly canvass: Canvass
  readonly onPaper: (wanted: PaperWanted) => void
}

export function DecideMatters({ desk, primary, canvass, onPaper }: DecideMattersProps) {
  const words = superiorWords.canvass
  return (
    <Panel title={words.decide} lead={words.decideLead}>
      {canvass.open.map((matter, at) => (
        <OpenMatter key={matter.packages.map(({ digest }) => digest).join()} desk={desk} primary={primary && at === 0} matter={matter} />
      ))}
      {canvass.settled.map((matter) => (
        <section key={matter.packages.map(({ digest }) => digest).join()} className={styles['matter']} aria-label={words.decided}>
          <p className={styles['name']}>
            {words.decided}: {words.decidedLine(matter.decision.by, matter.decision.document, shownTime(matter.decision.at))}
          </p>
          <ul className={styles['plain']}>
            {matter.packages.map(({ digest, unitName, unitCode, roundNumber, fingerprint }) => (
              <li key={digest}>
                {matter.decision.kept.includes(digest) ? '✔' : '✖'} {words.claims(unitName, unitCode, roundNumber)} <code>{shownFingerprint(fingerprint)}</code>
                {matter.reasons.includes('copies-differ') && matter.decision.kept.includes(digest) && (
                  <Button kind="quiet" aria-label={`${superiorWords.copiesOnly.remade}: ${unitName}, ${String(roundNumber)}`} onClick={() => onPaper({ kind: 'remade', digest })}>
                    {superiorWords.copiesOnly.remade}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <Button kind="quiet" onClick={() => void desk.undecide(matter.decision)}>
            {words.undo}
          </Button>
        </section>
      ))}
    </Panel>
  )
}

function OpenMatter({ desk, primary, matter }: { readonly desk: ReceptionDesk; readonly primary: boolean; readonly matter: Matter }) {
  const words = superiorWords.canvass
  const id = useId()
  const [kept, setKept] = useState<readonly string[]>([])
  const { busy, once } = useOneAct()
  const [by, setBy] = useState('')
  const [document, setDocument] = useState('')
  const [error, setError] = useState<SuperiorError>()
  const decide = async () => {
    const setAside = matter.packages.map(({ digest }) => digest).filter((digest) => !kept.includes(digest))
    const decided = await desk.decide({ kept, setAside, by, document })
    setError(decided.ok ? undefined : decided.error)
  }
  return (
    <form className={styles['matter']} onSubmit={(event: SyntheticEvent) => {
        event.preventDefault()
        void once(decide)
      }}>
      <p className={styles['name']}>{sentenceCase(matter.reasons.map((reason) => canvassWords.reasons[reason]).join('; '))}</p>
      <ul className={styles['plain']}>
        {matter.packages.map(({ digest, unitName, unitCode, roundNumber, fingerprint, openingFingerprint, replaces }) => (
          <li key={digest}>
            <label className={styles['check']} htmlFor={`${id}-${digest}`}>
              <input
                id={`${id}-${digest}`}
                type="checkbox"
                checked={kept.includes(digest)}
                onChange={(event) => setKept(event.target.checked ? [...kept, digest] : kept.filter((one) => one !== digest))}
              />
              <span>
                {words.keep1}: {words.claims(unitName, unitCode, roundNumber)} · <code>{shownFingerprint(fingerprint)}</code>
                <span className={styles['note']}>
                  {lockedAt(desk, digest)} · {canvassWords.columns.openingFingerprint} {shownFingerprint(openingFingerprint)}
                  {replaces !== null && ` · ${words.replaces(replaces.roundId, replaces.reason)}`}
                </span>
                {matter.reasons.includes('annulled') && <span className={styles['note']}>{annulledAs(desk, digest)}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div className={styles['form']}>
        <Field label={words.by} value={by} onValue={setBy} autoComplete="off" />
        <Field label={words.document} value={document} onValue={setDocument} autoComplete="off" />
        <div>
          <Button type="submit" disabled={busy} kind={primary ? 'primary' : 'secondary'}>
            {words.decideDo}
          </Button>
        </div>
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
    </form>
  )
}

const lockedAt = (desk: ReceptionDesk, digest: string): string => superiorWords.canvass.lockedAt(shownTime(desk.statementOf(digest)?.lockedAt ?? ''))

function annulledAs(desk: ReceptionDesk, digest: string): string {
  const annulment = desk.view.getState().endings.ofResults.find(({ result }) => result.digest === digest)?.beside.annulment
  return annulment === undefined ? '' : superiorWords.canvass.annulledAt(shownTime(annulment.annulledAt), annulment.reason)
}
