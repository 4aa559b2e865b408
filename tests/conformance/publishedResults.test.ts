/**
 * Published confidence-vote results (tests/data/published): a box of ballots with those counts gives the percentages that
 * were printed, with the denominator tests/data/README.md names for each body. Printed numbers drop trailing zeros.
 */
import { readdirSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { dropTrailingZeros, percent2 } from '../../src/domain/kernel/fraction'
import { outcomeOf } from '../../src/domain/outcome/outcome'
import { officialCounts } from '../../src/domain/outcome/tally'
import { ruleSetById } from '../../src/domain/rules/ruleSets'

const directory = new URL('../data/published/', import.meta.url)
const DENOMINATORS: Readonly<Record<string, number>> = {
  quoc_hoi_2013: 498,
  hdnd_hcmc_2014: 94,
  hdnd_quangnam_2018: 58,
  hdnd_thuathienhue_2018: 53,
  hdnd_hatinh_2023: 52,
  hdnd_phuyen_2023: 49,
  hdnd_hanoi_2023: 88,
  hdnd_tayninh_2023: 49,
}
const councils = ruleSetById('96-2023-QH15')!
const count = (cell: string | undefined): number | undefined => (cell ? Number(cell) : undefined)
const asPrinted = (percent: string | null): string => dropTrailingZeros(percent ?? '').replace(',', '.')

const files = readdirSync(directory).filter((name) => name.endsWith('.csv'))

describe('published results', () => {
  it('are all read', () => {
    expect(files.map((name) => name.replace('.csv', '')).sort()).toEqual(Object.keys(DENOMINATORS).sort())
  })

  for (const file of files) {
    const denominator = DENOMINATORS[file.replace('.csv', '')]!
    const text = readFileSync(new URL(file, directory), 'utf8')
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })

    describe(`${file}, of ${String(denominator)}`, () => {
      it('has rows', () => expect(data.length).toBeGreaterThan(0))

      it.each(data.map((row) => [row['name']!, row] as const))('%s', (_, row) => {
        const columns = ['high', 'mid', 'low'] as const
        let compared = 0
        for (const column of columns) {
          const printed = row[`${column}_pct`]
          const counted = count(row[column])
          if (!printed || counted === undefined) continue
          expect(asPrinted(percent2(counted, denominator))).toBe(printed)
          compared += 1
        }
        expect(compared).toBeGreaterThan(0)

        const levels = columns.map((column) => count(row[column]))
        const collected = count(row['collected'])
        if (collected !== undefined && levels.every((level) => level !== undefined)) {
          const counts = officialCounts(levels, collected)
          if (row['valid']) expect(counts.valid).toBe(Number(row['valid']))
          if (row['invalid']) expect(counts.invalid).toBe(Number(row['invalid']))
        }
        if (levels[2] !== undefined) expect(outcomeOf(councils, [0, 0, levels[2]], denominator)).toBeNull()
      })
    })
  }
})
