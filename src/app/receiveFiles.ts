/**
 * receiveFiles (S18): one reception on this machine — files verified one after the other and kept at once, keys confirmed,
 * conflicts decided, the picture drawn anew after each. Everything is read back from the store when the reception is opened,
 * so a reception goes on where it stopped; the same file again is nothing new.
 */
import { createStore } from 'zustand/vanilla'
import { rowsOf } from '../domain/canvass/canvassRow'
import type { JudgedFile } from '../domain/canvass/judgedFile'
import { checkDecision } from '../domain/canvass/matters'
import type { Decision } from '../domain/canvass/matters'
import { canonicalJson } from '../domain/kernel/canonicalJson'
import { err, ok } from '../domain/kernel/result'
import type { Result } from '../domain/kernel/result'
import type { Statement } from '../domain/result/statement'
import { parseFingerprint } from '../evidence/fingerprint'
import { sha256Hex } from '../evidence/hashing'
import type { ReceivedFile, Reception } from '../ports/canvassStore'
import type { RegisteredOpening, StoreError } from '../ports/roundStore'
import { canvassFiles, judgeFile } from './canvassFiles'
import { canvassTable } from './canvassTable'
import { endingVerdict, signatureOf, signaturesBeside } from './endingFiles'
import { endingsReceived } from './endingsReceived'
import type { LazyFile } from './fileDesk'
import { checkWitness, keysOfOpenings } from './registerOpening'
import type { ReceptionDesk, ReceptionView, SuperiorError, SuperiorWorld } from './superiorDesk'
import { keptParts } from './keptParts'
import type { KeptParts } from './keptParts'
import { judgedBrokenOff, triedInVain } from './verifierFailure'

interface State {
  reception: Reception
  readonly files: Map<string, ReceivedFile>
  readonly openings: readonly RegisteredOpening[]
}

function viewOf({ reception, files, openings }: State): ReceptionView {
  const known = keysOfOpenings(openings)
  const received = [...files.values()]
  const all = { registered: known.registered, typed: [...reception.typed, ...known.typed] }
  const { endings, judged } = endingsReceived({ files: received, openings, known: all, type: reception.type })
  return {
    reception, endings,
    files: received.map(({ reception: id, sha256, receivedAt }, i) => ({ reception: id, sha256, receivedAt, judged: judged[i]! })),
    report: canvassFiles({ files: judged, type: reception.type, decisions: reception.decisions, expected: reception.expected, planDigest: reception.plan?.digest, known: all }),
  }
}

export async function openReception(world: SuperiorWorld, id: string): Promise<Result<ReceptionDesk, StoreError>> {
  const [receptions, received, openings] = await Promise.all([world.store.receptions(), world.store.received(id), world.tablet.openings()])
  if (!receptions.ok) return receptions
  if (!received.ok) return received
  if (!openings.ok) return openings
  const reception = receptions.value.find((one) => one.id === id)
  if (reception === undefined) return err({ code: 'store/no-such-round' })
  const state: State = { reception, files: new Map(received.value.map((file) => [file.sha256, asJudgedNow(file)])), openings: openings.value }
  const view = createStore<ReceptionView>(() => viewOf(state))
  const show = (): void => view.setState(viewOf(state), true)
  const keep = async <E>(change: (before: Reception) => Result<Reception, E>): Promise<Result<void, E | StoreError>> => {
    const kept = await world.store.changeReception(id, change)
    if (!kept.ok) return kept
    state.reception = kept.value
    show()
    return ok(undefined)
  }
  return ok({
    view,
    async receive(files, onProgress, signal) {
      const signatures = signaturesBeside(files)
      const counted = { added: 0, known: 0 }
      for (const [i, file] of files.entries()) {
        if (signal.aborted) break
        if (signatures.includes(file)) continue
        onProgress(i, files.length, 0, file.name)
        const kept = await receiveOne(world, state, { file, jws: signatureOf(file, signatures) }, (share) => onProgress(i, files.length, share, file.name), signal)
        if (!kept.ok) return kept
        if (kept.value === 'added') show()
        if (kept.value !== 'stopped') counted[kept.value] += 1
      }
      onProgress(files.length, files.length, 0, '')
      return ok(counted)
    },
    async takeOut(sha256) {
      const removed = await world.store.removeReceived(id, sha256)
      if (!removed.ok) return removed
      state.files.delete(sha256)
      show()
      return removed
    },
    async expect(table) {
      const units = await world.readUnits(table)
      if (!units.ok) return units
      const { units: expected, plan } = units.value
      const kept = await keep<never>(({ plan: _before, ...rest }) => ok({ ...rest, expected, ...(plan === null ? {} : { plan }) }))
      return kept.ok ? ok(expected.length) : kept
    },
    async confirm(typed, witness) {
      const who = checkWitness(witness)
      if (!who.ok) return who
      const fingerprint = parseFingerprint(typed)
      if (!fingerprint.ok) return fingerprint
      const waits = view.getState().report.canvass.waiting.some(({ openingFingerprint }) => openingFingerprint === fingerprint.value)
      if (!waits) return err({ code: 'canvass/fingerprint-of-none' })
      const knownBy = { how: 'typed', at: world.clock.now(), ...who.value } as const
      return keep<SuperiorError>((before) =>
        before.typed.some((one) => one.fingerprint === fingerprint.value)
          ? err({ code: 'canvass/fingerprint-of-none' })
          : ok({ ...before, typed: [...before.typed, { fingerprint: fingerprint.value, knownBy }] }),
      )
    },
    async decide(wanted) {
      const decision = { ...wanted, at: world.clock.now() }
      const matter = view.getState().report.canvass.open.find(({ packages }) => packages.some(({ digest }) => [...decision.kept, ...decision.setAside].includes(digest)))
      const checked = checkDecision(decision, matter?.packages ?? [])
      return checked.ok ? keep<never>((before) => ok({ ...before, decisions: [...before.decisions, decision] })) : checked
    },
    undecide: (decision) => keep<never>((before) => ok({ ...before, decisions: before.decisions.filter((one) => !sameDecision(one, decision)) })),
    statementOf: (digest) => statementOf(state, digest),
    async table(format) {
      const { report } = view.getState()
      const figures = canvassTable(report, (digest) => {
        const file = fileOf(state, digest)
        return file?.statement === undefined || !('unconfirmed' in file.judged) ? [] : rowsOf(file.statement, file.judged.unconfirmed)
      })
      const prefix = report.type === 'rehearsal' ? 'LAMTHU_TongHop' : 'TongHop'
      return { name: `${prefix}_${world.clock.now().slice(0, 10).replaceAll('-', '')}.${format}`, bytes: await world.writeTable(format, report, figures) }
    },
  })
}

