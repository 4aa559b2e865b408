/** R3: the same person in two places stands side by side, in more than two is an error; namesakes are not the same person. */
import { describe, expect, test } from 'vitest'
import { canvass } from '../../../../src/domain/canvass/canvass'
import { placesFindings } from '../../../../src/domain/canvass/placesRule'
import type { RatedPerson } from '../../../../src/domain/canvass/verifiedPackage'
import { aRatedPerson, aVerified } from '../../../support/verifiedPackages'

const found = (...people: readonly Partial<RatedPerson>[]) =>
  placesFindings(people.map((person, i) => aVerified(`u${i}`, { people: [aRatedPerson(person)] }))).map(({ kind, places }) => [kind, places.length])

describe('who is the same person', () => {
  test('name and birth date: two places, or too many', () => {
    expect(found({}, {})).toEqual([['two', 2]])
    expect(found({}, {}, {})).toEqual([['too-many', 3]])
    expect(found({ name: 'NGUYỄN THỊ HOA' }, { name: 'Nguyễn  Thị Hoa' })).toEqual([['two', 2]])
    expect(found({ name: 'Lê Hòa' }, { name: 'Lê Hoà' })).toEqual([['two', 2]])
  })
  test('a date is its value, however it is spelt; one that cannot be read decides nothing', () => {
    expect(found({ birthDate: '1971-03-09' }, { birthDate: '09/03/1971' }, { birthDate: '9.3.1971' })).toEqual([['too-many', 3]])
    expect(found({ birthDate: '1971-03-09' }, { birthDate: '03/09/1971' })).toEqual([])
    expect(found({ birthDate: '1971-03-09' }, { birthDate: '9/3/71' })).toEqual([['possible', 2]])
    expect(found({ birthDate: '1971-03-09' }, { birthDate: 'khoảng 1971' })).toEqual([['possible', 2]])
  })
  test('what was written is shown as it was written', () => {
    const [finding] = placesFindings(['1971-03-09', '09/03/1971'].map((birthDate, i) => aVerified(`u${i}`, { people: [aRatedPerson({ birthDate })] })))
    expect(finding?.places.map(({ birthDate }) => birthDate)).toEqual(['1971-03-09', '09/03/1971'])
  })
  test('another birth date or another id code is another person', () => {
    expect(found({}, { birthDate: '1972-03-09' }, { birthDate: '1973-03-09' })).toEqual([])
    expect(found({ idCode: 'CB-1' }, { idCode: 'CB-2' }, { idCode: 'CB-3' })).toEqual([])
  })
  test('an id code alone proves nothing: units number their people alike', () => {
    expect(found({ idCode: 'CB-001', birthDate: '1970-01-01' }, { idCode: 'CB-001', birthDate: '1980-01-01' })).toEqual([])
    expect(found({ idCode: 'CB-001', name: 'Trần Văn An' }, { idCode: 'CB-001' })).toEqual([])
  })
  test('the same name, the same id code and no contradicting date is the same person', () => {
    expect(found({ idCode: 'CB-001' }, { idCode: 'CB-001', birthDate: '1971' }, { idCode: 'CB-001', birthDate: null })).toEqual([['too-many', 3]])
  })
  test('where nothing decides it is a possibility, never an error', () => {
    expect(found({ birthDate: null }, { birthDate: null }, { birthDate: null })).toEqual([['possible', 3]])
    expect(found({}, { birthDate: '1971' })).toEqual([['possible', 2]])
    expect(found({ idCode: 'A' }, { idCode: 'B' }, { idCode: null })).toEqual([['possible', 3]])
  })
})

test('two lists of one result are one place', () => {
  const twice = aVerified('a', { people: [aRatedPerson(), aRatedPerson({ list: 2 })] })
  expect(placesFindings([twice])).toEqual([])
  expect(placesFindings([twice, aVerified('b', { people: [aRatedPerson({ place: 2 })] })])).toMatchObject([{ kind: 'two', samePlaceTwice: false }])
})

test('both calling themselves the first place is noticed', () => {
  expect(placesFindings([aVerified('a', { people: [aRatedPerson()] }), aVerified('b', { people: [aRatedPerson()] })])).toMatchObject([{ kind: 'two', samePlaceTwice: true }])
})

test('replaced results are no places any more', () => {
  const person = [aRatedPerson()]
  const old = aVerified('c', { people: person })
  const anew = aVerified('c', { people: person, digest: 'result-c2', roundId: 'round-c2', roundNumber: 2, keyMarks: ['m'], replaces: { roundId: 'round-c', digest: 'result-c', reason: 'sai danh sách' } })
  const packages = [aVerified('a', { people: person }), old, anew]
  const decision = { kept: [anew.digest], setAside: [old.digest], by: 'Lê Văn Kiểm', document: '3-CV', at: '' }
  const both = { waiting: [], refused: [] }
  expect(canvass({ ...both, packages, decisions: [] }).places).toEqual([])
  expect(canvass({ ...both, packages, decisions: [decision] }).places).toMatchObject([{ kind: 'two' }])
})
