/** A result package contradicts itself (S17): which claim, and what to ask of the unit that sent it. */
import { withPoint } from '../decimals'
import { countOf, fits } from '../english'
import type { StatementFault } from '../../domain/result/statementFaults'
import { KEPT, say, type ErrorWords, type Phrase } from './sentences'

const ASK: Phrase = {
  vi: 'Không tổng hợp hồ sơ này. Mời phường xuất lại hồ sơ từ máy và nộp lại; nếu vẫn sai, đối chiếu với biên bản giấy đã ký.',
  en: 'Do not consolidate this package. Ask the unit to export it from the tablet again; if it is still wrong, compare with the signed paper minutes.',
}

const told = (vi: string, en: string, ask: Phrase = ASK): ErrorWords => say([vi, KEPT.received.vi, ask.vi], [en, KEPT.received.en, ask.en])

const none = (value: string | number | null): string => (value === null ? '—' : String(value))

export function statementWords(fault: StatementFault): ErrorWords {
  if ('official' in fault) return officialFaultWords(fault)
  if ('group' in fault) return groupFaultWords(fault)
  if ('list' in fault) return listFaultWords(fault)
  switch (fault.code) {
    case 'statement/lists-disagree':
      return told(
        `Các danh sách trong cùng lượt không thống nhất (${fault.field}).`,
        `The lists of one round disagree (${fault.field}).`,
      )
    case 'statement/voter-groups-disagree':
      return told(
        'Các nhóm đại biểu trong kết quả khác với biên bản mở lượt.',
        'The voter groups of the result differ from the opening record.',
      )
    case 'statement/too-few-members':
      return told(
        `Chỉ có ${fault.members} thành viên Ban Kiểm phiếu kết thúc lượt, cần ít nhất ${fault.threshold}.`,
        `Only ${countOf(fault.members, 'member')} closed the round; ${fault.threshold} ${fits(fault.threshold, 'is', 'are')} needed.`,
      )
    case 'statement/members-not-in-order':
      return told('Danh sách khóa của Ban Kiểm phiếu bị lặp hoặc sai thứ tự.', 'The member keys repeat or are out of order.')
    case 'statement/log-head':
      return told('Nhật ký kèm theo không phải là nhật ký máy đã ký.', 'The log is not the one the tablet signed.')
  }
}

function officialFaultWords(fault: Extract<StatementFault, { official: number }>): ErrorWords {
  const vi = `Danh sách ${fault.list}, người thứ ${fault.official}`
  const en = `List ${fault.list}, person ${fault.official}`
  switch (fault.code) {
    case 'statement/official-disagrees':
      return told(`${vi}: thông tin khác với cấu hình đã khóa (${fault.field}).`, `${en}: differs from the frozen configuration (${fault.field}).`)
    case 'statement/levels':
      return told(`${vi}: các mức tín nhiệm không đúng bộ quy tắc.`, `${en}: the levels are not those of the rule set.`)
    case 'statement/valid':
      return told(`${vi}: số hợp lệ ghi ${fault.found}, cộng lại là ${fault.expected}.`, `${en}: valid is ${fault.found}, the levels add up to ${fault.expected}.`)
    case 'statement/invalid':
      return told(`${vi}: số không hợp lệ ghi ${fault.found}, phải là ${fault.expected}.`, `${en}: invalid is ${fault.found}, must be ${fault.expected}.`)
    case 'statement/official-sum':
      return told(`${vi}: các mức và chưa đánh giá cộng lại ${fault.found}, thu về ${fault.collected}.`, `${en}: levels and unmarked add up to ${fault.found}, collected ${fault.collected}.`)
    case 'statement/percent':
      return told(`${vi}: tỷ lệ ghi ${none(fault.found)}, tính lại là ${none(fault.expected)}.`, `${en}: percentage ${withPoint(none(fault.found))}, recomputed ${withPoint(none(fault.expected))}.`)
    case 'statement/outcome':
      return told(`${vi}: mức kết quả ghi không đúng với số phiếu.`, `${en}: the class does not follow from the counts.`)
  }
}

