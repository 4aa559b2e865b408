/** One printed voting card: QR and digits, meeting, unit, group letter, place of the seal. No name, no number, no order. */
import { useMemo } from 'react'
import type { PrintableCard } from '../../app/desk'
import { colourOf } from '../../app/groupColour'
import type { MeetingDraft } from '../../domain/meeting/meeting'
import { openingVi } from '../../words/opening'
import { setupListsVi } from '../../words/setupLists'
import { GroupMark } from '../components/GroupMark'
import { qrPath } from './qrPath'
import styles from './Cards.module.css'

const words = openingVi.cards

/** Quiet zone around a QR code, in modules (ISO/IEC 18004). */
const QUIET = 4

export function VotingCardFace({ card, meeting }: { readonly card: PrintableCard; readonly meeting: MeetingDraft }) {
  const { size, path } = useMemo(() => qrPath(card.qr), [card.qr])
  const side = size + 2 * QUIET
  return (
    <li className={styles['card']} aria-label={words.card}>
      <p className={styles['unit']}>{meeting.unit.name}</p>
      <p className={styles['meeting']}>{meeting.sitting.title}</p>
      <div className={styles['middle']}>
        <svg className={styles['qr']} viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} shapeRendering="crispEdges" aria-hidden="true">
          <path d={path} />
        </svg>
        <div className={styles['facts']}>
          <p className={styles['kind']}>
            {words.card}
            {meeting.voterGroups.length > 1 ? (
              <span className={styles['coloured']}>
                <GroupMark letter={card.group} /> {setupListsVi.groups.colour[colourOf(card.group)]}
              </span>
            ) : (
              <span className={styles['letter']}>{words.group(card.group)}</span>
            )}
          </p>
          <p className={styles['code']}>{inThrees(card.code)}</p>
          <p className={styles['one']}>{words.one}</p>
        </div>
        <p className={styles['seal']}>{words.seal}</p>
      </div>
      <p className={styles['drop']}>{words.drop}</p>
    </li>
  )
}

/** Six digits as 3 + 3, eight as 4 + 4: what a person reads at once. */
const inThrees = (code: string): string => {
  const half = code.length / 2
  return `${code.slice(0, half)} ${code.slice(half)}`
}
