/**
 * LevelOptions: one mark per person as a radio group (S7, rules.md R7). Any number of levels, all of
 * the same colour; chosen = fill + filled radio with ✓ + bold. Arrow keys move and choose, as radios do.
 * Light and bold label both have their place, so choosing moves nothing.
 */
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { sentenceCase } from './sentenceCase'
import { usePress } from './usePress'
import styles from './LevelOptions.module.css'

interface Level {
  readonly code: string
  readonly label: string
}

interface LevelOptionsProps {
  readonly levels: readonly Level[]
  readonly choice: string | undefined
  readonly nameId: string
  readonly positionId: string
  readonly onChoose: (code: string) => void
}

export function LevelOptions(props: LevelOptionsProps) {
  const { levels, choice, onChoose } = props
  const group = useRef<HTMLDivElement>(null)
  const chosen = levels.findIndex(({ code }) => code === choice)

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepOf(event.key)
    if (step === 0) return
    event.preventDefault()
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])]
    const from = buttons.findIndex((button) => button === document.activeElement)
    const to = (from + step + levels.length) % levels.length
    const level = levels[to]
    if (level === undefined) return
    buttons[to]?.focus()
    onChoose(level.code)
  }

  return (
    <div
      ref={group}
      role="radiogroup"
      tabIndex={-1}
      aria-labelledby={props.nameId}
      aria-describedby={props.positionId}
      className={styles['options']}
      data-levels={levels.length}
      onKeyDown={onKeyDown}
    >
      {levels.map((level, index) => (
        <LevelOption
          key={level.code}
          label={sentenceCase(level.label)}
          checked={index === chosen}
          tabStop={index === Math.max(0, chosen)}
          onChoose={() => onChoose(level.code)}
        />
      ))}
    </div>
  )
}

function stepOf(key: string): number {
  if (key === 'ArrowRight' || key === 'ArrowDown') return 1
  return key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0
}

interface LevelOptionProps {
  readonly label: string
  readonly checked: boolean
  readonly tabStop: boolean
  readonly onChoose: () => void
}

function LevelOption({ label, checked, tabStop, onChoose }: LevelOptionProps) {
  const press = usePress(onChoose)
  return (
    <button
      type="button"
      role="radio"
      aria-checked={checked}
      aria-label={label}
      tabIndex={tabStop ? 0 : -1}
      className={styles['option']}
      {...press}
    >
      <svg className={styles['radio']} viewBox="0 0 34 34" aria-hidden="true" focusable="false">
        <circle className={styles['ring']} cx="17" cy="17" r="15" />
        <path className={styles['tick']} d="m10 17.5 5 5 9.5-11" />
      </svg>
      <span className={styles['label']} aria-hidden="true">
        <span className={styles['light']}>{label}</span>
        <span className={styles['bold']}>{label}</span>
      </span>
    </button>
  )
}
