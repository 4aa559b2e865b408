/**
 * ConfidenceBar: one person's levels as a horizontal 100 % bar, in SVG. Readable in grey: dark, light, hatched, and the remainder
 * white with thin lines; 2 px white gaps; a share stands inside where it fits. Its text says everything the picture does.
 */
import { useId } from 'react'
import { lookOf } from './levelLook'
import styles from './Chart.module.css'

export interface BarPart {
  readonly label: string
  readonly count: number
  /** "64,29" or null. */
  readonly percent: string | null
}

interface ConfidenceBarProps {
  readonly parts: readonly BarPart[]
  /** What the whole bar is. */
  readonly of: number
  readonly text: string
}

const HEIGHT = 34
/** Per cent of the bar; narrower parts show no figure inside. */
const FITS = 18

const per = (value: number): string => `${String(value)}%`

export function ConfidenceBar({ parts, of, text }: ConfidenceBarProps) {
  const id = useId()
  const widths = parts.map(({ count }) => (of === 0 ? 0 : (count / of) * 100))
  const starts = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width, 0))
  const rest = 100 - widths.reduce((sum, width) => sum + width, 0)
  return (
    <svg className={styles['bar']} role="img" aria-label={text}>
      <defs>
        <pattern id={`${id}-low`} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="9" height="9" className={styles['lowFill']} />
          <rect width="2.5" height="9" className={styles['lowLine']} />
        </pattern>
        <pattern id={`${id}-rest`} width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <rect width="10" height="10" className={styles['restFill']} />
          <rect width="1.4" height="10" className={styles['restLine']} />
        </pattern>
      </defs>
      {rest > 0.05 && <rect x={per(100 - rest)} width={per(rest)} height={HEIGHT} fill={`url(#${id}-rest)`} />}
      {parts.map(({ label, percent }, at) => {
        const [width = 0, start = 0] = [widths[at], starts[at]]
        const look = lookOf(at, parts.length)
        if (width === 0) return null
        return (
          <g key={label}>
            <rect x={per(start)} width={per(width)} height={HEIGHT} className={`${styles['part'] ?? ''} ${styles[look] ?? ''}`} {...(look === 'last' && { fill: `url(#${id}-low)` })} />
            {width >= FITS && percent !== null && (
              <text x={per(start + width / 2)} y={HEIGHT / 2 + 6} className={styles[`${look}Text`]} textAnchor="middle">
                {percent}%
              </text>
            )}
          </g>
        )
      })}
      <rect width="100%" height={HEIGHT} className={styles['edge']} />
    </svg>
  )
}
