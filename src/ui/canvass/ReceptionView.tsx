/**
 * One reception: where every unit stands, what waits for a person, what was refused and why, sums and tables to save. The
 * picture is drawn anew after each file; nothing a file does stops the others.
 */
import { useState } from 'react'
import { useStore } from 'zustand'
import { receptionStep } from '../../app/receptionStep'
import type { ReceptionDesk } from '../../app/superiorDesk'
import { canvassWords } from '../../words/canvass'
import { superiorWords } from '../../words/superior'
import { Button } from '../components/Button'
import { Notice } from '../components/Notice'
import { CompareKeys } from './CompareKeys'
import { DecideMatters } from './DecideMatters'
import { PlacesList } from './PlacesList'
import { ReceiveFiles } from './ReceiveFiles'
import { ReceivedEndings } from './ReceivedEndings'
import { ReceptionPaper } from './ReceptionPaper'
import type { PaperWanted } from './ReceptionPaper'
import { RefusedFiles } from './RefusedFiles'
import { SaveTables } from './SaveTables'
import { SumsPanel } from './SumsPanel'
import { UnitsPanel } from './UnitsPanel'
import styles from './Canvass.module.css'

export function ReceptionView({ desk, onBack }: { readonly desk: ReceptionDesk; readonly onBack: () => void }) {
  const words = superiorWords.canvass
  const view = useStore(desk.view)
  const [paper, setPaper] = useState<PaperWanted>()
  const { reception, report } = view
  if (paper !== undefined) return <ReceptionPaper desk={desk} wanted={paper} onClose={() => setPaper(undefined)} />
  const step = receptionStep(report)
  return (
    <>
      <div className={styles['head']}>
        <Button kind="quiet" onClick={onBack}>
          ◀ {words.back}
        </Button>
        <h2 className={styles['title']}>{reception.title}</h2>
      </div>
      {reception.type === 'rehearsal' && <Notice kind="warn" title={canvassWords.rehearsal} />}
      <ReceiveFiles desk={desk} primary={step === 'receive'} expected={reception.expected?.length} plan={reception.plan?.number} />
      {report.files.length === 0 && report.canvass.units.length === 0 ? (
        <p>{words.nothingYet}</p>
      ) : (
        <>
          <UnitsPanel report={report} endings={view.endings} onPaper={setPaper} />
          {report.canvass.waiting.length > 0 && <CompareKeys desk={desk} primary={step === 'compare'} waiting={report.canvass.waiting} />}
          {(report.canvass.open.length > 0 || report.canvass.settled.length > 0) && <DecideMatters desk={desk} primary={step === 'decide'} canvass={report.canvass} onPaper={setPaper} />}
          <ReceivedEndings desk={desk} view={view} />
          <RefusedFiles desk={desk} view={view} />
          {report.canvass.places.length > 0 && <PlacesList desk={desk} report={report} />}
          <SumsPanel report={report} />
          <SaveTables desk={desk} primary={step === 'save'} empty={report.files.length === 0} />
        </>
      )}
    </>
  )
}
