/** The round's life: the whole table of states and events, then what each step keeps and drops. */
import { describe, expect, it } from 'vitest'
import { advance, type Round, type RoundEvent, type RoundIn, type RoundState } from '../../../../src/domain/round/round'
import { aDraft, aMeeting, anAccounting, aRound, BUILD, SECOND_LIST_UUID, sha256, someKeys } from '../../../support/builders'

const meeting = aMeeting()
const signedText = { json: '{}', jws: '{}', fingerprint: 'F' }
const open = aRound('open')

/** One fitting example of each event. */
const EVENTS: { readonly [T in RoundEvent['type']]: Extract<RoundEvent, { type: T }> } = {
  edited: { type: 'edited', draft: aDraft() },
  keyed: { type: 'keyed', keys: someKeys(meeting) },
  keysDropped: { type: 'keysDropped' },
  prepared: { type: 'prepared', meeting, sealed: [], opening: signedText, build: BUILD },
  reopenedForChange: { type: 'reopenedForChange', draft: aDraft() },
  opened: { type: 'opened', at: '2023-11-02T08:15:00+07:00', present: { A: 31 } },
  paused: { type: 'paused', why: 'committee' },
  resumed: { type: 'resumed' },
  counted: { type: 'counted', counters: { ...open.counters, walkAways: 1 } },
  reconciled: { type: 'reconciled', accounting: [anAccounting()] },
  keyCardAccepted: { type: 'keyCardAccepted' },
  locked: { type: 'locked', at: '2023-11-02T09:40:00+07:00', tallyDigests: [] },
  signed: { type: 'signed', statement: signedText },
  packed: { type: 'packed', name: 'TinNhiem_P_20231102_L1.zip', digest: sha256('zip') },
  exported: { type: 'exported' },
  corrected: { type: 'corrected', correction: signedText },
  annulled: { type: 'annulled', at: '2023-11-02T10:00:00+07:00', reason: 'Nhầm danh sách' },
}

/** Where each event leads from each state; what is not named is refused and changes nothing. */
const TABLE: { readonly [S in RoundState]: Partial<Record<RoundEvent['type'], RoundState | `refused: ${string}`>> } = {
  draft: { edited: 'draft', keyed: 'keyed' },
  keyed: { edited: 'keyed', keysDropped: 'draft', prepared: 'ready' },
  ready: { reopenedForChange: 'keyed', opened: 'open' },
  open: { paused: 'paused', counted: 'open', annulled: 'annulled' },
  paused: {
    paused: 'paused',
    resumed: 'open',
    counted: 'paused',
    reconciled: 'paused',
    keyCardAccepted: 'refused: round/not-reconciled',
    locked: 'refused: round/not-reconciled',
    annulled: 'annulled',
  },
  locked: { signed: 'signed', annulled: 'annulled' },
  signed: { packed: 'signed', exported: 'refused: round/not-now', corrected: 'signed' },
  exported: { exported: 'exported', corrected: 'exported' },
  annulled: {},
}

const states = Object.keys(TABLE) as RoundState[]
const types = Object.keys(EVENTS) as RoundEvent['type'][]
const pairs = states.flatMap((state) => types.map((type) => [state, type, TABLE[state][type] ?? 'refused: round/not-now'] as const))

function step(round: Round, ...events: readonly RoundEvent[]): Round {
  return events.reduce((before, event) => {
    const after = advance(before, event)
    if (!after.ok) throw new Error(after.error.code)
    return after.value
  }, round)
}

const refusal = (round: Round, event: RoundEvent): string | undefined => {
  const after = advance(round, event)
  return after.ok ? undefined : after.error.code
}

describe('every pair of state and event', () => {
  it('is in the table', () => expect(pairs).toHaveLength(9 * 17))

  it.each(pairs)('%s + %s → %s', (state, type, expected) => {
    const round = aRound(state) as Round
    const before = structuredClone(round)
    const after = advance(round, EVENTS[type])
    expect(after.ok ? after.value.state : `refused: ${after.error.code}`).toBe(expected)
    expect(round).toEqual(before)
  })
})

