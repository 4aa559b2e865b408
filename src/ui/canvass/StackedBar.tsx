/**
 * A horizontal stacked bar of whole numbers with its legend: colour, hatch and the number in words, so that it can be read in
 * greyscale and by a screen reader (the legend is a list; the drawing is hidden from it).
 */
import { useId } from 'react'
import styles from './Canvass.module.css'

export interface BarPart {
  readonly label: string
  readonly value: number
  readonly look: 'high' | 'confidence' | 'low' | 'dark' | 'empty'
}

const WIDTH = 1000

export function StackedBar({ title, parts }: { readonly title: string; readonly parts: readonly BarPart[] }) {
  const id = useId()
  const total = parts.reduce((sum, { value }) => sum + value, 0)
  const places = parts.map((_, i) => (total === 0 ? 0 : (parts.slice(0, i).reduce((sum, { value }) => sum + value, 0) / total) * WIDTH))
  return (
    <figure className={styles['chart']} aria-label={title}>
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${String(WIDTH)} 44`} preserveAspectRatio="none" aria-hidden="true" className={styles['bar']}>
        <defs>
          <pattern id={`${id}-low`} width="10" height="10" patternUnits="userSpaceOnUse">
            <rect width="10" height="10" className={styles['low']} />
            <path d="M0 10 10 0" className={styles['hatch']} />
          </pattern>
          <pattern id={`${id}-empty`} width="10" height="10" patternUnits="userSpaceOnUse">
            <rect width="10" height="10" className={styles['white']} />
            <path d="M0 0 10 10" className={styles['hatch']} />
          </pattern>
        </defs>
        {parts.map(({ label, value, look }, i) => {
          const width = total === 0 ? 0 : (value / total) * WIDTH
          const pattern = look === 'low' || look === 'empty' ? { fill: `url(#${id}-${look})` } : { className: styles[look] }
          return width === 0 ? null : <rect key={label} x={places[i]} y={2} width={Math.max(1, width - 2)} height={40} {...pattern} />
        })}
      </svg>
      <ul className={styles['legend']}>
        {parts.map(({ label, value, look }) => (
          <li key={label}>
            <svg viewBox="0 0 20 20" aria-hidden="true" className={styles['swatch']}>
              <rect width="20" height="20" {...(look === 'low' || look === 'empty' ? { fill: `url(#${id}-${look})` } : { className: styles[look] })} />
            </svg>
            {label}: <strong>{value}</strong>
          </li>
        ))}
      </ul>
    </figure>
  )
}
