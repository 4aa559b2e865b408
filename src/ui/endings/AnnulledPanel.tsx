/** After an annulment: its record on paper and on the stick, and the round that takes its place. */
import { useCallback, useState } from 'react'
import type { DeskError } from '../../app/desk'
import type { RoundIn } from '../../domain/round/round'
import { adminWords } from '../../words/admin'
import { endingsWords } from '../../words/endings'
import { annulmentMinutes } from '../../words/papers/annulmentMinutes'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import { useOpenRound } from '../homeContext'
import { PaperActions } from '../print/PaperActions'
import { PaperView } from '../print/PaperView'
import { useDeskValue } from '../useDeskValue'
import { useOneAct } from '../useOneAct'
import { paperMeeting } from './paperMeeting'
import { SaveRecord } from './SaveRecord'
import styles from './Endings.module.css'

const words = endingsWords.annul

export function AnnulledPanel({ round }: { readonly round: RoundIn<'annulled'> }) {
  const desk = useDesk()
  const openRound = useOpenRound()
  const [error, setError] = useState<DeskError>()
  const { busy, once } = useOneAct()
  const annulment = useDeskValue(useCallback(() => desk.annulment(round.id), [desk, round.id]))
  const replace = async () => {
    const made = await desk.replace(round.id, '')
    if (made.ok) openRound({ desk, id: made.value })
    else setError(made.error)
  }
  return (
    <>
      <Notice kind="warn" title={words.done}>
        <p>{words.doneLead}</p>
      </Notice>
      {annulment.error !== undefined && <ErrorNotice error={annulment.error} />}
      {annulment.value === undefined && annulment.error === undefined && <p role="status">{adminWords.loading}</p>}
      {annulment.value !== undefined && (
        <Panel title={words.savingTitle} lead={words.savingLead}>
          <PaperActions document={annulmentMinutes(paperMeeting(round.meeting), annulment.value.record, annulment.value.fingerprint)} name="BienBanHuyLuot" />
          <SaveRecord id={round.id} what="annulment" files={annulment.value.files} />
        </Panel>
      )}
      <Panel title={words.replace} lead={words.replaceLead}>
        {error !== undefined && <ErrorNotice error={error} />}
        <div className={styles['actions']}>
          <Button disabled={busy} onClick={() => void once(replace)}>{words.replace}</Button>
        </div>
      </Panel>
      {annulment.value !== undefined && (
        <PaperView document={annulmentMinutes(paperMeeting(round.meeting), annulment.value.record, annulment.value.fingerprint)} />
      )}
    </>
  )
}
