/**
 * The import rules are themselves tested: a small project that breaks each of them once, and one file that breaks
 * none. A rule that catches nothing would look exactly like a tidy house.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

const targets = [
  'domain/kernel/result',
  'domain/rules/ruleSet',
  'domain/round/round',
  'domain/ballot/ballot',
  'domain/canvass/canvass',
  'belenios/tally',
  'ports/clock',
  'words/sentences',
  'documents/writers/pdf',
  'documents/writeCsv',
  'evidence/jws',
  'storage/store',
  'platform/clock',
  'workers/pool',
  'app/castBallot',
  'ui/Screen',
]

/** File → [what it imports, the rule that must object]. */
const breaches: Readonly<Record<string, readonly [string, string]>> = {
  'domain/kernel/a': ["import { x } from '../rules/ruleSet'", 'domain-kernel-never-back'],
  'domain/round/b': ["import { x } from '../ballot/ballot'", 'domain-round-never-back'],
  'domain/outcome/c': ["import type { x } from '../canvass/canvass'", 'domain-outcome-never-back'],
  'domain/other/d': ["import { x } from '../kernel/result'", 'domain-knows-its-stages'],
  'domain/meeting/e': ["import { x } from '../../ports/clock'", 'domain-imports'],
  'domain/meeting/f': ["import { sha256 as x } from '@noble/hashes/sha2.js'", 'pure-core'],
  'domain/meeting/g': ["import { join as x } from 'node:path'", 'pure-core'],
  'belenios/h': ["import { x } from '../domain/kernel/result'", 'belenios-imports'],
  'belenios/i': ["import { zipSync as x } from 'fflate'", 'pure-protocol'],
  'belenios/j': ["import { sha256 as x } from '@noble/hashes/sha2.js'", 'noble-in-one-place'],
  'ports/k': ["import { x } from '../app/castBallot'", 'ports-imports'],
  'words/l': ["import { x } from '../domain/kernel/result'", 'words-only-types'],
  'documents/m': ["import { x } from '../evidence/jws'", 'documents-imports'],
  'evidence/n': ["import { x } from '../documents/writers/pdf'", 'evidence-imports'],
  'app/o': ["import { x } from '../storage/store'", 'app-imports'],
  'app/p': ["import { x } from '../belenios/tally'", 'app-only-types'],
  'app/q': ["import { readFileSync as x } from 'node:fs'", 'node-at-the-edge'],
  'app/r': ["import { useState as x } from 'react'", 'react-in-ui'],
  'app/s': ["import { Dexie as x } from 'dexie'", 'dexie-in-storage'],
  'ui/t': ["import { x } from '../storage/store'", 'ui-imports'],
  'ui/u': ["import { x } from '../domain/kernel/result'", 'ui-only-types'],
  'storage/v': ["import { x } from '../app/castBallot'", 'storage-imports'],
  'platform/w': ["import { x } from '../storage/store'", 'platform-imports'],
  'workers/y': ["import { x } from '../app/castBallot'", 'workers-imports'],
  'entries/cli': ["import { x } from '../app/throughAnother'", 'verifier-reaches-no-storage'],
  'app/throughAnother': ["import { x } from '../storage/store'", 'app-imports'],
  'app/circleA': ["import { x } from './circleB'", 'no-circles'],
  'app/missing': ["import { x } from './nowhere'", 'resolvable'],
  'app/testing': ["import { vi as x } from 'vitest'", 'product-needs-no-development-packages'],
  'misc/z': ["import { x } from '../app/castBallot'", 'known-folders-only'],
}

const allowed: Readonly<Record<string, string>> = {
  'entries/kiosk': "import { x } from '../storage/store'",
  'app/fine': "import type { x } from '../belenios/tally'",
  'ui/fine': "import type { x } from '../domain/kernel/result'",
  'words/fine': "import type { x } from '../evidence/jws'",
  'evidence/fine': "import { x } from '../documents/writeCsv'",
  'belenios/group/fine': "import { sha256 as x } from '@noble/hashes/sha2.js'",
  'evidence/hashing': "import { sha256 as x } from '@noble/hashes/sha2.js'",
  'storage/fine': "import { Dexie as x } from 'dexie'",
  'workers/fine': "import { cpus as x } from 'node:os'",
}

interface Violation {
  readonly from: string
  readonly rule: { readonly name: string }
}

let project: string
let violations: readonly Violation[]

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'hom-phieu-imports-'))
  const write = (path: string, source: string) => {
    const file = join(project, 'src', path.includes('.') ? path : `${path}.ts`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, source)
  }
  for (const path of targets) write(path, 'export interface x { a: 1 }\nexport const x = 1\n')
  const using = (statement: string) =>
    `${statement}\nexport ${statement.startsWith('import type') ? 'type y = x' : 'const y = x'}\n`
  for (const [path, [statement]] of Object.entries(breaches)) write(path, using(statement))
  for (const [path, statement] of Object.entries(allowed)) write(path, using(statement))
  write('app/circleB', using("import { x } from './circleA'"))
  write('app/alone', 'export const y = 1\n')
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) cpSync(join(root, name), join(project, name))
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction')
  const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
  const run = spawnSync(process.execPath, [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  })
  violations = JSON.parse(run.stdout).summary.violations
})
afterAll(() => {
  rmSync(project, { recursive: true, force: true })
})

const objections = (path: string) =>
  violations.filter(({ from }) => from === `src/${path}.ts`).map(({ rule }) => rule.name)

describe('the import rules', () => {
  it.each(Object.entries(breaches))('object to src/%s', (path, [, rule]) => {
    expect(objections(path)).toContain(rule)
  })

  it('object to a file nobody imports', () => {
    expect(objections('app/alone')).toContain('no-orphans')
  })

  it.each(Object.keys(allowed))('let src/%s be', (path) => {
    expect(objections(path)).toEqual([])
  })
})
