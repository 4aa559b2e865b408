import { describe, expect, it } from 'vitest'
import { readBallotsCsv } from '../../../src/documents/readBallotsCsv'
import { asUtf16 } from '../../support/rosterFiles'

const LEVELS = ['high', 'confidence', 'low']
const read = (source: string, officials: number, levels: readonly string[] = LEVELS): ReturnType<typeof readBallotsCsv> =>
  readBallotsCsv(new TextEncoder().encode(source), levels, officials)

describe('ballots of a simulated round', () => {
  it.each(['1,2,3\nhigh,low,\n,,\nconfidence, high ,low\n', '1;2;3\r\nhigh;low;\r\n;;\r\nconfidence;high;low', '\ufeff1\t2\t3\nhigh\tlow\t\n\t\t\nconfidence\thigh\tlow\n\n\n'])(
    'are read row by row, empty cells as not rated: %j', (source) => {
      expect(read(source, 3)).toEqual({
        ok: true,
        value: [['high', 'low', undefined], [undefined, undefined, undefined], ['confidence', 'high', 'low']],
      })
    })

  it('a header alone is a box without ballots', () => {
    expect(read('1,2\n', 2)).toEqual({ ok: true, value: [] })
  })

  it('the last ballot may be blank', () => {
    expect(read('1,2\nhigh,low\n,\n', 2)).toEqual({ ok: true, value: [['high', 'low'], [undefined, undefined]] })
  })

  it('with one official every line is a ballot, an empty one too', () => {
    expect(read('1\nhigh\n\nlow\n\n', 1)).toEqual({ ok: true, value: [['high'], [undefined], ['low'], [undefined]] })
  })

  it('two levels work the same way', () => {
    expect(read('1,2\nnoConfidence,confidence\n', 2, ['confidence', 'noConfidence'])).toEqual({ ok: true, value: [['noConfidence', 'confidence']] })
  })

  it('may come from a spreadsheet as UTF-16', () => {
    expect(readBallotsCsv(asUtf16('1\t2\r\nhigh\tlow\r\n', 'le', true), LEVELS, 2)).toEqual({ ok: true, value: [['high', 'low']] })
  })
})

describe('a mistake is named with its row and column', () => {
  it.each<[string, object]>([
    ['', { code: 'ballots/empty' }],
    ['\n\n', { code: 'ballots/empty' }],
    ['a\0b', { code: 'ballots/unreadable' }],
    ['1,3\nhigh,low\n', { code: 'ballots/header-wrong', row: 1, column: 2, expected: '2', found: '3' }],
    ['1\nhigh\n', { code: 'ballots/header-wrong', row: 1, column: 2, expected: '2', found: '' }],
    ['1,2,3\nhigh,low,low\n', { code: 'ballots/header-wrong', row: 1, column: 3, expected: '', found: '3' }],
    ['high,low\n', { code: 'ballots/header-wrong', row: 1, column: 1, expected: '1', found: 'high' }],
    ['1,2\nhigh,low\nhigh\n', { code: 'ballots/wrong-number-of-cells', row: 3, column: 2, expected: 2, found: 1 }],
    ['1,2\nhigh,low,low\n', { code: 'ballots/wrong-number-of-cells', row: 2, column: 3, expected: 2, found: 3 }],
    ['1,2\n\nhigh,low\n', { code: 'ballots/wrong-number-of-cells', row: 2, column: 2, expected: 2, found: 1 }],
    ['1,2\nhigh,low\nhigh,High\n', { code: 'ballots/unknown-level', row: 3, column: 2, value: 'High', levels: LEVELS }],
    ['1,2\nhigh,"low\n', { code: 'ballots/unclosed-quote', row: 2 }],
  ])('%j', (source, error) => {
    expect(read(source, 2)).toEqual({ ok: false, error })
  })
})
