/** A reception of the level above: what is kept, what counts, who said so, and that nothing is lost on the way. */
import { beforeAll, describe, expect, it } from 'vitest'
import { createSuperiorDesk } from '../../../src/app/createSuperiorDesk'
import { verifyFiles } from '../../../src/app/verifyFiles'
import { confirmVerdict } from '../../../src/app/confirmVerdict'
import type { LazyFile } from '../../../src/app/fileDesk'
import type { ReceptionDesk, SuperiorDesk, SuperiorWorld } from '../../../src/app/superiorDesk'
import { sha256Hex } from '../../../src/evidence/hashing'
import { CSV_FILE } from '../../../src/evidence/packageNames'
import { writePlan } from '../../../src/evidence/planFile'
import { signerFromSeed } from '../../../src/evidence/signerFromSeed'
import { verifyFile } from '../../../src/evidence/verifyFile'
import { saysBrokenOff } from '../../../src/app/verifierFailure'
import { verdictText } from '../../../src/words/verdicts'
import type { FileVerdict } from '../../../src/evidence/verifyPackage'
import { inMemoryTablet } from '../../../src/ports/inMemory/world'
import { annulmentOf, correctionOf, positionBecomes } from '../../support/endingsOf'
import type { MadePackage } from '../../support/makePackage'
import { unitPackage } from '../../support/manyUnits'
import { memoryWorld } from '../../support/memoryWorld'
import { valueOf } from '../../support/storedRounds'
import { lazyFile, superiorWorld } from '../../support/superiorWorld'

const utf8 = (text: string) => new TextEncoder().encode(text)
const file = lazyFile
const nobody = (): void => undefined
const witness = { by: 'Lê Văn Kiểm', channel: 'biên bản giấy' }

let one: MadePackage
let two: MadePackage
let flawed: MadePackage
beforeAll(async () => {
  one = await unitPackage({ code: 'P-01' })
  two = await unitPackage({ code: 'P-02' })
  const other = (files: MadePackage['files']) => files.map((entry) => (entry.name === CSV_FILE ? { ...entry, data: utf8('\ufeffsửa;rồi\r\n') } : entry))
  flawed = await unitPackage({ code: 'P-03', changes: { files: other } })
})

async function begun(world = superiorWorld()): Promise<{ readonly world: ReturnType<typeof superiorWorld>; readonly desk: SuperiorDesk; readonly id: string; readonly reception: ReceptionDesk }> {
  const desk = createSuperiorDesk(world)
  const id = valueOf(await desk.begin('Giữa nhiệm kỳ', 'official'))
  return { world, desk, id, reception: valueOf(await desk.reception(id)) }
}
const receive = (reception: ReceptionDesk, ...files: readonly LazyFile[]) => reception.receive(files, nobody, new AbortController().signal)
const states = ({ view }: ReceptionDesk) => Object.fromEntries(view.getState().report.canvass.units.map(({ code, state }) => [code, state]))

