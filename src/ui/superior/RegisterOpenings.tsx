/**
 * Registering opening records (protocol.md §6): by file, whose signatures are verified now, or by the sixteen symbols of the
 * fingerprint; always who and over which channel. The list below is what this machine knows beforehand.
 */
import { useCallback, useEffect, useState } from 'react'
import type { PickedFile } from '../../app/fileDesk'
import type { RegisteredOpening, SuperiorError } from '../../app/superiorDesk'
import type { Result } from '../../domain/kernel/result'
import { superiorWords } from '../../words/superior'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Field } from '../components/Field'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { useFiles } from '../filesContext'
import { useOneAct } from '../useOneAct'
import { useSuperior } from '../superiorContext'
import { openingTitle, shownFingerprint, shownTime } from './openingTitle'
import styles from './Superior.module.css'

export function RegisterOpenings() {
  const words = superiorWords.openings
  const superior = useSuperior()
  const files = useFiles()
  const [openings, setOpenings] = useState<readonly RegisteredOpening[]>([])
  const [pair, setPair] = useState<readonly PickedFile[]>([])
  const [typed, setTyped] = useState('')
  const [by, setBy] = useState('')
  const [channel, setChannel] = useState('')
  const [error, setError] = useState<SuperiorError>()
  const [done, setDone] = useState<string>()
  const load = useCallback(async () => {
    const known = await superior.openings()
    if (known.ok) setOpenings(known.value)
    else setError(known.error)
  }, [superior])
  useEffect(() => {
    // State is set after the store has answered, never during the effect.
    void Promise.resolve().then(load)
  }, [load])

  const { busy, once } = useOneAct()
  /** What was chosen or typed meanwhile stays for the next registration. */
  const register = (registration: () => Promise<Result<RegisteredOpening, SuperiorError>>) =>
    void once(async () => {
      const registered = await registration()
      setError(registered.ok ? undefined : registered.error)
      setDone(registered.ok ? registered.value.fingerprint : undefined)
      if (!registered.ok) return
      setPair((now) => (now === pair ? [] : now))
      setTyped((now) => (now === typed ? '' : now))
      await load()
    })
  const json = pair.find(({ name }) => name.endsWith('.json'))
  const jws = pair.find(({ name }) => name.endsWith('.jws'))
  /** The one primary button is of the way that was begun: a typed fingerprint, or the two files. */
  const types = typed.trim() !== '' && pair.length === 0
  const choose = async () => {
    const picked = await files.pickMany('.json,.jws')
    if (picked.ok) setPair(picked.value)
  }
  return (
    <>
      <Panel title={superiorWords.tab.openings} lead={words.lead}>
        <div className={styles['form']}>
          <Field label={superiorWords.witness.by} value={by} onValue={setBy} autoComplete="off" placeholder={superiorWords.witness.byPlaceholder} />
          <Field label={superiorWords.witness.channel} hint={superiorWords.witness.channelHint} value={channel} onValue={setChannel} autoComplete="off" />
        </div>
        {error !== undefined && <ErrorNotice error={error} />}
        {done !== undefined && <Notice kind="ok" title={words.registered(shownFingerprint(done))} />}
      </Panel>
      <Panel title={words.fileTitle} lead={words.fileLead}>
        <div className={styles['actions']}>
          <Button onClick={() => void choose()}>{words.choose}</Button>
          <Button kind={types ? 'secondary' : 'primary'} disabled={busy || json === undefined || jws === undefined} onClick={() => json && jws && register(() => superior.registerOpening({ json: json.bytes, jws: jws.bytes }, { by, channel }))}>
            {words.register}
          </Button>
        </div>
        {pair.length > 0 && <p className={styles['note']}>{words.chosen(pair.map(({ name }) => name).join(', '))}</p>}
        {pair.length > 0 && (json === undefined || jws === undefined) && <Notice kind="warn" title={words.both} />}
      </Panel>
      <Panel title={words.typedTitle} lead={words.typedLead}>
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault()
            register(() => superior.registerFingerprint(typed, { by, channel }))
          }}
        >
          <Field label={words.fingerprint} value={typed} onValue={setTyped} autoComplete="off" spellCheck={false} />
          <div>
            <Button type="submit" kind={types ? 'primary' : 'secondary'} disabled={busy || typed.trim() === ''}>
              {words.register}
            </Button>
          </div>
        </form>
      </Panel>
      <Panel title={words.list}>{openings.length === 0 ? <p>{words.empty}</p> : <OpeningsTable openings={openings} />}</Panel>
    </>
  )
}

function OpeningsTable({ openings }: { readonly openings: readonly RegisteredOpening[] }) {
  const { columns, onlyFingerprint, list } = superiorWords.openings
  return (
    <div className={styles['wrap']}>
      <table className={styles['table']} aria-label={list}>
        <thead>
          <tr>
            <th scope="col">{columns.fingerprint}</th>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.by}</th>
            <th scope="col">{columns.at}</th>
            <th scope="col">{columns.channel}</th>
          </tr>
        </thead>
        <tbody>
          {openings.map((opening) => (
            <tr key={opening.fingerprint}>
              <td className={styles['code']}>{shownFingerprint(opening.fingerprint)}</td>
              <td>{openingTitle(opening) ?? onlyFingerprint}</td>
              <td>{opening.by}</td>
              <td>{shownTime(opening.registeredAt)}</td>
              <td>{opening.channel}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
