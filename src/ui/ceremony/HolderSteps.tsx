/**
 * One holder's turn: the others look away, the card is shown once, copied (or printed, by a choice of its own), cleared, entered
 * again, then a PIN (a member) or the envelope (the reserve card). The card's symbols exist in this component only while they
 * are on the screen; if the screen is left meanwhile, that card is void and a new one is made. A printed card stays good: its
 * paper exists, and a print dialogue may cover the screen.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CeremonyDesk } from '../../app/desk'
import { inSpoken } from '../../words/language'
import { ceremonyWords as words } from '../../words/ceremony'
import { errorWords } from '../../words/errors'
import { Button } from '../components/Button'
import { KeyCardPad } from '../components/KeyCardPad'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { LookAway, OnlyYou } from './LookAway'
import { NewPin } from './NewPin'
import { PrintChoice, PrintedActions, PrintedCard } from './PrintedCard'
import type { CardOnScreen } from './PrintedCard'
import { ShownCard } from './ShownCard'
import styles from './Ceremony.module.css'

type Turn =
  | { readonly step: 'intro'; readonly told?: string }
  /** The card is asked for and not there yet. */
  | { readonly step: 'asking' }
  | { readonly step: 'show' | 'ask' | 'printed'; readonly card: CardOnScreen }
  | { readonly step: 'enter'; readonly busy: boolean; readonly error?: string }
  | { readonly step: 'pin' }
  | { readonly step: 'envelope' }

interface HolderStepsProps {
  readonly ceremony: CeremonyDesk
  readonly holder: number
  readonly rehearsal: boolean
  readonly onThrough: () => void
  /** The room with the cards is gone: everything begins anew. */
  readonly onGone: () => void
}

/** Refusals after which the right copy may still be at hand. */
const TRY_AGAIN = ['key-card/group-wrong', 'key-card/incomplete', 'key-card/of-another-holder', 'key-card/superseded']

/** Steps that end when the screen is left: a card is on it, asked for, or being entered. */
const ON_CARD: ReadonlySet<Turn['step']> = new Set(['asking', 'show', 'ask', 'enter'])

export function HolderSteps({ ceremony, holder, rehearsal, onThrough, onGone }: HolderStepsProps) {
  const [turn, showTurn] = useState<Turn>({ step: 'intro' })
  /** The turn as it stands: an answer that was asked for in another one comes too late. */
  const now = useRef<Turn>(turn)
  const setTurn = useCallback((next: Turn) => {
    now.current = next
    showTurn(next)
  }, [])
  const who = ceremony.holders[holder]
  const reserve = who?.role === 'reserve'
  const name = reserve ? words.reserve : (who?.name ?? '')

  // Each step stands whole on a small screen: the page's header makes room.
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'start' })
  }, [turn.step])
  useEffect(() => {
    // Asked of the turn as it stands: a print dialogue may come before the screen has been drawn.
    const hidden = () => {
      if (document.visibilityState === 'hidden' && ON_CARD.has(now.current.step)) setTurn({ step: 'intro', told: words.intro.lookedAway })
    }
    document.addEventListener('visibilitychange', hidden)
    return () => document.removeEventListener('visibilitychange', hidden)
  }, [setTurn])

  const show = async () => {
    const asking = { step: 'asking' } as const
    setTurn(asking)
    const card = await ceremony.newCard(holder).catch(() => undefined)
    if (card === undefined) onGone()
    else if (now.current === asking) setTurn({ step: 'show', card })
  }
  const enter = async (text: string) => {
    const comparing = { step: 'enter', busy: true } as const
    setTurn(comparing)
    const confirmed = await ceremony.confirmCard(holder, text).catch(() => undefined)
    if (confirmed === undefined) {
      onGone()
      return
    }
    if (now.current !== comparing) return
    if (confirmed.ok) {
      setTurn({ step: reserve ? 'envelope' : 'pin' })
      return
    }
    const { error } = confirmed
    const { what, next } = inSpoken(errorWords(error))
    const told = error.code === 'key-card/not-the-same' ? words.mismatch : `${what} ${next}`
    setTurn(TRY_AGAIN.includes(error.code) ? { step: 'enter', busy: false, error: told } : { step: 'intro', told })
  }
  const copied = () => setTurn({ step: 'enter', busy: false })
  return (
    <>
      <div ref={top} className={styles['turn']}>
        <Panel title={reserve ? words.reserve : words.intro.invite(name)}>
          <Progress ceremony={ceremony} holder={holder} />
          {turn.step === 'intro' ? <LookAway name={name} reserve={reserve} told={turn.told} onShow={() => void show()} /> : <OnlyYou name={name} reserve={reserve} />}
          {turn.step === 'show' && <ShownCard card={turn.card} onCopied={copied} onPrint={() => setTurn({ step: 'ask', card: turn.card })} />}
          {turn.step === 'ask' && (
            <PrintChoice
              onRecord={() => ceremony.recordPrinting(holder)}
              onNo={() => setTurn({ step: 'show', card: turn.card })}
              onPrint={() => {
                // Recorded late, after the screen was left: that card is void and is not shown any more.
                if (now.current === turn) setTurn({ step: 'printed', card: turn.card })
              }}
            />
          )}
          {turn.step === 'printed' && <PrintedActions onDone={copied} />}
          {turn.step === 'enter' && (
            <>
              <h3 className={styles['step']}>{words.enter.title}</h3>
              <KeyCardPad busy={turn.busy} error={turn.error} onComplete={(text) => void enter(text)} />
              <div className={styles['actions']}>
                <Button kind="quiet" onClick={() => setTurn({ step: 'intro' })}>
                  {words.enter.again}
                </Button>
              </div>
            </>
          )}
          {turn.step === 'pin' && <NewPin onPin={(pin) => ceremony.setPin(holder, pin)} onSet={onThrough} />}
          {turn.step === 'envelope' && <Envelope onSealed={onThrough} />}
        </Panel>
      </div>
      {turn.step === 'printed' && <PrintedCard card={turn.card} rehearsal={rehearsal} />}
    </>
  )
}

function Envelope({ onSealed }: { readonly onSealed: () => void }) {
  return (
    <Notice
      kind="info"
      title={words.reserveDone.title}
      actions={
        <Button kind="primary" onClick={onSealed}>
          {words.reserveDone.done}
        </Button>
      }
    >
      <p>{words.reserveDone.text}</p>
    </Notice>
  )
}

/** Who is through, whose turn it is, who comes next. */
function Progress({ ceremony, holder }: Pick<HolderStepsProps, 'ceremony' | 'holder'>) {
  return (
    <ol className={styles['progress']} aria-label={words.progress(holder + 1, ceremony.holders.length)}>
      {ceremony.holders.map(({ role, name }, i) => {
        const text = role === 'reserve' ? words.reserve : name
        return (
          <li key={i} aria-current={i === holder ? 'step' : undefined} data-done={i < holder || undefined}>
            {i < holder ? <span aria-label={words.holderDone(text)}>✓ {text}</span> : text}
          </li>
        )
      })}
    </ol>
  )
}