describe('receiving', () => {
  it('keeps each file at once: whoever opens the reception again finds it, and the same file is not verified twice', async () => {
    const { world, desk, id, reception } = await begun()
    expect(valueOf(await receive(reception, file('a.zip', one.bytes), file('b.zip', two.bytes)))).toEqual({ added: 2, known: 0 })
    const again = valueOf(await desk.reception(id))
    expect(states(again)).toEqual({ 'P-01': 'toCompare', 'P-02': 'toCompare' })
    expect(valueOf(await receive(again, file('b-chép-lại.zip', two.bytes)))).toEqual({ added: 0, known: 1 })
    expect(world.looked).toEqual(['a.zip', 'b.zip'])
    expect(again.view.getState().files).toHaveLength(2)
  })
  it('stopping keeps what was done', async () => {
    const { reception } = await begun()
    const stop = new AbortController()
    const second: LazyFile = { ...file('b.zip', two.bytes), read: () => { stop.abort(); return file('b.zip', two.bytes).read() } }
    expect(valueOf(await reception.receive([file('a.zip', one.bytes), second, file('c.zip', flawed.bytes)], nobody, stop.signal))).toEqual({ added: 1, known: 0 })
    expect(Object.keys(states(reception))).toEqual(['P-01'])
  })
  it('a file that cannot be read, or that brings the verifier down, is one line and stops nobody', async () => {
    const world = superiorWorld()
    const fragile = { ...world, verifyFile: (name: string, bytes: Uint8Array, options: Parameters<SuperiorWorld['verifyFile']>[2]): Promise<FileVerdict> => (name === 'bom.zip' ? Promise.reject(new Error('out of memory')) : world.verifyFile(name, bytes, options)) }
    const { reception } = await begun(fragile)
    const gone: LazyFile = { name: 'gone.zip', size: 1, read: () => Promise.resolve({ ok: false, error: { code: 'file/unreadable' } }) }
    valueOf(await receive(reception, gone, file('bom.zip', utf8('bom')), file('a.zip', one.bytes)))
    const report = reception.view.getState().report.files
    expect(Object.fromEntries(report.map(({ file: name, fate }) => [name, fate]))).toEqual({ 'gone.zip': 'unreadable', 'bom.zip': 'unreadable', 'a.zip': 'to-compare' })
  })
})