/** The very same act: nobody decides the same twice in one moment. */
const sameDecision = (one: Decision, other: Decision): boolean => canonicalJson({ ...one }) === canonicalJson({ ...other })

/** What an earlier version left out of a package is in its statement. */
function asJudgedNow(file: ReceivedFile): ReceivedFile {
  const { judged, statement } = file
  if (!('unconfirmed' in judged) || statement === undefined) return file
  return { ...file, judged: { ...judged, unconfirmed: { ...judged.unconfirmed, planDigest: statement.planDigest, tablet: statement.devices[0]?.key ?? '' } } }
}

/** Kept by an earlier version, which threw the record of an annulment or a correction away: the same file is read again. */
const withoutRecord = ({ judged, ending }: ReceivedFile): boolean => (judged.kind === 'annulment' || judged.kind === 'correction') && ending === undefined

const fileOf = ({ files }: State, digest: string): ReceivedFile | undefined =>
  [...files.values()].find(({ judged }) => 'unconfirmed' in judged && judged.unconfirmed.digest === digest)
const statementOf = (state: State, digest: string): Statement | undefined => fileOf(state, digest)?.statement

interface GivenFile {
  readonly file: LazyFile
  /** The `.jws` of the same name, if it was given too. */
  readonly jws: LazyFile | undefined
}

/** What became of it. */
async function receiveOne(world: SuperiorWorld, state: State, { file, jws }: GivenFile, onProgress: (share: number) => void, signal: AbortSignal): Promise<Result<'added' | 'known' | 'stopped', StoreError>> {
  const bytes = await file.read()
  const sha256 = bytes.ok ? sha256Hex(bytes.value) : sha256Hex(`unreadable ${file.name}`)
  const before = state.files.get(sha256)
  if (bytes.ok && before !== undefined && !triedInVain(before.judged) && !withoutRecord(before)) return ok('known')
  let judged: JudgedFile
  let parts: KeptParts = {}
  if (!bytes.ok) judged = { file: file.name, kind: 'refused', verdict: 'unreadable', codes: [bytes.error.code] }
  else {
    try {
      // Whether an ending belongs to a round that is here is asked anew each time the picture is drawn.
      const ending = await endingVerdict({ name: file.name, bytes: bytes.value, jws }, { openings: [], verdicts: [] })
      const verdict = ending ?? (await world.verifyFile(file.name, bytes.value, { onProgress, signal }))
      judged = judgeFile(verdict).judged
      parts = keptParts(verdict)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      if (error.name === 'AbortError') return ok('stopped')
      judged = judgedBrokenOff(file.name, error)
    }
  }
  const received: ReceivedFile = { reception: state.reception.id, sha256, receivedAt: world.clock.now(), judged, ...parts }
  const kept = await world.store.keepReceived(received)
  if (!kept.ok) return kept
  state.files.set(sha256, received)
  return ok('added')
}
