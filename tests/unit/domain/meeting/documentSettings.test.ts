/** What the papers need beside the meeting's facts: usual settings by rule set, carried through every check, never frozen. */
import { describe, expect, it } from 'vitest'
import { checkMeeting } from '../../../../src/domain/meeting/checkMeeting'
import { freezeConfiguration } from '../../../../src/domain/meeting/configuration'
import { documentDefaults, documentsOf } from '../../../../src/domain/meeting/documentSettings'
import type { DocumentSettings } from '../../../../src/domain/meeting/documentSettings'
import type { MeetingDraft } from '../../../../src/domain/meeting/meeting'
import { aDraft, aMeeting } from '../../../support/builders'

const usual = documentDefaults('96-QD-TW-2023')
const checkedWith = (changes: Partial<DocumentSettings>) => checkMeeting(aDraft({ documents: { ...usual, ...changes } }))
const places = (draft: MeetingDraft) => {
  const checked = checkMeeting(draft)
  return checked.ok ? [] : checked.error.map(({ field }) => field)
}

describe('a form without document settings, as older ones are stored', () => {
  it('still becomes a meeting, and its papers are the usual ones of its rule set', () => {
    const meeting = aMeeting()
    expect(meeting.documents).toBeUndefined()
    expect(documentsOf(meeting)).toEqual(usual)
  })
})

describe('the usual settings', () => {
  it('of the Party are a Party heading and "đồng chí"; of the councils a State heading and "đại biểu"', () => {
    expect(usual).toMatchObject({ template: 'party', address: 'dong-chi', secrecy: 'none', copies: 2 })
    expect(documentDefaults('96-2023-QH15')).toMatchObject({ template: 'state', address: 'dai-bieu' })
  })

  it('name the regulation as the legal basis', () => {
    expect(usual.legalBasis).toEqual(['Quy định số 96-QĐ/TW ngày 02/02/2023 của Bộ Chính trị'])
  })
})

describe('what the secretary wrote', () => {
  it('is carried into the meeting, tidied, blank lines left out', () => {
    const checked = checkedWith({ chair: ' Trần  Văn A ', legalBasis: ['Quy định  96', ' ', 'Kế hoạch 12'], minutesNumber: '05-BB/ĐU' })
    expect(checked.ok && checked.value.documents).toEqual({ ...usual, chair: 'Trần Văn A', legalBasis: ['Quy định 96', 'Kế hoạch 12'], minutesNumber: '05-BB/ĐU' })
  })

  it('must fit a paper', () => {
    expect(places(aDraft({ documents: { ...usual, copies: 0 } }))).toEqual(['documents.copies'])
    expect(places(aDraft({ documents: { ...usual, chair: '=SUM(A1)' } }))).toEqual(['documents.chair'])
    expect(places(aDraft({ documents: { ...usual, legalBasis: ['x'.repeat(401)] } }))).toEqual(['documents.legalBasis'])
  })

  it('never enters the frozen configuration', () => {
    const plain = freezeConfiguration(aMeeting(), 0, 'build')
    expect(freezeConfiguration(aMeeting({ documents: { ...usual, secrecy: 'secret' } }), 0, 'build')).toEqual(plain)
  })
})

describe('people who are not rated', () => {
  const [list] = aDraft().lists
  const excluded = [{ name: ' Bùi  Thị  Hoa ', position: 'Ủy viên', reason: 'retirement-leave' as const }]

  it('stay with their list and their reason, off the ballot', () => {
    const meeting = aMeeting({ lists: [{ ...list!, excluded }] })
    expect(meeting.lists[0]!.excluded).toEqual([{ name: 'Bùi Thị Hoa', position: 'Ủy viên', reason: 'retirement-leave' }])
    expect(freezeConfiguration(meeting, 0, 'build')).toEqual(freezeConfiguration(aMeeting(), 0, 'build'))
  })

  it('have a name', () => {
    expect(places(aDraft({ lists: [{ ...list!, excluded: [{ ...excluded[0]!, name: '' }] }] }))).toEqual(['lists.0.excluded.0.name'])
  })
})
