/**
 * Matters: results that cannot all stand, and what a named person decided about them (protocol.md §6). Results belong to one
 * matter when they are of the same unit and round number with different digests, when one claims to replace the other, or when
 * they share an election or a trustee key. A result is a matter of its own when its unit is not expected, when it was not set
 * up from the plan that is consolidated, when its package's copies for people do not hold, when its
 * round was annulled, or when it claims to replace something: `replaces` is honoured only by decision. The machine
 * never chooses, and nobody may keep two that exclude one another.
 */
import { err, ok } from '../kernel/result'
import type { Result } from '../kernel/result'
import type { AnnulledRound } from './judgedFile'
import type { VerifiedPackage } from './verifiedPackage'

export type MatterReason = 'same-round' | 'replaces' | 'shared-keys' | 'unexpected-unit' | 'copies-differ' | 'other-plan' | 'without-plan' | 'annulled' | 'other-opening'

export interface Matter {
  readonly reasons: readonly MatterReason[]
  readonly packages: readonly VerifiedPackage[]
}

/** By a named person, under a document with a number; covers the results it names and no later one. */
export interface Decision {
  readonly kept: readonly string[]
  readonly setAside: readonly string[]
  readonly by: string
  readonly document: string
  /** ISO time, or empty. */
  readonly at: string
}

export type DecisionFault =
  | { readonly code: 'canvass/decision-without-name' }
  | { readonly code: 'canvass/decision-without-document' }
  /** It names no result, or one result on both sides. */
  | { readonly code: 'canvass/decision-unclear' }
  /** Results that exclude one another cannot both stand: of one round, one in the place of the other, or of one key. */
  | { readonly code: 'canvass/decision-keeps-two'; readonly roundId: string }

type Opponent = Pick<VerifiedPackage, 'digest' | 'roundId' | 'unitCode' | 'roundNumber' | 'replaces' | 'keyMarks'>

/** Whether a decision can be taken down. @param packages those of the matter */
export function checkDecision(decision: Decision, packages: readonly Opponent[]): Result<Decision, DecisionFault> {
  if (decision.by.trim() === '') return err({ code: 'canvass/decision-without-name' })
  if (decision.document.trim() === '') return err({ code: 'canvass/decision-without-document' })
  const named = [...decision.kept, ...decision.setAside]
  if (named.length === 0 || new Set(named).size !== named.length) return err({ code: 'canvass/decision-unclear' })
  const twice = twiceKept(decision, packages)
  return twice === undefined ? ok(decision) : err({ code: 'canvass/decision-keeps-two', roundId: twice })
}

/** The round of a kept result that another kept one excludes: counting both would count the same people twice. */
function twiceKept({ kept }: Decision, packages: readonly Opponent[]): string | undefined {
  const standing = packages.filter(({ digest }) => kept.includes(digest))
  return standing.find((one, i) => standing.slice(0, i).some((other) => exclude(one, other)))?.roundId
}

const exclude = (a: Opponent, b: Opponent): boolean =>
  a.roundId === b.roundId ||
  (a.unitCode === b.unitCode && (a.roundNumber === b.roundNumber || a.replaces?.roundId === b.roundId || b.replaces?.roundId === a.roundId)) ||
  a.keyMarks.some((mark) => b.keyMarks.includes(mark))

/** The latest valid decision that names every result of the matter; undefined while one of them is not decided upon. */
export function decisionOn({ packages }: Matter, decisions: readonly Decision[]): Decision | undefined {
  return decisions.findLast(
    (decision) =>
      checkDecision(decision, packages).ok && packages.every(({ digest }) => decision.kept.includes(digest) || decision.setAside.includes(digest)),
  )
}

/** What the level above expects of every result. */
export interface Expectations {
  /** Of a unit code; everything is expected where there is no list of units. */
  readonly isExpected: (unitCode: string) => boolean
  /** Digests of results that came only in packages whose copies for people do not hold. */
  readonly flawed?: ReadonlySet<string> | undefined
  /** Digests of results of whose unit and round number another opening record was registered. */
  readonly besideRegistered?: ReadonlySet<string> | undefined
  /** Rounds of which an annulment was received. */
  readonly annulled?: readonly AnnulledRound[] | undefined
  /** SHA-256 hex of the plan that is consolidated; undefined: of none. */
  readonly planDigest?: string | undefined
}

export function mattersAmong(packages: readonly VerifiedPackage[], { isExpected, flawed, besideRegistered, annulled = [], planDigest }: Expectations): readonly Matter[] {
  const parent = packages.map((_, i) => i)
  const rootOf = (i: number): number => {
    let root = i
    while (parent[root] !== root) root = parent[root] ?? root
    return root
  }
  const reasons = new Map<number, Set<MatterReason>>()
  const note = (i: number, reason: MatterReason): void => {
    reasons.set(i, (reasons.get(i) ?? new Set()).add(reason))
  }
  const join = (a: number, b: number, reason: MatterReason): void => {
    parent[rootOf(b)] = rootOf(a)
    note(a, reason)
  }
  const first = new Map<string, number>()
  const joinBy = (key: string, i: number, reason: MatterReason): void => {
    const other = first.get(key)
    if (other === undefined) first.set(key, i)
    else join(other, i, reason)
  }
  const byRound = new Map(packages.map(({ unitCode, roundId }, i) => [`${unitCode} ${roundId}`, i]))
  packages.forEach((one, i) => {
    joinBy(`round ${one.unitCode} ${one.roundNumber}`, i, 'same-round')
    joinBy(`id ${one.roundId}`, i, 'same-round')
    for (const mark of one.keyMarks) joinBy(`key ${mark}`, i, 'shared-keys')
    if (!isExpected(one.unitCode)) note(i, 'unexpected-unit')
    if (flawed?.has(one.digest) === true) note(i, 'copies-differ')
    if (besideRegistered?.has(one.digest) === true) note(i, 'other-opening')
    // A record that another tablet signed is not one of this round, whatever it names.
    if (annulled.some(({ openingDigest, tablet }) => openingDigest === one.openingDigest && tablet === one.tablet)) note(i, 'annulled')
    // A rehearsal is never set up from a plan: there is nothing to compare.
    if (planDigest !== undefined && one.type === 'official' && one.planDigest !== planDigest) note(i, one.planDigest === null ? 'without-plan' : 'other-plan')
    if (one.replaces === null) return
    note(i, 'replaces')
    const replaced = byRound.get(`${one.unitCode} ${one.replaces.roundId}`)
    if (replaced !== undefined && replaced !== i) join(replaced, i, 'replaces')
  })
  const groups = new Map<number, { packages: VerifiedPackage[]; reasons: Set<MatterReason> }>()
  packages.forEach((one, i) => {
    const group = groups.get(rootOf(i)) ?? { packages: [], reasons: new Set<MatterReason>() }
    group.packages.push(one)
    for (const reason of reasons.get(i) ?? []) group.reasons.add(reason)
    groups.set(rootOf(i), group)
  })
  return [...groups.values()].filter(({ reasons: why }) => why.size > 0).map((group) => ({ packages: group.packages, reasons: [...group.reasons].sort() }))
}
