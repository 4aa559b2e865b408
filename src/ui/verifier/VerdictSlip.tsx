/** S17's slip on the screen, as it is printed. */
import { useState } from 'react'
import type { FileVerdict } from '../../app/desk'
import { verdictSlipVi } from '../../words/receptionPapers'
import type { FiguresTakenBy } from '../../words/receptionPapers'
import { superiorWords } from '../../words/superior'
import { Button } from '../components/Button'
import { PaperActions } from '../print/PaperActions'
import { PaperView } from '../print/PaperView'
import { useSuperior } from '../superiorContext'

interface VerdictSlipProps {
  readonly verdict: FileVerdict
  readonly taken: FiguresTakenBy | undefined
  readonly onClose: () => void
}

export function VerdictSlip({ verdict, taken, onClose }: VerdictSlipProps) {
  const { now } = useSuperior()
  const words = superiorWords.canvass
  // Made once: the paper that is saved is the one that is shown.
  const [paper] = useState(() => verdictSlipVi(verdict, now(), taken))
  return (
    <>
      <PaperActions document={paper} name={`KiemTra_${verdict.file.replace(/\.\w+$/u, '').replaceAll(/[^\w-]+/gu, '-')}`}>
        <Button kind="quiet" focused onClick={onClose}>
          {words.close}
        </Button>
      </PaperActions>
      <PaperView document={paper} />
    </>
  )
}
