/** The plan made above, opened by the secretary: it fills fields and holds the form to them until it is put away. */
import { describe, expect, it } from 'vitest'
import { createDesk } from '../../../src/app/createDesk'
import { emptyPlan, lockedPlaces, withoutPlan, withPlan } from '../../../src/app/planDesk'
import type { PlanDraft, ReadPlan } from '../../../src/app/planDesk'
import { pinGuard } from '../../../src/app/pinGuard'
import { withSetting } from '../../../src/app/setUpForm'
import { checkMeeting } from '../../../src/domain/meeting/checkMeeting'
import { freezeConfiguration } from '../../../src/domain/meeting/configuration'
import { checkUnits, unitLines, unitRows } from '../../../src/domain/meeting/planForm'
import { wardDraft } from '../../support/fakeMeeting'
import { memoryWorld, must } from '../../support/memoryWorld'

const desk = createDesk(memoryWorld('plan'), pinGuard(() => 0))
const DRAFT: PlanDraft = {
  ...emptyPlan('96-QD-TW-2023', '2026-10-01'),
  number: '12-KH/TU', issuedBy: 'Thành ủy Tuy Hòa', rounds: ['Lấy phiếu giữa nhiệm kỳ'], secrecy: 'confidential', deadline: '2026-12-15',
}
const UNITS = 'HM-017; Đảng ủy phường Hoa Mai\nP-HB.09\tĐảng ủy phường Hòa Bình'
const sentence = (number: string, by: string) => `Kế hoạch số ${number} của ${by}`

async function opened(draft = DRAFT): Promise<ReadPlan> {
  const { files } = must(await desk.makePlan(draft, UNITS))
  return must(await desk.openPlan(files))
}
const planned = async (draft = DRAFT) => {
  const plan = await opened(draft)
  return withPlan(wardDraft(), plan, plan.plan.units[1]!, sentence)
}
const faultsOf = (draft: ReturnType<typeof wardDraft>) => {
  const checked = checkMeeting(draft)
  return checked.ok ? [] : checked.error.map(({ code, field }) => `${code} ${field}`)
}

describe('opening a plan', () => {
  it('fills unit, level above, rules, the round’s title, secrecy and the legal basis; the form stays complete', async () => {
    const draft = await planned()
    expect(draft).toMatchObject({
      unit: { code: 'P-HB.09', name: 'Đảng ủy phường Hòa Bình', superior: 'Thành ủy Tuy Hòa' },
      round: { title: 'Lấy phiếu giữa nhiệm kỳ' },
      documents: { secrecy: 'confidential' },
    })
    expect(draft.documents?.legalBasis).toContain('Kế hoạch số 12-KH/TU của Thành ủy Tuy Hòa')
    expect(faultsOf(draft)).toEqual([])
  })

  it('puts its digest into the configuration that freezes', async () => {
    const { digest } = await opened()
    const meeting = must(checkMeeting(await planned()))
    expect(freezeConfiguration(meeting, 0, 'build').planDigest).toBe(digest)
  })

  it('locks what it lays down, and nothing else', async () => {
    expect(lockedPlaces(await planned())).toEqual([
      'unit.name', 'unit.code', 'unit.superior', 'round.title', 'ruleSet',
      'ruleSet.settings.denominator', 'ruleSet.settings.validity', 'ruleSet.settings.unmarked', 'documents.secrecy',
    ])
    expect(lockedPlaces(await planned({ ...DRAFT, ruleSet: { ...DRAFT.ruleSet, locked: [] } }))).not.toContain('ruleSet.settings.unmarked')
    expect(lockedPlaces(wardDraft())).toEqual([])
  })
})

describe('a form that differs from its plan', () => {
  it('is no meeting: each place is named with what the plan says', async () => {
    const draft = await planned()
    expect(faultsOf({ ...draft, unit: { ...draft.unit, code: 'KHAC' } })).toEqual(['meeting/not-as-planned unit.code'])
    expect(faultsOf(withSetting(draft, 'unmarked', 'allOrNothing'))).toEqual(['meeting/not-as-planned ruleSet.settings.unmarked'])
    expect(faultsOf({ ...draft, documents: { ...draft.documents!, secrecy: 'none' } })).toEqual(['meeting/not-as-planned documents.secrecy'])
  })

  it('may differ in what the plan leaves open', async () => {
    const draft = await planned({ ...DRAFT, ruleSet: { ...DRAFT.ruleSet, locked: ['denominator'] } })
    expect(faultsOf(withSetting(draft, 'unmarked', 'allOrNothing'))).toEqual([])
  })

  it('is free again once the plan is put away, and then names no plan', async () => {
    const draft = withoutPlan(await planned())
    expect(faultsOf({ ...draft, unit: { ...draft.unit, code: 'KHAC' } })).toEqual([])
    expect([draft.plan, draft.planDigest]).toEqual([undefined, undefined])
  })
})

