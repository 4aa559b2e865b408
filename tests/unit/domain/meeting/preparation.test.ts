/** R16: what must be done before the meeting, with days computed from its date, changed where a province sets others. */
import { describe, expect, it } from 'vitest'
import { dayBefore, preparationSteps, withPreparation } from '../../../../src/domain/meeting/preparationSteps'
import { aDraft } from '../../../support/builders'
import { preparationPaper } from '../../../../src/words/papers/preparationPaper'
import { documentsOf } from '../../../../src/domain/meeting/documentSettings'

const draft = { ...aDraft(), sitting: { ...aDraft().sitting, date: '2028-03-05' } }
const dateOf = (form: typeof draft, act: string) => preparationSteps(form).find((step) => step.act === act)?.date

describe('the days before a meeting', () => {
  it('cross months and leap days', () => {
    expect([dayBefore('2028-03-05', 5), dayBefore('2027-03-05', 5), dayBefore('2028-01-02', 15)]).toEqual(['2028-02-29', '2027-02-28', '2027-12-18'])
    expect([dayBefore('', 3), dayBefore('5/3/2028', 3)]).toEqual(['', ''])
  })

  it('are those of the regulation, fifteen for dossiers and ten for questions, each with its article', () => {
    expect(preparationSteps(draft).filter(({ article }) => article !== undefined)).toMatchObject([
      { act: 'dossiers', date: '2028-02-19', article: 'Đ8' },
      { act: 'questions', date: '2028-02-24', article: 'Đ8' },
    ])
  })

  it('a rule set without such days lays none down, and the suggestions stay', () => {
    const council = { ...draft, ruleSet: { ...draft.ruleSet, id: '96-2023-QH15' as const } }
    expect(preparationSteps(council).map(({ act }) => act)).toEqual(['people', 'cards', 'ceremony', 'rehearsal', 'device'])
  })

  it('follow the day of the meeting until they are changed by hand', () => {
    const changed = withPreparation(draft, { act: 'dossiers', own: -1 }, { date: '2028-02-14' })
    const moved = { ...changed, sitting: { ...changed.sitting, date: '2028-03-06' } }
    expect([dateOf(moved, 'dossiers'), dateOf(moved, 'questions')]).toEqual(['2028-02-14', '2028-02-25'])
  })
})

describe('the list', () => {
  it('takes ticks and lines of its own, and lets own lines go again', () => {
    const ticked = withPreparation(draft, { act: 'cards', own: -1 }, { done: true })
    const first = withPreparation(ticked, { act: 'own', own: 0 }, { title: 'Mượn hội trường', date: '2028-03-01' })
    const second = withPreparation(first, { act: 'own', own: 1 }, { title: 'In khẩu hiệu' })
    const left = withPreparation(second, { act: 'own', own: 0 }, undefined)
    expect(preparationSteps(second).filter(({ act }) => act === 'own').map(({ title }) => title)).toEqual(['Mượn hội trường', 'In khẩu hiệu'])
    expect(preparationSteps(left).filter(({ act }) => act === 'own').map(({ title }) => title)).toEqual(['In khẩu hiệu'])
    expect(preparationSteps(left).find(({ act }) => act === 'cards')?.done).toBe(true)
  })

  it('is printed line by line with day, article and tick', () => {
    const { unit, sitting, committee } = draft
    const ticked = withPreparation(draft, { act: 'questions', own: -1 }, { done: true })
    const paper = preparationPaper({ unit, sitting, committee, documents: documentsOf(draft), rehearsal: false }, preparationSteps(ticked), '2028-02-01T08:00:00+07:00')
    const table = paper.blocks.find(({ kind }) => kind === 'table')
    expect(table?.kind === 'table' && table.rows[1]).toEqual(['2', 'Nhận ý kiến, câu hỏi của người ghi phiếu về người được lấy phiếu', '24/02/2028', 'Đ8', 'x'])
  })
})
