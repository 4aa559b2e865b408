/**
 * Voting cards (S1.6): made once, printed from here until the round opens. Ten a page, in random order, with cutting lines;
 * what is shown is what is printed.
 */
import { useCallback, useState } from 'react'
import type { PrintableCard } from '../../app/desk'
import type { MeetingDraft } from '../../domain/meeting/meeting'
import { openingWords } from '../../words/opening'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import { PrintSheet } from '../print/PrintSheet'
import type { StepPanelProps } from '../round/stepPanel'
import { useDeskValue } from '../useDeskValue'
import { VotingCardFace } from './VotingCardFace'
import styles from './Cards.module.css'

const words = openingWords.cards
const PER_PAGE = 10

export function CardsPanel(props: StepPanelProps) {
  const { round } = props
  if (round.state === 'draft' || round.state === 'keyed') return <Printing {...props} meeting={round.draft} />
  if (round.state === 'ready') return <Printing {...props} meeting={round.meeting} />
  return <Notice kind="info" title={words.after} />
}

function Printing({ round, meeting, onMove }: StepPanelProps & { readonly meeting: MeetingDraft }) {
  const desk = useDesk()
  const [asked, setAsked] = useState(round.state === 'ready')
  const question = useCallback(() => desk.cards(round.id), [desk, round.id])
  const { value: cards, error, ask } = useDeskValue(question, !asked)
  const pages = pagesOf(cards ?? [])
  return (
    <>
      <Panel title={words.title} lead={words.lead}>
        {error !== undefined && <ErrorNotice error={error} actions={<Button onClick={() => onMove('setup')}>{openingWords.review.toSetUp}</Button>} />}
        {!asked && (
          <>
            <p className={styles['text']}>{words.notYet}</p>
            <div className={styles['actions']}>
              <Button kind="primary" onClick={() => setAsked(true)}>
                {words.make}
              </Button>
            </div>
          </>
        )}
        {asked && cards === undefined && error === undefined && <p role="status">{words.making}</p>}
        {error !== undefined && (
          <div className={styles['actions']}>
            <Button onClick={ask}>{words.make}</Button>
          </div>
        )}
        {cards !== undefined && (
          <>
            <p className={styles['count']}>{words.count(cards.length, pages.length)}</p>
            <p className={styles['text']}>{words.paper}</p>
            <div className={styles['actions']}>
              <Button kind="primary" onClick={() => window.print()}>
                {words.print}
              </Button>
              <Button onClick={() => onMove(round.state === 'draft' ? 'ceremony' : undefined)}>{words.next}</Button>
            </div>
          </>
        )}
      </Panel>
      {pages.map((page, i) => (
        <PrintSheet key={i} label={words.sheet} kind="plain" rehearsal={desk.rehearsal}>
          <ul className={styles['page']}>
            {page.map((card) => (
              <VotingCardFace key={card.qr} card={card} meeting={meeting} />
            ))}
          </ul>
        </PrintSheet>
      ))}
    </>
  )
}

/** Each group begins on a page of its own: cut, the piles never mix. */
const pagesOf = (cards: readonly PrintableCard[]): readonly (readonly PrintableCard[])[] =>
  [...new Set(cards.map(({ group }) => group))].flatMap((letter) => {
    const own = cards.filter(({ group }) => group === letter)
    return Array.from({ length: Math.ceil(own.length / PER_PAGE) }, (_, i) => own.slice(i * PER_PAGE, (i + 1) * PER_PAGE))
  })
