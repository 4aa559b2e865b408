/** What every RoundStore promises of rounds and log (src/ports/roundStore.ts), told once and checked for each implementation. */
import { describe, expect, it } from 'vitest'
import { err, ok } from '../../src/domain/kernel/result'
import { brokenLink } from '../../src/domain/round/log'
import type { Round, RoundState } from '../../src/domain/round/round'
import type { RoundStore } from '../../src/ports/roundStore'
import { aMeeting, aRound, ROUND_ID, sha256 } from '../support/builders'
import { aBallot, aCard, anEvent, anOpenBox, becomes, codeOf, stored, valueOf } from '../support/storedRounds'

const STATES: readonly RoundState[] = ['draft', 'keyed', 'ready', 'open', 'paused', 'locked', 'signed', 'exported', 'annulled']

export function roundStoreContract(name: string, newStore: () => Promise<RoundStore>): void {
  describe(`${name}: rounds`, () => {
    it.each(STATES)('gives back a round in state %s exactly as it was written', async (state) => {
      const store = await newStore()
      const round: Round = aRound(state)
      expect(codeOf(await store.create(round, []))).toBe('ok')
      expect(valueOf(await store.load(round.id))).toEqual(round)
      expect(valueOf(await store.headers())).toEqual([
        { id: ROUND_ID, state, unitName: 'Đảng ủy phường Hòa Bình', roundTitle: aMeeting().round.title, date: '2023-11-02' },
      ])
    })

    it('does not know a round that was never created', async () => {
      const store = await newStore()
      expect(codeOf(await store.load('RoundZZZZZZZZZ'))).toBe('store/no-such-round')
      expect(codeOf(await store.update('RoundZZZZZZZZZ', (round) => ok({ round })))).toBe('store/no-such-round')
      expect(codeOf(await store.cast('RoundZZZZZZZZZ', 'c', [aBallot('an')]))).toBe('store/no-such-round')
      expect(codeOf(await store.remove('RoundZZZZZZZZZ'))).toBe('store/no-such-round')
    })

    it('never creates a round over another', async () => {
      const store = await newStore()
      await stored(store, aRound('open'))
      expect(codeOf(await store.create(aRound('draft'), []))).toBe('store/write-failed')
      expect(valueOf(await store.load(ROUND_ID)).state).toBe('open')
    })

    it('writes a step whole: round, log, files and cards', async () => {
      const store = await newStore()
      await stored(store, aRound('draft'))
      const bytes = Uint8Array.of(1, 2, 3)
      const updated = await store.update(ROUND_ID, () =>
        ok({ round: aRound('keyed'), log: [anEvent('round/keyed')], putFiles: [{ name: 'a.bel', bytes }], addCards: [aCard('an')] }),
      )
      expect(valueOf(updated)).toEqual(aRound('keyed'))
      expect(valueOf(await store.load(ROUND_ID))).toEqual(aRound('keyed'))
      expect(valueOf(await store.log(ROUND_ID)).map(({ act }) => act)).toEqual(['round/created', 'round/keyed'])
      expect([...(valueOf(await store.file(ROUND_ID, 'a.bel')) ?? [])]).toEqual([1, 2, 3])
      expect(valueOf(await store.cards(ROUND_ID))).toEqual([aCard('an')])
      expect(valueOf(await store.file(ROUND_ID, 'b.bel'))).toBeUndefined()
    })

    it('writes nothing of a step that is refused', async () => {
      const store = await newStore()
      await stored(store, aRound('draft'))
      expect(await store.update(ROUND_ID, () => err({ code: 'test/refused' }))).toEqual(err({ code: 'test/refused' }))
      expect(valueOf(await store.log(ROUND_ID))).toHaveLength(1)
    })

    it.each([
      ['id', { code: '999995' }],
      ['code', { id: 'f'.repeat(32) }],
    ])('writes nothing of a step whose card clashes with another by its %s', async (_by, changes) => {
      const store = await newStore()
      await stored(store, aRound('draft'), [aCard('an')])
      const clash = { ...aCard('an'), ...changes }
      const step = await store.update(ROUND_ID, () => 
        ok({ round: aRound('keyed'), log: [anEvent()], addCards: [aCard('bích'), clash] }),
      )
      expect(codeOf(step)).toBe('store/write-failed')
      expect(valueOf(await store.load(ROUND_ID)).state).toBe('draft')
      expect(valueOf(await store.cards(ROUND_ID))).toEqual([aCard('an')])
      expect(valueOf(await store.log(ROUND_ID))).toHaveLength(1)
    })

    it('adds cards made from what there is, with their log, all or nothing', async () => {
      const store = await newStore()
      await stored(store, aRound('draft'), [aCard('an')])
      const seen: number[] = []
      const added = await store.addCards(ROUND_ID, (round, existing) => {
        seen.push(existing.length)
        return ok({ cards: [aCard('bích')], log: [anEvent(`cards/${round.state}`)] })
      })
      expect(valueOf(added)).toHaveLength(2)
      expect(await store.addCards(ROUND_ID, () => err({ code: 'test/refused' }))).toEqual(err({ code: 'test/refused' }))
      expect(codeOf(await store.addCards(ROUND_ID, () => ok({ cards: [aCard('an')], log: [anEvent()] })))).toBe('store/write-failed')
      expect(valueOf(await store.addCards(ROUND_ID, () => ok({ cards: [], log: [anEvent()] })))).toHaveLength(2)
      expect(codeOf(await store.addCards('RoundZZZZZZZZZ', () => ok({ cards: [], log: [] })))).toBe('store/no-such-round')
      expect(seen).toEqual([1])
      expect(valueOf(await store.log(ROUND_ID)).map(({ act }) => act)).toEqual(['round/created', 'cards/draft'])
    })

    it('lets a bug in a step through and keeps nothing of it', async () => {
      const store = await newStore()
      await stored(store, aRound('draft'))
      await expect(store.update(ROUND_ID, () => { throw new TypeError('a bug') })).rejects.toThrow('a bug')
      expect(valueOf(await store.load(ROUND_ID)).state).toBe('draft')
    })

    it('keeps what it was given, whatever is done to the objects afterwards', async () => {
      const store = await newStore()
      const round = aRound('draft') as { draft: { unit: { name: string } } } & Round
      await stored(store, round)
      round.draft.unit.name = 'Đơn vị khác'
      expect(valueOf(await store.headers())[0]?.unitName).toBe('Đảng ủy phường Hòa Bình')
    })

    it('removes a round that was never opened, with all that belongs to it', async () => {
      const store = await newStore()
      await stored(store, aRound('ready'), [aCard('an')])
      await store.update(ROUND_ID, (round) => ok({ round, putFiles: [{ name: 'a', bytes: Uint8Array.of(1) }] }))
      expect(codeOf(await store.remove(ROUND_ID))).toBe('ok')
      expect(valueOf(await store.headers())).toEqual([])
      expect(valueOf(await store.cards(ROUND_ID))).toEqual([])
      expect(valueOf(await store.log(ROUND_ID))).toEqual([])
      expect(valueOf(await store.file(ROUND_ID, 'a'))).toBeUndefined()
    })

    it('never removes an official round that was opened; a rehearsal always', async () => {
      const store = await newStore()
      await anOpenBox(store, [])
      expect(codeOf(await store.remove(ROUND_ID))).toBe('store/no-such-round')
      expect(valueOf(await store.load(ROUND_ID)).state).toBe('open')
      await becomes(store, aRound('signed', { ...aMeeting(), type: 'rehearsal' }))
      expect(codeOf(await store.remove(ROUND_ID))).toBe('ok')
    })
  })

  describe(`${name}: log`, () => {
    it('chains every entry to the one before, across steps', async () => {
      const store = await newStore()
      await stored(store, aRound('draft', aMeeting()))
      for (const act of ['a', 'b', 'c']) valueOf(await store.update(ROUND_ID, (round) => ok({ round, log: [anEvent(act), anEvent(`${act}2`)] })))
      const log = valueOf(await store.log(ROUND_ID))
      expect(log.map(({ number, act }) => [number, act])).toEqual([[1, 'round/created'], [2, 'a'], [3, 'a2'], [4, 'b'], [5, 'b2'], [6, 'c'], [7, 'c2']])
      expect(brokenLink(log, sha256)).toBeUndefined()
    })

    it('does not fork when steps are written at the same moment', async () => {
      const store = await newStore()
      await stored(store, aRound('draft'))
      await Promise.all(['a', 'b', 'c', 'd'].map((act) => store.update(ROUND_ID, (round) => ok({ round, log: [anEvent(act)] }))))
      const log = valueOf(await store.log(ROUND_ID))
      expect(log.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
      expect(brokenLink(log, sha256)).toBeUndefined()
    })
  })

  describe(`${name}: subscribers`, () => {
    it('hear of every write until they stop listening', async () => {
      const store = await newStore()
      let heard = 0
      const stop = store.subscribe(() => { heard += 1 })
      await anOpenBox(store, [aCard('an')])
      expect(heard).toBeGreaterThan(0)
      const before = heard
      await store.cast(ROUND_ID, aCard('an').id, [aBallot('an')])
      expect(heard).toBeGreaterThan(before)
      stop()
      const after = heard
      await store.update(ROUND_ID, (round) => ok({ round, log: [anEvent()] }))
      expect(heard).toBe(after)
    })
  })
}
