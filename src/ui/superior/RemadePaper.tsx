/** Documents made again from signed figures, as they are printed: print, PDF, Word, by the same ways as any paper. */
import { useEffect, useState } from 'react'
import type { PaperDocument } from '../../domain/result/paper'
import type { RemadeFacts } from '../../domain/result/remade'
import { superiorWords } from '../../words/superior'
import { Button } from '../components/Button'
import { useDesk } from '../deskContext'
import { PaperActions } from '../print/PaperActions'
import { PaperView } from '../print/PaperView'

export function RemadePaper({ facts, onClose }: { readonly facts: RemadeFacts; readonly onClose: () => void }) {
  const desk = useDesk()
  const [paper, setPaper] = useState<PaperDocument>()
  useEffect(() => {
    void desk.remadePaper(facts).then(setPaper)
  }, [desk, facts])
  const { type, unit, meeting, round } = facts.statement
  const name = `${type === 'official' ? '' : 'LAMTHU_'}LapLai_${unit.code}_${meeting.date.replaceAll('-', '')}_L${String(round.number)}`
  if (paper === undefined) return null
  return (
    <>
      <PaperActions document={paper} name={name}>
        <Button kind="quiet" focused onClick={onClose}>
          {superiorWords.canvass.close}
        </Button>
      </PaperActions>
      <PaperView document={paper} />
    </>
  )
}
