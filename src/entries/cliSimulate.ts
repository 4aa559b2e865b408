/** `simulate`: a whole rehearsal round from a roster and a table of ballots, through the use cases of the tablet. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import packageJson from '../../package.json' with { type: 'json' }
import { simulateRound } from '../app/simulateRound'
import type { Simulation } from '../app/simulationSample'
import type { World } from '../app/world'
import type { Result } from '../domain/kernel/result'
import { err, ok } from '../domain/kernel/result'
import { COMMITTEE_SIZE, thresholdRange } from '../domain/meeting/committeeRules'
import type { Official } from '../domain/meeting/officials'
import { settingsAllowed } from '../domain/rules/settings'
import { ruleSetById } from '../domain/rules/ruleSets'
import type { RuleSet, RuleSettings } from '../domain/rules/ruleSet'
import { readBallotsCsv } from '../documents/readBallotsCsv'
import { readRoster } from '../documents/readRoster'
import { readTable } from '../documents/readTable'
import { sha256Hex } from '../evidence/hashing'
import { verifyFile } from '../evidence/verifyFile'
import { inMemoryRoundStore } from '../ports/inMemory/roundStore'
import { inMemoryTablet, memoryDevice } from '../ports/inMemory/world'
import { systemClock } from '../platform/clock'
import { systemRandom } from '../platform/random'
import { ballotRoom } from '../workers/ballotRoom'
import { ceremonyRoom } from '../workers/ceremonyRoom'
import { closingRoom } from '../workers/closingRoom'
import { preparationRoom } from '../workers/preparationRoom'
import type { ExaminePool } from '../workers/examinePool'
import { PACKAGE_README } from '../words/packageReadme'
import { progressLine, usageError, userPath } from './cliUsage'
import { nodePapers } from './nodePapers'
import { nodePool } from './nodePool'

const OPTIONS = {
  officials: { type: 'string' }, ballots: { type: 'string' }, out: { type: 'string' },
  'rule-set': { type: 'string', default: '96-QD-TW-2023' },
  summoned: { type: 'string' }, present: { type: 'string' }, issued: { type: 'string' }, electorate: { type: 'string' },
  members: { type: 'string', default: '3' }, threshold: { type: 'string', default: '2' },
  group: { type: 'string', default: 'Ed25519' },
  unmarked: { type: 'string' }, validity: { type: 'string' }, denominator: { type: 'string' },
} as const
const FLAGS = { 'no-documents': { type: 'boolean', default: false } } as const

type Values = Readonly<Partial<Record<keyof typeof OPTIONS, string>>>
interface Refusal {
  readonly exit: 1 | 2 | 3
  readonly what: string
}
const usage = (what: string) => err<Refusal>({ exit: 3, what })
const unreadable = (what: string) => err<Refusal>({ exit: 2, what })

export async function simulateCommand(args: readonly string[]): Promise<number> {
  let values: Values & { readonly 'no-documents': boolean }
  try {
    ;({ values } = parseArgs({ args: [...args], options: { ...OPTIONS, ...FLAGS } }))
  } catch (error) {
    return usageError(error instanceof Error ? error.message : String(error))
  }
  const input = await inputOf(values)
  if (!input.ok) {
    if (input.error.exit === 3) return usageError(input.error.what)
    process.stderr.write(`${input.error.what}\n`)
    return input.error.exit
  }
  const pool = nodePool()
  const line = progressLine('mô phỏng')
  try {
    const made = await simulateRound(cliWorld(pool, !values['no-documents']), input.value.simulation, line.update)
    line.end()
    if (made.ok) {
      process.stdout.write(`${JSON.stringify(await write(input.value.out, made.value))}\n`)
      return 0
    }
    process.stderr.write(`${JSON.stringify(made.error)}\n`)
    const impossible = ['simulation/', 'opening/', 'meeting/'].some((stage) => made.error.code.startsWith(stage))
    return impossible ? 3 : 1
  } finally {
    pool.end()
  }
}

function cliWorld(pool: ExaminePool, documents: boolean): World {
  const random = systemRandom()
  const store = inMemoryRoundStore(sha256Hex)
  const device = memoryDevice()
  const clock = systemClock()
  const verify = { examine: pool.examine, parallel: pool.parallel }
  return {
    rehearsal: true, build: `cli-${packageJson.version}`, store, tablet: inMemoryTablet(), device, clock, random, digest: sha256Hex, readTable, readRoster,
    packageReadme: PACKAGE_README,
    ...(documents ? { papers: nodePapers() } : {}),
    rooms: {
      ceremony: ceremonyRoom(random), preparation: preparationRoom(), ballot: ballotRoom(random),
      closing: closingRoom({ store, device, clock, random, verify }),
    },
    verifyFile: (name, bytes, options) => verifyFile(name, bytes, { ...options, ...verify }),
  }
}

async function write(out: string, files: Extract<Awaited<ReturnType<typeof simulateRound>>, { ok: true }>['value']) {
  await mkdir(out, { recursive: true })
  const put = async ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) => {
    const path = join(out, name)
    await writeFile(path, bytes)
    return path
  }
  const [opening] = await Promise.all(files.opening.map(put))
  return { package: await put(files.package), archive: await put(files.archive), opening, statement: await put(files.statement) }
}

async function inputOf(values: Values): Promise<Result<{ readonly simulation: Simulation; readonly out: string }, Refusal>> {
  const { officials: officialsPath, ballots: ballotsPath, out } = values
  if (officialsPath === undefined || ballotsPath === undefined || out === undefined) return usage('cần --officials, --ballots và --out / are needed')
  const rules = rulesOf(values)
  if (!rules.ok) return rules
  const officials = await officialsOf(officialsPath)
  if (!officials.ok) return officials
  const ballots = await ballotsOf(ballotsPath, rules.value.ruleSet, officials.value.length)
  if (!ballots.ok) return ballots
  const numbers = numbersOf(values, ballots.value.length)
  if (!numbers.ok) return numbers
  const { group } = values
  if (group !== 'Ed25519' && group !== 'BELENIOS-2048') return usage('--group: Ed25519 | BELENIOS-2048')
  return ok({ out: userPath(out), simulation: { officials: officials.value, ballots: ballots.value, ...rules.value, ...numbers.value, group } })
}

function rulesOf(values: Values): Result<{ readonly ruleSet: RuleSet; readonly settings: RuleSettings }, Refusal> {
  const ruleSet = ruleSetById(values['rule-set'] ?? '')
  if (ruleSet === undefined) return usage(`--rule-set: ${values['rule-set'] ?? ''}`)
  const asked = {
    ...ruleSet.defaults,
    ...(values.denominator === undefined ? {} : { denominator: values.denominator }),
    ...(values.validity === undefined ? {} : { validity: values.validity }),
    ...(values.unmarked === undefined ? {} : { unmarked: values.unmarked }),
  } as RuleSettings // checked in the next line against what the rule set leaves open
  const allowed = settingsAllowed(ruleSet, asked)
  return allowed.ok ? ok({ ruleSet, settings: allowed.value }) : usage(JSON.stringify(allowed.error))
}

async function bytesOf(path: string): Promise<Result<Uint8Array, Refusal>> {
  try {
    return ok(new Uint8Array(await readFile(userPath(path))))
  } catch {
    return unreadable(`không đọc được tệp / cannot read: ${path}`)
  }
}

async function officialsOf(path: string): Promise<Result<readonly Official[], Refusal>> {
  const bytes = await bytesOf(path)
  if (!bytes.ok) return bytes
  let report = await readRoster(path, bytes.value, {})
  if (!report.import.ok && report.import.error.code === 'import/legacy-encoding') {
    const { encoding } = report.import.error
    process.stderr.write(`${path}: ${encoding} → Unicode\n`)
    report = await readRoster(path, bytes.value, { convert: encoding })
  }
  if (!report.import.ok) return unreadable(`${path}: ${JSON.stringify(report.import.error)}`)
  const { accepted, rejected } = report.import.value
  if (rejected.length > 0) return unreadable(`${path}: ${JSON.stringify(rejected.flatMap(({ problems }) => problems))}`)
  return ok(accepted.map(({ official }) => official))
}

async function ballotsOf(path: string, ruleSet: RuleSet, officials: number): Promise<Result<Simulation['ballots'], Refusal>> {
  const bytes = await bytesOf(path)
  if (!bytes.ok) return bytes
  const ballots = readBallotsCsv(bytes.value, ruleSet.levels.map(({ code }) => code), officials)
  return ballots.ok ? ballots : unreadable(`${path}: ${JSON.stringify(ballots.error)}`)
}

function numbersOf(values: Values, collected: number): Result<Pick<Simulation, 'summoned' | 'present' | 'issued' | 'electorate' | 'members' | 'threshold'>, Refusal> {
  const count = (name: 'summoned' | 'present' | 'issued' | 'electorate' | 'members' | 'threshold'): number | undefined => {
    const text = values[name]
    return text === undefined ? undefined : /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  }
  const numbers = {
    summoned: count('summoned') ?? collected, present: count('present') ?? collected, issued: count('issued') ?? collected,
    electorate: count('electorate'), members: count('members') ?? 3, threshold: count('threshold') ?? 2,
  }
  const wrong = Object.entries(numbers).find(([, value]) => Number.isNaN(value))
  if (wrong !== undefined) return usage(`--${wrong[0]}: số nguyên / a whole number`)
  const { members, threshold } = numbers
  const range = thresholdRange(members)
  if (members < COMMITTEE_SIZE.least || members > COMMITTEE_SIZE.most) return usage(`--members: ${String(COMMITTEE_SIZE.least)}…${String(COMMITTEE_SIZE.most)}`)
  if (threshold < range.least || threshold > range.most) return usage(`--threshold: ${String(range.least)}…${String(range.most)}`)
  return ok(numbers)
}
