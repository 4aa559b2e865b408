/**
 * Whether opening record, result and archives speak of the same round (protocol.md §6): what was announced before the first
 * ballot, what was signed at the end and what the ballots were proved under. Each document has been read; none is believed.
 */
import { sha256Base64 } from '../belenios/hash'
import type { ArchiveFacts } from '../belenios/verifyArchive'
import { canonicalJson } from '../domain/kernel/canonicalJson'
import { electionName } from '../domain/meeting/configuration'
import type { OpeningRecord } from '../domain/result/openingRecord'
import type { Statement, StatementList } from '../domain/result/statement'
import { ruleSetById } from '../domain/rules/ruleSets'
import { electionDescription, questionsOf, rebuildElection } from './electionOf'

export type AgreementFault =
  /** Opening record and result differ in this field. */
  | { readonly code: 'agreement/differs'; readonly field: string; readonly list?: number }
  /** The archive is not that of this round: φ, keys, credentials or titles are others. */
  | { readonly code: 'agreement/archive'; readonly field: string; readonly list: number }
  /** Those who decrypted are not those who signed. */
  | { readonly code: 'agreement/closers'; readonly list: number }
  | { readonly code: 'type/differs'; readonly field: string }
  | { readonly code: 'configuration/description'; readonly list: number }
  | { readonly code: 'questions/count'; readonly list: number }
  | { readonly code: 'questions/differ'; readonly list: number; readonly question: number }
  | { readonly code: 'totals/encrypted-tally'; readonly list: number }
  | { readonly code: 'totals/collected'; readonly list: number; readonly stated: number; readonly ballots: number }
  | { readonly code: 'totals/differ'; readonly list: number; readonly official: number }

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)

/** Opening record against result; `type` apart. */
export function checkOpeningAgainstResult(opening: OpeningRecord, statement: Statement): readonly AgreementFault[] {
  const faults: AgreementFault[] = []
  for (const field of ['unit', 'meeting', 'round', 'planDigest', 'replaces'] as const) {
    if (!same(opening[field], statement[field])) faults.push({ code: 'agreement/differs', field })
  }
  const { key, build } = opening.device
  if (!statement.devices.some((device) => device.key === key && device.build === build)) faults.push({ code: 'agreement/differs', field: 'device' })
  if (opening.lists.length !== statement.lists.length) return [...faults, { code: 'agreement/differs', field: 'lists' }]
  opening.lists.forEach((opened, index) => {
    const list = index + 1
    const closed = statement.lists[index]
    for (const field of ['uuid', 'title', 'configurationFingerprint', 'electionFingerprint'] as const) {
      if (opened[field] !== closed?.[field]) faults.push({ code: 'agreement/differs', field, list })
    }
    const untyped = (configuration: StatementList['configuration'] | undefined) => configuration && { ...configuration, type: 'official' as const }
    if (!same(untyped(opened.configuration), untyped(closed?.configuration))) faults.push({ code: 'agreement/differs', field: 'configuration', list })
  })
  return faults
}

/** Type in the configurations and the opening record against the result's. */
export function checkType(opening: OpeningRecord, statement: Statement): readonly AgreementFault[] {
  const { type } = statement
  const named: readonly (readonly [string, string])[] = [
    ['mo-luot.json', opening.type],
    ...opening.lists.map(({ configuration }, i) => [`mo-luot.json, ${i + 1}`, configuration.type] as const),
    ...statement.lists.map(({ configuration }, i) => [`ket-qua.json, ${i + 1}`, configuration.type] as const),
  ]
  return named.filter(([, found]) => found !== type).map(([field]) => ({ code: 'type/differs', field }))
}

