import { describe, expect, test } from 'vitest'
import { writeStatementXlsx } from '../../src/documents/writeStatementXlsx'
import { canonicalJson } from '../../src/domain/kernel/canonicalJson'
import { chain } from '../../src/domain/round/log'
import { CHECK_IDS } from '../../src/evidence/checks'
import { configurationFingerprint } from '../../src/evidence/configurationFingerprint'
import { sha256Hex } from '../../src/evidence/hashing'
import { newSeenKeys } from '../../src/evidence/seenKeys'
import { signerFromSeed } from '../../src/evidence/signerFromSeed'
import { statementCsv } from '../../src/evidence/statementCsv'
import { verifyFile } from '../../src/evidence/verifyFile'
import type { Statement, StatementList } from '../../src/domain/result/statement'
import type { ZipInput } from '../../src/evidence/writeZip'
import { makePackage, THREE_VOTERS } from '../support/makePackage'
import type { PackageChanges } from '../support/makePackage'
import { aMeeting } from '../support/packageMeeting'
import { twoListMeeting, twoListVoters } from '../support/twoLists'
import { confirmed, failed, faultsOf } from '../support/packageVerdict'

const utf8 = (text: string) => new TextEncoder().encode(text)
const stranger = await signerFromSeed(new Uint8Array(32).fill(9), 'tablet')

const inFirstList = (change: (list: StatementList) => Partial<StatementList>) => (statement: Statement): Statement => {
  const [first, ...rest] = statement.lists
  return first ? { ...statement, lists: [{ ...first, ...change(first) }, ...rest] } : statement
}
const inFile = (name: string, change: (text: string) => string) => (files: readonly ZipInput[]): readonly ZipInput[] =>
  files.map((file) => (file.name === name ? { name, data: utf8(change(new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.data))) } : file))

const allOrNothing = aMeeting({
  ruleSet: { id: '96-QD-TW-2023', version: 1, settings: { denominator: 'collected', validity: 'perOfficial', unmarked: 'allOrNothing' } },
})
/** Swaps "tín nhiệm cao" and "tín nhiệm thấp" of the first person: sums stay what they were. */
const swappedCounts = (list: StatementList): Partial<StatementList> => ({
  officials: list.officials.map((official, i) => {
    const [high, confidence, low] = official.levels
    if (i > 0 || high === undefined || confidence === undefined || low === undefined) return official
    return { ...official, levels: [{ ...high, count: low.count, percent: low.percent }, confidence, { ...low, count: high.count, percent: high.percent }] }
  }),
})

/** The package with a workbook of this statement in it. */
const withWorkbook = (change: (statement: Statement) => Statement) => (files: readonly ZipInput[]): readonly ZipInput[] => {
  const result = files.find(({ name }) => name === 'ket-qua.json')
  const statement = change(JSON.parse(new TextDecoder().decode(result?.data)) as Statement)
  return [...files, { name: 'ket-qua.xlsx', data: writeStatementXlsx(statement, statement.lockedAt) }]
}

