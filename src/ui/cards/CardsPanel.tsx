/**
 * Voting cards (S1.6, protocol.md §4): made once, printed from here until the round opens. On A4 to cut or on a roll of labels,
 * a pile for each voter group, in random order; what is shown is what is printed.
 */
import { useCallback, useState } from 'react'
import { colourOf } from '../../app/groupColour'
import type { MeetingDraft } from '../../domain/meeting/meeting'
import { openingWords } from '../../words/opening'
import { setupListsWords } from '../../words/setupLists'
import { votingCardsWords } from '../../words/votingCards'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { SelectField } from '../components/SelectField'
import { useDesk } from '../deskContext'
import type { StepPanelProps } from '../round/stepPanel'
import { useDeskValue } from '../useDeskValue'
import { CardSheets, pagesOf, pilesOf } from './CardSheets'
import type { CardPile } from './CardSheets'
import type { CardLayout } from './VotingCardFace'
import styles from './Cards.module.css'

const words = openingWords.cards
const LAYOUTS: readonly CardLayout[] = ['a4', 'label']

export function CardsPanel(props: StepPanelProps) {
  const { round } = props
  if (round.state === 'draft' || round.state === 'keyed') return <Printing {...props} meeting={round.draft} />
  if (round.state === 'ready') return <Printing {...props} meeting={round.meeting} />
  return <Notice kind="info" title={words.after} />
}

function Printing({ round, meeting, onMove }: StepPanelProps & { readonly meeting: MeetingDraft }) {
  const desk = useDesk()
  const [asked, setAsked] = useState(round.state === 'ready')
  const [layout, setLayout] = useState<CardLayout>('a4')
  const question = useCallback(() => desk.cards(round.id), [desk, round.id])
  const { value: cards, error, ask } = useDeskValue(question, !asked)
  const piles = pilesOf(cards ?? [], meeting)
  const pages = pagesOf(piles, layout)
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
            <SelectField
              label={votingCardsWords.layout}
              value={layout}
              options={LAYOUTS.map((value) => ({ value, label: votingCardsWords.layouts[value] }))}
              onValue={setLayout}
            />
            <Facts piles={piles} pages={pages.length} layout={layout} pool={meeting.voterGroups.reduce((sum, { releasePool }) => sum + releasePool, 0)} />
            <div className={styles['actions']}>
              <Button kind="primary" onClick={() => window.print()}>
                {words.print}
              </Button>
              <Button onClick={() => onMove(round.state === 'draft' ? 'ceremony' : undefined)}>{words.next}</Button>
            </div>
          </>
        )}
      </Panel>
      {cards !== undefined && <CardSheets pages={pages} meeting={meeting} layout={layout} rehearsal={desk.rehearsal} />}
    </>
  )
}

interface FactsProps {
  readonly piles: readonly CardPile[]
  readonly pages: number
  readonly layout: CardLayout
  readonly pool: number
}

function Facts({ piles, pages, layout, pool }: FactsProps) {
  const total = piles.reduce((sum, { cards }) => sum + cards.length, 0)
  const named = piles.map(({ letter, cards }) => votingCardsWords.pile(letter, setupListsWords.groups.colour[colourOf(letter)], cards.length))
  return (
    <>
      <p className={styles['count']}>{votingCardsWords.count[layout](total, pages)}</p>
      {piles.length > 1 && <p className={styles['text']}>{votingCardsWords.piles(named)}</p>}
      <p className={styles['text']}>
        {votingCardsWords.paper[layout]} {votingCardsWords.steps} {votingCardsWords.after}
        {pool > 0 && ` ${votingCardsWords.pool(pool)}`}
      </p>
    </>
  )
}