describe('what comes of a planned meeting', () => {
  it('is rehearsed without the plan: a rehearsal follows nobody’s plan', async () => {
    const rehearsals = createDesk({ ...memoryWorld('rehearsed plan'), rehearsal: true }, pinGuard(() => 0))
    const id = must(await rehearsals.rehearse(await planned(), 'ceremony', () => undefined))
    const round = must(await rehearsals.load(id))
    expect(round.state === 'draft' && [round.draft.plan, round.draft.planDigest]).toEqual([undefined, undefined])
    expect(round.state === 'draft' && faultsOf(round.draft)).toEqual([])
  })

  it('keeps the title of a round that is held again, whatever the plan calls the next one', async () => {
    const draft = await planned({ ...DRAFT, rounds: ['Lượt của Ban Chấp hành', 'Lượt của Hội đồng'] })
    const again = { ...draft, round: { ...draft.round, number: 2 }, replaces: { roundId: 'RoundBBBBBBBB2', digest: 'a'.repeat(64), reason: 'Hủy lượt' } }
    expect(faultsOf(again)).toEqual([])
    expect(faultsOf({ ...draft, round: { ...draft.round, number: 2 } })).toEqual(['meeting/not-as-planned round.title'])
  })
})

describe('the list of units', () => {
  it('is read from lines with tab, semicolon or comma, as typed or pasted from a spreadsheet', () => {
    expect(unitLines('A-1;Phường  Một\n\nA-2\tPhường Hai, thành phố X\nA-3,Xã Ba')).toEqual([
      { line: 1, code: 'A-1', name: 'Phường Một' }, { line: 3, code: 'A-2', name: 'Phường Hai, thành phố X' }, { line: 4, code: 'A-3', name: 'Xã Ba' },
    ])
  })

  it('is read from a spreadsheet with title rows above the column names', () => {
    const rows = [['DANH SÁCH ĐƠN VỊ'], [], ['STT', 'Tên đơn vị', 'Mã đơn vị'], [1, 'Phường Một', 'A-1'], [null, null, null], [2, 'Xã Hai', 'A-2']]
    expect(unitRows(rows)).toEqual({ ok: true, value: [{ line: 4, code: 'A-1', name: 'Phường Một' }, { line: 6, code: 'A-2', name: 'Xã Hai' }] })
    expect(unitRows([['Họ và tên', 'Chức vụ']])).toMatchObject({ ok: false, error: { code: 'plan/no-unit-columns' } })
  })

  it('names every wrong line', () => {
    const checked = checkUnits(unitLines('phường 1;Phường Một\nA-2\nA-3;Xã Ba\nA-3;Xã Bốn'))
    expect(checked.ok ? [] : checked.error).toEqual([
      { code: 'plan/unit-code-malformed', line: 1, value: 'phường 1' },
      { code: 'plan/unit-name-missing', line: 2, unit: 'A-2' },
      { code: 'plan/unit-repeated', line: 4, earlier: 3, unit: 'A-3' },
    ])
  })
})

describe('a plan that is not complete', () => {
  it('is not made; everything missing is named at once', async () => {
    const made = await desk.makePlan({ ...emptyPlan('96-QD-TW-2023', ''), deadline: '31/02/2026' }, '')
    expect(made.ok || made.error).toMatchObject({
      code: 'plan/not-ready',
      faults: [
        { code: 'plan/text-missing', field: 'number' }, { code: 'plan/text-missing', field: 'issuedBy' }, { code: 'plan/text-missing', field: 'issuedOn' },
        { code: 'plan/date-malformed', field: 'deadline' }, { code: 'plan/text-missing', field: 'rounds' }, { code: 'plan/no-units' },
      ],
    })
  })
})
