/**
 * English says one thing in the singular and figures with a point: every sentence of src/words that takes a number, found in the folder,
 * is read with the number one (errors with their facts: errors.test.ts).
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calibrateWords } from '../../../src/words/calibrate'
import { figureSaid } from '../../../src/words/decimals'
import { countOf, fits } from '../../../src/words/english'
import { speak } from '../../../src/words/language'
import { logSentence } from '../../../src/words/log'
import { resultsWords } from '../../../src/words/results'
import { resultViewsWords } from '../../../src/words/resultViews'
import { pluralAfterOne } from '../../support/afterOne'

const folder = fileURLToPath(new URL('../../../src/words', import.meta.url))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !/^(?:errors|papers)/u.test(file))

type Sentence = (...facts: readonly unknown[]) => unknown

/** Parameters that take words; whatever else takes the number one. */
const WORDS = /^(?:name|names|title|list|lists|listTitle|letter|colour|label|labels|group|groups|reason|unit|round|code|mark|folder|level|one|other|headers|symbols)$/u
function factsOf(sentence: Sentence): readonly unknown[] {
  const parameters = /^\(?([^)=]*)\)?\s*=>/u.exec(sentence.toString())?.[1]?.split(',') ?? []
  return parameters.map((name) => name.trim()).map((name) => (WORDS.test(name) ? (/(?:names|labels|groups|headers|lists|symbols)$/u.test(name) ? ['A'] : 'A') : 1))
}

function sentencesIn(value: unknown, at: string): readonly (readonly [place: string, text: string])[] {
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, child]) => sentencesIn(child, `${at}.${key}`))
  if (typeof value !== 'function' || value.length === 0) return []
  try {
    const said = (value as Sentence)(...factsOf(value as Sentence))
    return typeof said === 'string' ? [[at, said]] : []
  } catch {
    // It takes something else than words and numbers.
    return []
  }
}

beforeAll(() => speak('en'))
afterAll(() => speak('vi'))

describe('English with the number one', () => {
  it('has no plural in any sentence of the screens', async () => {
    const read: (readonly [string, string])[] = []
    for (const file of files) {
      const exports = (await import(join(folder, file))) as Readonly<Record<string, unknown>>
      for (const [name, words] of Object.entries(exports)) if (/(?:Words|En)$/u.test(name)) read.push(...sentencesIn(typeof words === 'function' && words.length === 0 ? (words as Sentence)() : words, `${file}: ${name}`))
    }
    expect(read.length).toBeGreaterThan(200)
    expect(read.filter(([, text]) => pluralAfterOne(text) !== undefined)).toEqual([])
  })

  it.each([
    'keys/made', 'cards/made', 'round/paused', 'round/resumed', 'box/counted', 'closing/cancelled', 'round/locked', 'result/signed', 'result/corrected',
  ])('has no plural in the log’s %s', (act) => {
    const facts = Object.fromEntries(['holders', 'threshold', 'cards', 'collected', 'ballots', 'members', 'entries', 'released', 'replaced', 'voided', 'cardChecks', 'ballotChecks', 'walkAways', 'refusals'].map((name) => [name, 1]))
    const said = logSentence(act, facts, 'en')
    expect(said).toMatch(/\b1 /u)
    expect(pluralAfterOne(said)).toBeUndefined()
  })

  it('would be found', () => {
    expect(['1 ballots in the box', 'Only 1 key cards', '1 row are wrong', 'of 1 people'].map(pluralAfterOne)).not.toContain(undefined)
    expect(['1 ballot is in the box', '21 ballots', '0–1 cards', 'Slide 1 of 1', '1.1 seconds'].map(pluralAfterOne)).toEqual(Array.from({ length: 5 }, () => undefined))
  })

  it('is told by the number, however it is written', () => {
    expect([countOf(0, 'ballot'), countOf(1, 'ballot'), countOf('1', 'person', 'people'), countOf(2, 'person', 'people')]).toEqual(['0 ballots', '1 ballot', '1 person', '2 people'])
    expect([fits(1, 'is', 'are'), fits('3', 'is', 'are')]).toEqual(['is', 'are'])
  })
})

describe('figures on the screen', () => {
  const said = () => [figureSaid('63,6'), resultsWords.table.count(21, '63,64'), resultViewsWords.chart.part('High', 21, '63,64')]
  it('have a point in English and a comma in Vietnamese', () => {
    expect(said()).toEqual(['63.6', '21 (63.64%)', 'High: 21 ballots (63.64%)'])
    expect(calibrateWords.target(figureSaid('12,7'))).toContain('12.7 mm')
    speak('vi')
    expect(said()).toEqual(['63,6', '21 (63,64%)', 'High: 21 phiếu (63,64%)'])
    speak('en')
  })
})
