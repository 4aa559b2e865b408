/** Rounds in the states the admin screens start from, with keys that sign nothing. */
import { checkMeeting } from '../../src/domain/meeting/checkMeeting'
import type { MeetingDraft } from '../../src/domain/meeting/meeting'
import type { Round, RoundIn, RoundKeys } from '../../src/domain/round/round'
import { wardDraft } from './fakeMeeting'

function keysOf({ roundId, group, committee, lists }: MeetingDraft): RoundKeys {
  const total = committee.members.length + (committee.reserveCard ? 1 : 0)
  return {
    record: {
      format: { name: 'hom-phieu/key-record', version: 1 },
      roundId, group, threshold: committee.threshold,
      holders: Array.from({ length: total }, (_, i) => ({
        label: `Chìa khóa ${i + 1}/${total} – 7F3A`, role: i < committee.members.length ? 'member' : 'reserve', key: `key ${i}`,
      })),
      lists: lists.map(({ uuid }) => ({ uuid, trustees: '', publicKey: '', verificationKeys: [] })),
    },
    recordJws: '{}',
    lists: [],
    pins: [],
  }
}

export const draftRound = (draft: MeetingDraft): Round => ({ state: 'draft', id: draft.roundId, draft })
export const keyedRound = (draft: MeetingDraft = wardDraft()): Round => ({ state: 'keyed', id: draft.roundId, draft, keys: keysOf(draft) })

export function readyRound(draft: MeetingDraft = wardDraft()): RoundIn<'ready'> {
  const checked = checkMeeting(draft)
  if (!checked.ok) throw new Error(JSON.stringify(checked.error))
  const opening = { json: '{}', jws: '{}', fingerprint: 'K7M2P9RTW4XYZ3AB' }
  return { state: 'ready', id: draft.roundId, keys: keysOf(draft), meeting: checked.value, sealed: [], opening, build: '7e577e57'.repeat(8) }
}
