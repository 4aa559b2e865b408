/** Two acts on one tablet at once: two presses before the first answer, or one act begun while another is still under way. */
import { describe, expect, it } from 'vitest'
import { createMeeting } from '../../../src/app/setUpMeeting'
import { createDesk } from '../../../src/app/createDesk'
import { pinGuard } from '../../../src/app/pinGuard'
import type { Desk } from '../../../src/app/desk'
import type { World } from '../../../src/app/world'
import type { MeetingDraft } from '../../../src/domain/meeting/meeting'
import type { RoundStore } from '../../../src/ports/roundStore'
import { heldBack } from '../../support/heldBack'
import type { HeldBack } from '../../support/heldBack'
import { makeReady, memoryWorld, must, openMeeting, threeOfficials, TWO_PINS, vote } from '../../support/memoryWorld'

const nobody = (): void => undefined
const codeOf = (answer: { readonly ok: boolean; readonly error?: { readonly code: string } }): string => answer.error?.code ?? 'ok'
const actsOf = async (world: World, id: string, act: string) => must(await world.store.log(id)).filter((entry) => entry.act === act)

interface HeldWorld {
  readonly world: World
  readonly hold: HeldBack<RoundStore>['hold']
}

function heldWorld(seed: string): HeldWorld {
  let held: HeldBack<RoundStore> | undefined
  const world = memoryWorld(seed, (store) => {
    held = heldBack(store)
    return held.parts
  })
  return { world, hold: (step, when) => held!.hold(step, when) }
}

const deskOf = (world: World): Desk => createDesk(world, pinGuard(() => 0))
const draftOf = async (desk: Desk, id: string): Promise<MeetingDraft> => {
  const round = must(await desk.load(id))
  return 'meeting' in round ? round.meeting : round.draft
}

/** Cards made and proven, PINs set: one press from the keys. */
async function ceremonyOf(desk: Desk, id: string, pins: readonly string[] = ['274915', '860327', '591846']) {
  const ceremony = must(await desk.ceremony(id))
  for (const [holder, pin] of pins.entries()) {
    const { groups } = await ceremony.newCard(holder)
    must(await ceremony.confirmCard(holder, groups.join('')))
    must(await ceremony.setPin(holder, pin))
  }
  return ceremony
}

describe('the ceremony', () => {
  it('stores no keys for a committee that was changed meanwhile: the form was saved late', async () => {
    const { world } = heldWorld('late form')
    const desk = deskOf(world)
    const id = must(await createMeeting(world, threeOfficials))
    const ceremony = await ceremonyOf(desk, id)
    const draft = await draftOf(desk, id)
    must(await desk.saveDraft(id, { ...draft, committee: { ...draft.committee, reserveCard: true } }))
    expect(codeOf(await ceremony.complete(nobody))).toBe('round/keys-do-not-fit')
    expect(must(await desk.load(id)).state).toBe('draft')
  })

  it('stores no keys of another round, whose ceremony was begun meanwhile', async () => {
    const { world } = heldWorld('two ceremonies')
    const desk = deskOf(world)
    const [first, second] = [must(await createMeeting(world, threeOfficials)), must(await createMeeting(world, threeOfficials))]
    const ceremony = await ceremonyOf(desk, first)
    await ceremonyOf(desk, second)
    expect(codeOf(await ceremony.complete(nobody))).toBe('round/keys-do-not-fit')
    expect(must(await desk.load(first)).state).toBe('draft')
  })
})

