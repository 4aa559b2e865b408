/** Documents made again from signed figures: the same numbers as the statement, marked, with who answers and from which package. */
import { beforeAll, describe, expect, it } from 'vitest'
import { composeRemade } from '../../../src/documents/composeRemade'
import type { RemadeFacts } from '../../../src/domain/result/remade'
import { plainText } from '../../../src/domain/result/paper'
import type { PaperDocument } from '../../../src/domain/result/paper'
import { makePackage } from '../../support/makePackage'
import { aMeeting } from '../../support/packageMeeting'

let facts: RemadeFacts
beforeAll(async () => {
  const { statement } = await makePackage({ seed: 'remade' })
  facts = {
    statement, digest: 'a'.repeat(64), fingerprint: 'ABCDEFGHJKMNPQRS', openingFingerprint: '23456789ABCDEFGH', fileDigest: 'b'.repeat(64),
    by: 'Trần Văn Quyết', document: '9-CV/TU', at: '2026-12-01T09:30:00+07:00',
  }
})

const linesOf = ({ blocks }: PaperDocument): readonly string[] =>
  blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'table':
        return block.rows.map((row) => row.map(plainText).join(' | '))
      case 'keyValues':
        return block.pairs.map(([name, value]) => `${name}: ${plainText(value)}`)
      case 'list':
        return block.items.map(plainText)
      case 'signatures':
        return block.people.map(({ role, name }) => `${role}: ${name}`)
      case 'pageBreak':
        return []
      case 'note':
        return [`${plainText(block.text)} ${block.mono ?? ''}`]
      default:
        return [plainText(block.text)]
    }
  })

describe('the paper', () => {
  it('says on every page that it was made again, by whom and under which document', () => {
    const paper = composeRemade(facts)
    expect(paper.watermark).toBe('BẢN LẬP LẠI')
    expect(paper.footer).toMatch(/^Bản lập lại – .*Trần Văn Quyết, văn bản 9-CV\/TU$/)
    expect(paper.madeAt).toBe(facts.at)
  })
  it('names the officer, the time, the document, the package received and the signed result', () => {
    expect(linesOf(composeRemade(facts))).toEqual(expect.arrayContaining([
      'Người chịu trách nhiệm: Trần Văn Quyết', 'Theo văn bản số: 9-CV/TU', 'Lập lại lúc: 09 giờ 30 phút, ngày 01 tháng 12 năm 2026',
      `SHA-256 của hồ sơ nhận được: ${'b'.repeat(64)}`, `SHA-256 của kết quả đã ký: ${'a'.repeat(64)}`, 'Người lập lại: Trần Văn Quyết',
      'Mã đối chiếu của kết quả ABCD-EFGH-JKMN-PQRS',
    ]))
  })
  it('holds every count and percentage of the statement, and nothing the secretary wrote', () => {
    const lines = linesOf(composeRemade(facts))
    for (const { denominator, officials } of facts.statement.lists) {
      for (const { name, levels } of officials) {
        const row = lines.find((line) => line.includes(name))
        for (const { count, percent } of levels) expect(row).toContain(`${String(count)}/${String(denominator.value)} phiếu (${percent ?? ''}%)`)
      }
    }
    expect(lines.join(' ')).toMatch(/Những phần do thư ký viết .* không nằm trong số liệu đã ký/)
    expect(lines.join(' ')).not.toMatch(/Lê Văn Cường|Ban Kiểm phiếu gồm/)
  })
  it('of a rehearsal says that too', async () => {
    const { statement } = await makePackage({ seed: 'rehearsed', meeting: aMeeting({ type: 'rehearsal' }) })
    expect(composeRemade({ ...facts, statement }).watermark).toBe('LÀM THỬ – BẢN LẬP LẠI')
  })
})
