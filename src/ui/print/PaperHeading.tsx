/** The head of every printed paper: level above, issuer and number on the left; motto, place and date on the right. */
import type { PaperHeader } from '../../domain/result/paper'
import styles from './PaperView.module.css'

export function PaperHeading({ header }: { readonly header: PaperHeader }) {
  return (
    <div className={styles['heads']}>
      <div>
        {header.superior !== '' && <p className={styles['superior']}>{header.superior}</p>}
        <p className={styles['issuer']}>{header.issuer}</p>
        <p className={styles['star']} aria-hidden="true">
          {header.motto.length === 1 ? '*' : '―――'}
        </p>
        {header.number !== '' && <p>{header.number}</p>}
      </div>
      <div>
        {header.motto.map((line, i) => (
          <p key={line} className={i === header.motto.length - 1 ? `${styles['motto'] ?? ''} ${styles['ruled'] ?? ''}` : styles['motto']} data-lines={header.motto.length}>
            {line}
          </p>
        ))}
        <p className={styles['dated']}>{header.placeAndDate}</p>
      </div>
    </div>
  )
}
