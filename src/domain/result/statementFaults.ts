/**
 * What can be wrong inside a statement, each named by itself (protocol.md §6, `verify`). Numbers of lists and officials are
 * 1-based, as printed. Facts come from an untrusted file: words show them, nothing is decided by them.
 */
interface AtList {
  readonly list: number
}
interface AtOfficial extends AtList {
  readonly official: number
}
interface AtGroup {
  readonly group: string
}

export type StatementFault =
  | ({ readonly code: 'statement/unknown-rule-set'; readonly id: string; readonly version: number } & AtList)
  | ({ readonly code: 'statement/settings-not-allowed' } & AtList)
  | ({ readonly code: 'statement/configuration-disagrees'; readonly field: string } & AtList)
  | { readonly code: 'statement/lists-disagree'; readonly field: string }
  | ({ readonly code: 'statement/list-repeated' } & AtList)
  | { readonly code: 'statement/voter-groups-disagree' }
  | ({ readonly code: 'statement/voter-group-numbers'; readonly field: string; readonly found: number; readonly expected: number } & AtGroup)
  | ({ readonly code: 'statement/not-a-count'; readonly field: string } & (AtGroup | AtList))
  | ({ readonly code: 'statement/absent'; readonly found: number; readonly expected: number } & AtGroup)
  | ({ readonly code: 'statement/handed'; readonly found: number; readonly expected: number } & AtGroup)
  | ({ readonly code: 'statement/issued'; readonly found: number; readonly expected: number } & AtGroup)
  | ({ readonly code: 'statement/issued-not-accounted'; readonly issued: number; readonly accounted: number } & AtGroup)
  | ({ readonly code: 'statement/missing-reasons'; readonly missing: number; readonly explained: number } & AtGroup)
  | ({ readonly code: 'statement/card-box'; readonly cardBox: number; readonly expected: number } & AtGroup)
  | ({ readonly code: 'statement/released-over-pool'; readonly released: number; readonly pool: number } & AtGroup)
  | ({ readonly code: 'statement/issued-over-present'; readonly issued: number; readonly present: number } & AtGroup)
  | ({ readonly code: 'statement/present-over-summoned'; readonly present: number; readonly summoned: number } & AtGroup)
  | ({ readonly code: 'statement/no-quorum'; readonly present: number; readonly summoned: number } & AtList)
  | ({ readonly code: 'statement/list-numbers'; readonly field: string; readonly found: number; readonly expected: number } & AtList)
  | ({ readonly code: 'statement/electorate-below-summoned'; readonly electorate: number; readonly summoned: number } & AtList)
  | ({ readonly code: 'statement/denominator'; readonly found: number; readonly expected: number | null } & AtList)
  | ({ readonly code: 'statement/denominator-kind'; readonly found: string; readonly expected: string } & AtList)
  | ({ readonly code: 'statement/officials-count'; readonly found: number; readonly expected: number } & AtList)
  | ({ readonly code: 'statement/official-disagrees'; readonly field: string } & AtOfficial)
  | ({ readonly code: 'statement/levels'; readonly found: readonly string[]; readonly expected: readonly string[] } & AtOfficial)
  | ({ readonly code: 'statement/valid'; readonly found: number; readonly expected: number } & AtOfficial)
  | ({ readonly code: 'statement/invalid'; readonly found: number; readonly expected: number } & AtOfficial)
  | ({ readonly code: 'statement/official-sum'; readonly found: number; readonly collected: number } & AtOfficial)
  | ({ readonly code: 'statement/percent'; readonly level: string; readonly found: string | null; readonly expected: string | null } & AtOfficial)
  | ({ readonly code: 'statement/outcome'; readonly found: string | null; readonly expected: string | null } & AtOfficial)
  | ({ readonly code: 'statement/unmarked-differ' } & AtList)
  | ({ readonly code: 'statement/device-ballots'; readonly found: number; readonly collected: number } & AtList)
  | { readonly code: 'statement/too-few-members'; readonly members: number; readonly threshold: number }
  | { readonly code: 'statement/members-not-in-order' }
  | { readonly code: 'statement/log-head' }
