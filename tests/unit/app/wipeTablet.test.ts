/** Wiping the tablet: never while an official round would be lost with it, and only with two PINs of each that is safe outside. */
import { describe, expect, it } from 'vitest'
import type { World } from '../../../src/app/world'
import type { ReceivedFile } from '../../../src/ports/canvassStore'
import { inMemoryCanvassStore } from '../../../src/ports/inMemory/canvassStore'
import { pinGuard } from '../../../src/app/pinGuard'
import { heldBack } from '../../support/heldBack'
import { memoryTablet } from '../../support/memoryTablet'
import { memoryWorld, must, openMeeting, reconciled, TWO_PINS, vote } from '../../support/memoryWorld'
import type { OpenMeeting } from '../../support/memoryWorld'

const rehearsing = (): World => ({ ...memoryWorld('rehearsals'), rehearsal: true })
const tabletOf = ({ world }: OpenMeeting) => memoryTablet(world, rehearsing())

async function exported(seed: string): Promise<OpenMeeting> {
  const meeting = await openMeeting(memoryWorld(seed))
  await vote(meeting, 0, ['high', 'low', undefined])
  await reconciled(meeting, 1)
  must(await meeting.desk.closing.begin(meeting.id))
  for (const card of meeting.keyCards.slice(0, 2)) must(await meeting.desk.closing.acceptCard(card))
  must(await meeting.desk.closing.finish(() => undefined))
  const { bytes } = must(await meeting.desk.package(meeting.id))
  must(await meeting.desk.confirmExport(meeting.id, bytes))
  return meeting
}

const fileOf = (reception: string, sha256: string): ReceivedFile => ({
  reception, sha256, receivedAt: '2026-12-01T09:00:00+07:00', judged: { file: `${sha256}.zip`, kind: 'refused', verdict: 'unreadable', codes: ['zip/not-a-zip'] },
})

async function readyToWipe(seed: string) {
  const meeting = await exported(seed)
  const guard = heldBack(pinGuard(() => 0))
  const receptions = inMemoryCanvassStore()
  return { meeting, guard, receptions, tablet: await memoryTablet(meeting.world, rehearsing(), guard.parts, receptions) }
}

describe('wiping the tablet', () => {
  it('looks again when the PINs were right: what came in while they were checked is not lost', async () => {
    const { meeting, tablet, guard, receptions } = await readyToWipe('meanwhile')
    must(await receptions.beginReception({ id: 'r1', title: 'Đợt tháng 11', type: 'official', createdAt: '2026-12-01T08:00:00+07:00', typed: [], decisions: [] }))
    const gate = guard.hold('checkTwo', 'after')
    const wiped = tablet.wipe({ [meeting.id]: TWO_PINS }, 0)
    await gate.reached
    must(await receptions.keepReceived(fileOf('r1', 'a')))
    gate.letGo()
    expect(await wiped).toEqual({ ok: false, error: { code: 'wipe/records-not-agreed', records: 1 } })
    expect(tablet.erased()).toBe(0)
  })

  it('nor a correction made while they were checked', async () => {
    const { meeting, tablet, guard } = await readyToWipe('corrected meanwhile')
    const gate = guard.hold('checkTwo', 'after')
    const wiped = tablet.wipe({ [meeting.id]: TWO_PINS })
    await gate.reached
    must(await meeting.desk.correct(meeting.id, { changes: [{ kind: 'round', field: 'meeting.place', value: 'Nhà văn hóa' }], reason: 'Ghi nhầm', paper: '02-BB' }))
    gate.letGo()
    expect(await wiped).toEqual({ ok: false, error: { code: 'wipe/not-allowed', rounds: 1 } })
    expect(tablet.erased()).toBe(0)
  })

  it('is refused while a round is open, and nothing is erased, whatever PINs are given', async () => {
    const meeting = await openMeeting(memoryWorld('open'))
    const tablet = await tabletOf(meeting)
    expect(must(await tablet.roundsToWipe())).toMatchObject([{ id: meeting.id, standing: 'unfinished', members: ['Hoàng Minh Châu', 'Mai Thị Lan', 'Phan Văn Sơn'] }])
    expect(await tablet.wipe({ [meeting.id]: TWO_PINS })).toEqual({ ok: false, error: { code: 'wipe/not-allowed', rounds: 1 } })
    expect(tablet.erased()).toBe(0)
  })

  it('of an exported round asks two PINs of its members; wrong ones erase nothing', async () => {
    const meeting = await exported('exported')
    const tablet = await tabletOf(meeting)
    expect(must(await tablet.roundsToWipe())).toMatchObject([{ standing: 'agree' }])
    expect(await tablet.wipe({})).toMatchObject({ error: { code: 'wipe/not-allowed' } })
    expect(await tablet.wipe({ [meeting.id]: [TWO_PINS[0], { member: 1, pin: '000001' }] })).toMatchObject({ error: { code: 'pin/wrong', member: 1 } })
    expect(await tablet.wipe({ [meeting.id]: [TWO_PINS[0], TWO_PINS[0]] })).toMatchObject({ error: { code: 'pin/two-different-members' } })
    expect(tablet.erased()).toBe(0)
    must(await tablet.wipe({ [meeting.id]: TWO_PINS }))
    expect(tablet.erased()).toBe(1)
  })

  it('of an annulled round waits for the record to be read back', async () => {
    const meeting = await openMeeting(memoryWorld('annulled'))
    must(await meeting.desk.annul(meeting.id, TWO_PINS, 'Nhầm danh sách'))
    const tablet = await tabletOf(meeting)
    expect(must(await tablet.roundsToWipe())).toMatchObject([{ standing: 'annulment-not-saved' }])
    const { files } = must(await meeting.desk.annulment(meeting.id))
    must(await meeting.desk.confirmSaved(meeting.id, 'annulment', files, []))
    expect(must(await tablet.roundsToWipe())).toMatchObject([{ standing: 'annulment-not-saved' }])
    must(await meeting.desk.confirmSaved(meeting.id, 'annulment', files, files))
    expect(must(await tablet.roundsToWipe())).toMatchObject([{ standing: 'agree' }])
  })

  it('of a corrected result waits for every correction to be read back, not for the same one twice', async () => {
    const meeting = await exported('corrected')
    const correct = async (place: string) => must(await meeting.desk.correct(meeting.id, { changes: [{ kind: 'round', field: 'meeting.place', value: place }], reason: 'Ghi nhầm', paper: '02-BB' }))
    const [first, second] = [await correct('Hội trường lớn'), await correct('Nhà văn hóa')]
    const tablet = await tabletOf(meeting)
    const saved = async (files: typeof first.files) => must(await meeting.desk.confirmSaved(meeting.id, 'correction', files, files))
    await saved(first.files)
    await saved(first.files)
    expect(await saved([])).toBe('different')
    expect(must(await tablet.roundsToWipe())).toMatchObject([{ standing: 'correction-not-saved' }])
    expect(await tablet.wipe({ [meeting.id]: TWO_PINS })).toMatchObject({ error: { code: 'wipe/not-allowed' } })
    await saved(second.files)
    expect(must(await tablet.roundsToWipe())).toMatchObject([{ standing: 'agree' }])
  })

  it('of an empty tablet, or one with drafts only, asks no PIN', async () => {
    const world = memoryWorld('drafts')
    const tablet = await memoryTablet(world, rehearsing())
    must(await tablet.wipe({}))
    expect(tablet.erased()).toBe(1)
  })
})