function groupFaultWords(fault: Extract<StatementFault, { group: string }>): ErrorWords {
  const vi = `Nhóm ${fault.group}`
  const en = `Group ${fault.group}`
  switch (fault.code) {
    case 'statement/not-a-count':
      return told(`${vi}: “${fault.field}” không phải là một số đếm.`, `${en}: “${fault.field}” is not a count.`)
    case 'statement/voter-group-numbers':
      return told(`${vi}: “${fault.field}” là ${fault.found}, biên bản mở lượt ghi ${fault.expected}.`, `${en}: “${fault.field}” is ${fault.found}, the opening record says ${fault.expected}.`)
    case 'statement/absent':
      return told(`${vi}: vắng mặt ghi ${fault.found}, phải là ${fault.expected}.`, `${en}: absent is ${fault.found}, must be ${fault.expected}.`)
    case 'statement/handed':
      return told(`${vi}: thẻ đã trao ghi ${fault.found}, in trừ còn lại là ${fault.expected}.`, `${en}: handed is ${fault.found}, printed less leftover is ${fault.expected}.`)
    case 'statement/issued':
      return told(`${vi}: phiếu phát ra ghi ${fault.found}, tính lại là ${fault.expected}.`, `${en}: issued is ${fault.found}, recomputed ${fault.expected}.`)
    case 'statement/issued-not-accounted':
      return told(`${vi}: phát ra ${fault.issued}, nhưng thu về, không dùng và thiếu cộng lại ${fault.accounted}.`, `${en}: ${fault.issued} issued, ${fault.accounted} accounted for.`)
    case 'statement/missing-reasons':
      return told(`${vi}: thiếu ${fault.missing} phiếu, chỉ ${fault.explained} phiếu có lý do.`, `${en}: ${fault.missing} missing, reasons for ${fault.explained}.`)
    case 'statement/card-box':
      return told(`${vi}: hòm thẻ có ${fault.cardBox} thẻ, phải là ${fault.expected}, không ghi lý do.`, `${en}: ${countOf(fault.cardBox, 'card')} in the card box, expected ${fault.expected}, without a reason.`)
    case 'statement/released-over-pool':
      return told(`${vi}: cấp bù ${fault.released} phiếu, dự trữ chỉ có ${fault.pool}.`, `${en}: ${fault.released} released from a pool of ${fault.pool}.`)
    case 'statement/issued-over-present':
      return told(`${vi}: phát ra ${fault.issued} phiếu cho ${fault.present} người có mặt.`, `${en}: ${fault.issued} issued to ${fault.present} present.`)
    case 'statement/present-over-summoned':
      return told(`${vi}: có mặt ${fault.present}, nhiều hơn được triệu tập ${fault.summoned}.`, `${en}: ${fault.present} present of ${fault.summoned} summoned.`)
  }
}

type ListFault = Exclude<Extract<StatementFault, { list: number }>, { official: number } | { group: string }>

function listFaultWords(fault: ListFault): ErrorWords {
  const vi = `Danh sách ${fault.list}`
  const en = `List ${fault.list}`
  switch (fault.code) {
    case 'statement/unknown-rule-set':
      return told(
        `${vi}: máy này không có bộ quy tắc ${fault.id}, phiên bản ${fault.version}.`,
        `${en}: this build has no rule set ${fault.id}, version ${fault.version}.`,
        { vi: 'Mời kiểm tra lại bằng bản phần mềm mới hơn; chưa tổng hợp hồ sơ này.', en: 'Verify it with a newer build; do not consolidate it yet.' },
      )
    case 'statement/settings-not-allowed':
      return told(`${vi}: cách tính đã chọn không có trong bộ quy tắc.`, `${en}: the settings are not open in the rule set.`)
    case 'statement/configuration-disagrees':
      return told(`${vi}: kết quả khác với cấu hình đã khóa khi mở (${fault.field}).`, `${en}: the result differs from the frozen configuration (${fault.field}).`)
    case 'statement/list-repeated':
      return told(`${vi}: trùng với một danh sách trước.`, `${en}: repeats an earlier list.`)
    case 'statement/not-a-count':
      return told(`${vi}: “${fault.field}” không phải là một số đếm.`, `${en}: “${fault.field}” is not a count.`)
    case 'statement/list-numbers':
      return told(`${vi}: “${fault.field}” ghi ${fault.found}, cộng các nhóm là ${fault.expected}.`, `${en}: “${fault.field}” is ${fault.found}, its groups add up to ${fault.expected}.`)
    case 'statement/no-quorum':
      return told(`${vi}: số có mặt ${fault.present}/${fault.summoned} không đủ để tiến hành.`, `${en}: ${fault.present} of ${fault.summoned} present is no quorum.`)
    case 'statement/electorate-below-summoned':
      return told(`${vi}: tổng số đại biểu ${fault.electorate} ít hơn số được triệu tập ${fault.summoned}.`, `${en}: electorate ${fault.electorate} below ${fault.summoned} summoned.`)
    case 'statement/denominator':
      return told(`${vi}: tỷ lệ tính trên ${fault.found}, phải tính trên ${none(fault.expected)}.`, `${en}: percentages of ${fault.found}, must be of ${none(fault.expected)}.`)
    case 'statement/denominator-kind':
      return told(`${vi}: tỷ lệ tính trên “${fault.found}”, cấu hình ghi “${fault.expected}”.`, `${en}: percentages of “${fault.found}”, configured “${fault.expected}”.`)
    case 'statement/officials-count':
      return told(`${vi}: có ${fault.found} người, cấu hình ghi ${fault.expected} người.`, `${en}: ${countOf(fault.found, 'person', 'people')}, configured ${fault.expected}.`)
    case 'statement/unmarked-differ':
      return told(`${vi}: phải đánh giá tất cả hoặc bỏ phiếu trắng, nhưng số chưa đánh giá của các người khác nhau.`, `${en}: all or nothing, yet the unmarked counts differ.`)
    case 'statement/device-ballots':
      return told(`${vi}: các máy nhận ${fault.found} phiếu, thu về ghi ${fault.collected}.`, `${en}: the tablets took ${countOf(fault.found, 'ballot')}, collected says ${fault.collected}.`)
  }
}
