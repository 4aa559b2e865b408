/**
 * One reception: where every unit stands, what waits for a person, what was refused and why, sums and tables to save. The
 * picture is drawn anew after each file, when the page has time for it; nothing a file does stops the others.
 */
import { useDeferredValue, useState } from 'react'
import { useStore } from 'zustand'
import { receptionStep } from '../../app/receptionStep'
import type { ReceptionDesk } from '../../app/superiorDesk'
import { canvassWords } from '../../words/canvass'
import { superiorWords } from '../../words/superior'
import { Button } from '../components/Button'
import { Notice } from '../components/Notice'
import { ReceiveFiles } from './ReceiveFiles'
import { ReceptionPaper } from './ReceptionPaper'
import type { PaperWanted } from './ReceptionPaper'
import { ReceptionPicture } from './ReceptionPicture'
import styles from './Canvass.module.css'

export function ReceptionView({ desk, onBack }: { readonly desk: ReceptionDesk; readonly onBack: () => void }) {
  const words = superiorWords.canvass
  const view = useStore(desk.view)
  const shown = useDeferredValue(view)
  const [paper, setPaper] = useState<PaperWanted>()
  const { reception, report } = view
  const step = receptionStep(report)
  return (
    <>
      {paper === undefined ? (
        <>
          <div className={styles['head']}>
            <Button kind="quiet" onClick={onBack}>
              ◀ {words.back}
            </Button>
            <h2 className={styles['title']}>{reception.title}</h2>
          </div>
          {reception.type === 'rehearsal' && <Notice kind="warn" title={canvassWords.rehearsal} />}
        </>
      ) : (
        <ReceptionPaper desk={desk} wanted={paper} onClose={() => setPaper(undefined)} />
      )}
      {/* Files go on coming in while a paper is looked at. */}
      <div hidden={paper !== undefined}>
        <ReceiveFiles desk={desk} primary={step === 'receive'} expected={reception.expected?.length} plan={reception.plan?.number} />
      </div>
      {paper === undefined && <ReceptionPicture desk={desk} view={shown} onPaper={setPaper} />}
    </>
  )
}
