/**
 * Builders of the domain's nouns for tests: complete, plausible, small, and changed only where a test says so.
 * Names are made up. Digests are of the right shape and mean nothing; the domain does not compute any.
 */
import { createHash } from 'node:crypto'
import { checkMeeting } from '../../src/domain/meeting/checkMeeting'
import { freezeConfiguration } from '../../src/domain/meeting/configuration'
import { emptyDraft } from '../../src/domain/meeting/emptyDraft'
import type { ListUuid, RoundId } from '../../src/domain/meeting/ids'
import type { Meeting, MeetingDraft } from '../../src/domain/meeting/meeting'
import type { Official } from '../../src/domain/meeting/officials'
import { composeStatement, type StatementParts } from '../../src/domain/result/composeStatement'
import type { Statement } from '../../src/domain/result/statement'
import { reconcile, type Accounting, type HandCounts, type MachineCounts } from '../../src/domain/round/accounting'
import { chain, logHead, type LogEntry } from '../../src/domain/round/log'
import type { Round, RoundIn, RoundKeys, RoundState } from '../../src/domain/round/round'

export const ROUND_ID = 'RoundAAAAAAAA1' as RoundId
export const LIST_UUID = 'ListAAAAAAAAA1' as ListUuid
export const SECOND_LIST_UUID = 'ListAAAAAAAAA2' as ListUuid
export const BUILD = 'b'.repeat(64)
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

export const OFFICIALS: readonly Official[] = [
  { name: 'Nguyễn Văn An', position: 'Bí thư Đảng ủy', birthDate: '1970-05-19', place: 1 },
  { name: 'Trần Thị Bích', position: 'Phó Bí thư Thường trực', birthDate: '1975', place: 1 },
  { name: 'Lê Quốc Cường', position: 'Chủ tịch UBND phường', place: 2, idCode: 'CB-003' },
]

export function aDraft(changes: Partial<MeetingDraft> = {}): MeetingDraft {
  const empty = emptyDraft(ROUND_ID, LIST_UUID, 'official')
  return {
    ...empty,
    unit: { name: 'Đảng ủy phường Hòa Bình', code: 'P-HOABINH.09', superior: 'Thành ủy Tuy Hòa' },
    sitting: {
      title: 'Hội nghị Ban Chấp hành lần thứ 15',
      place: 'Hội trường UBND phường',
      date: '2023-11-02',
      time: '08:05',
      termStart: 2020,
    },
    lists: [{ uuid: LIST_UUID, title: 'Danh sách lấy phiếu', officials: OFFICIALS }],
    voterGroups: empty.voterGroups.map((group) => ({ ...group, summoned: 33, printed: 38 })),
    committee: {
      ...empty.committee,
      members: [
        { name: 'Phạm Thu Hà', role: 'Trưởng ban' },
        { name: 'Vũ Minh Khôi', role: 'Thư ký' },
        { name: 'Đỗ Thị Lan', role: 'Ủy viên' },
      ],
    },
    ...changes,
  }
}

export function aMeeting(changes: Partial<MeetingDraft> = {}): Meeting {
  const checked = checkMeeting(aDraft(changes))
  if (!checked.ok) throw new Error(`the built meeting is wrong: ${JSON.stringify(checked.error)}`)
  return checked.value
}

/** 38 printed, 7 left over, 31 issued: 30 in the box, 1 given back. */
export function machineCounts(changes: Partial<MachineCounts> = {}): MachineCounts {
  return { group: 'A', summoned: 33, present: 31, printed: 38, released: 0, replaced: 0, voided: 0, collected: 30, ...changes }
}

export function handCounts(changes: Partial<HandCounts> = {}): HandCounts {
  return { group: 'A', leftover: 7, unused: 1, missing: [], cardBox: 30, ...changes }
}

export function anAccounting(machine: Partial<MachineCounts> = {}, hand: Partial<HandCounts> = {}): Accounting {
  const reconciled = reconcile(machineCounts(machine), handCounts(hand))
  if (!reconciled.ok) throw new Error(`the built accounting is wrong: ${JSON.stringify(reconciled.error)}`)
  return reconciled.value
}

export function aLog(): readonly LogEntry[] {
  const first = chain(undefined, { at: '2023-11-02T08:15:00+07:00', role: 'committee', act: 'round/opened', facts: { present: 31 } }, sha256)
  const second = chain(first, { at: '2023-11-02T09:40:00+07:00', role: 'tablet', act: 'round/locked', facts: { collected: 30 } }, sha256)
  return [first, second]
}

