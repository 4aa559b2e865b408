/**
 * The picture of a reception under the files coming in: units, what waits for a person, what was refused, sums, tables. With
 * hundreds of units it is long to draw, so it is drawn apart from the rest (memo): whoever gives it a view that lags behind
 * (`useDeferredValue`) has it drawn between two frames, and only the last of several.
 */
import { memo } from 'react'
import { receptionStep } from '../../app/receptionStep'
import type { ReceptionDesk, ReceptionView } from '../../app/superiorDesk'
import { superiorWords } from '../../words/superior'
import { CompareKeys } from './CompareKeys'
import { DecideMatters } from './DecideMatters'
import { PlacesList } from './PlacesList'
import { ReceivedEndings } from './ReceivedEndings'
import type { PaperWanted } from './ReceptionPaper'
import { RefusedFiles } from './RefusedFiles'
import { SaveTables } from './SaveTables'
import { SumsPanel } from './SumsPanel'
import { UnitsPanel } from './UnitsPanel'

interface ReceptionPictureProps {
  readonly desk: ReceptionDesk
  readonly view: ReceptionView
  readonly onPaper: (wanted: PaperWanted) => void
}

export const ReceptionPicture = memo(function ReceptionPicture({ desk, view, onPaper }: ReceptionPictureProps) {
  const { report, endings } = view
  const step = receptionStep(report)
  if (report.files.length === 0 && report.canvass.units.length === 0) return <p>{superiorWords.canvass.nothingYet}</p>
  return (
    <>
      <UnitsPanel report={report} endings={endings} onPaper={onPaper} />
      {report.canvass.waiting.length > 0 && <CompareKeys desk={desk} primary={step === 'compare'} waiting={report.canvass.waiting} />}
      {(report.canvass.open.length > 0 || report.canvass.settled.length > 0) && <DecideMatters desk={desk} primary={step === 'decide'} canvass={report.canvass} onPaper={onPaper} />}
      <ReceivedEndings desk={desk} view={view} />
      <RefusedFiles desk={desk} view={view} />
      {report.canvass.places.length > 0 && <PlacesList desk={desk} report={report} />}
      <SumsPanel report={report} />
      <SaveTables desk={desk} primary={step === 'save'} empty={report.files.length === 0} />
    </>
  )
})
