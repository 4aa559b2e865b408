/** S17's slip on the screen, as it is printed. */
import type { FileVerdict } from '../../app/desk'
import { verdictSlipVi } from '../../words/receptionPapers'
import type { FiguresTakenBy } from '../../words/receptionPapers'
import { superiorWords } from '../../words/superior'
import { Button } from '../components/Button'
import { PaperView } from '../print/PaperView'
import { useSuperior } from '../superiorContext'
import styles from './Verify.module.css'

interface VerdictSlipProps {
  readonly verdict: FileVerdict
  readonly taken: FiguresTakenBy | undefined
  readonly onClose: () => void
}

export function VerdictSlip({ verdict, taken, onClose }: VerdictSlipProps) {
  const { now } = useSuperior()
  const words = superiorWords.canvass
  return (
    <>
      <div className={styles['tools']}>
        <Button kind="primary" focused onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button onClick={onClose}>{words.close}</Button>
      </div>
      <PaperView document={verdictSlipVi(verdict, now(), taken)} />
    </>
  )
}
