/**
 * strangeCard: what a whole key card is that this round's key record does not know. Rounds on the same tablet are asked by their
 * own records, so that a card taken from the wrong envelope is called by its round's name. Public keys only; nothing is kept.
 */
import { memberSigningSeed } from '../evidence/keyCard'
import type { KeyCard } from '../evidence/keyCard'
import { signerFromSeed } from '../evidence/signerFromSeed'
import type { KeyCardRefusal } from '../ports/rooms'
import type { RoundStore } from '../ports/roundStore'

export async function strangeCard(store: RoundStore, roundId: string, card: KeyCard): Promise<KeyCardRefusal> {
  const headers = await store.headers()
  const others = headers.ok ? headers.value.filter(({ id }) => id !== roundId) : []
  for (const { id } of others) {
    const loaded = await store.load(id)
    if (!loaded.ok || !('keys' in loaded.value)) continue
    const round = loaded.value
    const { key } = await signerFromSeed(memberSigningSeed(card, id), 'member')
    if (!round.keys.record.holders.some((holder) => holder.key === key)) continue
    const { title } = 'meeting' in round ? round.meeting.round : round.draft.round
    return { code: 'key-card/of-another-round', round: title }
  }
  return { code: 'key-card/not-of-this-round' }
}
