/**
 * takeFigures (S17, protocol.md §6): a named officer goes on with the signed figures of a package whose copies for people do not
 * hold. It is the decision of S18 taken earlier: the file and the decision, with name and document number, are kept with a
 * reception, so that whoever opens the reception finds both, and the result still counts only once its keys are known.
 */
import { checkDecision } from '../domain/canvass/matters'
import { err, ok } from '../domain/kernel/result'
import { judgeFile } from './canvassFiles'
import { keptParts } from './keptParts'
import type { FiguresTaken, SuperiorDesk, SuperiorWorld } from './superiorDesk'

export const figuresTaker = (world: SuperiorWorld, begin: SuperiorDesk['begin']): Pick<SuperiorDesk, 'takeFigures' | 'figuresTaken'> => ({
  async figuresTaken({ digest, fileDigest }) {
    const receptions = await world.store.receptions()
    if (!receptions.ok) return receptions
    let latest: FiguresTaken | undefined
    for (const { id, title, decisions } of receptions.value) {
      const decision = decisions.findLast(({ kept, setAside }) => [...kept, ...setAside].includes(digest))
      if (decision === undefined || (latest !== undefined && decision.at < latest.decision.at)) continue
      const received = await world.store.received(id)
      if (!received.ok) return received
      // A decision on a whole package of the same result says nothing of this one's documents.
      if (received.value.some(({ sha256 }) => sha256 === fileDigest)) latest = { reception: title, decision }
    }
    return ok(latest?.decision.kept.includes(digest) === true ? latest : undefined)
  },
  async takeFigures(verdict, { by, document, into }) {
    const { signedFigures } = verdict
    if (signedFigures === undefined) throw new Error('only signed figures can be taken')
    const { statement, digest, fileDigest } = signedFigures
    const decision = { kept: [digest], setAside: [], by: by.trim(), document: document.trim(), at: world.clock.now() }
    const checked = checkDecision(decision, [])
    if (!checked.ok) return checked
    const id = 'reception' in into ? ({ ok: true, value: into.reception } as const) : await begin(into.title, statement.type)
    if (!id.ok) return id
    const receptions = await world.store.receptions()
    if (!receptions.ok) return receptions
    const reception = receptions.value.find((one) => one.id === id.value)
    if (reception === undefined) return err({ code: 'store/no-such-round' })
    // The file first: a decision on a result that is not there would say nothing to anybody.
    const kept = await world.store.keepReceived({ reception: reception.id, sha256: fileDigest, receivedAt: decision.at, judged: judgeFile(verdict).judged, ...keptParts(verdict) })
    if (!kept.ok) return kept
    const decided = await world.store.changeReception<never>(reception.id, (before) => ok({ ...before, decisions: [...before.decisions, decision] }))
    return decided.ok ? ok({ reception: reception.title, decision }) : decided
  },
})
