/**
 * The catalogue of errors: every code written in the stages of the product is said in three sentences, in both languages.
 * That no code of the known unions is forgotten is the compiler's work; here the codes are read from the source, so that a
 * code outside the unions shows too, and the sentences are read as a person would.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { errorWords, warningWords, type KnownError } from '../../../src/words/errors'
import { pluralAfterOne } from '../../support/afterOne'
import type { MeetingFault, MeetingWarning } from '../../../src/domain/meeting/meetingFaults'

const source = fileURLToPath(new URL('../../../src', import.meta.url))
const FILES = [
  'domain/meeting/meetingFaults.ts', 'domain/meeting/officials.ts', 'domain/meeting/birthDate.ts', 'domain/meeting/importRoster.ts',
  'domain/meeting/rosterTable.ts', 'domain/rules/settings.ts', 'domain/round/round.ts', 'domain/round/accounting.ts',
  'domain/result/statementFaults.ts', 'domain/result/correction.ts', 'ports/roundStore.ts', 'ports/rooms.ts', 'ports/codeScanner.ts', 'ports/world.ts', 'app/desk.ts', 'app/deskError.ts', 'app/wipeTablet.ts', 'ports/eraser.ts', 'app/voterBooth.ts',
  'evidence/pin.ts', 'evidence/fingerprint.ts', 'evidence/ballotCheck.ts', 'evidence/recheckBallot.ts',
]
const written = new Set(
  FILES.flatMap((file) => [...readFileSync(join(source, file), 'utf8').matchAll(/'([a-z-]+\/[a-z-]+)'/g)].map((match) => match[1]!)),
)
const WARNINGS = [
  'meeting/not-middle-year', 'meeting/committee-member-rated-with-reason', 'meeting/denominator-not-usual',
  'meeting/officials-look-alike', 'meeting/person-on-two-lists', 'meeting/few-spare-cards', 'meeting/few-voters',
  'meeting/excluded-person-listed',
]
/** Not errors: notes of the importer, the card's own facts, file formats. */
const isError = (code: string): boolean =>
  !WARNINGS.includes(code) && !/^(?:cleaned|hom-phieu|zustand)\/|birth-month-left-out|\/read-back$|import\/(?:converted|birth-date-from-serial)/.test(code)
const codes = [...written].filter(isError)

/** One value for every fact any code carries; the sentences pick what they need. */
const nested: Readonly<Record<string, unknown>> = {
  'meeting/official-wrong': { code: 'official/name-missing', field: 'name' },
  'meeting/settings-not-allowed': { code: 'rules/whole-ballot-needs-all-or-nothing' },
}
function example(code: string): KnownError {
  const facts = {
    code, value: 'x', name: 'Nguyễn Văn An', field: 'unit.name', list: 1, official: 2, number: 2, earlier: 1, row: 3, column: 2,
    earlierRow: 2, length: 130, limit: 120, count: 61, letter: 'A', printed: 30, summoned: 33, present: 31, needed: 22, cards: 2001,
    electorate: 30, records: 3, id: 'x', version: 2, members: 2, least: 3, most: 7, threshold: 2, faults: [], group: 'A', leftover: 1, issued: 31,
    accounted: 30, cardBox: 29, expected: 30, found: 29, missing: 1, explained: 0, released: 6, pool: 5, collected: 30, level: 'low',
    problem: nested[code], errors: [], ballots: 1, frozen: 'a'.repeat(64), running: 'b'.repeat(64), state: 'open', event: 'opened',
    seconds: 30, member: 0, step: 'tally', groups: [3], label: 'Chìa khóa 1/3 – 7F3A', accepted: 1, at: 'box', reason: 'x', symbols: 15, title: 'x', round: 'Lượt 1',
    uuid: 'x', size: 1, rows: 1, kind: 'pdf', encoding: 'TCVN3', setting: 'validity', allowed: [], rounds: 2, what: 'hom-phieu',
  }
  const { list, official, group, ...rest } = facts
  if (!code.startsWith('statement/')) return facts as unknown as KnownError
  const ofOfficial = /official-disagrees|levels|valid|official-sum|percent|outcome$/.test(code)
  const ofGroup = /group-numbers|absent|handed|issued|missing-reasons|card-box|pool|present-over/.test(code)
  const ofRound = /lists-disagree|voter-groups-disagree|too-few-members|members-not|log-head/.test(code)
  if (ofRound) return rest as unknown as KnownError
  return { ...rest, ...(ofOfficial ? { list, official } : ofGroup ? { group } : { list }) } as unknown as KnownError
}

describe('every error of the product', () => {
  it('is many', () => expect(codes.length).toBeGreaterThan(110))

  it.each(codes)('%s says what happened, what was not lost and what to do', (code) => {
    const words = errorWords(example(code))
    for (const sentences of [words.vi, words.en]) {
      for (const sentence of [sentences.what, sentences.kept, sentences.next]) {
        expect(sentence).toMatch(/[.?!)]$/)
        expect(sentence).not.toMatch(/undefined|NaN|\[object|\bnull\b/)
        expect(sentence).toBe(sentence.normalize('NFC'))
        expect(sentence).not.toContain(code)
      }
    }
    expect(words.vi.what + words.vi.next).not.toMatch(/uỷ|hoà(?!n)/i)
  })

  it.each(codes)('%s has no English plural after the number one', (code) => {
    const one = Object.fromEntries(Object.entries(example(code)).map(([name, value]) => [name, typeof value === 'number' && !['list', 'official', 'row', 'number'].includes(name) ? 1 : name === 'faults' ? [{}] : value]))
    const { en } = errorWords(one as unknown as KnownError)
    expect([en.what, en.kept, en.next].map(pluralAfterOne)).toEqual([undefined, undefined, undefined])
  })

  it('names the place in the form as the form does', () => {
    const missing: MeetingFault = { code: 'meeting/text-missing', field: 'committee.members.1.name' }
    expect(errorWords(missing).vi.what).toBe('Họ và tên thành viên Ban Kiểm phiếu 2: chưa nhập.')
    expect(errorWords({ code: 'meeting/text-missing', field: 'lists.0.title' }).vi.what).toBe('Tên danh sách lấy phiếu 1: chưa nhập.')
  })

  it('a wrong official is told by name, with the sentence of the field', () => {
    const fault: MeetingFault = {
      code: 'meeting/official-wrong',
      field: 'lists.0.officials.0',
      name: 'Ngô Văn Dũng',
      problem: { code: 'official/position-missing', field: 'position' },
    }
    expect(errorWords(fault).vi.what).toBe('Ngô Văn Dũng: Thiếu chức danh, chức vụ.')
  })
})

describe('every warning of set-up', () => {
  it.each(WARNINGS)('%s has its sentences and stops nothing', (code) => {
    const facts = {
      code, name: 'Nguyễn Văn An', year: 2024, expected: 2023, reason: 'Bão', lists: ['A', 'B'], number: 2, earlier: 1, letter: 'A',
      printed: 33, advised: 38, summoned: 4, denominator: 'issued', usual: 'collected', kind: 'near-name', field: 'sitting.date',
    }
    const { vi } = warningWords(facts as unknown as MeetingWarning)
    expect(written).toContain(code)
    expect(`${vi.what} ${vi.next}`).not.toMatch(/undefined|null/)
    expect(vi.kept).toBe('Những gì đã nhập vẫn còn nguyên.')
  })
})
