/**
 * CeremonyRoom: the key ceremony (protocol.md §3), in a worker. Cards exist here and on paper, nowhere else; `complete` runs
 * the key generation of every list, encrypts each share to its card, lets every holder sign the key record, and drops
 * all secrets whether it succeeds or not. An interruption simply starts again: nothing is stored until it is complete.
 */
import { sha256Hex } from '../belenios/hash'
import { writeRecord } from '../belenios/records'
import { generateKeys } from '../belenios/trustees/ceremony'
import { groupNamed } from '../belenios/group/groups'
import type { KeyHolder, KeyRecordList } from '../domain/meeting/keyRecord'
import type { ListUuid } from '../domain/meeting/ids'
import { err, ok } from '../domain/kernel/result'
import type { RoundKeys } from '../domain/round/round'
import { isSampleKeyCard } from '../evidence/sampleCards'
import { keyCardLabel, keyCardQr, memberSigningSeed, newKeyCard, parseKeyCard, sealShare, showKeyCard, trusteeSeed } from '../evidence/keyCard'
import type { KeyCard } from '../evidence/keyCard'
import { composeKeyRecord, signKeyRecord } from '../evidence/keyRecord'
import { signerFromSeed } from '../evidence/signerFromSeed'
import type { Signer } from '../evidence/signing'
import type { CeremonyPlan, CeremonyRoom, KeyCardRefusal } from '../ports/rooms'
import type { Random } from '../ports/world'

interface Seat {
  readonly card: KeyCard
  readonly signer: Signer
  readonly label: string
  confirmed: boolean
}

export function ceremonyRoom(random: Random): CeremonyRoom {
  let plan: CeremonyPlan | undefined
  let seats: (Seat | undefined)[] = []
  /** Public keys of cards shown and dropped again, so that a copy of one is named as what it is; the cards themselves are gone. */
  let dropped: string[] = []

  const begun = (): CeremonyPlan => {
    if (plan === undefined) throw new Error('no ceremony has begun')
    return plan
  }
  const seatOf = (holder: number): Seat => {
    const seat = seats[holder]
    if (seat === undefined) throw new RangeError('this holder has no card yet')
    return seat
  }
  const drop = () => {
    plan = undefined
    seats = []
    dropped = []
  }
  /** What a whole card is that is not this holder's. */
  async function strange(current: CeremonyPlan, card: KeyCard): Promise<KeyCardRefusal> {
    const other = seats.find((taken) => taken?.card === card)
    if (other !== undefined) return { code: 'key-card/of-another-holder', label: other.label }
    const { key } = await signerFromSeed(memberSigningSeed(card, current.roundId), 'member')
    const superseded = dropped.includes(key) || current.voidKeys?.includes(key) === true
    return { code: superseded ? 'key-card/superseded' : 'key-card/not-the-same' }
  }
  async function seat(current: CeremonyPlan, holder: number): Promise<Seat> {
    const given = current.sampleCards?.[holder]
    const parsed = given === undefined ? undefined : parseKeyCard(given)
    if (parsed?.ok === false) throw new Error('a sample card is malformed')
    const card = parsed?.ok === true ? parsed.value : newKeyCard(random)
    const signer = await signerFromSeed(memberSigningSeed(card, current.roundId), 'member')
    return { card, signer, label: keyCardLabel(holder + 1, current.holders.length, signer.key), confirmed: given !== undefined }
  }

  async function keysOf(current: CeremonyPlan, taken: readonly Seat[], onProgress: (done: number) => void): Promise<Omit<RoundKeys, 'pins'>> {
    const group = groupNamed(current.group)
    if (group === undefined) throw new Error('unknown group')
    const lists: RoundKeys['lists'][number][] = []
    const recorded: KeyRecordList[] = []
    for (const [i, uuid] of current.lists.entries()) {
      const seeds = taken.map(({ card }) => trusteeSeed(card, uuid))
      const { record, publicKey, decryptionKeys } = generateKeys(group, seeds, current.threshold, (length) => random.bytes(length))
      const trustees = writeRecord([['Pedersen', record]])
      const shares = await Promise.all(decryptionKeys.map((key, holder) => sealShare(seatIn(taken, holder).card, uuid, holder + 1, key, random)))
      lists.push({ uuid, trustees, publicKey, shares })
      recorded.push({
        uuid: uuid as ListUuid,
        trustees: sha256Hex(trustees),
        publicKey,
        verificationKeys: record.verification_keys.map((key) => key.public_key),
      })
      onProgress((i + 1) / (current.lists.length + 1))
    }
    const holders = taken.map(({ label, signer }, i): KeyHolder => ({ label, role: current.holders[i] ?? 'member', key: signer.key }))
    const record = composeKeyRecord({ roundId: current.roundId, group: current.group, threshold: current.threshold, holders, lists: recorded })
    const recordJws = await signKeyRecord(record, taken.map(({ signer }) => signer))
    onProgress(1)
    return { record, recordJws, lists }
  }

  return {
    async begin(next) {
      drop()
      plan = next
      if (next.sampleCards === undefined) return
      seats = await Promise.all(next.holders.map((_, holder) => seat(next, holder)))
    },
    async newCard(holder) {
      const current = begun()
      const made = await seat(current, holder)
      const before = seats[holder]
      if (before !== undefined) dropped.push(before.signer.key)
      seats[holder] = made
      return { label: made.label, groups: showKeyCard(made.card), qr: keyCardQr(made.label, made.card) }
    },
    async confirmCard(holder, text) {
      const mine = seatOf(holder)
      const parsed = parseKeyCard(text)
      if (!parsed.ok) return parsed
      if (isSampleKeyCard(parsed.value)) return err({ code: 'key-card/sample' })
      if (parsed.value !== mine.card) return err(await strange(begun(), parsed.value))
      mine.confirmed = true
      return ok(undefined)
    },
    async complete(onProgress) {
      const current = begun()
      const taken = current.holders.map((_, holder) => seatOf(holder))
      if (taken.some(({ confirmed }) => !confirmed)) return err({ code: 'room/failed', step: 'ceremony/unconfirmed-card' })
      try {
        return ok(await keysOf(current, taken, onProgress))
      } finally {
        drop()
      }
    },
    leave() {
      drop()
      return Promise.resolve()
    },
  }
}

function seatIn(seats: readonly Seat[], holder: number): Seat {
  const seat = seats[holder]
  if (seat === undefined) throw new RangeError('no such holder')
  return seat
}
