/**
 * Every archive of tests/vectors gets the verdict its README states. `expected.json`: folder → `ACCEPT` or the one code
 * that must object. Results are compared with what the makers wrote beside their archives.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FAULT_CODES } from '../../src/belenios/fault'
import { verifyArchive } from '../../src/belenios/verifyArchive'
import expected from './expected.json' with { type: 'json' }

const ROOT = join(import.meta.dirname, '../vectors')
const archivesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? archivesBelow(path) : name.endsWith('.bel') ? [path] : []
  })

const archives = archivesBelow(ROOT).map((path) => ({ path, name: relative(ROOT, join(path, '..')) }))
const verdictOf = new Map<string, string>(Object.entries(expected))

describe('the list of expected verdicts', () => {
  it('names every archive and nothing else', () => {
    expect([...verdictOf.keys()].sort()).toEqual(archives.map(({ name }) => name).sort())
  })

  it('uses only codes the verifier has', () => {
    const codes = [...verdictOf.values()].filter((verdict) => verdict !== 'ACCEPT')
    expect(codes.filter((code) => !(FAULT_CODES as readonly string[]).includes(code))).toEqual([])
  })

  it('accepts what the README of the vectors accepts', () => {
    const accepted = [
      'ed-tool33-single3-5v3q', 'ed-tool33-pedersen-2of3-5v3q', 'ed-tool30-pedersen-2of3-3v2q', 'ff-tool33-single3-3v2q',
      'ff-tool20-single3-3v2q', 'ff-tool33-pedersen-2of3-5v3q', 'ff-js-single3-5v20q', 'ff-js-pedersen-2of3-4v3q',
      'ff-js-tampered-3v2q/00-valid', 'ff-js-tampered-3v2q/20-ballot-events-swapped-rehash',
    ]
    const made = ['ff-made-single-3v2q', 'ff-made-pedersen-4v3q'].flatMap((folder) =>
      readFileSync(join(ROOT, folder, 'expected.tsv'), 'utf8').trim().split('\n').map((line) => line.split('\t')).map(([name, verdict]) => ({ name: `${folder}/${name ?? ''}`, verdict })))
    const all = [...accepted, ...made.filter(({ verdict }) => verdict === 'ACCEPT').map(({ name }) => name)].sort()
    expect([...verdictOf].filter(([, verdict]) => verdict === 'ACCEPT').map(([name]) => name).sort()).toEqual(all)
  })

  it('gives different codes to what the makers call different faults', () => {
    const kinds = new Map<string, Set<string>>()
    for (const folder of ['ff-made-single-3v2q', 'ff-made-pedersen-4v3q']) {
      for (const line of readFileSync(join(ROOT, folder, 'expected.tsv'), 'utf8').trim().split('\n')) {
        const [name = '', kind = ''] = line.split('\t')
        const code = verdictOf.get(`${folder}/${name}`) ?? ''
        kinds.set(code, (kinds.get(code) ?? new Set()).add(kind))
      }
    }
    expect([...kinds].filter(([, names]) => names.size > 1)).toEqual([])
  })
})

describe('an archive of another maker', () => {
  it.each(archives)('$name', async ({ path, name }) => {
    const verdict = await verifyArchive(readFileSync(path))
    expect(verdict.ok ? 'ACCEPT' : verdict.error.code).toBe(verdictOf.get(name))
  })
})

const beside = (path: string, name: string): unknown => {
  try {
    return JSON.parse(readFileSync(join(path, '..', name), 'utf8'))
  } catch {
    return undefined
  }
}

describe('the result of an accepted archive', () => {
  const announced = archives
    .filter(({ name }) => verdictOf.get(name) === 'ACCEPT')
    .map(({ path, name }) => {
      const tool = beside(path, 'result.json') as { result: number[][] } | undefined
      const other = beside(path, 'private.json') as { expected: number[][] } | undefined
      return { path, name, result: tool?.result ?? other?.expected }
    })
    .filter(({ result }) => result !== undefined)

  it('is known for every tool and every independent archive', () => {
    expect(announced.map(({ name }) => name)).toHaveLength(8)
  })

  it.each(announced)('of $name is what its maker wrote beside it', async ({ path, result }) => {
    const verdict = await verifyArchive(readFileSync(path))
    expect(verdict.ok && verdict.value.result).toEqual(result)
  })

  it.each(announced.filter(({ path }) => beside(path, 'et.json') !== undefined))('of $name comes from the tally its maker computed', async ({ path }) => {
    const verdict = await verifyArchive(readFileSync(path))
    expect(verdict.ok && verdict.value.encryptedTally.record).toEqual(beside(path, 'et.json'))
  })
})
