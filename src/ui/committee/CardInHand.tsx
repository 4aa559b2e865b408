/** [Kiểm tra thẻ] and voiding, for a card in the hand: its code is typed, the answer is spoken in words, logged as a count. */
import { useState } from 'react'
import type { CardFact, DeskError } from '../../app/desk'
import { committeeWords } from '../../words/committee'
import { Button } from '../components/Button'
import { Field } from '../components/Field'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import styles from './Committee.module.css'

const words = committeeWords.dashboard

interface CardInHandProps {
  readonly roundId: string
  readonly onError: (error: DeskError | undefined) => void
  readonly onActed: () => Promise<void>
}

export function CardInHand({ roundId, onError, onActed }: CardInHandProps) {
  const desk = useDesk()
  const [code, setCode] = useState('')
  const [fact, setFact] = useState<CardFact>()
  const complete = /^(\d{6}|\d{8})$/.test(code)
  const ask = async (act: 'checkCard' | 'voidCard') => {
    const answer = await desk[act](roundId, code)
    onError(answer.ok ? undefined : answer.error)
    setFact(answer.ok ? answer.value : undefined)
    await onActed()
  }
  return (
    <Panel title={words.card} lead={words.cardLead}>
      <div className={styles['row']}>
        <Field
          label={words.cardCode}
          value={code}
          onValue={(value) => {
            setCode(value.replace(/\D/g, '').slice(0, 8))
            setFact(undefined)
          }}
          inputMode="numeric"
          autoComplete="off"
          className={styles['short'] ?? ''}
        />
        <Button disabled={!complete} onClick={() => void ask('checkCard')}>
          {words.cardCheck}
        </Button>
        <Button disabled={!complete || fact !== 'unspent'} onClick={() => void ask('voidCard')}>
          {words.cardVoid}
        </Button>
      </div>
      {fact !== undefined && <Notice kind={fact === 'unspent' ? 'ok' : 'info'} title={words.cardFact[fact]} />}
    </Panel>
  )
}
