/** CriteriaSheet: what a level is given for (rules.md R15), over S4 and S7; leaves the ballot as it is. */
import { useKiosk } from './kioskContext'
import { DialogScreen } from './DialogScreen'
import { TapButton } from './TapButton'
import styles from './CriteriaSheet.module.css'

export function CriteriaSheet({ onClose }: { readonly onClose: () => void }) {
  const { criteria, close } = useKiosk().words
  return (
    <DialogScreen
      title={criteria.title}
      focusKey="criteria"
      text={
        <div className={styles['sheet']}>
          <p>{criteria.lead}</p>
          <ol>
            {criteria.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ol>
          <p className={styles['source']}>{criteria.note}</p>
        </div>
      }
      actions={
        <TapButton look="primary" onTap={onClose}>
          {close}
        </TapButton>
      }
    />
  )
}
