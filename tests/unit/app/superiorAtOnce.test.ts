/** The level above, two acts at once: nothing that one person said is lost to what another said at the same moment. */
import { beforeAll, describe, expect, it } from 'vitest'
import { createSuperiorDesk } from '../../../src/app/createSuperiorDesk'
import { inMemoryCanvassStore } from '../../../src/ports/inMemory/canvassStore'
import type { Decision } from '../../../src/domain/canvass/matters'
import { heldBack } from '../../support/heldBack'
import type { MadePackage } from '../../support/makePackage'
import { unitPackage } from '../../support/manyUnits'
import { valueOf } from '../../support/storedRounds'
import { lazyFile, superiorWorld } from '../../support/superiorWorld'

const nobody = (): void => undefined
const running = () => new AbortController().signal
const witness = { by: 'Lê Văn Kiểm', channel: 'biên bản giấy' }
const utf8 = (text: string) => new TextEncoder().encode(text)

let one: MadePackage
let two: MadePackage
beforeAll(async () => {
  one = await unitPackage({ code: 'P-01' })
  two = await unitPackage({ code: 'P-02' })
})

async function withBoth() {
  const world = superiorWorld()
  const desk = createSuperiorDesk(world)
  const id = valueOf(await desk.begin('Giữa nhiệm kỳ', 'official'))
  const reception = valueOf(await desk.reception(id))
  valueOf(await reception.receive([lazyFile('a.zip', one.bytes), lazyFile('b.zip', two.bytes)], nobody, running()))
  const kept = async () => valueOf(await world.store.receptions())[0]!
  return { world, desk, id, reception, kept }
}
const decisionOn = (digest: string, document: string): Omit<Decision, 'at'> => ({ kept: [digest], setAside: [], by: 'Trần Thị Quyết', document })

describe('a reception', () => {
  it('keeps both fingerprints that were confirmed at once', async () => {
    const { reception, kept } = await withBoth()
    const answers = await Promise.all([reception.confirm(one.openingFingerprint, witness), reception.confirm(two.openingFingerprint, witness)])
    expect(answers.map(({ ok }) => ok)).toEqual([true, true])
    expect((await kept()).typed.map(({ fingerprint }) => fingerprint)).toEqual([one.openingFingerprint, two.openingFingerprint])
    expect(reception.view.getState().report.canvass.waiting).toEqual([])
  })

  it('keeps both decisions that were made at once, and takes back the one that is meant', async () => {
    const { reception, kept } = await withBoth()
    const [first, second] = reception.view.getState().report.canvass.waiting
    const answers = await Promise.all([reception.decide(decisionOn(first!.digest, '1-QĐ')), reception.decide(decisionOn(second!.digest, '2-QĐ'))])
    expect(answers.map(({ ok }) => ok)).toEqual([true, true])
    expect((await kept()).decisions.map(({ document }) => document)).toEqual(['1-QĐ', '2-QĐ'])
    valueOf(await reception.undecide(reception.view.getState().reception.decisions[0]!))
    expect((await kept()).decisions.map(({ document }) => document)).toEqual(['2-QĐ'])
  })

  it('takes one fingerprint once, pressed twice', async () => {
    const { reception, kept } = await withBoth()
    const answers = await Promise.all([reception.confirm(one.openingFingerprint, witness), reception.confirm(one.openingFingerprint, witness)])
    expect(answers.map(({ ok }) => ok)).toEqual([true, false])
    expect((await kept()).typed).toHaveLength(1)
  })

  it('keeps a fingerprint confirmed while the table of units is read', async () => {
    const { reception, kept } = await withBoth()
    const table = utf8('Mã đơn vị;Tên đơn vị\r\nP-01;Phường Một\r\nP-02;Phường Hai\r\n')
    const answers = await Promise.all([reception.expect(table), reception.confirm(one.openingFingerprint, witness)])
    expect(answers).toMatchObject([{ ok: true, value: 2 }, { ok: true }])
    expect(await kept()).toMatchObject({ typed: [{ fingerprint: one.openingFingerprint }], expected: [{ code: 'P-01' }, { code: 'P-02' }] })
  })

  it('deleted while a file is being verified keeps nothing of that file, and does not come back', async () => {
    const world = superiorWorld()
    const files = heldBack({ verify: world.verifyFile })
    const desk = createSuperiorDesk({ ...world, verifyFile: (...given) => files.parts.verify(...given) })
    const id = valueOf(await desk.begin('Giữa nhiệm kỳ', 'official'))
    const reception = valueOf(await desk.reception(id))
    const gate = files.hold('verify')
    const received = reception.receive([lazyFile('a.zip', one.bytes)], nobody, running())
    await gate.reached
    valueOf(await desk.remove(id))
    gate.letGo()
    expect(await received).toEqual({ ok: false, error: { code: 'store/no-such-round' } })
    expect(valueOf(await world.store.received(id))).toEqual([])
    expect(await reception.expect(utf8('Mã đơn vị;Tên đơn vị\r\nP-01;Phường Một\r\n'))).toEqual({ ok: false, error: { code: 'store/no-such-round' } })
    expect(valueOf(await world.store.receptions())).toEqual([])
  })
})