describe('the keys and the people', () => {
  const keyed: Round = aRound('keyed')
  const committee = aDraft().committee

  it('people and rules change without a new ceremony', () => {
    const draft = aDraft({ lists: aDraft().lists.map((list) => ({ ...list, officials: list.officials.slice(1) })) })
    expect(step(keyed, { type: 'edited', draft })).toMatchObject({ state: 'keyed', draft })
    expect(step(aRound('ready') as Round, { type: 'reopenedForChange', draft })).toMatchObject({ state: 'keyed', draft })
  })

  it('a better spelling of a member is the same member', () => {
    const members = committee.members.map((member) => ({ ...member, name: member.name.toUpperCase() }))
    expect(step(keyed, { type: 'edited', draft: aDraft({ committee: { ...committee, members } }) })).toMatchObject({ state: 'keyed' })
  })

  it.each([
    ['a member', aDraft({ committee: { ...committee, members: [{ name: 'Người Khác', role: '' }, ...committee.members.slice(1)] } })],
    ['one member more', aDraft({ committee: { ...committee, members: [...committee.members, { name: 'Người Thêm', role: '' }] } })],
    ['k', aDraft({ committee: { ...committee, threshold: 3 } })],
    ['the reserve card', aDraft({ committee: { ...committee, reserveCard: false } })],
    ['a list', aDraft({ lists: [...aDraft().lists, { uuid: SECOND_LIST_UUID, title: 'Danh sách 2', officials: [] }] })],
    ['the group', aDraft({ group: 'BELENIOS-2048' })],
  ])('a change of %s drops the keys: a new ceremony', (_, draft) => {
    expect(step(keyed, { type: 'edited', draft })).toEqual({ state: 'draft', id: keyed.id, draft })
    expect(step(aRound('ready'), { type: 'reopenedForChange', draft })).toEqual({ state: 'draft', id: keyed.id, draft })
  })

  it('a meeting of another committee is not prepared with these keys', () => {
    const other = { ...meeting, committee: { ...meeting.committee, reserveCard: false } }
    expect(refusal(keyed, { ...EVENTS.prepared, meeting: other })).toBe('round/keys-do-not-fit')
  })
})

describe('closing', () => {
  const reconciled = () => step(aRound('paused'), EVENTS.reconciled)

  it('goes reconcile → first key card → lock', () => {
    expect(step(reconciled(), EVENTS.keyCardAccepted, EVENTS.locked)).toMatchObject({ state: 'locked', accounting: [anAccounting()] })
  })

  it('is not locked without a key card', () => {
    expect(refusal(reconciled(), EVENTS.locked)).toBe('round/no-key-card-yet')
  })

  it('voting may resume after reconciling, and then it is reconciled anew', () => {
    const again = step(reconciled(), EVENTS.resumed, EVENTS.paused)
    expect(refusal(again, EVENTS.keyCardAccepted)).toBe('round/not-reconciled')
  })

  it('from the first accepted key card voting cannot resume, not even after a restart', () => {
    const closing = step(reconciled(), EVENTS.keyCardAccepted, { type: 'paused', why: 'restart' })
    expect(closing).toMatchObject({ closing: true, why: 'restart' })
    expect(refusal(closing, EVENTS.resumed)).toBe('round/closing-has-begun')
    expect(step(closing, EVENTS.annulled)).toMatchObject({ state: 'annulled' })
  })

  it('a corrected figure asks for a new reconciliation and does not reopen the vote', () => {
    const closing = step(reconciled(), EVENTS.keyCardAccepted)
    const corrected = step(closing, { type: 'counted', counters: { ...open.counters, present: { A: 32 } } })
    expect(refusal(corrected, EVENTS.locked)).toBe('round/not-reconciled')
    expect(refusal(corrected, EVENTS.resumed)).toBe('round/closing-has-begun')
    expect(step(corrected, EVENTS.reconciled, EVENTS.locked)).toMatchObject({ state: 'locked', counters: { present: { A: 32 } } })
  })

  it('a card check in between changes no figure and keeps the reconciliation', () => {
    const checked = step(reconciled(), { type: 'counted', counters: { ...open.counters, cardChecks: 1 } })
    expect(refusal(checked, EVENTS.keyCardAccepted)).toBeUndefined()
  })
})

describe('the encrypted shares', () => {
  const sharesOf = (round: Round) => ('keys' in round ? round.keys.lists.flatMap((list) => list.shares) : [])

  it.each(['open', 'paused', 'locked'] as const)('are erased by annulment from %s', (state) => {
    expect(sharesOf(aRound(state))).not.toEqual([])
    expect(sharesOf(step(aRound(state) as Round, EVENTS.annulled))).toEqual([])
  })

  it('are erased by signing', () => {
    expect(sharesOf(step(aRound('locked') as Round, EVENTS.signed))).toEqual([])
  })
})

describe('the package', () => {
  it('is packed once and exported as often as wished', () => {
    const packed = step(aRound('signed'), EVENTS.packed)
    expect(refusal(packed, { ...EVENTS.packed, digest: sha256('another') })).toBe('round/not-now')
    const exported = step(packed, EVENTS.exported, EVENTS.exported) as RoundIn<'exported'>
    expect(exported.result.package).toEqual({ name: EVENTS.packed.name, digest: EVENTS.packed.digest })
  })
})
