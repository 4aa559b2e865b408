/** What every RoundStore promises of voting cards and the cast, told once and checked for each implementation. */
import { describe, expect, it } from 'vitest'
import { ok } from '../../src/domain/kernel/result'
import type { RoundState } from '../../src/domain/round/round'
import type { RoundStore } from '../../src/ports/roundStore'
import { aRound, anAccounting, LIST_UUID, ROUND_ID, SECOND_LIST_UUID } from '../support/builders'
import { aBallot, aCard, aMeetingOfTwoLists, anEvent, anOpenBox, becomes, codeOf, stored, valueOf } from '../support/storedRounds'

const NOT_OPEN: readonly RoundState[] = ['draft', 'keyed', 'ready', 'paused', 'locked', 'signed', 'exported', 'annulled']

export function castContract(name: string, newStore: () => Promise<RoundStore>): void {
  describe(`${name}: voting cards`, () => {
    it('finds a card by code and by id, a pool credential by id only', async () => {
      const store = await newStore()
      const [an, pool, second] = [aCard('an'), aCard('pool', { pool: true, code: '' }), aCard('pool two', { pool: true, code: '' })]
      await anOpenBox(store, [an, pool, second])
      expect(valueOf(await store.cardByCode(ROUND_ID, an.code))).toEqual(an)
      expect(valueOf(await store.cardById(ROUND_ID, pool.id))).toEqual(pool)
      expect(valueOf(await store.cardByCode(ROUND_ID, ''))).toBeUndefined()
      expect(valueOf(await store.cardByCode(ROUND_ID, '000000'))).toBeUndefined()
      expect(valueOf(await store.cardById('RoundZZZZZZZZZ', an.id))).toBeUndefined()
    })

    it('voids an unspent card once: its secret is gone, the group counts it, the log has it', async () => {
      const store = await newStore()
      const an = aCard('an')
      await anOpenBox(store, [an])
      const voided = valueOf(await store.voidCard(ROUND_ID, an.id, [anEvent('card/voided')]))
      expect(voided).toMatchObject({ id: an.id, status: 'voided' })
      expect(voided).not.toHaveProperty('secret')
      expect(valueOf(await store.cardById(ROUND_ID, an.id))).toEqual(voided)
      expect(valueOf(await store.load(ROUND_ID))).toMatchObject({ counters: { voided: { A: 1 } } })
      expect(valueOf(await store.voidCard(ROUND_ID, an.id, [anEvent('card/voided')]))).toBeUndefined()
      expect(valueOf(await store.log(ROUND_ID)).filter(({ act }) => act === 'card/voided')).toHaveLength(1)
      expect(codeOf(await store.cast(ROUND_ID, an.id, [aBallot('an')]))).toBe('cast/card-already-used')
    })

    it('voids nothing once the first key card is accepted', async () => {
      const store = await newStore()
      const an = aCard('an')
      await anOpenBox(store, [an])
      await becomes(store, { ...aRound('paused'), closing: true })
      expect(valueOf(await store.voidCard(ROUND_ID, an.id, [anEvent()]))).toBeUndefined()
      expect(valueOf(await store.cardById(ROUND_ID, an.id))).toEqual(an)
    })

    it('voiding a card after the cards were reconciled leaves them to be reconciled again', async () => {
      const store = await newStore()
      const an = aCard('an')
      await anOpenBox(store, [an])
      await becomes(store, { ...aRound('paused'), closing: false, accounting: [anAccounting()] })
      expect(valueOf(await store.load(ROUND_ID))).toHaveProperty('accounting')
      valueOf(await store.voidCard(ROUND_ID, an.id, []))
      expect(valueOf(await store.load(ROUND_ID))).not.toHaveProperty('accounting')
    })

    it('forgets every secret at locking and keeps the cards', async () => {
      const store = await newStore()
      await anOpenBox(store, [aCard('an'), aCard('bích')])
      valueOf(await store.update(ROUND_ID, () => ok({ round: aRound('locked'), dropCardSecrets: true })))
      const cards = valueOf(await store.cards(ROUND_ID))
      expect(cards.map(({ status }) => status)).toEqual(['unspent', 'unspent'])
      expect(JSON.stringify(cards)).not.toContain('SECRET')
    })
  })

  describe(`${name}: the cast`, () => {
    it('puts the ballot in, spends the card, forgets its secret and counts it', async () => {
      const store = await newStore()
      const an = aCard('an')
      await anOpenBox(store, [an])
      expect(codeOf(await store.cast(ROUND_ID, an.id, [aBallot('an')]))).toBe('ok')
      expect(valueOf(await store.ballots(ROUND_ID, LIST_UUID))).toEqual([aBallot('an')])
      const { secret: _, ...spent } = { ...an, status: 'spent' as const }
      expect(valueOf(await store.cardById(ROUND_ID, an.id))).toEqual(spent)
      expect(valueOf(await store.collected(ROUND_ID))).toEqual({ A: 1 })
      expect(valueOf(await store.load(ROUND_ID))).toMatchObject({ counters: { released: {} } })
    })

    it('casts all lists of the card together', async () => {
      const store = await newStore()
      const an = aCard('an')
      await stored(store, aRound('open', aMeetingOfTwoLists()), [an])
      expect(codeOf(await store.cast(ROUND_ID, an.id, [aBallot('an'), aBallot('an', SECOND_LIST_UUID)]))).toBe('ok')
      expect(valueOf(await store.ballots(ROUND_ID, SECOND_LIST_UUID))).toEqual([aBallot('an', SECOND_LIST_UUID)])
      expect(valueOf(await store.collected(ROUND_ID))).toEqual({ A: 1 })
    })

    it('counts a release only when it ends in a ballot', async () => {
      const store = await newStore()
      const pool = aCard('pool', { pool: true, code: '' })
      await anOpenBox(store, [pool, aCard('an')])
      await store.cast(ROUND_ID, pool.id, [aBallot('pool')])
      await store.cast(ROUND_ID, aCard('an').id, [aBallot('an')])
      expect(valueOf(await store.load(ROUND_ID))).toMatchObject({ counters: { released: { A: 1 } } })
      expect(valueOf(await store.collected(ROUND_ID))).toEqual({ A: 2 })
    })

    it('hands the counts to a step and keeps them through it', async () => {
      const store = await newStore()
      const pool = aCard('pool', { pool: true, code: '' })
      await anOpenBox(store, [pool])
      await store.cast(ROUND_ID, pool.id, [aBallot('pool')])
      let seen: Readonly<Record<string, number>> = {}
      valueOf(await store.update(ROUND_ID, (round, collected) => {
        seen = collected
        return ok({ round, log: [anEvent()] })
      }))
      expect(seen).toEqual({ A: 1 })
      expect(valueOf(await store.load(ROUND_ID))).toMatchObject({ counters: { released: { A: 1 } } })
      expect(valueOf(await store.collected(ROUND_ID))).toEqual({ A: 1 })
    })

    it('refuses a card that is spent, unknown or of another round', async () => {
      const store = await newStore()
      await anOpenBox(store, [aCard('an')])
      await store.cast(ROUND_ID, aCard('an').id, [aBallot('an')])
      expect(codeOf(await store.cast(ROUND_ID, aCard('an').id, [aBallot('another')]))).toBe('cast/card-already-used')
      expect(codeOf(await store.cast(ROUND_ID, aCard('nobody').id, [aBallot('nobody')]))).toBe('cast/card-already-used')
      expect(valueOf(await store.ballots(ROUND_ID, LIST_UUID))).toEqual([aBallot('an')])
      expect(valueOf(await store.collected(ROUND_ID))).toEqual({ A: 1 })
    })

    it('counts one of two casts of the same card at the same moment', async () => {
      const store = await newStore()
      await anOpenBox(store, [aCard('an')])
      const codes = await Promise.all(['one', 'two'].map(async (name) => codeOf(await store.cast(ROUND_ID, aCard('an').id, [aBallot(name)]))))
      expect(codes.sort()).toEqual(['cast/card-already-used', 'ok'])
      expect(valueOf(await store.ballots(ROUND_ID, LIST_UUID))).toHaveLength(1)
      expect(valueOf(await store.collected(ROUND_ID))).toEqual({ A: 1 })
    })

    it('takes one ballot of a credential, whatever card brings it', async () => {
      const store = await newStore()
      await anOpenBox(store, [aCard('an'), aCard('bích')])
      await store.cast(ROUND_ID, aCard('an').id, [aBallot('an')])
      expect(codeOf(await store.cast(ROUND_ID, aCard('bích').id, [{ ...aBallot('an'), json: '{}' }]))).toBe('cast/card-already-used')
      expect(valueOf(await store.cardById(ROUND_ID, aCard('bích').id))).toEqual(aCard('bích'))
      expect(valueOf(await store.ballots(ROUND_ID, LIST_UUID))).toEqual([aBallot('an')])
    })

    it('tells a voter whose answer was lost that the very same ballots are in, also after a pause', async () => {
      const store = await newStore()
      await anOpenBox(store, [aCard('an')])
      await store.cast(ROUND_ID, aCard('an').id, [aBallot('an')])
      await becomes(store, aRound('paused'))
      expect(codeOf(await store.cast(ROUND_ID, aCard('an').id, [aBallot('an')]))).toBe('ok')
      expect(valueOf(await store.collected(ROUND_ID))).toEqual({ A: 1 })
    })

    it.each(NOT_OPEN)('refuses a ballot while the round is %s and leaves the card unspent', async (state) => {
      const store = await newStore()
      await stored(store, aRound(state), [aCard('an')])
      expect(codeOf(await store.cast(ROUND_ID, aCard('an').id, [aBallot('an')]))).toBe('cast/round-not-open')
      expect(valueOf(await store.cardById(ROUND_ID, aCard('an').id))).toEqual(aCard('an'))
      expect(valueOf(await store.ballots(ROUND_ID, LIST_UUID))).toEqual([])
    })

    it('gives the ballots of a list sorted by credential, whoever came first', async () => {
      const names = ['an', 'bích', 'cường', 'dung', 'em', 'giang']
      const orders = [names, names.toReversed(), ['em', 'an', 'giang', 'dung', 'bích', 'cường']]
      const boxes: unknown[] = []
      for (const order of orders) {
        const store = await newStore()
        await anOpenBox(store, names.map((name) => aCard(name)))
        for (const name of order) valueOf(await store.cast(ROUND_ID, aCard(name).id, [aBallot(name)]))
        boxes.push([valueOf(await store.ballots(ROUND_ID, LIST_UUID)), valueOf(await store.cards(ROUND_ID))])
      }
      expect(boxes[1]).toEqual(boxes[0])
      expect(boxes[2]).toEqual(boxes[0])
    })
  })
}