describe('wiping a machine on which a level above received files', () => {
  const opening = { fingerprint: 'ABCDEFGHJKLMNPQR', json: '', jws: '', registeredAt: '2026-12-01T08:00:00+07:00', by: 'Lê Văn Kiểm', channel: 'điện thoại' }

  async function received() {
    const world = memoryWorld('receptions')
    const receptions = inMemoryCanvassStore()
    must(await receptions.beginReception({ id: 'r1', title: 'Đợt tháng 11', type: 'official', createdAt: '2026-12-01T08:00:00+07:00', typed: [], decisions: [] }))
    for (const sha256 of ['a', 'b']) must(await receptions.keepReceived(fileOf('r1', sha256)))
    must(await world.tablet.registerOpening(opening))
    return { receptions, tablet: await memoryTablet(world, rehearsing(), undefined, receptions) }
  }

  it('names each reception and what is lost, and erases nothing until their number is typed', async () => {
    const { tablet } = await received()
    expect(must(await tablet.recordsToWipe())).toEqual({ receptions: [{ id: 'r1', title: 'Đợt tháng 11', files: 2, confirmed: 0, decisions: 0 }], openings: 1, total: 3 })
    expect(await tablet.wipe({})).toEqual({ ok: false, error: { code: 'wipe/records-not-agreed', records: 3 } })
    expect(await tablet.wipe({}, 2)).toMatchObject({ error: { code: 'wipe/records-not-agreed' } })
    expect(tablet.erased()).toBe(0)
    must(await tablet.wipe({}, 3))
    expect(tablet.erased()).toBe(1)
  })

  it('asks again when another file has come in since', async () => {
    const { receptions, tablet } = await received()
    must(await receptions.keepReceived(fileOf('r1', 'c')))
    expect(await tablet.wipe({}, 3)).toEqual({ ok: false, error: { code: 'wipe/records-not-agreed', records: 4 } })
    expect(tablet.erased()).toBe(0)
  })
})

describe('the settings of the tablet', () => {
  it('are kept at once, and sounds are silent when they are off', async () => {
    const world = memoryWorld('settings')
    const tablet = await memoryTablet(world, rehearsing())
    tablet.chime()
    must(await tablet.change({ sound: false, language: 'en' }))
    tablet.chime()
    expect(tablet.chimes()).toBe(1)
    expect(must(await world.tablet.settings())).toMatchObject({ sound: false, language: 'en' })
    expect((await memoryTablet(world, rehearsing())).settings.getState().language).toBe('en')
  })
})