describe('keys', () => {
  it('typed from paper: by a named person over a named channel, recorded; never a fingerprint of nothing', async () => {
    const { reception } = await begun()
    valueOf(await receive(reception, file('a.zip', one.bytes)))
    expect(await reception.confirm(two.openingFingerprint, witness)).toMatchObject({ error: { code: 'canvass/fingerprint-of-none' } })
    expect(await reception.confirm(one.openingFingerprint, { ...witness, by: ' ' })).toMatchObject({ error: { code: 'canvass/name-missing' } })
    expect(await reception.confirm(one.openingFingerprint, { ...witness, channel: '' })).toMatchObject({ error: { code: 'canvass/channel-missing' } })
    expect(await reception.confirm('7F3A', witness)).toMatchObject({ error: { code: 'fingerprint/not-16-symbols' } })
    valueOf(await reception.confirm(one.openingFingerprint.toLowerCase(), witness))
    expect(reception.view.getState().report.canvass.accepted).toMatchObject([{ unitCode: 'P-01', knownBy: { how: 'typed', ...witness } }])
  })
  it('registered beforehand, by file or by fingerprint, serve receiving and verifying alike', async () => {
    const world = superiorWorld()
    const desk = createSuperiorDesk(world)
    valueOf(await desk.registerOpening({ json: utf8(one.opening.json), jws: utf8(one.opening.jws) }, witness))
    valueOf(await desk.registerFingerprint(two.openingFingerprint, witness))
    const { reception } = await begun(world)
    valueOf(await receive(reception, file('a.zip', one.bytes), file('b.zip', two.bytes)))
    expect(states(reception)).toEqual({ 'P-01': 'accepted', 'P-02': 'accepted' })
    const verdicts: FileVerdict[] = []
    const verifier = { ...memoryWorld('superior'), tablet: { ...inMemoryTablet(), ...world.tablet }, verifyFile }
    await verifyFiles(verifier, { files: [file('a.zip', one.bytes), file('b.zip', two.bytes)], onProgress: nobody, onVerdict: (verdict) => verdicts.push(verdict), signal: new AbortController().signal })
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['verified', 'verified'])
  })
  it('keep who knew them first: the file that comes later with the result is added, not put in their place', async () => {
    const desk = createSuperiorDesk(superiorWorld())
    const first = valueOf(await desk.registerFingerprint(one.openingFingerprint, { by: 'Lê Văn Kiểm', channel: 'điện thoại' }))
    const pair = { json: utf8(one.opening.json), jws: utf8(one.opening.jws) }
    const later = valueOf(await desk.registerOpening(pair, { by: 'Người khác', channel: 'USB' }))
    expect(later).toEqual({ ...first, json: one.opening.json, jws: one.opening.jws })
    expect(valueOf(await desk.registerOpening(pair, { by: 'Người khác nữa', channel: 'USB' }))).toEqual(later)
    expect(valueOf(await desk.openings())).toEqual([later])
  })
  it('a file that comes when its result is here already registers nothing, as it may lie on the same stick; the signed paper still does', async () => {
    const world = superiorWorld()
    const { desk, id, reception } = await begun(world)
    valueOf(await receive(reception, file('a.zip', one.bytes)))
    const pair = { json: utf8(one.opening.json), jws: utf8(one.opening.jws) }
    expect(await desk.registerOpening(pair, { by: 'Lê Văn Kiểm', channel: 'USB' })).toEqual({ ok: false, error: { code: 'canvass/opening-after-result', unitCode: 'P-01', reception: 'Giữa nhiệm kỳ' } })
    expect(states(valueOf(await desk.reception(id)))).toEqual({ 'P-01': 'toCompare' })
    valueOf(await desk.registerFingerprint(one.openingFingerprint, witness))
    expect(states(valueOf(await desk.reception(id)))).toEqual({ 'P-01': 'accepted' })
  })
  it('a round run again with keys and paper of its own waits for a decision where another opening record of it is registered', async () => {
    const world = superiorWorld()
    const rerun = await unitPackage({ code: 'P-01', again: 'quietly' })
    const { desk, id } = await begun(world)
    valueOf(await desk.registerOpening({ json: utf8(one.opening.json), jws: utf8(one.opening.jws) }, witness))
    const reception = valueOf(await desk.reception(id))
    valueOf(await receive(reception, file('a.zip', rerun.bytes)))
    valueOf(await reception.confirm(rerun.openingFingerprint, witness))
    expect(states(reception)).toEqual({ 'P-01': 'toDecide' })
    expect(reception.view.getState().report.canvass.open).toMatchObject([{ reasons: ['other-opening'] }])
  })
  it('an opening record whose signature does not hold is not registered', async () => {
    const desk = createSuperiorDesk(superiorWorld())
    expect(await desk.registerOpening({ json: utf8(one.opening.json), jws: utf8(two.opening.jws) }, witness)).toMatchObject({ error: { code: 'canvass/opening-refused', codes: expect.arrayContaining([expect.stringMatching(/^jws\//)]) } })
    expect(valueOf(await desk.openings())).toEqual([])
  })
  it('a verifier that fails says so with a code, calls no file unreadable, and the same file is tried again', async () => {
    const world = superiorWorld()
    let broken = true
    const verifying: SuperiorWorld['verifyFile'] = (...given) => (broken ? Promise.reject(new TypeError('no such function')) : world.verifyFile(...given))
    const { reception } = await begun({ ...world, verifyFile: verifying })
    valueOf(await receive(reception, file('a.zip', one.bytes)))
    const told = reception.view.getState().report.files
    expect(told).toMatchObject([{ file: 'a.zip', codes: ['verifier: verifier/failed TypeError: no such function'] }])
    expect(saysBrokenOff(told[0]?.codes ?? [])).toBe(true)
    const verdicts: FileVerdict[] = []
    const request = { files: [file('a.zip', one.bytes), file('b.zip', utf8('x'))], onProgress: nobody, onVerdict: (verdict: FileVerdict) => verdicts.push(verdict), signal: new AbortController().signal }
    await verifyFiles({ ...memoryWorld('superior'), tablet: { ...inMemoryTablet(), ...world.tablet }, verifyFile: verifying }, request)
    expect(verdicts.map(({ failure }) => failure?.code)).toEqual(['verifier/failed', 'verifier/failed'])
    expect(verdicts.map((verdict) => verdictText(verdict, 'vi').name)).toEqual(['CHƯA KIỂM TRA ĐƯỢC', 'CHƯA KIỂM TRA ĐƯỢC'])

    broken = false
    valueOf(await receive(reception, file('a.zip', one.bytes)))
    expect(states(reception)).toEqual({ 'P-01': 'toCompare' })
    expect(reception.view.getState().files).toHaveLength(1)
  })
  it('a fingerprint typed later changes the verdict on a file and looks at nothing else', async () => {
    const waiting = await verifyFile('a.zip', one.bytes)
    expect(confirmVerdict(waiting, two.openingFingerprint)).toBe(waiting)
    expect(confirmVerdict(waiting, one.openingFingerprint)).toMatchObject({ verdict: 'verified', checks: waiting.checks.map(({ id }) => ({ id, ok: true })) })
    const changed = one.bytes.slice()
    changed[500] = (changed[500] ?? 0) ^ 1
    const rejected = await verifyFile('a.zip', changed)
    expect(confirmVerdict(rejected, one.openingFingerprint)).toBe(rejected)
    // Where only copies for people fail, the keys are known and the verdict stays.
    const copies = await verifyFile('c.zip', flawed.bytes)
    const known = confirmVerdict(copies, flawed.openingFingerprint)
    expect([known.verdict, known.checks.find(({ id }) => id === 'keys-known')]).toEqual(['rejected', { id: 'keys-known', ok: true }])
    expect(confirmVerdict(known, flawed.openingFingerprint)).toBe(known)
  })
})

describe('copies for people', () => {
  it('edited alone: rejected, yet the signed figures may be used by decision of a named person under a document', async () => {
    const verdict = await verifyFile('c.zip', flawed.bytes)
    expect(verdict).toMatchObject({ verdict: 'rejected', signedFigures: { statement: { unit: { code: 'P-03' } } } })
    expect(verdict.result).toBeUndefined()
    const { reception } = await begun()
    valueOf(await receive(reception, file('c.zip', flawed.bytes)))
    valueOf(await reception.confirm(flawed.openingFingerprint, witness))
    expect(reception.view.getState().report.canvass.open).toMatchObject([{ reasons: ['copies-differ'] }])
    const kept = reception.view.getState().report.canvass.open[0]?.packages.map(({ digest }) => digest) ?? []
    expect(await reception.decide({ kept, setAside: [], by: 'Trần Văn Quyết', document: '' })).toMatchObject({ error: { code: 'canvass/decision-without-document' } })
    valueOf(await reception.decide({ kept, setAside: [], by: 'Trần Văn Quyết', document: '9-CV' }))
    expect(states(reception)).toEqual({ 'P-03': 'accepted' })
    const { name, bytes } = await reception.table('csv')
    expect(name).toMatch(/^TongHop_20261201\.csv$/)
    expect(new TextDecoder().decode(bytes)).toMatch(/Trần Văn Quyết;9-CV/)
  })
  it('taken on S17: name and document number are asked for, and kept with a reception as its file and its decision', async () => {
    const { desk, id } = await begun()
    const verdict = await verifyFile('c.zip', flawed.bytes)
    expect(verdict.signedFigures?.fileDigest).toBe(sha256Hex(flawed.bytes))
    expect(await desk.takeFigures(verdict, { by: ' ', document: '9-CV', into: { reception: id } })).toMatchObject({ error: { code: 'canvass/decision-without-name' } })
    expect(await desk.takeFigures(verdict, { by: 'Trần Văn Quyết', document: '', into: { reception: id } })).toMatchObject({ error: { code: 'canvass/decision-without-document' } })
    expect(valueOf(await desk.takeFigures(verdict, { by: ' Trần Văn Quyết ', document: '9-CV', into: { reception: id } }))).toMatchObject({ reception: 'Giữa nhiệm kỳ', decision: { by: 'Trần Văn Quyết', document: '9-CV' } })
    expect(valueOf(await desk.figuresTaken(verdict.signedFigures!))).toMatchObject({ reception: 'Giữa nhiệm kỳ', decision: { by: 'Trần Văn Quyết', document: '9-CV' } })
    expect(valueOf(await desk.figuresTaken({ ...verdict.signedFigures!, fileDigest: '0'.repeat(64) }))).toBeUndefined()
    const reception = valueOf(await desk.reception(id))
    // It counts no sooner than its keys are known; then nothing is left to decide.
    expect(states(reception)).toEqual({ 'P-03': 'toCompare' })
    valueOf(await reception.confirm(flawed.openingFingerprint, witness))
    expect(states(reception)).toEqual({ 'P-03': 'accepted' })
    expect(reception.view.getState().report.canvass.settled).toMatchObject([{ reasons: ['copies-differ'], decision: { by: 'Trần Văn Quyết', document: '9-CV' } }])
    expect(valueOf(await desk.takeFigures(verdict, { by: 'A', document: 'B', into: { title: 'Đợt mới' } })).reception).toBe('Đợt mới')
    expect(valueOf(await desk.receptions()).map(({ title, type }) => [title, type])).toEqual([['Giữa nhiệm kỳ', 'official'], ['Đợt mới', 'official']])
  })
  it('a signature, a ballot or the result touched as well: nothing stands', async () => {
    const broken = await unitPackage({ code: 'P-03', changes: { files: (files) => files.map((entry) => (entry.name === CSV_FILE || entry.name === 'nhat-ky.json' ? { ...entry, data: utf8('{}') } : entry)) } })
    expect((await verifyFile('c.zip', broken.bytes)).signedFigures).toBeUndefined()
  })
})

it('an annulment of a round whose result was received: the result waits for a decision; one without its signature is refused', async () => {
  const { json, jws } = await annulmentOf(one)
  const { desk, id, reception } = await begun()
  valueOf(await receive(reception, file('a.zip', one.bytes)))
  valueOf(await reception.confirm(one.openingFingerprint, witness))
  expect(states(reception)).toEqual({ 'P-01': 'accepted' })
  valueOf(await receive(reception, file('huy.json', utf8(json))))
  expect(reception.view.getState().report.files.map(({ fate, codes }) => [fate, codes])).toContainEqual(['rejected', expect.arrayContaining(['ending-signature: ending/signature-not-given'])])
  const [unsigned] = reception.view.getState().files.filter(({ judged }) => judged.kind === 'refused')
  valueOf(await reception.takeOut(unsigned?.sha256 ?? ''))
  valueOf(await receive(reception, file('huy.json', utf8(json)), file('huy.jws', utf8(jws))))
  const again = valueOf(await desk.reception(id))
  expect(states(again)).toEqual({ 'P-01': 'toDecide' })
  expect(again.view.getState().report.canvass.open).toMatchObject([{ reasons: ['annulled'] }])
  expect(again.view.getState().report.files.map(({ file: name, fate }) => [name, fate])).toEqual(expect.arrayContaining([['huy.json', 'annulment'], ['a.zip', 'to-decide']]))
})

describe('a correction received', () => {
  const pair = (name: string, { json, jws }: { readonly json: string; readonly jws: string }) => [file(`${name}.json`, utf8(json)), file(`${name}.jws`, utf8(jws))]
  it('stands beside its result with old and new values, whichever came first, and changes no figure', async () => {
    const first = await correctionOf(one, { entries: positionBecomes(one, 'Phó Bí thư Đảng ủy') })
    const second = await correctionOf(one, { entries: [{ kind: 'round', field: 'meeting.place', old: one.statement.meeting.place, new: 'Nhà văn hóa' }], after: first })
    const { desk, id, reception } = await begun()
    valueOf(await receive(reception, ...pair('dc2', second), ...pair('dc1', first)))
    expect(reception.view.getState().endings).toMatchObject({ ofResults: [], alone: [{ verdict: { verdict: 'unknown-keys' } }, { verdict: { verdict: 'unknown-keys' } }] })
    valueOf(await receive(reception, file('a.zip', one.bytes)))
    const again = valueOf(await desk.reception(id))
    const { endings, report } = again.view.getState()
    expect(endings.alone).toEqual([])
    expect(endings.ofResults[0]?.beside.corrections.map(({ number, entries }) => [number, entries[0]?.old, entries[0]?.new])).toEqual([
      [1, 'Bí thư Đảng ủy', 'Phó Bí thư Đảng ủy'], [2, one.statement.meeting.place, 'Nhà văn hóa'],
    ])
    expect(report.files.map(({ fate }) => fate).sort()).toEqual(['correction', 'correction', 'to-compare'])
    // What says which shares follow from corrected counts.
    expect(endings.ofResults[0]?.result.groups).toEqual([{ letter: 'A', lists: [one.statement.lists[0]?.uuid] }])
    valueOf(await again.confirm(one.openingFingerprint, witness))
    expect(again.view.getState().endings.ofResults[0]?.files.map(({ verdict }) => verdict.verdict)).toEqual(['verified', 'verified'])
    expect(new TextDecoder().decode((await again.table('csv')).bytes)).toContain('Bí thư Đảng ủy')
    expect(new TextDecoder().decode((await again.table('csv')).bytes)).not.toContain('Phó Bí thư Đảng ủy')
  })
  it('signed by another tablet is refused as soon as the result it names is here', async () => {
    const stranger = await signerFromSeed(new Uint8Array(32).fill(9), 'tablet')
    const forged = await correctionOf(one, { entries: positionBecomes(one, 'Bí thư'), by: stranger })
    const { reception } = await begun()
    valueOf(await receive(reception, ...pair('dc1', forged)))
    expect(reception.view.getState().endings.alone).toHaveLength(1)
    valueOf(await receive(reception, file('a.zip', one.bytes)))
    expect(reception.view.getState().endings).toEqual({ ofResults: [], alone: [] })
    expect(reception.view.getState().report.files).toMatchObject([{ file: 'dc1.json', fate: 'rejected', codes: ['ending-belongs: ending/other-tablet'] }, { fate: 'to-compare' }])
  })
})

it('a plan as the list: a result that was not set up from it waits for a decision, until the list comes as a table', async () => {
  const { desk, id, reception } = await begun()
  const form = { number: '12-KH/TU', issuedBy: 'Thành ủy', issuedOn: '2026-10-01', units: [{ code: 'P-01', name: 'Phường Một' }], rounds: ['Lượt 1'], secrecy: 'none', retentionMonths: null, deadline: null, phone: '' } as const
  const rules = { id: '96-QD-TW-2023', version: 1, settings: { denominator: 'collected', validity: 'perOfficial', unmarked: 'allowWithWarning' }, locked: [] } as const
  const { files } = await writePlan({ format: { name: 'hom-phieu/plan', version: 1 }, ...form, ruleSet: rules }, await signerFromSeed(new Uint8Array(32).fill(7), 'tablet'))
  valueOf(await receive(reception, file('a.zip', one.bytes)))
  valueOf(await reception.confirm(one.openingFingerprint, witness))
  expect(valueOf(await reception.expect(files[0]?.bytes ?? new Uint8Array()))).toBe(1)
  const again = valueOf(await desk.reception(id))
  expect(again.view.getState().reception.plan).toEqual({ digest: sha256Hex(files[0]?.bytes ?? ''), number: '12-KH/TU' })
  expect(states(again)).toEqual({ 'P-01': 'toDecide' })
  expect(again.view.getState().report.canvass.open).toMatchObject([{ reasons: ['without-plan'] }])
  valueOf(await again.expect(utf8('Mã đơn vị;Tên đơn vị\nP-01;Phường Một\n')))
  expect(states(again)).toEqual({ 'P-01': 'accepted' })
})

it('a list of units says who is missing; a code twice is refused by its row', async () => {
  const { reception } = await begun()
  expect(await reception.expect(utf8('Mã đơn vị;Tên\nP-01;Một\nP-01;Hai\n'))).toMatchObject({ error: { code: 'records/repeated', row: 3, value: 'P-01' } })
  expect(await reception.expect(utf8('Tên\nMột\n'))).toMatchObject({ error: { code: 'records/column-missing' } })
  expect(valueOf(await reception.expect(utf8('Mã đơn vị;Tên đơn vị\nP-01;Phường Một\nP-09;Phường Chín\n')))).toBe(2)
  valueOf(await receive(reception, file('a.zip', one.bytes)))
  expect(states(reception)).toEqual({ 'P-01': 'toCompare', 'P-09': 'notSubmitted' })
})
