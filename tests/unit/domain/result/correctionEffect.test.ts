/** A corrected count that percentages are of: the worked case of rules.md §3 (16 low of 31 or 32 issued), on paper too. */
import { describe, expect, it } from 'vitest'
import { correctionEffects } from '../../../../src/domain/result/correctionEffect'
import { plainText } from '../../../../src/domain/result/paper'
import type { PaperBlock } from '../../../../src/domain/result/paper'
import type { Statement } from '../../../../src/domain/result/statement'
import type { Accounting } from '../../../../src/domain/round/accounting'
import type { Denominator } from '../../../../src/domain/rules/ruleSet'
import { effectBlocks } from '../../../../src/words/papers/correctionEffects'

const groupOf = (group: string, numbers: Partial<Accounting>): Accounting => ({
  group, summoned: 33, present: 33, absent: 0, printed: 36, leftover: 4, handed: 32, released: 0, replaced: 0, voided: 0,
  issued: 32, collected: 30, unused: 2, missing: 0, missingReasons: [], cardBox: 30, cardBoxReason: null, ...numbers,
})
const listOf = (uuid: string, title: string, denominator: Denominator) => ({
  uuid, title,
  configuration: { ruleSet: { id: '96-QD-TW-2023', version: 1, settings: { denominator, validity: 'perOfficial', unmarked: 'allowWithWarning' } } },
  numbers: { electorate: null },
  officials: [
    { name: 'Lê Hoàng Đức', levels: [{ level: 'high', count: 10 }, { level: 'confidence', count: 4 }, { level: 'low', count: 16 }] },
    { name: 'Võ Văn Ẩn', levels: [{ level: 'high', count: 30 }, { level: 'confidence', count: 0 }, { level: 'low', count: 0 }] },
  ],
})
const statementOf = (...lists: readonly ReturnType<typeof listOf>[]) => ({ lists }) as unknown as Statement
const names = { lists: [{ title: 'Danh sách một', officials: ['Lê Hoàng Đức', 'Võ Văn Ẩn'].map((name) => ({ name, position: '', birthDate: '', idCode: '' })) }] }
const COUNT = { entries: [{ kind: 'count', group: 'A', field: 'leftover', old: 4, new: 5 }] } as const
const textOf = (blocks: readonly PaperBlock[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.caption, ...block.rows.flat().map(plainText)] : block.kind === 'paragraph' ? [plainText(block.text)] : [])).join('\n')

describe('correcting the ballots issued from 32 to 31', () => {
  const before = [groupOf('A', {})]
  const after = [groupOf('A', { leftover: 5, handed: 31, issued: 31, unused: 1 })]
  const groups = [{ letter: 'A', lists: ['one'] }]

  it('where percentages are of them moves every percentage, and puts 16 low into a class', () => {
    const effects = correctionEffects(statementOf(listOf('one', 'Danh sách một', 'issued')), groups, before, after)
    expect(effects.denominators).toHaveLength(1)
    const [effect] = effects.denominators
    expect(effect).toMatchObject({ list: 1, of: 'issued', chosen: true, before: 32, after: 31 })
    expect(effect?.officials[0]?.levels[2]).toEqual({ level: 'low', label: 'tín nhiệm thấp', count: 16, before: '50,00', after: '51,61' })
    expect(effect?.officials.map((one) => [one.before?.code, one.after?.code, one.moved])).toEqual([[undefined, 'lowOverHalf', true], [undefined, undefined, false]])
    const paper = textOf(effectBlocks(COUNT, effects, names))
    expect(paper).toContain('tổng số phiếu phát ra, đã ghi 32, đính chính thành 31')
    expect(paper).toContain('16 phiếu: 50,00% → 51,61%')
    expect(paper).toContain('Không thuộc trường hợp nào\nTrên 1/2 đến dưới 2/3 phiếu tín nhiệm thấp (Đ11)')
  })

  it('where percentages are of the ballots collected leaves them, and names the class that another way of counting would give', () => {
    const effects = correctionEffects(statementOf(listOf('one', 'Danh sách một', 'collected')), groups, before, after)
    expect(effects).toMatchObject({ denominators: [{ of: 'issued', chosen: false }], quorumLost: [] })
    const paper = textOf(effectBlocks(COUNT, effects, names))
    expect(paper).toContain('mọi tỷ lệ phần trăm trong kết quả giữ nguyên')
    expect(paper).toContain('là cách tính khác với kết quả')
  })

  it('touches only the lists that the group rates', () => {
    const two = statementOf(listOf('one', 'Danh sách một', 'issued'), listOf('two', 'Danh sách hai', 'issued'))
    const both = correctionEffects(two, [{ letter: 'A', lists: ['one'] }, { letter: 'B', lists: ['two'] }], [...before, groupOf('B', {})], [...after, groupOf('B', {})])
    expect(both.denominators.map(({ list }) => list)).toEqual([1])
  })
})

it('a correction that touches no such count says so on its paper, and one of a name says nothing', () => {
  const groups = [{ letter: 'A', lists: ['one'] }]
  const effects = correctionEffects(statementOf(listOf('one', 'Danh sách một', 'collected')), groups, [groupOf('A', {})], [groupOf('A', { cardBox: 29 })])
  expect(effects).toEqual({ denominators: [], quorumLost: [] })
  expect(textOf(effectBlocks(COUNT, effects, names))).toContain('Không người nào đổi phân loại')
  expect(effectBlocks({ entries: [{ kind: 'list', list: 1, old: 'a', new: 'b' }] }, effects, names)).toEqual([])
})

it('a corrected number present below the quorum is said, and left to the level above', () => {
  const effects = correctionEffects(statementOf(listOf('one', 'Danh sách một', 'collected')), [{ letter: 'A', lists: ['one'] }], [groupOf('A', { present: 22 })], [groupOf('A', { present: 21 })])
  expect(effects.quorumLost).toEqual([{ list: 1, present: 21, summoned: 33 }])
  expect(textOf(effectBlocks(COUNT, effects, names))).toContain('21 trên 33 được triệu tập, không đủ điều kiện tiến hành')
})
