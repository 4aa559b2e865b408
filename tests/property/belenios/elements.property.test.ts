/**
 * Elements that are not of the prime-order group, and the identity where no key may be it: wherever an archive writes an
 * element, none of them gets through. Every record is hashed again, so that not the names of records do the refusing.
 */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { belenios2048 } from '../../../src/belenios/group/belenios2048'
import { modulus } from '../../../src/belenios/group/belenios2048Parameters'
import { ed25519 } from '../../../src/belenios/group/ed25519'
import { verifyArchive } from '../../../src/belenios/verifyArchive'
import { castAll, closeBox, eventsOf, setUp } from '../../support/archives'
import { ed25519Torsion, orderTwo } from '../../support/points'
import { archiveOf, membersOf } from '../../support/rawArchive'
import type { EventDraft } from '../../support/rawArchive'
import { sha256Hex } from '../../../src/belenios/hash'

/** An archive's text with one element replaced, hashes of records inside records made again. */
interface Place {
  readonly event: number
  readonly record: number
  readonly from: number
  readonly to: number
}

interface Case {
  readonly events: readonly EventDraft[]
  readonly places: readonly Place[]
}

const ELEMENT = { 'Ed25519': /"([0-9a-f]{64})\\?"/g, 'BELENIOS-2048': /"(\d{300,})\\?"/g } as const

function caseOf(plan: Parameters<typeof setUp>[0], pattern: RegExp): Case {
  const setup = setUp(plan)
  const ballots = castAll(setup)
  const events = eventsOf(setup, ballots, closeBox(setup, ballots))
  const holding = (event: EventDraft, record: number) => !(event.type === 'Setup' && record === 3) && !(record === 1 && ['EncryptedTally', 'PartialDecryption'].includes(event.type))
  const places = events.flatMap((event, i) =>
    event.records.flatMap((text, record) =>
      holding(event, record) ? [...text.matchAll(pattern)].map((match) => ({ event: i, record, from: match.index + 1, to: match.index + 1 + (match[1] ?? '').length })) : []))
  return { events, places }
}

function replaced({ events, places }: Case, place: number, element: string): Uint8Array {
  const { event, record, from, to } = places[place % places.length] ?? { event: 0, record: 0, from: 0, to: 0 }
  return archiveOf(membersOf(events.map((draft, i) => {
    if (i !== event) return draft
    const records = draft.records.map((text, j) => (j === record ? text.slice(0, from) + element + text.slice(to) : text))
    const [first = '', second = '', third = '', last = ''] = records
    if (draft.type === 'Setup') return { ...draft, records: [first, second, third, JSON.stringify({ election: sha256Hex(first), trustees: sha256Hex(second), credentials: sha256Hex(third) })] }
    if (draft.type === 'EncryptedTally') return { ...draft, records: [first, JSON.stringify({ ...(JSON.parse(second) as object), encrypted_tally: sha256Hex(first) })] }
    if (draft.type === 'PartialDecryption') return { ...draft, records: [first, JSON.stringify({ ...(JSON.parse(second) as object), payload: sha256Hex(first) })] }
    return last === '' ? { ...draft, records } : draft
  })))
}

const cases: Partial<Record<string, Case>> = {}
beforeAll(() => {
  cases['single'] = caseOf({ votes: [[0], [2]] }, ELEMENT.Ed25519)
  cases['committee'] = caseOf({ votes: [[1]], trustees: { threshold: 2, size: 3 } }, ELEMENT.Ed25519)
  cases['large'] = caseOf({ group: belenios2048, votes: [[1]] }, ELEMENT['BELENIOS-2048'])
})
const theCase = (name: string): Case => cases[name] ?? { events: [], places: [] }

const smallOrder = ed25519Torsion.map(ed25519.encode)

describe('no element of an archive may be replaced', () => {
  it('has many elements to replace, each archive good as it is', async () => {
    for (const name of ['single', 'committee', 'large']) {
      expect(theCase(name).places.length).toBeGreaterThan(20)
      expect((await verifyArchive(archiveOf(membersOf(theCase(name).events)))).ok).toBe(true)
    }
  })

  it.each(['single', 'committee'])('by the identity: every place of the %s archive', async (name) => {
    const one = theCase(name)
    for (let place = 0; place < one.places.length; place++) {
      expect((await verifyArchive(replaced(one, place, ed25519.encode(ed25519.identity)))).ok, `place ${String(place)}`).toBe(false)
    }
  })

  it('by a point of small order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('single', 'committee'), fc.nat(1_000), fc.constantFrom(...smallOrder), async (name, place, point) => {
        expect((await verifyArchive(replaced(theCase(name), place, point))).ok).toBe(false)
      }),
      { numRuns: 120 },
    )
  })

  it('by itself times a point of small order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('single', 'committee'), fc.nat(1_000), fc.nat(6), async (name, place, which) => {
        const one = theCase(name)
        const { event, record, from, to } = one.places[place % one.places.length] ?? { event: 0, record: 0, from: 0, to: 0 }
        const element = ed25519.decode(one.events[event]?.records[record]?.slice(from, to) ?? '')
        if (element === undefined) throw new RangeError('an element at every place')
        const twisted = ed25519.multiply(element, ed25519Torsion[which] ?? orderTwo(ed25519))
        expect((await verifyArchive(replaced(one, place, ed25519.encode(twisted)))).ok).toBe(false)
      }),
      { numRuns: 120 },
    )
  })

  it('by 0, 1, −1, p or p + 1 in BELENIOS-2048', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1_000), fc.constantFrom(0n, 1n, modulus - 1n, modulus, modulus + 1n, 2n), async (place, element) => {
        expect((await verifyArchive(replaced(theCase('large'), place, String(element)))).ok).toBe(false)
      }),
      { numRuns: 40 },
    )
  })
})

describe('membership', () => {
  it('is refused to every point of small order but the identity, and to members times one', () => {
    const proper = ed25519Torsion.slice(0, 7)
    expect(new Set(smallOrder).size).toBe(8)
    expect(proper.map(ed25519.isMember)).toEqual(proper.map(() => false))
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: ed25519.order - 1n }), fc.nat(6), (secret, which) => {
        const member = ed25519.generator.power(secret)
        expect(ed25519.isMember(member)).toBe(true)
        expect(ed25519.isMember(ed25519.multiply(member, proper[which] ?? ed25519.identity))).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  it('is refused to −x for every member x of BELENIOS-2048', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: belenios2048.order - 1n }), (secret) => {
        const member = belenios2048.generator.power(secret)
        expect(belenios2048.isMember(member)).toBe(true)
        expect(belenios2048.isMember(belenios2048.multiply(member, orderTwo(belenios2048)))).toBe(false)
      }),
      { numRuns: 10 },
    )
  })
})
