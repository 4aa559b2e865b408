/**
 * [Kiểm tra thẻ] and voiding, for a card in the hand: its code is typed or scanned, the answer is spoken in words and logged
 * as a count. After an interruption at "Đang ghi phiếu…" this says whether the ballot is in the box.
 */
import { useRef, useState } from 'react'
import type { CardFact, DeskError } from '../../app/desk'
import { committeeWords } from '../../words/committee'
import { Button } from '../components/Button'
import { Field } from '../components/Field'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { ScanCode } from '../components/ScanCode'
import { useDesk } from '../deskContext'
import { useScanner } from '../scannerContext'
import { useOneAct } from '../useOneAct'
import styles from './Committee.module.css'

const words = committeeWords.dashboard
const CARD_PREFIX = 'HP1V:'

interface CardInHandProps {
  readonly roundId: string
  readonly onError: (error: DeskError | undefined) => void
  readonly onActed: () => Promise<void>
}

export function CardInHand({ roundId, onError, onActed }: CardInHandProps) {
  const desk = useDesk()
  const scanner = useScanner()
  const [code, setCode] = useState('')
  /** Text of the card's QR, as long as it is in the hand; never shown. */
  const [scanned, setScanned] = useState<string>()
  const [scanning, setScanning] = useState(false)
  const [fact, setFact] = useState<CardFact>()
  const complete = scanned !== undefined || /^(\d{6}|\d{8})$/.test(code)
  /** The card last asked about: an answer to another one says nothing of this. */
  const asked = useRef('')
  const { busy, once } = useOneAct()
  const ask = (act: 'checkCard' | 'voidCard', shown = scanned ?? code) => {
    asked.current = shown
    return once(async () => {
      const answer = await desk[act](roundId, shown)
      onError(answer.ok ? undefined : answer.error)
      if (asked.current === shown) setFact(answer.ok ? answer.value : undefined)
      await onActed()
    })
  }
  const another = () => {
    asked.current = ''
    setScanned(undefined)
    setFact(undefined)
  }
  return (
    <Panel title={words.card} lead={words.cardLead}>
      {scanning && scanner !== undefined && (
        <ScanCode
          scanner={scanner}
          prefix={CARD_PREFIX}
          onCode={(text) => {
            setScanning(false)
            setScanned(text)
            setCode('')
            void ask('checkCard', text)
          }}
          onCancel={() => setScanning(false)}
        />
      )}
      <div className={styles['row']}>
        <Field
          label={words.cardCode}
          value={code}
          onValue={(value) => {
            setCode(value.replace(/\D/g, '').slice(0, 8))
            another()
          }}
          inputMode="numeric"
          autoComplete="off"
          className={styles['short'] ?? ''}
        />
        {scanner !== undefined && !scanning && (
          <Button
            onClick={() => {
              another()
              setScanning(true)
            }}
          >
            {words.cardScan}
          </Button>
        )}
        <Button disabled={!complete || busy} onClick={() => void ask('checkCard')}>
          {words.cardCheck}
        </Button>
        <Button disabled={!complete || busy || fact !== 'unspent'} onClick={() => void ask('voidCard')}>
          {words.cardVoid}
        </Button>
      </div>
      {fact !== undefined && (
        <Notice kind={fact === 'unspent' ? 'ok' : 'info'} title={words.cardFact[fact]}>
          {scanned !== undefined && <p>{words.cardScanned}</p>}
        </Notice>
      )}
    </Panel>
  )
}
