/** The QR of a checked ballot comes in: by camera, or as pasted text where there is none. */
import { useId, useState } from 'react'
import { ballotCheckWords as words } from '../../words/ballotCheck'
import { Button } from '../components/Button'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { ScanCode } from '../components/ScanCode'
import { useScanner } from '../scannerContext'
import styles from './BallotCheck.module.css'

const BALLOT_PREFIX = 'HP1B:'

interface ReadBallotCodeProps {
  readonly onText: (text: string) => void
  readonly cleared: boolean
}

export function ReadBallotCode({ onText, cleared }: ReadBallotCodeProps) {
  const scanner = useScanner()
  const id = useId()
  const [scanning, setScanning] = useState(false)
  const [text, setText] = useState('')
  return (
    <Panel title={words.scan} lead={words.scanLead}>
      {cleared && <Notice kind="info" title={words.cleared} />}
      {scanner !== undefined &&
        (scanning ? (
          <ScanCode
            scanner={scanner}
            prefix={BALLOT_PREFIX}
            facing="environment"
            onCode={(code) => {
              setScanning(false)
              onText(code)
            }}
            onCancel={() => setScanning(false)}
          />
        ) : (
          <div>
            <Button kind="primary" onClick={() => setScanning(true)}>
              {words.scanDo}
            </Button>
          </div>
        ))}
      <form
        className={styles['paste']}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          onText(text)
          setText('')
        }}
      >
        <label htmlFor={id}>{words.paste}</label>
        <textarea id={id} value={text} rows={3} spellCheck={false} autoComplete="off" onChange={(event) => setText(event.target.value)} />
        <div>
          <Button type="submit" disabled={text.trim() === ''}>
            {words.pasteDo}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
