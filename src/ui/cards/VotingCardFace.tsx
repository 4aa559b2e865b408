/**
 * One printed voting card: QR and digits, meeting, unit, letter and colour of the group, place of the seal. No name, no number,
 * no order. Two shapes: a tenth of an A4 page, and a label of 62 mm. Colour never stands alone: the letter and its name do too.
 */
import { useMemo } from 'react'
import type { PrintableCard } from '../../app/desk'
import { colourOf } from '../../app/groupColour'
import type { MeetingDraft } from '../../domain/meeting/meeting'
import { openingVi } from '../../words/opening'
import { setupListsVi } from '../../words/setupLists'
import { votingCardsVi } from '../../words/votingCards'
import '../components/GroupMark.module.css'
import { qrPath } from './qrPath'
import styles from './Cards.module.css'

const words = openingVi.cards

/** Quiet zone around a QR code, in modules (ISO/IEC 18004). */
const QUIET = 4

export type CardLayout = 'a4' | 'label'

interface VotingCardFaceProps {
  readonly card: PrintableCard
  readonly meeting: MeetingDraft
  readonly layout: CardLayout
}

export function VotingCardFace({ card, meeting, layout }: VotingCardFaceProps) {
  const { size, path } = useMemo(() => qrPath(card.qr), [card.qr])
  const side = size + 2 * QUIET
  const colour = colourOf(card.group)
  return (
    <li className={styles['card']} data-layout={layout} data-colour={colour} aria-label={words.card}>
      <div className={styles['top']}>
        <p className={styles['unit']}>{meeting.unit.name}</p>
        <p className={styles['meeting']}>{meeting.sitting.title}</p>
      </div>
      <svg className={styles['qr']} viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} shapeRendering="crispEdges" aria-hidden="true">
        <path d={path} />
      </svg>
      <div className={styles['facts']}>
        <p className={styles['kind']}>{words.card}</p>
        <p className={styles['letter']} role="img" aria-label={setupListsVi.groups.mark(card.group, setupListsVi.groups.colour[colour])}>
          {votingCardsVi.group(card.group, setupListsVi.groups.colour[colour])}
        </p>
        <p className={styles['code']}>{inHalves(card.code)}</p>
        <p className={styles['one']}>{words.one}</p>
      </div>
      <p className={styles['seal']}>{words.seal}</p>
      <p className={styles['drop']}>{words.drop}</p>
    </li>
  )
}

/** Six digits as 3 + 3, eight as 4 + 4: what a person reads at once. */
const inHalves = (code: string): string => {
  const half = code.length / 2
  return `${code.slice(0, half)} ${code.slice(half)}`
}