describe('signed figures taken', () => {
  it('into a reception twice at once are two decisions of one reception, none lost', async () => {
    const store = inMemoryCanvassStore()
    const world = { ...superiorWorld(), store }
    const desk = createSuperiorDesk(world)
    const id = valueOf(await desk.begin('Giữa nhiệm kỳ', 'official'))
    const figures = await Promise.all([one, two].map(async ({ bytes }, i) => {
      const verdict = await world.verifyFile(`${String(i)}.zip`, bytes, {})
      const { result } = verdict
      if (result?.kind !== 'package') throw new Error('a package')
      return { ...verdict, signedFigures: { ...result, fileDigest: String(i).repeat(64) } }
    }))
    const taken = await Promise.all(figures.map((verdict, i) => desk.takeFigures(verdict as never, { by: 'Trần Thị Quyết', document: `${String(i)}-QĐ`, into: { reception: id } })))
    expect(taken.map(({ ok }) => ok)).toEqual([true, true])
    expect(valueOf(await store.receptions())[0]?.decisions.map(({ document }) => document)).toEqual(['0-QĐ', '1-QĐ'])
  })
})

describe('an opening record', () => {
  const files = ({ opening }: MadePackage) => ({ json: utf8(opening.json), jws: utf8(opening.jws) })

  it('registered twice at once is known since the first time, by whom it was first', async () => {
    const world = superiorWorld()
    const desk = createSuperiorDesk(world)
    const [first, second] = await Promise.all([
      desk.registerFingerprint(one.openingFingerprint, witness),
      desk.registerFingerprint(one.openingFingerprint, { by: 'Người khác', channel: 'điện thoại' }),
    ])
    expect(valueOf(second)).toEqual(valueOf(first))
    expect(valueOf(await world.tablet.openings())).toMatchObject([{ by: 'Lê Văn Kiểm' }])
  })

  it('registered as a file while its fingerprint is typed keeps the file', async () => {
    const world = superiorWorld()
    const tablet = heldBack(world.tablet)
    const desk = createSuperiorDesk({ ...world, tablet: tablet.parts })
    const gate = tablet.hold('registerOpening')
    const typed = desk.registerFingerprint(one.openingFingerprint, witness)
    await gate.reached
    valueOf(await desk.registerOpening(files(one), { by: 'Người khác', channel: 'thư' }))
    gate.letGo()
    expect(valueOf(await typed)).toMatchObject({ by: 'Người khác', json: one.opening.json })
    expect(valueOf(await world.tablet.openings())).toMatchObject([{ by: 'Người khác', json: one.opening.json }])
  })

  it('registers nothing when its result comes in while it is registered', async () => {
    const world = superiorWorld()
    const tablet = heldBack(world.tablet)
    const desk = createSuperiorDesk({ ...world, tablet: tablet.parts })
    const id = valueOf(await desk.begin('Giữa nhiệm kỳ', 'official'))
    const reception = valueOf(await desk.reception(id))
    const gate = tablet.hold('openings', 'after')
    const registered = desk.registerOpening(files(one), witness)
    await gate.reached
    valueOf(await reception.receive([lazyFile('a.zip', one.bytes)], nobody, running()))
    gate.letGo()
    expect(await registered).toMatchObject({ ok: false, error: { code: 'canvass/opening-after-result' } })
  })
})
