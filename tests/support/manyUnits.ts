/** Packages of many units for tests of the consolidation: each a round of its own, with its own ids and keys. */
import type { ListUuid, RoundId } from '../../src/domain/meeting/ids'
import type { Meeting } from '../../src/domain/meeting/meeting'
import type { Official } from '../../src/domain/meeting/officials'
import { makePackage } from './makePackage'
import type { MadePackage, PackageChanges } from './makePackage'
import { aMeeting, aVoterGroup } from './packageMeeting'

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** A 14-symbol id out of any text: the same text, the same id. */
function idOf(text: string): string {
  let state = 7
  let id = ''
  for (let i = 0; i < 14; i += 1) {
    for (const symbol of `${text}|${i}`) state = (state * 31 + symbol.charCodeAt(0)) % 1_000_003
    id += BASE58.charAt(state % BASE58.length)
  }
  return id
}

export interface UnitRound {
  readonly code: string
  /** Tells two results of one unit apart. */
  readonly again?: string
  readonly meeting?: Partial<Meeting>
  readonly officials?: readonly Official[]
  /** Voters summoned, each with a card. */
  readonly summoned?: number
  readonly changes?: PackageChanges
}

export function unitMeeting({ code, again = '', meeting = {}, officials, summoned = 4 }: UnitRound): Meeting {
  const uuid = idOf(`list ${code} ${again}`) as ListUuid
  const people = officials ?? [
    { name: `Nguyễn Văn ${code}`, position: 'Bí thư Đảng ủy', birthDate: '1971-03-09', place: 1 as const, idCode: 'CB-001' },
    { name: `Trần Thị ${code}`, position: 'Chủ tịch Ủy ban nhân dân', place: 1 as const },
  ]
  return aMeeting({
    roundId: idOf(`round ${code} ${again}`) as RoundId,
    unit: { name: `Phường ${code}`, code, superior: 'Thành ủy Đà Nẵng' },
    lists: [{ uuid, title: 'Lãnh đạo phường', officials: people }],
    voterGroups: [aVoterGroup({ lists: [uuid], summoned, printed: summoned })],
    ...meeting,
  })
}

export const unitPackage = (round: UnitRound): Promise<MadePackage> =>
  makePackage({ seed: `${round.code} ${round.again ?? ''}`, meeting: unitMeeting(round), ...round.changes })
