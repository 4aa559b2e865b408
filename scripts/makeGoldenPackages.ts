/**
 * Writes the golden packages of format version 1 (tests/packages/v1): small results made with throw-away keys from fixed seeds,
 * which every later version must verify. Run once per format version; files already published are never replaced:
 *
 *   npx tsx scripts/makeGoldenPackages.ts
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ListUuid, RoundId } from '../src/domain/meeting/ids'
import type { Meeting } from '../src/domain/meeting/meeting'
import { sha256Hex } from '../src/evidence/hashing'
import { makePackage, THREE_VOTERS } from '../tests/support/makePackage'
import type { PackageChanges } from '../tests/support/makePackage'
import { aMeeting } from '../tests/support/packageMeeting'
import { twoListMeeting, twoListVoters } from '../tests/support/twoLists'

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'tests', 'packages', 'v1')

/** The same meeting as a round of its own, in another unit: no two packages share an id. */
function apart(meeting: Meeting, place: number): Meeting {
  const marked = (id: string): string => id.slice(0, -1) + 'ABCDEFGH'.charAt(place)
  const lists = meeting.lists.map((list) => ({ ...list, uuid: marked(list.uuid) as ListUuid }))
  const voterGroups = meeting.voterGroups.map((group) => ({ ...group, lists: group.lists.map((uuid) => marked(uuid) as ListUuid) }))
  return { ...meeting, roundId: marked(meeting.roundId) as RoundId, unit: { ...meeting.unit, code: `DN-AH-0${place}` }, lists, voterGroups }
}

const twoLevels: Meeting = aMeeting({
  type: 'rehearsal',
  electorate: 6,
  ruleSet: { id: 'bo-phieu-tin-nhiem', version: 1, settings: { denominator: 'electorate', validity: 'wholeBallot', unmarked: 'allOrNothing' } },
})

const GOLDEN: Readonly<Record<string, PackageChanges>> = {
  'two-lists-reserve-card': { seed: 'golden 1', meeting: apart(twoListMeeting, 1), voters: twoListVoters, closers: [1, 3] },
  'belenios-2048': { seed: 'golden 2', meeting: apart(aMeeting({ group: 'BELENIOS-2048' }), 2), voters: THREE_VOTERS.slice(0, 2) },
  'two-levels-rehearsal': { seed: 'golden 3', meeting: apart(twoLevels, 3), voters: [{ group: 'A', choices: [[0, 1]] }, { group: 'A', choices: [[1, 1]] }, { group: 'A', choices: [[undefined, undefined]] }], closers: [0, 1, 2] },
  'empty-box': { seed: 'golden 4', meeting: apart(aMeeting(), 4), voters: [] },
}

mkdirSync(folder, { recursive: true })
const expected: Record<string, unknown> = {}
for (const [name, changes] of Object.entries(GOLDEN)) {
  const made = await makePackage(changes)
  const files = { [`${name}.zip`]: made.bytes, [`${name}.mo-luot.json`]: made.opening.json, [`${name}.mo-luot.jws`]: made.opening.jws }
  for (const [file, content] of Object.entries(files)) {
    const path = join(folder, file)
    if (existsSync(path)) throw new Error(`${file} is published already`)
    writeFileSync(path, content)
  }
  expected[name] = {
    sha256: sha256Hex(made.bytes),
    type: made.statement.type,
    openingFingerprint: made.openingFingerprint,
    counts: made.statement.lists.map(({ officials }) => officials.map(({ levels, unmarked }) => [...levels.map(({ count }) => count), unmarked])),
  }
}
writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`)
