/**
 * What the documents say exists, exists: commands, files, options, links, and every code a verifier can answer with.
 * Paths are recognised by their first folder; names of files inside a package are not ours to find.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { FAULT_CODES } from '../../src/belenios/fault'
import { USAGE } from '../../src/entries/cliUsage'
import { CHECK_IDS } from '../../src/evidence/checks'
import * as packageNames from '../../src/evidence/packageNames'

const root = fileURLToPath(new URL('../../', import.meta.url))
const text = (path: string) => readFileSync(join(root, path), 'utf8')
const isThere = (path: string) => existsSync(join(root, path))

const markdownIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()

const atRoot = readdirSync(root).filter((name) => name.endsWith('.md'))
const documents = [...atRoot, ...markdownIn('docs')]
const guides = documents.filter((path) => !path.startsWith('docs/design/'))

const fences = (source: string) => [...source.matchAll(/^```.*\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '')
const spans = (source: string) => [...source.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '')
const quoted = (source: string) => [...fences(source), ...spans(source)]

describe('the documents', () => {
  it('are found: readme, security, changes, contributing, and those of docs', () => {
    expect(atRoot).toEqual(expect.arrayContaining(['README.md', 'SECURITY.md', 'CHANGELOG.md', 'CONTRIBUTING.md']))
    expect(documents.length).toBeGreaterThan(15)
  })

  it('name only npm scripts that package.json has', () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> }
    const named = guides.flatMap((path) =>
      quoted(text(path)).flatMap((code) =>
        [...code.matchAll(/\bnpm (?:run (?:--silent )?([a-z][\w:-]*)|(start|test)\b)/g)].map((match) => ({ path, script: match[1] ?? match[2] ?? '' })),
      ),
    )
    expect(named.map(({ script }) => script)).toEqual(expect.arrayContaining(['start', 'test', 'cli', 'check']))
    expect(named.filter(({ script }) => scripts[script] === undefined)).toEqual([])
  })

  it('name only files and folders that exist', () => {
    const inside = new Set<unknown>(Object.values(packageNames))
    const ofProject = /(?:^|[\s(=])((?:src|docs|tests|scripts|public|\.ci)(?:\/[\w.-]+)*\/?)(?=[\s),;:#]|$)/g
    const named = guides.flatMap((path) => [
      ...quoted(text(path)).flatMap((code) => [...code.matchAll(ofProject)].map((match) => ({ path, names: match[1] ?? '' }))),
      ...spans(text(path))
        .filter((span) => /^\.?[\w-]+(\.[\w-]+)*\.(md|json|js|cjs|mjs|ts|html)$/.test(span) && !inside.has(span))
        .map((names) => ({ path, names })),
    ])
    /** Made by the build, or the shape of a name. */
    const noFiles = ['sw.js', 'camelCase.ts']
    const near = ({ path, names }: { path: string; names: string }) =>
      isThere(names) || isThere(join(dirname(path), names)) || noFiles.includes(names) || sourceNamed(names)
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((found) => !near(found))).toEqual([])
  })

  it('link only to files and headings that exist', () => {
    const broken = documents.flatMap((path) => linksOf(text(path)).filter((link) => !leadsSomewhere(path, link)).map((link) => `${path} → ${link}`))
    expect(documents.flatMap((path) => linksOf(text(path))).length).toBeGreaterThan(40)
    expect(broken).toEqual([])
  })
})

describe('the readme', () => {
  it('calls the command line with options it has', () => {
    const called = fences(text('README.md')).flatMap((code) => code.replaceAll('\\\n', ' ').split('\n').filter((line) => line.includes('cli -- ')))
    const options = called.flatMap((line) => [...line.matchAll(/\s(--[a-z][a-z-]*)(?=\s|$)/g)].map((match) => match[1] ?? '')).filter((option) => option !== '--silent')
    expect(options.length).toBeGreaterThan(2)
    expect(options.filter((option) => !USAGE.includes(option))).toEqual([])
  })
})

describe('the description of the package', () => {
  const description = text('docs/result-package.md')

  it('names every check, in the verifier’s order', () => {
    const rows = [...description.matchAll(/^\| `([a-z-]+)` \| /gm)].map((match) => match[1] ?? '')
    expect(rows.filter((id) => (CHECK_IDS as readonly string[]).includes(id))).toEqual(CHECK_IDS)
  })

  it('names every code of a check, and no other', () => {
    const sources = [
      'domain/result/statementFaults', 'evidence/canonicalReading', 'evidence/checkAgreement', 'evidence/checkOpening', 'evidence/checks', 'evidence/contents', 'evidence/jws',
      'evidence/keyRecord', 'evidence/openingRecord', 'evidence/readZip', 'evidence/seenKeys', 'evidence/statementCsv', 'evidence/strongProofs',
    ]
    const declared = sources.flatMap((source) => [...text(`src/${source}.ts`).matchAll(/readonly code: '([a-z-]+\/[a-z0-9-]+)'/g)].map((match) => match[1] ?? ''))
    const codes = new Set<string>([...FAULT_CODES, ...declared])
    expect(codes.size).toBeGreaterThan(100)
    const stages = new Set([...codes].map((code) => code.split('/')[0]))
    const written = new Set([...description.matchAll(/`([a-z-]+\/[a-z0-9-]+)`/g)].map((match) => match[1] ?? '').filter((code) => stages.has(code.split('/')[0] ?? '')))
    expect([...codes].filter((code) => !written.has(code))).toEqual([])
    expect([...written].filter((code) => !codes.has(code))).toEqual([])
  })

  it('names every file of a package', () => {
    const files = Object.entries(packageNames).flatMap(([name, value]) => (typeof value === 'string' && /_(FILE|JWS)$/.test(name) ? [value] : []))
    expect(files.length).toBeGreaterThan(6)
    expect([...files, ...packageNames.OPTIONAL_FILES].filter((file) => !description.includes(`\`${file}\``))).toEqual([])
  })
})

describe('the decisions', () => {
  it('have a number each and are listed', () => {
    const files = readdirSync(join(root, 'docs/decisions')).filter((name) => /^\d{3}-[a-z0-9-]+\.md$/.test(name)).sort()
    const numbers = files.map((name) => name.slice(0, 3))
    expect(numbers.filter((number, i) => numbers.indexOf(number) !== i)).toEqual([])
    const index = text('docs/decisions/README.md')
    expect(files.filter((name) => !index.includes(`(${name})`))).toEqual([])
  })
})

/** A file named without its folder, as comments do: somewhere below src or scripts. */
function sourceNamed(name: string): boolean {
  return !name.includes('/') && ['src', 'scripts'].some((folder) =>
    readdirSync(join(root, folder), { recursive: true }).some((path) => String(path).replaceAll('\\', '/').split('/').at(-1) === name),
  )
}

function linksOf(source: string): readonly string[] {
  const prose = source.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '').filter((target) => !/^(https?|mailto):/.test(target))
}

function leadsSomewhere(from: string, link: string): boolean {
  const [file = '', heading] = link.split('#')
  const target = file === '' ? from : normalize(join(dirname(from), file))
  if (target.startsWith('..') || !isThere(target)) return false
  if (heading === undefined) return true
  return statSync(join(root, target)).isFile() && headingsOf(text(target)).includes(decodeURIComponent(heading))
}

/** Anchors as the usual renderers make them: lower case, punctuation gone, spaces to dashes. */
function headingsOf(source: string): readonly string[] {
  return [...source.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/^#{1,6} (.+)$/gm)].map((match) =>
    (match[1] ?? '').toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, '').trim().replaceAll(' ', '-'),
  )
}
