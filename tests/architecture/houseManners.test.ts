/** The manners of CONTRIBUTING.md that no other tool checks, over every file of the product and its tests. */
import { readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

function filesOf(folder: string, pattern: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}
const text = (path: string) => readFileSync(join(root, path), 'utf8')
const having = (paths: readonly string[], pattern: RegExp) => paths.filter((path) => pattern.test(text(path)))

const product = filesOf('src', /\.tsx?$/)
const tests = filesOf('tests', /\.tsx?$/)
const stories = tests.filter((path) => /\.test\.tsx?$/.test(path))

describe('tests', () => {
  it('are found at all', () => {
    expect(product.length).toBeGreaterThan(50)
    expect(stories.length).toBeGreaterThan(10)
  })

  it('are never skipped, put off, or run alone; only a missing belenios-tool skips, by name', () => {
    const allowed = /\b(describe|it|test)\.skipIf\(!beleniosToolIsThere\(\)\)/g
    const putOff = /\.(skip|skipIf|runIf|todo|only|fixme|fails)\b\s*\(|\bx(it|describe)\(/
    const offenders = stories.filter((path) => putOff.test(text(path).replaceAll(allowed, '')))
    expect(offenders.filter((path) => !path.endsWith('architecture/houseManners.test.ts'))).toEqual([])
  })

  it('live in the folder of their kind', () => {
    const kinds = /^tests\/(unit|property|conformance|contract|component|e2e|engines|faults|architecture)\//
    expect(stories.filter((path) => !kinds.test(path))).toEqual([])
  })
})

describe('files', () => {
  it('are at most 300 lines', () => {
    const long = [...product, ...tests].filter((path) => text(path).split('\n').length > 301)
    expect(long).toEqual([])
  })

  it('are named camelCase.ts or PascalCase.tsx, and after what they hold: no index, no drawer for anything', () => {
    const wellNamed = /^([a-z][A-Za-z0-9]*(\.(d|worker))?\.ts|[A-Z][A-Za-z0-9]*\.tsx)$/
    const drawer = /^(index|utils?|helpers?|common|shared|misc|lib|types)$/
    const badlyNamed = product.filter((path) => !wellNamed.test(basename(path)) && !path.startsWith('src/entries/'))
    expect(badlyNamed).toEqual([])
    const drawers = product.filter((path) =>
      [...dirname(path).split('/'), basename(path).replace(/\..*$/, '')].some((part) => drawer.test(part)),
    )
    expect(drawers).toEqual([])
  })

  it('say at their head what they are', () => {
    expect(product.filter((path) => !/^\/\*\*/.test(text(path)))).toEqual([])
  })

  it('import each other without an extension', () => {
    expect(having(product, /from '\.[^']*\.(js|ts|tsx)'/)).toEqual([])
  })
})

describe('sentences', () => {
  it('for people are in the words: no Vietnamese in the core outside comments', () => {
    const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i
    const withoutComments = (source: string) => source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\/\/.*$/gm, '')
    const core = product.filter((path) => /^src\/(belenios|ports|app|storage|platform|workers)\//.test(path))
    expect(core.filter((path) => vietnamese.test(withoutComments(text(path)))).filter((path) => !/sample/i.test(path))).toEqual(
      [],
    )
  })
})
