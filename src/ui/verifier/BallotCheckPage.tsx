/**
 * The ballot check on a second device (protocol.md §8): opening record, registered here or from a file → QR (scanned or pasted) →
 * the code computed here beside the choices that make it. Nothing is stored; what is shown goes after two minutes, when the page
 * is hidden, and on leaving.
 */
import { useCallback, useEffect, useState } from 'react'
import { ballotCheckerFor } from '../../app/checkBallot'
import type { BallotChecker } from '../../app/checkBallot'
import type { RegisteredOpening, SuperiorDesk } from '../../app/superiorDesk'
import type { KnownError } from '../../words/errors'
import { ballotCheckWords as words } from '../../words/ballotCheck'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { useFiles } from '../filesContext'
import { AdminFrame } from '../shell/AdminFrame'
import { shownFingerprint } from '../superior/openingTitle'
import { CheckedBallotView } from './CheckedBallotView'
import type { CheckedBallotProps } from './CheckedBallotView'
import { ChooseRecord, registeredAs } from './ChooseRecord'
import { ReadBallotCode } from './ReadBallotCode'
import type { BallotCheckFrom } from './ballotCheckFrom'
import styles from './BallotCheck.module.css'

const SHOWN_MS = 120_000

interface BallotCheckPageProps {
  /** For the opening records registered on this machine. */
  readonly load: () => Promise<Pick<SuperiorDesk, 'openings'>>
  /** Where it was opened from, and is left to. */
  readonly from: BallotCheckFrom
  readonly onBack: () => void
}

export function BallotCheckPage({ load, from, onBack }: BallotCheckPageProps) {
  const files = useFiles()
  const [registered, setRegistered] = useState<readonly RegisteredOpening[]>([])
  const [checker, setChecker] = useState<BallotChecker>()
  const [ballot, setBallot] = useState<CheckedBallotProps['ballot']>()
  const [error, setError] = useState<KnownError>()
  const [unreadable, setUnreadable] = useState(false)
  const [cleared, setCleared] = useState(false)
  const clear = useCallback(() => {
    setBallot(undefined)
    setCleared(true)
  }, [])
  useEffect(() => {
    if (ballot === undefined) return
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') clear()
    }
    const timer = setTimeout(clear, SHOWN_MS)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [ballot, clear])

  useEffect(() => {
    void load()
      .then((superior) => superior.openings())
      .then((known) => {
        if (known.ok) setRegistered(known.value)
        else setError(known.error)
      })
  }, [load])

  const take = (bytes: Uint8Array) => {
    const read = ballotCheckerFor(bytes)
    setError(read.ok ? undefined : read.error)
    if (read.ok) setChecker(read.value)
  }
  const choose = async () => {
    const picked = await files.pick('.json')
    setUnreadable(!picked.ok && picked.error.code !== 'file/cancelled')
    if (picked.ok) take(picked.value.bytes)
  }
  const check = (text: string) => {
    const checked = checker?.check(text)
    if (checked === undefined) return
    setCleared(false)
    setError(checked.ok ? undefined : checked.error)
    setBallot(checked.ok ? checked.value : undefined)
  }
  const other = () => {
    setChecker(undefined)
    setBallot(undefined)
    setError(undefined)
    setCleared(false)
  }
  const known = registered.find(({ fingerprint }) => shownFingerprint(fingerprint) === checker?.fingerprint)
  const back = from === 'home' ? {} : { back: words.back[from] }
  return (
    <AdminFrame title={words.title} subtitle={words.subtitle} rehearsal={checker?.rehearsal === true} onBack={onBack} {...back}>
      {error !== undefined && <ErrorNotice error={error} />}
      {unreadable && <Notice kind="error" title={words.recordUnreadable} />}
      {checker === undefined ? (
        <ChooseRecord
          registered={registered}
          onRecord={(bytes) => {
            setUnreadable(false)
            take(bytes)
          }}
          onFile={() => void choose()}
        />
      ) : (
        <>
          <Panel title={checker.roundTitle} lead={checker.unitName}>
            <p>
              {words.fingerprint} <b className={styles['fingerprint']}>{checker.fingerprint}</b>
            </p>
            {known !== undefined && <Notice kind="ok" title={words.known(registeredAs(known))} />}
            <div>
              <Button kind="quiet" onClick={other}>
                {words.recordOther}
              </Button>
            </div>
          </Panel>
          {ballot === undefined ? <ReadBallotCode onText={check} cleared={cleared} /> : <CheckedBallotView ballot={ballot} onClear={clear} />}
        </>
      )}
    </AdminFrame>
  )
}
