/**
 * Canvass (S18, protocol.md §6): many verified packages of many units as one picture. Only verified ones count; those of
 * unknown keys wait in a list of their own; refused files are named with their reasons and change nothing for the others; the
 * same result again is nothing new; what cannot all stand waits for a named person. Nothing is ever silently left out: every
 * file handed in is found again in exactly one place, every expected unit in exactly one row.
 */
import type { AnnulledRound } from './judgedFile'
import type { VerifiedPackage } from './verifiedPackage'
import { decisionOn, mattersAmong } from './matters'
import type { Decision, Matter } from './matters'
import { placesFindings } from './placesRule'
import type { PlacesFinding } from './placesRule'

export interface ExpectedUnit {
  readonly code: string
  readonly name: string
}

/** A package whose keys nobody has confirmed yet. What it says of itself is a claim. */
export interface WaitingPackage {
  readonly file: string
  readonly unitCode: string
  readonly unitName: string
  readonly roundNumber: number
  readonly digest: string
  readonly openingFingerprint: string
}

/** A file that cannot count, with the codes that say why; `claims` is what it says of itself, if it could be read. */
export interface RefusedFile {
  readonly file: string
  readonly codes: readonly string[]
  readonly claims?: { readonly unitCode: string; readonly unitName: string; readonly roundNumber: number } | undefined
}

export interface CanvassInput {
  /** Matched by code, never by name; undefined: no list, whoever sends is taken. */
  readonly expected?: readonly ExpectedUnit[] | undefined
  /** SHA-256 hex of the plan given with it: a result set up from another or from none waits for a decision. */
  readonly planDigest?: string | undefined
  readonly packages: readonly VerifiedPackage[]
  /** Digests of those among them whose copies for people alone do not hold: for a named person to accept. */
  readonly flawed?: ReadonlySet<string>
  /** Digests of those of whose unit and round number another opening record was registered. */
  readonly besideRegistered?: ReadonlySet<string>
  /** Rounds of which an annulment was received. */
  readonly annulled?: readonly AnnulledRound[]
  readonly waiting: readonly WaitingPackage[]
  readonly refused: readonly RefusedFile[]
  readonly decisions: readonly Decision[]
}

export type UnitState = 'notSubmitted' | 'toCompare' | 'accepted' | 'resubmit' | 'toDecide'

export interface UnitRow {
  readonly code: string
  readonly name: string
  readonly expected: boolean
  readonly state: UnitState
  /** Results of this unit that count. */
  readonly accepted: readonly VerifiedPackage[]
}

export interface SettledMatter extends Matter {
  readonly decision: Decision
}

export interface Canvass {
  readonly units: readonly UnitRow[]
  /** Results that count, by unit code and round. */
  readonly accepted: readonly VerifiedPackage[]
  readonly open: readonly Matter[]
  readonly settled: readonly SettledMatter[]
  readonly waiting: readonly WaitingPackage[]
  readonly refused: readonly RefusedFile[]
  readonly places: readonly PlacesFinding[]
}

const byCode = <T extends { readonly unitCode: string; readonly roundNumber: number; readonly digest: string }>(a: T, b: T): number =>
  a.unitCode < b.unitCode ? -1 : a.unitCode > b.unitCode ? 1 : a.roundNumber - b.roundNumber || (a.digest < b.digest ? -1 : 1)

/** The same result twice is one result: the first one met stays. */
function distinct<T extends { readonly digest: string }>(all: readonly T[]): readonly T[] {
  return [...new Map([...all].reverse().map((one) => [one.digest, one])).values()].reverse()
}

export function canvass({ expected, planDigest, packages, flawed, besideRegistered, annulled, waiting, refused, decisions }: CanvassInput): Canvass {
  const codes = expected && new Set(expected.map(({ code }) => code))
  const received = distinct(packages)
  const matters = mattersAmong(received, { isExpected: (code) => codes?.has(code) ?? true, flawed, besideRegistered, annulled, planDigest })
  const settled: SettledMatter[] = []
  const open: Matter[] = []
  for (const matter of matters) {
    const decision = decisionOn(matter, decisions)
    if (decision === undefined) open.push(matter)
    else settled.push({ ...matter, decision })
  }
  const undecided = new Set(open.flatMap((matter) => matter.packages.map(({ digest }) => digest)))
  const setAside = new Set(settled.flatMap(({ packages: all, decision }) => all.map(({ digest }) => digest).filter((digest) => !decision.kept.includes(digest))))
  const accepted = received.filter(({ digest }) => !undecided.has(digest) && !setAside.has(digest)).sort(byCode)
  const verified = new Set(received.map(({ digest }) => digest))
  const stillWaiting = distinct(waiting).filter(({ digest }) => !verified.has(digest))
  return {
    units: unitRows({ expected, accepted, open, waiting: stillWaiting, refused, received }),
    accepted, open, settled, waiting: stillWaiting, refused,
    places: placesFindings(accepted),
  }
}

interface Heard {
  readonly expected: readonly ExpectedUnit[] | undefined
  readonly accepted: readonly VerifiedPackage[]
  readonly open: readonly Matter[]
  readonly waiting: readonly WaitingPackage[]
  readonly refused: readonly RefusedFile[]
  readonly received: readonly VerifiedPackage[]
}

/** One row a unit: the expected ones in the order of their list, then whoever else was heard of, by code. */
function unitRows({ expected, accepted, open, waiting, refused, received }: Heard): readonly UnitRow[] {
  const names = new Map<string, string>()
  const hear = (code: string, name: string): void => {
    if (!names.has(code)) names.set(code, name)
  }
  for (const { code, name } of expected ?? []) hear(code, name)
  for (const { unitCode, unitName } of [...received, ...waiting]) hear(unitCode, unitName)
  // A claim of a refused file opens no row of its own: it may be anybody's.
  if (expected === undefined) for (const { claims } of refused) if (claims) hear(claims.unitCode, claims.unitName)
  const listed = new Set((expected ?? []).map(({ code }) => code))
  const others = [...names.keys()].filter((code) => !listed.has(code)).sort()
  const toDecide = new Set(open.flatMap((matter) => matter.packages.map(({ unitCode }) => unitCode)))
  const acceptedBy = groupBy(accepted)
  const waitingBy = groupBy(waiting)
  const refusedCodes = new Set(refused.flatMap(({ claims }) => (claims ? [claims.unitCode] : [])))
  const settledAside = new Set(received.map(({ unitCode }) => unitCode))
  return [...listed, ...others].map((code): UnitRow => {
    const own = acceptedBy.get(code) ?? []
    const rounds = new Set(own.map(({ roundNumber }) => roundNumber))
    const waits = (waitingBy.get(code) ?? []).some(({ roundNumber }) => !rounds.has(roundNumber))
    const state = toDecide.has(code)
      ? 'toDecide'
      : waits
        ? 'toCompare'
        : own.length > 0
          ? 'accepted'
          : refusedCodes.has(code) || settledAside.has(code)
            ? 'resubmit'
            : 'notSubmitted'
    return { code, name: names.get(code) ?? '', expected: expected === undefined || listed.has(code), state, accepted: own }
  })
}

function groupBy<T extends { readonly unitCode: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(one.unitCode, [...(groups.get(one.unitCode) ?? []), one])
  return groups
}
