/**
 * VerifiedPackage: what verification leaves of a result package when every check holds *and* its keys were known over another
 * channel; UnconfirmedPackage: every check holds, on the word of keys that came with it (protocol.md §6). Both carry a mark
 * that only `src/evidence/verifiedPackage.ts` gives: a package that nobody verified cannot be consolidated, it does not compile.
 * They are small, whatever the size of the package: who, which round, digests, key marks, sums per list, and the people for
 * the places rule. The figures person by person are rows (`canvassRow`), written out and read again.
 */
import type { Replaces, RoundType } from '../meeting/meeting'
import type { Statement, StatementList } from '../result/statement'

declare const judged: unique symbol

/** How the keys became known beside the stick that brought the result. */
export interface KeysKnownBy {
  /** Opening record registered beforehand, or its fingerprint typed from the signed paper. */
  readonly how: 'registered' | 'typed'
  /** Name of the person; empty where the command line was not told. */
  readonly by: string
  /** ISO time, or empty. */
  readonly at: string
  /** Paper, telephone, an earlier file…, in the person's words. */
  readonly channel: string
}

export interface PackageDigests {
  /** Of `ket-qua.json`: SHA-256 hex and fingerprint. */
  readonly digest: string
  readonly fingerprint: string
  /** Of `mo-luot.json`. */
  readonly openingDigest: string
  readonly openingFingerprint: string
  /** One short digest for each election uuid and trustee key it uses: nothing of it may serve in another result. */
  readonly keyMarks: readonly string[]
}

/** Lists under different rules or denominators are never put together. */
export interface RulesKey {
  readonly ruleSet: string
  readonly version: number
  readonly denominator: string
  readonly validity: string
  readonly unmarked: string
}

export interface ListSums {
  readonly title: string
  readonly rules: RulesKey
  readonly people: number
  readonly summoned: number
  readonly present: number
  readonly issued: number
  readonly collected: number
  /** Marks of each level over all people of the list, by level code. */
  readonly marks: Readonly<Record<string, number>>
  readonly unmarked: number
  /** People in each class of the result; '' = no class. */
  readonly outcomes: Readonly<Record<string, number>>
}

export interface RatedPerson {
  /** 1-based place of the list in the round, and of the person in the list. */
  readonly list: number
  readonly ordinal: number
  readonly name: string
  readonly birthDate: string | null
  readonly idCode: string | null
  readonly place: 1 | 2 | 'other'
}

export interface PackageSummary extends PackageDigests {
  readonly unitCode: string
  readonly unitName: string
  readonly superior: string
  readonly type: RoundType
  readonly roundId: string
  readonly roundNumber: number
  readonly roundTitle: string
  readonly meetingTitle: string
  readonly date: string
  readonly replaces: Replaces | null
  /** SHA-256 hex of the plan the round was set up from; null: of none. */
  readonly planDigest: string | null
  /** Public key of the tablet of the round. */
  readonly tablet: string
  readonly lists: readonly ListSums[]
  readonly people: readonly RatedPerson[]
}

export interface UnconfirmedPackage extends PackageSummary {
  readonly [judged]: 'keys not confirmed'
}

export interface VerifiedPackage extends PackageSummary {
  readonly [judged]: 'verified'
  readonly knownBy: KeysKnownBy
}

export function summaryOf(statement: Statement, digests: PackageDigests): PackageSummary {
  const { unit, round, meeting, type, replaces, planDigest } = statement
  const { digest, fingerprint, openingDigest, openingFingerprint, keyMarks } = digests
  return {
    unitCode: unit.code, unitName: unit.name, superior: unit.superior, type,
    roundId: round.id, roundNumber: round.number, roundTitle: round.title, meetingTitle: meeting.title, date: meeting.date,
    digest, fingerprint, openingDigest, openingFingerprint, keyMarks, replaces, planDigest, tablet: statement.devices[0]?.key ?? '',
    lists: statement.lists.map(sumsOf),
    people: statement.lists.flatMap(({ officials }, list) =>
      officials.map(({ name, birthDate, idCode, place }, i) => ({ list: list + 1, ordinal: i + 1, name, birthDate, idCode, place })),
    ),
  }
}

const rulesOf = ({ configuration: { ruleSet } }: StatementList): RulesKey => ({
  ruleSet: ruleSet.id, version: ruleSet.version, denominator: ruleSet.settings.denominator,
  validity: ruleSet.settings.validity, unmarked: ruleSet.settings.unmarked,
})

function sumsOf(list: StatementList): ListSums {
  const marks: Record<string, number> = {}
  const outcomes: Record<string, number> = {}
  let unmarked = 0
  for (const official of list.officials) {
    for (const { level, count } of official.levels) marks[level] = (marks[level] ?? 0) + count
    const outcome = official.outcome?.code ?? ''
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    unmarked += official.unmarked
  }
  const { summoned, present, issued, collected } = list.numbers
  return { title: list.title, rules: rulesOf(list), people: list.officials.length, summoned, present, issued, collected, marks, unmarked, outcomes }
}
