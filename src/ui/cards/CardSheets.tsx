/**
 * The sheets of voting cards: what is shown is what is printed. A pile for each group, none mixed; inside a pile the order is the
 * random one the desk gave. A4: ten a page along cutting lines; labels: one a piece of the roll.
 */
import type { PrintableCard } from '../../app/desk'
import type { MeetingDraft } from '../../domain/meeting/meeting'
import { openingVi } from '../../words/opening'
import { PrintSheet } from '../print/PrintSheet'
import { VotingCardFace } from './VotingCardFace'
import type { CardLayout } from './VotingCardFace'
import styles from './Cards.module.css'

const PER_PAGE: Record<CardLayout, number> = { a4: 10, label: 1 }

export interface CardPile {
  readonly letter: string
  readonly cards: readonly PrintableCard[]
}

/** In the order of the meeting's groups. */
export function pilesOf(cards: readonly PrintableCard[], meeting: MeetingDraft): readonly CardPile[] {
  return meeting.voterGroups.map(({ letter }) => ({ letter, cards: cards.filter(({ group }) => group === letter) })).filter((pile) => pile.cards.length > 0)
}

export const pagesOf = (piles: readonly CardPile[], layout: CardLayout): readonly (readonly PrintableCard[])[] =>
  piles.flatMap(({ cards }) => {
    const size = PER_PAGE[layout]
    return Array.from({ length: Math.ceil(cards.length / size) }, (_, i) => cards.slice(i * size, (i + 1) * size))
  })

interface CardSheetsProps {
  readonly pages: readonly (readonly PrintableCard[])[]
  readonly meeting: MeetingDraft
  readonly layout: CardLayout
  readonly rehearsal: boolean
}

export function CardSheets({ pages, meeting, layout, rehearsal }: CardSheetsProps) {
  const sheets = pages.map((page) => (
    <PrintSheet key={page[0]?.qr} label={openingVi.cards.sheet} kind={layout === 'a4' ? 'plain' : 'label'} rehearsal={rehearsal}>
      <ul className={styles['page']} data-layout={layout}>
        {page.map((card) => (
          <VotingCardFace key={card.qr} card={card} meeting={meeting} layout={layout} />
        ))}
      </ul>
    </PrintSheet>
  ))
  return layout === 'a4' ? (
    sheets
  ) : (
    <div className={styles['roll']}>
      {sheets}
    </div>
  )
}