describe('sealing', () => {
  it('is of the form the two members approved: changed meanwhile, it is not sealed and the change stays', async () => {
    const { world, hold } = heldWorld('changed while sealing')
    const desk = deskOf(world)
    const id = must(await createMeeting(world, threeOfficials))
    must(await (await ceremonyOf(desk, id)).complete(nobody))
    const gate = hold('addCards')
    const prepared = desk.prepare(id, TWO_PINS, nobody)
    await gate.reached
    const draft = await draftOf(desk, id)
    must(await desk.saveDraft(id, { ...draft, sitting: { ...draft.sitting, place: 'Nhà văn hóa' } }))
    gate.letGo()
    expect(codeOf(await prepared)).toBe('round/changed-meanwhile')
    expect(must(await desk.load(id)).state).toBe('keyed')
    expect((await draftOf(desk, id)).sitting.place).toBe('Nhà văn hóa')
  })

  it('is under the keys that are there: made anew meanwhile, nothing is sealed under the old ones', async () => {
    const { world, hold } = heldWorld('keys made anew')
    const desk = deskOf(world)
    const id = must(await createMeeting(world, threeOfficials))
    must(await (await ceremonyOf(desk, id)).complete(nobody))
    const gate = hold('addCards')
    const prepared = desk.prepare(id, TWO_PINS, nobody)
    await gate.reached
    must(await (await ceremonyOf(desk, id)).complete(nobody))
    gate.letGo()
    expect(codeOf(await prepared)).toBe('round/changed-meanwhile')
    expect(must(await desk.load(id)).state).toBe('keyed')
  })

  it('is undone once for a change', async () => {
    const { world } = heldWorld('undone once')
    const desk = deskOf(world)
    const id = must(await createMeeting(world, threeOfficials))
    await makeReady(desk, id)
    expect((await Promise.all([desk.change(id, TWO_PINS), desk.change(id, TWO_PINS)])).map(codeOf)).toEqual(['ok', 'round/not-now'])
    expect(await actsOf(world, id, 'round/reopened-for-change')).toHaveLength(1)
  })
})

describe('opening', () => {
  it('pressed twice opens once and counts one round of this tablet', async () => {
    const { world } = heldWorld('opened twice')
    const desk = deskOf(world)
    const id = must(await createMeeting(world, threeOfficials))
    await makeReady(desk, id)
    expect((await Promise.all([desk.open(id, { A: 5 }, TWO_PINS), desk.open(id, { A: 5 }, TWO_PINS)])).map(codeOf)).toEqual(['ok', 'round/not-now'])
    expect(must(await world.tablet.roundCounter())).toBe(1)
    expect(await actsOf(world, id, 'round/opened')).toHaveLength(1)
  })

  it('of two rounds at once opens one', async () => {
    const { world } = heldWorld('two rounds at once')
    const desk = deskOf(world)
    const ids = [must(await createMeeting(world, threeOfficials)), must(await createMeeting(world, threeOfficials))]
    for (const id of ids) await makeReady(desk, id)
    const answers = await Promise.all(ids.map((id) => desk.open(id, { A: 5 }, TWO_PINS)))
    expect(answers.map(codeOf)).toEqual(['ok', 'opening/another-round-open'])
    expect(must(await world.tablet.roundCounter())).toBe(1)
  })

  it('is of the opening record that the PINs were for, not of one made meanwhile', async () => {
    const { world } = heldWorld('another record')
    const tablet = heldBack(world.tablet)
    const held: World = { ...world, tablet: tablet.parts }
    const desk = deskOf(held)
    const id = must(await createMeeting(held, threeOfficials))
    await makeReady(desk, id)
    const gate = tablet.hold('raiseRoundCounter')
    const opened = desk.open(id, { A: 5 }, TWO_PINS)
    await gate.reached
    must(await desk.change(id, TWO_PINS))
    const draft = await draftOf(desk, id)
    must(await desk.saveDraft(id, { ...draft, voterGroups: draft.voterGroups.map((group) => ({ ...group, summoned: 11 })) }))
    must(await desk.prepare(id, TWO_PINS, nobody))
    gate.letGo()
    expect(codeOf(await opened)).toBe('round/changed-meanwhile')
    expect(must(await desk.load(id)).state).toBe('ready')
  })
})