/** Archive of the list at 0-based `index` against opening record and result. */
export function checkArchiveAgrees(facts: ArchiveFacts, index: number, opening: OpeningRecord, statement: Statement): readonly AgreementFault[] {
  const list = index + 1
  const opened = opening.lists[index]
  const closed = statement.lists[index]
  const keys = opening.keyRecord.lists[index]
  if (opened === undefined || closed === undefined || keys === undefined) return [{ code: 'agreement/archive', field: 'lists', list }]
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['uuid', facts.uuid, closed.uuid],
    ['electionFingerprint', facts.fingerprint, closed.electionFingerprint],
    ['electionFingerprint', facts.fingerprint, opened.electionFingerprint],
    ['name', facts.name, electionName(statement.round.title, closed.title)],
    ['group', facts.group.name, opening.keyRecord.group],
    ['trustees', facts.trustees.digest, keys.trustees],
    ['threshold', facts.trustees.threshold ?? 0, opening.keyRecord.threshold],
    ['verificationKeys', facts.trustees.owners, keys.verificationKeys],
    ['credentials', facts.credentials, opened.credentials],
  ]
  const faults: AgreementFault[] = []
  for (const [field, one, other] of pairs) if (!same(one, other)) faults.push({ code: 'agreement/archive', field, list })
  const closers = facts.partialDecryptions.map(({ owner }) => opening.keyRecord.holders[owner - 1]?.key ?? '')
  if (!same(closers.sort(), [...statement.members].sort())) faults.push({ code: 'agreement/closers', list })
  if (faults.length > 0 || checkConfiguration(facts, index, statement).length > 0 || checkQuestions(facts, index, statement).length > 0) return faults
  // Everything named agrees; what is left of the election record (key, field order) must too.
  const rebuilt = rebuildElection({
    roundTitle: statement.round.title, listTitle: closed.title, group: opening.keyRecord.group, configuration: closed.configuration, publicKey: keys.publicKey,
  })
  return rebuilt !== undefined && sha256Base64(rebuilt) === facts.fingerprint ? [] : [{ code: 'agreement/archive', field: 'publicKey', list }]
}

/** Digest of the configuration against the election's description. */
export function checkConfiguration(facts: ArchiveFacts, index: number, statement: Statement): readonly AgreementFault[] {
  const configuration = statement.lists[index]?.configuration
  const agrees = configuration !== undefined && facts.description === electionDescription(configuration)
  return agrees ? [] : [{ code: 'configuration/description', list: index + 1 }]
}

/** Questions and answers rebuilt from the result's people and the verifier's own rule table, in order. */
export function checkQuestions(facts: ArchiveFacts, index: number, statement: Statement): readonly AgreementFault[] {
  const closed = statement.lists[index]
  const rules = closed?.configuration.ruleSet
  const ruleSet = rules && ruleSetById(rules.id, rules.version)
  if (closed === undefined || ruleSet === undefined) return [{ code: 'questions/count', list: index + 1 }]
  const expected = questionsOf(closed.officials, ruleSet)
  if (expected.length !== facts.questions.length) return [{ code: 'questions/count', list: index + 1 }]
  return expected.flatMap((question, i): AgreementFault[] =>
    same(question, facts.questions[i]) ? [] : [{ code: 'questions/differ', list: index + 1, question: i + 1 }],
  )
}

/** Totals of the result against the archive's. */
export function checkTotals(facts: ArchiveFacts, index: number, statement: Statement): readonly AgreementFault[] {
  const list = index + 1
  const closed = statement.lists[index]
  if (closed === undefined) return [{ code: 'totals/encrypted-tally', list }]
  const faults: AgreementFault[] = []
  if (closed.encryptedTally !== facts.encryptedTally.digest) faults.push({ code: 'totals/encrypted-tally', list })
  const { collected } = closed.numbers
  if (collected !== facts.ballots) faults.push({ code: 'totals/collected', list, stated: collected, ballots: facts.ballots })
  closed.officials.forEach(({ levels }, i) => {
    const stated = levels.map(({ count }) => count)
    if (!same(stated, facts.result[i] ?? [])) faults.push({ code: 'totals/differ', list, official: i + 1 })
  })
  return faults
}