/** One story for each check: what was done, and the only check that says so. */
const STORIES: readonly (readonly [string, string, PackageChanges])[] = [
  ['a file is in the zip that nobody listed', 'contents contents/not-listed', { stowaways: [{ name: 'ket-qua.xlsx', data: utf8('x') }] }],
  ['the workbook says another count than the result', 'csv workbook/differs', { files: withWorkbook((statement) => inFirstList(swappedCounts)(statement)) }],
  ['the workbook is none', 'csv workbook/unreadable', { files: (files) => [...files, { name: 'ket-qua.xlsx', data: utf8('PK') }] }],
  ['a file is listed that no package has', 'contents contents/unexpected', { files: (files) => [...files, { name: 'autorun.inf', data: utf8('x') }] }],
  ['the read-me is missing', 'contents contents/missing', { files: (files) => files.filter(({ name }) => name !== 'DOC-TRUOC.txt') }],
  ['the list of contents is of another round', 'contents contents/other-round', { contents: (json) => json.replace('3mWq9KmXh2TbRf', '3mWq9KmXh2TbRg') }],
  ['the list of contents is signed by another tablet', 'contents-signature jws/unknown-signer', { contentsSigner: stranger }],
  ['a listed digest is not that of the file', 'hashes hash/content', { contents: (json) => json.replace(/"name":"DOC-TRUOC.txt","packed":null,"sha256":"../, '"name":"DOC-TRUOC.txt","packed":null,"sha256":"00') }],
  ['a listed size is not that of the file', 'hashes hash/size', { contents: (json) => json.replace(/("name":"DOC-TRUOC.txt".*?"size":)\d+/, '$11') }],
  ['the packed form of an archive is not the listed one', 'hashes hash/packed', { contents: (json) => json.replace(/("name":"hom-phieu-1.bel","packed":")../, '$100') }],
  ['the result names other proofs than those beside it', 'hashes hash/not-that-of-the-result', { results: inFirstList(() => ({ strongProofs: '0'.repeat(64) })) }],
  ['the result names another opening record', 'hashes hash/not-that-of-the-result', { results: (s) => ({ ...s, opening: { ...s.opening, digest: '0'.repeat(64) } }) }],
  ['the opening record is signed by another tablet', 'opening-signature jws/unknown-signer', { openingSigner: stranger }],
  ['one member did not sign the key record', 'key-record jws/missing-signer', { keyRecordSigners: (signers) => signers.slice(1) }],
  ['a key card has another label than its key', 'key-record key-record/label', {
    keyRecord: (r) => ({ ...r, holders: r.holders.map((holder, i) => (i === 0 ? { ...holder, label: 'Chìa khóa 1/3 – 0000' } : holder)) }),
  }],
  ['one member who closed did not sign', 'result-signatures jws/missing-signer', { resultSigners: (signers) => signers.slice(0, -1) }],
  ['the tablet did not sign', 'result-signatures jws/missing-signer', { resultSigners: (signers) => signers.slice(1) }],
  ['a stranger signed as well', 'result-signatures jws/unknown-signer', { resultSigners: (signers) => [...signers, stranger] }],
  ['the strong proofs are those of an honest factor, the factor is forged', 'strong-proofs strong-proofs/wrong', { forge: { question: 0, answer: 2 } }],
  ['the unit is another than at opening', 'agreement agreement/differs', { results: (s) => ({ ...s, unit: { ...s.unit, superior: 'Quận ủy' } }) }],
  ['a re-vote is claimed that was not announced', 'agreement agreement/differs', { results: (s) => ({ ...s, replaces: { roundId: '3mWq9KmXh2TbRg', digest: '0'.repeat(64), reason: 'x' } }) }],
  ['the printed fingerprint of the configuration is another', 'agreement agreement/differs', {
    results: inFirstList((list) => ({ configurationFingerprint: configurationFingerprint({ ...list.configuration, build: 'other' }) })),
  }],
  ['the result calls a rehearsal official', 'type statement/configuration-disagrees', { meeting: aMeeting({ type: 'rehearsal' }), results: (s) => ({ ...s, type: 'official' }) }],
  ['the opening record of a rehearsal calls itself official', 'type type/differs', {
    meeting: aMeeting({ type: 'rehearsal' }), opening: (o) => ({ ...o, type: 'official' }),
  }],
  ['the ballots were cast under another configuration', 'configuration configuration/description', { election: (json) => json.replace(/hom-phieu\/1 ../, 'hom-phieu/1 00') }],
  ['the voters saw two people in another order', 'questions questions/differ', {
    election: (json) => { const e = JSON.parse(json) as { questions: unknown[] }; return JSON.stringify({ ...e, questions: e.questions.reverse() }) },
  }],
  ['the voters saw the levels in another order', 'questions questions/differ', {
    election: (json) => json.replaceAll('["tín nhiệm cao","tín nhiệm","tín nhiệm thấp"]', '["tín nhiệm thấp","tín nhiệm","tín nhiệm cao"]'),
  }],
  ['a name in the result is not that on the ballot', 'questions statement/official-disagrees', {
    results: inFirstList((list) => ({ officials: list.officials.map((official, i) => (i === 1 ? { ...official, name: 'Trần Văn Bính' } : official)) })),
  }],
  ['the birth date in the result is not that of the frozen list', 'questions statement/official-disagrees', {
    results: inFirstList((list) => ({ officials: list.officials.map((official, i) => (i === 0 ? { ...official, birthDate: '1971-03-10' } : official)) })),
  }],
  ['a total is not that of the box', 'totals totals/differ', { results: inFirstList(swappedCounts) }],
  ['the sum fixed at locking was another', 'totals totals/encrypted-tally', { results: inFirstList(() => ({ encryptedTally: '0'.repeat(64) })) }],
  ['the card numbers do not add up', 'accounting statement/handed', { results: (s) => ({ ...s, accounting: s.accounting.map((a) => ({ ...a, leftover: a.leftover + 1 })) }) }],
  ['a percentage was rounded up', 'outcomes statement/percent', {
    results: inFirstList((list) => ({ officials: list.officials.map((o) => ({ ...o, levels: o.levels.map((l) => ({ ...l, percent: l.percent === '33,33' ? '33,34' : l.percent })) })) })),
  }],
  ['a class was given that the numbers do not give', 'outcomes statement/outcome', {
    results: inFirstList((list) => ({ officials: list.officials.map((o, i) => (i === 0 ? { ...o, outcome: { code: 'lowOverHalf', article: 'Đ11' } } : o)) })),
  }],
  ['people of an all-or-nothing list have different numbers of unmarked lines', 'unmarked-equal statement/unmarked-differ', {
    meeting: allOrNothing, voters: [...THREE_VOTERS, { group: 'A', choices: [[2, undefined]] }],
  }],
  ['the table says another number', 'csv csv/differs', { files: inFile('ket-qua.csv', (csv) => csv.replace(';33,33;', ';33,34;')) }],
  ['the table has one line more', 'csv csv/differs', { files: inFile('ket-qua.csv', (csv) => `${csv}x\r\n`) }],
  ['an entry of the log was rewritten', 'log log/broken-chain', { log: (log) => log.map((entry, i) => (i === 5 ? { ...entry, act: 'result/shown' } : entry)) }],
  ['the log beside the result is another', 'log log/differs', {
    log: () => [chain(undefined, { at: '2026-11-20T08:00:00+07:00', role: 'tablet', act: 'x', facts: {} }, sha256Hex)],
  }],
  ['the log does not hold what it held at opening', 'log log/opening-not-in-it', { opening: (o) => ({ ...o, device: { ...o.device, logHead: 'a'.repeat(64) } }) }],
]

describe('a package made by the book', () => {
  test('passes every check, each by name', async () => {
    const verdict = await confirmed(await makePackage())
    expect(verdict).toMatchObject({ kind: 'package', type: 'official', verdict: 'verified' })
    expect(verdict.checks).toEqual(CHECK_IDS.map((id) => ({ id, ok: true })))
    expect(verdict.result).toMatchObject({ kind: 'package', statement: { unit: { code: 'DN-AH-01' } } })
  })
  test('is the same, byte for byte, when it is made again', async () => {
    expect((await makePackage()).bytes).toEqual((await makePackage()).bytes)
  })
  test('of two lists and two voter groups, with a reserve card, passes too', async () => {
    const made = await makePackage({ meeting: twoListMeeting, voters: twoListVoters, closers: [1, 3] })
    expect(failed((await confirmed(made)).checks)).toEqual([])
  })
  test('of a box without a single ballot passes, with zeros and no percentages', async () => {
    const made = await makePackage({ voters: [] })
    expect((await confirmed(made)).verdict).toBe('verified')
    expect(made.statement.lists[0]?.officials[0]?.levels.map(({ count, percent }) => [count, percent])).toEqual([[0, null], [0, null], [0, null]])
  })
  test('closed by more members than needed passes', async () => {
    expect((await confirmed(await makePackage({ closers: [0, 1, 2] }))).verdict).toBe('verified')
  })
})

describe('each check finds its own fault, and no other check does', () => {
  test.each(STORIES)('%s → %s', async (_, fault, changes) => {
    expect(await faultsOf(changes)).toEqual([fault])
  })

  test('an opening record that disagrees with itself', async () => {
    const faults = await faultsOf({ opening: (o) => ({ ...o, voterGroups: o.voterGroups.map((group) => ({ ...group, lists: [...group.lists, ...group.lists] })) }) })
    expect(faults).toEqual(['opening-record opening/disagrees'])
  })

  test('a ballot with a false proof makes the archive fail; what depends on it is not reached', async () => {
    const made = await makePackage({ closed: (list) => ({ ...list, archive: spoilBallot(list.archive) }) })
    const { checks, verdict } = await confirmed(made)
    expect(verdict).toBe('rejected')
    expect(failed(checks)).toEqual(['archive archive/record-hash'])
    expect(checks.filter(({ code }) => code === 'check/not-reached').map(({ id }) => id)).toEqual(['strong-proofs', 'configuration', 'totals'])
  })

  test('a result that is not in canonical form is not read at all', async () => {
    const faults = await faultsOf({ statementText: (json) => `${json} ` })
    expect(faults).toEqual(['statement document/not-canonical'])
  })

  test('a result with a member that nobody knows is not read at all', async () => {
    const faults = await faultsOf({ statementText: (json) => canonicalJson({ ...(JSON.parse(json) as object), junk: 1 }) })
    expect(faults).toEqual(['statement document/shape'])
  })

  test('the same trustees serve a second round', async () => {
    const seen = newSeenKeys()
    const options = (made: { openingFingerprint: string }) => ({ seen, confirmedFingerprint: made.openingFingerprint })
    const first = await makePackage()
    expect((await verifyFile('1.zip', first.bytes, options(first))).verdict).toBe('verified')
    expect((await verifyFile('again.zip', first.bytes, options(first))).verdict).toBe('verified')
    expect((await verifyFile('1.bel', first.archives[0]!, { seen })).verdict).toBe('unknown-keys')
    const second = await makePackage({ voters: THREE_VOTERS.slice(1) })
    expect(failed((await verifyFile('2.zip', second.bytes, options(second))).checks)).toEqual(['no-reuse reuse/uuid'])
  })

  test('every check but that of the zip itself has its story', () => {
    const told = new Set(STORIES.map(([, fault]) => fault.split(' ')[0]))
    const elsewhere = ['zip', 'statement', 'archive', 'no-reuse', 'keys-known', 'opening-record']
    expect(CHECK_IDS.filter((id) => !told.has(id) && !elsewhere.includes(id))).toEqual([])
  })
})

describe('several faults at once', () => {
  test('are all listed', async () => {
    const faults = await faultsOf({ contentsSigner: stranger, openingSigner: stranger, results: inFirstList(swappedCounts), files: inFile('ket-qua.csv', () => 'x') })
    expect(faults).toEqual(['contents-signature jws/unknown-signer', 'opening-signature jws/unknown-signer', 'totals totals/differ', 'csv csv/differs'])
  })
  test('a copy of the table that agrees with a false result does not hide it', async () => {
    const made = await makePackage({ results: inFirstList(swappedCounts) })
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(made.files.find(({ name }) => name === 'ket-qua.csv')?.data)
    expect(csv).toBe(statementCsv(made.statement))
    expect(failed((await confirmed(made)).checks)).toEqual(['totals totals/differ'])
  })
})

/** Changes one digit inside a ballot's proof, leaving the rest of the archive. */
function spoilBallot(archive: Uint8Array): Uint8Array {
  const text = new TextDecoder('latin1').decode(archive)
  const at = text.indexOf('"challenge":"', text.indexOf('"individual_proofs"')) + 15
  const spoiled = archive.slice()
  spoiled[at] = spoiled[at] === 0x31 ? 0x32 : 0x31
  return spoiled
}
