/**
 * PersonCard: one person on the ballot: number, name, position, the levels (rules.md R7).
 * Its height does not depend on what is chosen, so the measured copy stands for the shown one.
 */
import { memo, useId } from 'react'
import { LevelOptions } from './LevelOptions'
import { TapButton } from './TapButton'
import styles from './PersonCard.module.css'

export type CardLayout = 'stacked' | 'side' | 'single'

interface PersonCardProps {
  readonly number: number
  readonly name: string
  readonly position: string
  readonly levels: readonly { readonly code: string; readonly label: string }[]
  readonly choice: string | undefined
  readonly layout: CardLayout
  readonly density: number
  /** Natural height in px; a card may grow a little beyond it to fill the page. */
  readonly height?: number | undefined
  readonly marked?: boolean
  /** Label and full name of [Bỏ chọn]; absent where a mark may not be taken back. */
  readonly clear: string | undefined
  readonly clearFor: string
  readonly card: number
  readonly onChoose: (card: number, level: string | undefined) => void
}

const GROWTH = 1.3

export const PersonCard = memo(function PersonCard(props: PersonCardProps) {
  const { name, position, choice, clear, card, onChoose, height } = props
  const id = useId()
  return (
    <section
      className={styles['card']}
      data-card={card}
      data-layout={props.layout}
      data-density={props.density}
      data-marked={props.marked || undefined}
      aria-labelledby={`${id}name`}
      style={height ? { maxHeight: Math.round(height * GROWTH) } : undefined}
    >
      <div className={styles['person']}>
        <h2 className={styles['name']} id={`${id}name`}>
          {props.number}. {name}
        </h2>
        <p className={styles['position']} id={`${id}position`}>
          {position}
        </p>
      </div>
      {clear !== undefined && (
        <TapButton
          look="quiet"
          className={styles['clear']}
          label={props.clearFor}
          hidden={choice === undefined}
          onTap={() => onChoose(card, undefined)}
        >
          {clear}
        </TapButton>
      )}
      <div className={styles['levels']}>
        <LevelOptions
          levels={props.levels}
          choice={choice}
          nameId={`${id}name`}
          positionId={`${id}position`}
          onChoose={(level) => onChoose(card, level)}
        />
      </div>
    </section>
  )
})
