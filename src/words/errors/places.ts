/** Names of the places in the set-up form, as the screens write them. */
import type { CountField, IdField, PlannedField, TextField } from '../../domain/meeting/meetingFaults'
import type { Phrase } from './sentences'

const FIXED: Readonly<Record<string, Phrase>> = {
  'unit.name': { vi: 'Tên đơn vị', en: 'Unit name' },
  'unit.code': { vi: 'Mã đơn vị', en: 'Unit code' },
  'unit.superior': { vi: 'Cấp trên', en: 'Superior body' },
  'sitting.title': { vi: 'Tên hội nghị', en: 'Title of the meeting' },
  'sitting.place': { vi: 'Địa điểm', en: 'Place' },
  'sitting.date': { vi: 'Ngày họp', en: 'Date' },
  'sitting.time': { vi: 'Giờ họp', en: 'Time' },
  'sitting.termStart': { vi: 'Năm đầu nhiệm kỳ', en: 'First year of the term' },
  'round.title': { vi: 'Tên lượt lấy phiếu', en: 'Title of the round' },
  'round.number': { vi: 'Số thứ tự lượt', en: 'Number of the round' },
  ruleSet: { vi: 'Quy định áp dụng', en: 'Rule set' },
  'ruleSet.settings.denominator': { vi: 'Tỷ lệ phần trăm tính trên', en: 'Percentages are of' },
  'ruleSet.settings.validity': { vi: 'Phiếu hợp lệ xét theo', en: 'How validity is judged' },
  'ruleSet.settings.unmarked': { vi: 'Khi có người chưa được đánh giá', en: 'When a person is not rated' },
  'documents.secrecy': { vi: 'Độ mật', en: 'Secrecy level' },
  'documents.minutesNumber': { vi: 'Số biên bản', en: 'Number of the minutes' },
  'documents.legalBasis': { vi: 'Căn cứ', en: 'Legal basis' },
  'documents.locality': { vi: 'Địa danh ghi trên văn bản', en: 'Place name on the papers' },
  'documents.chair': { vi: 'Chủ trì hội nghị', en: 'Chair of the meeting' },
  'documents.secretary': { vi: 'Thư ký hội nghị', en: 'Secretary of the meeting' },
  'documents.recipients': { vi: 'Nơi nhận', en: 'Recipients' },
  'documents.copies': { vi: 'Số bản biên bản', en: 'Copies of the minutes' },
  electorate: { vi: 'Tổng số đại biểu', en: 'Total electorate' },
  roundId: { vi: 'Mã lượt lấy phiếu', en: 'Round id' },
  meetingId: { vi: 'Mã hội nghị', en: 'Id of the meeting' },
  planDigest: { vi: 'Mã tệp kế hoạch của cấp trên', en: 'Digest of the plan file' },
  replaces: { vi: 'Lượt được thay thế', en: 'Round being replaced' },
}

const NUMBERED: Readonly<Record<string, (n: number) => Phrase>> = {
  'lists.title': (n) => ({ vi: `Tên danh sách lấy phiếu ${n}`, en: `Title of list ${n}` }),
  'lists.electorate': (n) => ({ vi: `Tổng số đại biểu của danh sách ${n}`, en: `Total electorate of list ${n}` }),
  'lists.uuid': (n) => ({ vi: `Mã danh sách lấy phiếu ${n}`, en: `Id of list ${n}` }),
  'lists.excluded.name': (n) => ({ vi: `Họ và tên người không lấy phiếu ở danh sách ${n}`, en: `Name of a person not rated on list ${n}` }),
  'lists.excluded.position': (n) => ({ vi: `Chức vụ người không lấy phiếu ở danh sách ${n}`, en: `Position of a person not rated on list ${n}` }),
  'voterGroups.title': (n) => ({ vi: `Tên nhóm đại biểu ${n}`, en: `Name of voter group ${n}` }),
  'voterGroups.letter': (n) => ({ vi: `Chữ của nhóm đại biểu ${n}`, en: `Letter of voter group ${n}` }),
  'voterGroups.summoned': (n) => ({ vi: `Số được triệu tập của nhóm đại biểu ${n}`, en: `Number summoned of voter group ${n}` }),
  'voterGroups.printed': (n) => ({ vi: `Số thẻ nhận phiếu in cho nhóm đại biểu ${n}`, en: `Voting cards to print for voter group ${n}` }),
  'voterGroups.releasePool': (n) => ({ vi: `Số phiếu cấp bù dự trữ của nhóm đại biểu ${n}`, en: `Release pool of voter group ${n}` }),
  'committee.members.name': (n) => ({ vi: `Họ và tên thành viên Ban Kiểm phiếu ${n}`, en: `Name of committee member ${n}` }),
  'committee.members.role': (n) => ({ vi: `Vai trò của thành viên Ban Kiểm phiếu ${n}`, en: `Role of committee member ${n}` }),
}

export function placeName(field: TextField | CountField | IdField | PlannedField): Phrase {
  const number = /\.(\d+)\./.exec(field)?.[1]
  const phrase = number === undefined ? FIXED[field] : NUMBERED[field.replace(/\.\d+(?=\.)/g, '')]?.(Number(number) + 1)
  return phrase ?? FIXED[field] ?? { vi: field, en: field }
}
