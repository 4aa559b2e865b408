/** ListLead: the line above the first card of a list: its title where there are several, and once the instruction. */
import type { VisitPlan } from '../../app/voterBooth'
import { useKiosk } from './kioskContext'
import styles from './MarkScreen.module.css'

export function ListLead({ plan, list }: { readonly plan: VisitPlan; readonly list: number }) {
  const { words } = useKiosk()
  const several = plan.lists.length > 1
  if (!several && list > 0) return null
  return (
    <div className={styles['lead']} data-lead={list}>
      {several && (
        <p className={styles['listTitle']}>
          {words.mark.list(list + 1, plan.lists.length, plan.lists[list]?.title ?? '')}
        </p>
      )}
      {list === 0 && <p>{words.mark.instruction}</p>}
    </div>
  )
}
