/** Packages whose keys nobody has confirmed: a list of their own, until a named person types the fingerprint from the paper. */
import { useState } from 'react'
import type { SyntheticEvent } from 'react'
import type { ReceptionDesk, SuperiorError } from '../../app/superiorDesk'
import type { WaitingPackage } from '../../domain/canvass/canvass'
import { superiorWords } from '../../words/superior'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Field } from '../components/Field'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import styles from './Canvass.module.css'

interface CompareKeysProps {
  readonly desk: ReceptionDesk
  readonly primary: boolean
  readonly waiting: readonly WaitingPackage[]
}

export function CompareKeys({ desk, primary, waiting }: CompareKeysProps) {
  const words = superiorWords.canvass
  const [typed, setTyped] = useState('')
  const [by, setBy] = useState('')
  const [channel, setChannel] = useState<string>(superiorWords.witness.paper)
  const [error, setError] = useState<SuperiorError>()
  const [done, setDone] = useState<string>()
  const compare = async (event: SyntheticEvent) => {
    event.preventDefault()
    const before = new Set(waiting.map(({ digest }) => digest))
    const confirmed = await desk.confirm(typed, { by, channel })
    setError(confirmed.ok ? undefined : confirmed.error)
    if (!confirmed.ok) return
    for (const { digest } of desk.view.getState().report.canvass.waiting) before.delete(digest)
    setDone(waiting.find(({ digest }) => before.has(digest))?.unitName)
    setTyped('')
  }
  return (
    <Panel title={words.compare} lead={words.compareLead}>
      <ul className={styles['plain']}>
        {waiting.map(({ digest, unitName, unitCode, roundNumber, file }) => (
          <li key={digest}>
            ⚠ {words.claims(unitName, unitCode, roundNumber)} <span className={styles['note']}>{file}</span>
          </li>
        ))}
      </ul>
      <form className={styles['form']} onSubmit={(event) => void compare(event)}>
        <Field label={superiorWords.openings.fingerprint} value={typed} onValue={setTyped} autoComplete="off" spellCheck={false} />
        <Field label={superiorWords.witness.by} value={by} onValue={setBy} autoComplete="off" />
        <Field label={superiorWords.witness.channel} value={channel} onValue={setChannel} autoComplete="off" />
        <div>
          <Button type="submit" kind={primary ? 'primary' : 'secondary'}>
            {words.compareDo}
          </Button>
        </div>
      </form>
      {error !== undefined && <ErrorNotice error={error} />}
      {error === undefined && done !== undefined && <Notice kind="ok" title={words.compared(done)} />}
    </Panel>
  )
}