export function someKeys(meeting: Meeting): RoundKeys {
  const total = meeting.committee.members.length + (meeting.committee.reserveCard ? 1 : 0)
  return {
    record: {
      format: { name: 'hom-phieu/key-record', version: 1 },
      roundId: meeting.roundId,
      group: meeting.group,
      threshold: meeting.committee.threshold,
      holders: Array.from({ length: total }, (_, index) => ({
        label: `Chìa khóa ${String(index + 1)}/${String(total)} – 7F3A`,
        role: index < meeting.committee.members.length ? 'member' : 'reserve',
        key: `holder${String(index)}`.padEnd(43, 'k'),
      })),
      lists: meeting.lists.map(({ uuid }) => ({ uuid, trustees: sha256(uuid), publicKey: 'y', verificationKeys: [] })),
    },
    recordJws: '{}',
    lists: meeting.lists.map(({ uuid }) => ({ uuid, trustees: '{}', publicKey: 'y', shares: Array.from({ length: total }, () => 'share') })),
    pins: meeting.committee.members.map(() => ({ salt: 's', iterations: 1, hash: 'h' })),
  }
}

/** A round in any of its states, with the data that is true in it. */
export function aRound<S extends RoundState>(state: S, meeting: Meeting = aMeeting()): RoundIn<S> {
  const keys = someKeys(meeting)
  const shareless: RoundKeys = { ...keys, lists: keys.lists.map((list) => ({ ...list, shares: [] })) }
  const id = meeting.roundId
  const signedText = { json: '{}', jws: '{}', fingerprint: '2345-6789-ABCD-EFGH' }
  const prepared = {
    id,
    meeting,
    keys,
    sealed: meeting.lists.map(({ uuid }) => ({ uuid, election: '{}', credentials: '[]', fingerprint: 'phi' })),
    opening: signedText,
    build: BUILD,
  }
  const counters = {
    present: { A: 31 }, released: {}, replaced: {}, voided: {}, cardChecks: 0, ballotChecks: 0, walkAways: 0, refusals: 0,
  }
  const opened = { ...prepared, openedAt: '2023-11-02T08:15:00+07:00', counters }
  const closed = {
    ...opened,
    lockedAt: '2023-11-02T09:40:00+07:00',
    accounting: [anAccounting()],
    tallyDigests: meeting.lists.map(({ uuid }) => ({ uuid, encryptedTally: sha256(uuid) })),
  }
  const rounds: { readonly [K in RoundState]: RoundIn<K> } = {
    draft: { state: 'draft', id, draft: aDraft() },
    keyed: { state: 'keyed', id, draft: aDraft(), keys },
    ready: { state: 'ready', ...prepared },
    open: { state: 'open', ...opened },
    paused: { state: 'paused', why: 'committee', closing: false, ...opened },
    locked: { state: 'locked', ...closed },
    signed: { state: 'signed', ...closed, keys: shareless, result: { statement: signedText } },
    exported: {
      state: 'exported',
      ...closed,
      keys: shareless,
      result: { statement: signedText, package: { name: 'TinNhiem_P_20231102_L1.zip', digest: sha256('zip') } },
    },
    annulled: { state: 'annulled', ...opened, keys: shareless, annulledAt: '2023-11-02T10:00:00+07:00', reason: 'Nhầm danh sách' },
  }
  const round: Round = rounds[state]
  return round as RoundIn<S>
}

/** Parts of a closed round of `aMeeting()`: three officials, 30 ballots, one class A among them. */
export function statementParts(changes: Partial<StatementParts> = {}): StatementParts {
  const meeting = changes.meeting ?? aMeeting()
  const log = aLog()
  return {
    meeting,
    configurations: meeting.lists.map((_, index) => freezeConfiguration(meeting, index, BUILD)),
    fingerprints: meeting.lists.map(() => ({ configuration: '2345-6789-ABCD-EFGH', election: 'phi' })),
    accounting: [anAccounting()],
    results: meeting.lists.map(() => [[20, 8, 2], [10, 4, 16], [29, 1, 0]]),
    digests: meeting.lists.map(({ uuid }) => ({ archive: sha256(`a${uuid}`), strongProofs: sha256(`s${uuid}`), encryptedTally: sha256(`t${uuid}`) })),
    devices: [{ key: 'device'.padEnd(43, 'd'), build: BUILD, logHead: logHead(log), ballots: meeting.lists.map(() => 30) }],
    members: ['holder1'.padEnd(43, 'k'), 'holder0'.padEnd(43, 'k')],
    openedAt: '2023-11-02T08:15:00+07:00',
    lockedAt: '2023-11-02T09:40:00+07:00',
    opening: { fingerprint: '2345-6789-ABCD-EFGH', digest: sha256('opening') },
    log,
    ...changes,
  }
}

export const aStatement = (changes: Partial<StatementParts> = {}): Statement => composeStatement(statementParts(changes))
