/** An opening record of a meeting with made-up keys and digests: what the zero report shows, signed by nobody. */
import { freezeConfiguration } from '../../src/domain/meeting/configuration'
import type { Meeting } from '../../src/domain/meeting/meeting'
import type { OpeningRecord } from '../../src/domain/result/openingRecord'

const BUILD = '7e577e57'.repeat(8)

export function fakeOpening(meeting: Meeting) {
  const { unit, sitting, round, roundId } = meeting
  const record: OpeningRecord = {
    format: { name: 'hom-phieu/opening', version: 1 },
    type: meeting.type,
    unit,
    meeting: { title: sitting.title, place: sitting.place, date: sitting.date },
    round: { id: roundId, number: round.number, title: round.title },
    planDigest: null,
    replaces: null,
    lists: meeting.lists.map(({ uuid, title }, index) => ({
      uuid, title,
      configuration: freezeConfiguration(meeting, index, BUILD),
      configurationFingerprint: '23456789ABCDEFGH',
      electionFingerprint: 'phi',
      credentials: { digest: 'c'.repeat(64), count: 43 },
    })),
    voterGroups: meeting.voterGroups,
    keyRecord: { format: { name: 'hom-phieu/key-record', version: 1 }, roundId, group: meeting.group, threshold: meeting.committee.threshold, holders: [], lists: [] },
    keyRecordJws: '{}',
    device: { key: 'device'.padEnd(43, 'd'), build: BUILD, roundCounter: 0, logHead: 'a1b2c3d4'.repeat(8) },
  }
  const bytes = new TextEncoder().encode('{}')
  const name = `MoLuot_${unit.code}_20261102_L1`
  return { record, fingerprint: 'K7M2P9RTW4XYZ3AB', files: [{ name: `${name}.json`, bytes }, { name: `${name}.jws`, bytes }] }
}