describe('while voting', () => {
  it('a ballot cast while a pause is being written is in the number the pause logs', async () => {
    const { world, hold } = heldWorld('cast at the pause')
    const meeting = await openMeeting(world)
    await vote(meeting, 0, ['high', 'low', undefined])
    const gate = hold('collected', 'after')
    const paused = meeting.desk.pause(meeting.id)
    await gate.reached
    await vote(meeting, 1, ['high', 'low', undefined])
    gate.letGo()
    must(await paused)
    expect(await actsOf(world, meeting.id, 'round/paused')).toMatchObject([{ facts: { collected: 2 } }])
  })

  it('a spare handed over while the cards are reconciled makes them be reconciled again', async () => {
    const { world, hold } = heldWorld('spare while reconciling')
    const { desk, id } = await openMeeting(world)
    must(await desk.pause(id))
    const gate = hold('collected', 'after')
    const reconciled = desk.reconcile(id, [{ group: 'A', leftover: 11, unused: 0, missing: [], cardBox: 0 }])
    await gate.reached
    must(await desk.replaceCard(id, 'A'))
    gate.letGo()
    expect(codeOf(await reconciled)).not.toBe('ok')
    expect(must(await desk.load(id))).not.toHaveProperty('accounting')
  })

  it('a card voided after the cards were reconciled makes them be reconciled again', async () => {
    const { world } = heldWorld('voided after')
    const { desk, id, codes } = await openMeeting(world)
    must(await desk.pause(id))
    must(await desk.reconcile(id, [{ group: 'A', leftover: 11, unused: 0, missing: [], cardBox: 0 }]))
    expect(must(await desk.voidCard(id, codes[0] ?? ''))).toBe('voided')
    expect(must(await desk.load(id))).not.toHaveProperty('accounting')
  })

  it('resuming twice resumes once', async () => {
    const { world } = heldWorld('resumed twice')
    const { desk, id } = await openMeeting(world)
    must(await desk.pause(id))
    expect((await Promise.all([desk.resume(id, TWO_PINS), desk.resume(id, TWO_PINS)])).map(codeOf)).toEqual(['ok', 'round/not-now'])
    expect(await actsOf(world, id, 'round/resumed')).toHaveLength(1)
  })

  it('annulling twice annuls once', async () => {
    const { world } = heldWorld('annulled twice')
    const { desk, id } = await openMeeting(world)
    expect((await Promise.all([desk.annul(id, TWO_PINS, 'Nhầm'), desk.annul(id, TWO_PINS, 'Sai danh sách')])).map(codeOf)).toEqual(['ok', 'round/not-now'])
    expect(await actsOf(world, id, 'round/annulled')).toMatchObject([{ facts: { reason: 'Nhầm' } }])
  })
})

describe('rounds of one meeting', () => {
  it('added at once have numbers of their own', async () => {
    const { world } = heldWorld('numbers')
    const desk = deskOf(world)
    const id = must(await createMeeting(world, threeOfficials))
    const added = (await Promise.all([desk.addRound(id), desk.addRound(id)])).map(must)
    const numbers = await Promise.all(added.map(async (one) => (await draftOf(desk, one)).round.number))
    expect(numbers.sort()).toEqual([2, 3])
  })

  it('a replacement and a further round made at once have numbers of their own', async () => {
    const { world } = heldWorld('replaced and added')
    const { desk, id } = await openMeeting(world)
    must(await desk.annul(id, TWO_PINS, 'Nhầm danh sách'))
    const made = (await Promise.all([desk.replace(id, ''), desk.addRound(id)])).map(must)
    const numbers = await Promise.all(made.map(async (one) => (await draftOf(desk, one)).round.number))
    expect(numbers.sort()).toEqual([2, 3])
  })
})

describe('the shelf', () => {
  it('keeps both of two meetings laid aside at once, and one taken back while another is laid aside', async () => {
    const { world } = heldWorld('shelf')
    const desk = deskOf(world)
    const ids = [must(await desk.create()), must(await desk.create()), must(await desk.create())] as const
    await Promise.all([desk.layAside(ids[0]), desk.layAside(ids[1])])
    expect(new Set(must(await world.tablet.laidAside()))).toEqual(new Set([ids[0], ids[1]]))
    await Promise.all([desk.takeBack(ids[0]), desk.layAside(ids[2]), desk.remove(ids[1])])
    expect(must(await world.tablet.laidAside())).toEqual([ids[2]])
    must(await desk.remove(ids[2]))
    expect(must(await world.tablet.laidAside())).toEqual([])
  })

  it('shows what was read last, though an earlier reading answers later', async () => {
    const { world, hold } = heldWorld('late list')
    const desk = deskOf(world)
    await expect.poll(() => desk.rounds.getState().status).toBe('ready')
    const gate = hold('headers', 'after')
    must(await desk.create())
    await gate.reached
    must(await desk.create())
    await expect.poll(() => desk.rounds.getState().headers.length).toBe(2)
    gate.letGo()
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(desk.rounds.getState().headers).toHaveLength(2)
  })
})
