/**
 * PreparationRoom: from a frozen meeting, its keys and its cards to the setup records of each list's archive: the election
 * (questions from the officials, configuration digest in the description) and the public credentials of every card of
 * every voter group that rates the list, sorted so that they say nothing of groups or order (digest §3).
 */
import { publicCredential } from '../belenios/credential'
import { groupNamed } from '../belenios/group/groups'
import { writeRecord } from '../belenios/records'
import { sha256Base64 } from '../belenios/hash'
import { ok } from '../domain/kernel/result'
import { freezeConfiguration } from '../domain/meeting/configuration'
import type { SealedList } from '../domain/round/round'
import { electionOf } from '../evidence/electionOf'
import { credentialScalarOf } from '../evidence/votingCard'
import type { PreparationRoom } from '../ports/rooms'

const pauseForMessages = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

export const preparationRoom = (): PreparationRoom => ({
  async seal(meeting, keys, cards, build, onProgress) {
    const group = groupNamed(meeting.group)
    if (group === undefined) throw new Error('unknown group')
    const sealed: SealedList[] = []
    for (const [index, list] of meeting.lists.entries()) {
      const groups = meeting.voterGroups.filter((voters) => voters.lists.includes(list.uuid)).map((voters) => voters.letter)
      const mine = cards.filter((card) => groups.includes(card.group))
      const credentials: string[] = []
      for (const card of mine) {
        if (card.secret === undefined) throw new Error('a card without its secret cannot join a round')
        credentials.push(publicCredential(group, credentialScalarOf(group, list.uuid, card.secret)))
        if (credentials.length % 50 === 0) {
          onProgress((index + credentials.length / mine.length) / meeting.lists.length)
          await pauseForMessages()
        }
      }
      const publicKey = keys.lists.find((entry) => entry.uuid === list.uuid)?.publicKey
      if (publicKey === undefined) throw new Error('a list without keys cannot be sealed')
      const election = electionOf(meeting, index, freezeConfiguration(meeting, index, build), publicKey)
      sealed.push({ uuid: list.uuid, election, credentials: writeRecord(credentials.sort()), fingerprint: sha256Base64(election) })
    }
    onProgress(1)
    return ok(sealed)
  },
})
