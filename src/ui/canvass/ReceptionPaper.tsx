/** A paper of a reception on the screen, as it is printed: receipt slip in two copies, or a unit's summary. */
import { useState } from 'react'
import type { ReceptionDesk } from '../../app/superiorDesk'
import { unitSummaryVi } from '../../words/papers/unitSummary'
import { receiptVi } from '../../words/receptionPapers'
import { superiorWords } from '../../words/superior'
import { Button } from '../components/Button'
import { useDesk } from '../deskContext'
import { PaperActions } from '../print/PaperActions'
import { PaperView } from '../print/PaperView'
import { RemadePaper } from '../superior/RemadePaper'

/** Names of files, without ending. */
const FILE = { receipt: 'TiepNhan', summary: 'TomTat' } as const

export interface PaperWanted {
  readonly kind: 'receipt' | 'summary' | 'remade'
  readonly digest: string
}

interface ReceptionPaperProps {
  readonly desk: ReceptionDesk
  readonly wanted: PaperWanted
  readonly onClose: () => void
}

export function ReceptionPaper({ desk, wanted: { kind, digest }, onClose }: ReceptionPaperProps) {
  const words = superiorWords.canvass
  const { ruleSets } = useDesk()
  // As things stood when it was asked for: files may go on coming in.
  const [{ report, files, endings }] = useState(desk.view.getState)
  const packageOf = report.canvass.accepted.find((one) => one.digest === digest)
  const statement = desk.statementOf(digest)
  // A whole package before a damaged copy of the same result, as it is counted.
  const same = files.filter(({ judged }) => 'unconfirmed' in judged && judged.unconfirmed.digest === digest)
  const file = same.find(({ judged }) => judged.kind === 'package') ?? same[0]
  if (packageOf === undefined || statement === undefined || file === undefined) return null
  const decision = report.canvass.settled.map((matter) => matter.decision).find(({ kept }) => kept.includes(digest))
  if (kind === 'remade') {
    if (decision === undefined) return null
    const { fingerprint, openingFingerprint } = packageOf
    return <RemadePaper facts={{ statement, digest, fingerprint, openingFingerprint, fileDigest: file.sha256, by: decision.by, document: decision.document, at: decision.at }} onClose={onClose} />
  }
  const printedAt = file.receivedAt
  const under = decision && { by: decision.by, document: decision.document, figuresOnly: file.judged.kind === 'flawed' }
  const rules = statement.lists[0]?.configuration.ruleSet.id
  const paper = kind === 'receipt'
    ? receiptVi({ packageOf, file: file.judged.file, receivedAt: file.receivedAt, printedAt, superior: statement.unit.superior, decision: under })
    : unitSummaryVi({ packageOf, statement, levels: ruleSets.find(({ id }) => id === rules)?.levels ?? [], endings: endings.ofResults.find(({ result }) => result.digest === digest)?.beside, decision: under, printedAt })
  return (
    <>
      <PaperActions document={paper} name={`${statement.type === 'official' ? '' : 'LAMTHU_'}${FILE[kind]}_${statement.unit.code}_${statement.meeting.date.replaceAll('-', '')}_L${String(statement.round.number)}`}>
        <Button kind="quiet" focused onClick={onClose}>
          {words.close}
        </Button>
      </PaperActions>
      <PaperView document={paper} />
    </>
  )
}
