/** S18: the receptions of this machine; one is begun, opened, gone on with, or deleted after a question. */
import { useCallback, useEffect, useState } from 'react'
import type { Reception, ReceptionDesk, SuperiorError } from '../../app/superiorDesk'
import { superiorWords } from '../../words/superior'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Field } from '../components/Field'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { useSuperior } from '../superiorContext'
import { shownTime } from '../superior/openingTitle'
import { useOneAct } from '../useOneAct'
import { ReceptionView } from './ReceptionView'
import styles from './Canvass.module.css'

export function CanvassPage() {
  const words = superiorWords.canvass
  const superior = useSuperior()
  const [receptions, setReceptions] = useState<readonly Reception[]>()
  const [opened, setOpened] = useState<ReceptionDesk>()
  const [title, setTitle] = useState('')
  const [rehearsal, setRehearsal] = useState(false)
  const [asked, setAsked] = useState<Reception>()
  const { busy, once } = useOneAct()
  const [error, setError] = useState<SuperiorError>()
  const load = useCallback(async () => {
    const all = await superior.receptions()
    if (all.ok) setReceptions(all.value)
    else setError(all.error)
  }, [superior])
  useEffect(() => {
    void Promise.resolve().then(load)
  }, [load])

  const open = async (id: string) => {
    const reception = await superior.reception(id)
    if (reception.ok) setOpened(reception.value)
    else setError(reception.error)
  }
  const begin = async () => {
    const begun = await superior.begin(title, rehearsal ? 'rehearsal' : 'official')
    setError(begun.ok ? undefined : begun.error)
    if (!begun.ok) return
    setTitle('')
    await load()
    await open(begun.value)
  }
  const remove = async (id: string) => {
    const removed = await superior.remove(id)
    if (!removed.ok) setError(removed.error)
    setAsked(undefined)
    await load()
  }
  // One primary button: to begin while there is none or a title is typed, otherwise to go on with the latest.
  const latest = receptions?.reduce<Reception | undefined>((last, one) => (last === undefined || one.createdAt >= last.createdAt ? one : last), undefined)
  const begins = latest === undefined || title.trim() !== ''
  if (opened !== undefined) {
    return <ReceptionView desk={opened} onBack={() => {
      setOpened(undefined)
      void load()
    }} />
  }
  return (
    <>
      {error !== undefined && <ErrorNotice error={error} />}
      <Panel title={words.newTitle}>
        <form
          className={styles['begin']}
          onSubmit={(event) => {
            event.preventDefault()
            void once(begin)
          }}
        >
          <Field label={words.name} value={title} onValue={setTitle} placeholder={words.namePlaceholder} autoComplete="off" />
          <label className={styles['check']}>
            <input type="checkbox" checked={rehearsal} onChange={(event) => setRehearsal(event.target.checked)} />
            {words.rehearsal}
          </label>
          <div>
            <Button type="submit" disabled={busy} kind={begins ? 'primary' : 'secondary'}>
              {words.begin}
            </Button>
          </div>
        </form>
      </Panel>
      <Panel title={words.list}>
        {receptions?.length === 0 && <p>{words.empty}</p>}
        <ul className={styles['receptions']}>
          {receptions?.map((reception) => (
            <li key={reception.id} className={styles['reception']}>
              <div>
                <p className={styles['name']}>{reception.title}</p>
                <p className={styles['note']}>
                  {shownTime(reception.createdAt)}
                  {reception.expected !== undefined && ` · ${words.expectedNow(reception.expected.length)}`}
                </p>
              </div>
              <Button kind={!begins && reception.id === latest.id ? 'primary' : 'secondary'} aria-label={`${words.open}: ${reception.title}`} onClick={() => void open(reception.id)}>
                {words.open}
              </Button>
              <Button kind="quiet" aria-label={`${words.remove}: ${reception.title}`} onClick={() => setAsked(reception)}>
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
        {asked !== undefined && (
          <Notice
            kind="warn"
            title={words.removeSure(asked.title)}
            actions={
              <>
                <Button focused onClick={() => setAsked(undefined)}>
                  {words.keep}
                </Button>
                <Button kind="danger" onClick={() => void remove(asked.id)}>
                  {words.removeYes}
                </Button>
              </>
            }
          />
        )}
      </Panel>
    </>
  )
}
