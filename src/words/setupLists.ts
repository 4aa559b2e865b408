/** Sentences of several lists, voter groups and people who are not rated (S1; R5, R6). Vietnamese first; English of the same type. */
import { countOf } from './english'
import { inBoth } from './language'
import type { GroupColour } from '../domain/meeting/groupColours'
import type { ExcludedPerson } from '../domain/meeting/meeting'

export const setupListsVi = {
  several: 'Mỗi danh sách có người, số phiếu và kết quả riêng. Đại biểu ghi tất cả danh sách của mình trong một lần lên máy.',
  listName: (number: number) => `Danh sách ${String(number)}: tên`,
  newList: (number: number) => `Danh sách lấy phiếu số ${String(number)}`,
  addList: 'Thêm danh sách',
  addListHint: 'Chỉ cần khi có chức danh do những đại biểu khác nhau lấy phiếu.',
  listsFull: (most: number) => `Một lượt có nhiều nhất ${String(most)} danh sách.`,
  listUp: (title: string) => `Chuyển danh sách “${title}” lên trước`,
  listDown: (title: string) => `Chuyển danh sách “${title}” ra sau`,
  removeList: (title: string) => `Xóa danh sách “${title}”`,
  removeListShort: 'Xóa danh sách',
  listRemoved: (title: string) => `Đã xóa danh sách “${title}” cùng những người trong đó.`,
  undo: 'Hoàn tác',
  keyedTitle: 'Đổi danh sách thì phải làm lại thẻ chìa khóa',
  keyedText: 'Thêm, xóa hoặc đổi chỗ danh sách làm các thẻ chìa khóa đã chép không dùng được nữa. Sửa người trong danh sách thì không sao. Thẻ nhận phiếu đã in vẫn dùng được.',
  keyedGo: 'Vẫn đổi, sẽ làm lại thẻ chìa khóa',
  keyedKeep: 'Không đổi',
  excluded: {
    ask: 'Không lấy phiếu đối với người này vì',
    reasons: {
      'retirement-leave': 'Đã có thông báo nghỉ hưu, nghỉ công tác chờ nghỉ hưu',
      'appointed-this-year': 'Được bầu hoặc bổ nhiệm trong năm lấy phiếu',
    } satisfies Record<ExcludedPerson['reason'], string>,
    nameFirst: 'Ghi họ tên và chức vụ trước, rồi mới chọn lý do.',
    title: (count: number) => `Không lấy phiếu: ${String(count)} người`,
    lead: 'Những người này không có trên phiếu; họ tên và lý do được in trong phiếu duyệt và phụ lục biên bản (Quy định 96-QĐ/TW, Điều 3.1).',
    listLabel: (list: string) => `Không lấy phiếu – ${list}`,
    putBack: 'Đưa lại vào danh sách',
    putBackName: (name: string) => `Đưa ${name} lại vào danh sách`,
    excluded: (name: string) => `Đã đưa ${name} ra khỏi danh sách lấy phiếu.`,
    returned: (name: string) => `Đã đưa ${name} lại vào cuối danh sách.`,
  },
  groups: {
    lead: 'Mỗi nhóm có thẻ nhận phiếu riêng, in chữ và màu của nhóm. Chọn các danh sách mà nhóm ghi phiếu.',
    one: 'Mọi đại biểu ghi cùng một phiếu. Nếu có đại biểu chỉ ghi một số danh sách, hãy chia nhóm.',
    add: 'Thêm nhóm đại biểu',
    newGroup: (letter: string) => `Nhóm đại biểu ${letter}`,
    full: (most: number) => `Một lượt có nhiều nhất ${String(most)} nhóm.`,
    remove: (letter: string) => `Xóa nhóm ${letter}`,
    removed: (letter: string, title: string) => `Đã xóa nhóm ${letter} (${title}).`,
    matrix: 'Nhóm nào ghi phiếu cho danh sách nào',
    group: 'Nhóm',
    name: (letter: string) => `Tên nhóm ${letter}`,
    rates: (letter: string, list: string) => `Nhóm ${letter} ghi phiếu cho “${list}”`,
    electorate: 'Số đại biểu ghi phiếu',
    sum: (groups: readonly { readonly letter: string; readonly summoned: number | undefined }[], summoned: number | undefined) =>
      summoned === undefined || groups.length === 0
        ? '…'
        : groups.length === 1
          ? String(summoned)
          : `${groups.map((group) => `${group.letter} ${String(group.summoned ?? 0)}`).join(' + ')} = ${String(summoned)}`,
    nobody: 'chưa có nhóm nào',
    colour: {
      blue: 'xanh dương', green: 'xanh lá', orange: 'cam', purple: 'tím', red: 'đỏ', teal: 'xanh ngọc', yellow: 'vàng', grey: 'xám',
    } satisfies Record<GroupColour, string>,
    mark: (letter: string, colour: string) => `Nhóm ${letter}, màu ${colour}`,
  },
  /** On the review sheet. */
  paper: {
    ratedBy: (groups: readonly string[], voters: number) => `Đại biểu ghi phiếu: ${groups.join(' và ')}, tổng số ${String(voters)} đại biểu được triệu tập.`,
    group: (letter: string, title: string, colour: string) => `nhóm ${letter} (${title}, thẻ màu ${colour})`,
    excluded: 'Không lấy phiếu',
    reason: 'Lý do',
    idCode: (code: string) => `mã cán bộ ${code}`,
  },
}
export type SetupListsWords = typeof setupListsVi

export const setupListsEn: SetupListsWords = {
  several: 'Each list has its own people, ballots and result. A voter marks all lists of theirs in one visit.',
  listName: (number) => `List ${String(number)}: title`,
  newList: (number) => `List ${String(number)}`,
  addList: 'Add a list',
  addListHint: 'Needed only where different voters rate different posts.',
  listsFull: (most) => `A round has at most ${countOf(most, 'list')}.`,
  listUp: (title) => `Move the list “${title}” forward`,
  listDown: (title) => `Move the list “${title}” back`,
  removeList: (title) => `Delete the list “${title}”`,
  removeListShort: 'Delete the list',
  listRemoved: (title) => `The list “${title}” and its people were deleted.`,
  undo: 'Undo',
  keyedTitle: 'Changing the lists means new key cards',
  keyedText: 'Adding, deleting or moving a list voids the key cards already copied. Changing people on a list does not. Printed voting cards stay valid.',
  keyedGo: 'Change them, make new key cards',
  keyedKeep: 'Do not change',
  excluded: {
    ask: 'This person is not rated because',
    reasons: { 'retirement-leave': 'notified of retirement or of leave before it', 'appointed-this-year': 'elected or appointed in the year of the vote' },
    nameFirst: 'Enter name and position first, then the reason.',
    title: (count) => `Not rated: ${countOf(count, 'person', 'people')}`,
    lead: 'They are not on the ballot; names and reasons are printed on the review sheet and in the annex of the minutes (Regulation 96-QĐ/TW, article 3.1).',
    listLabel: (list) => `Not rated – ${list}`,
    putBack: 'Put back on the list',
    putBackName: (name) => `Put ${name} back on the list`,
    excluded: (name) => `${name} was taken off the list rated.`,
    returned: (name) => `${name} is back at the end of the list.`,
  },
  groups: {
    lead: 'Each group has voting cards of its own with its letter and colour. Choose the lists that the group rates.',
    one: 'All voters mark the same ballot. Where some rate only some of the lists, make groups.',
    add: 'Add a voter group',
    newGroup: (letter) => `Voter group ${letter}`,
    full: (most) => `A round has at most ${countOf(most, 'group')}.`,
    remove: (letter) => `Delete group ${letter}`,
    removed: (letter, title) => `Group ${letter} (${title}) was deleted.`,
    matrix: 'Which group rates which list',
    group: 'Group',
    name: (letter) => `Name of group ${letter}`,
    rates: (letter, list) => `Group ${letter} rates “${list}”`,
    electorate: 'Number of voters',
    sum: (groups, summoned) =>
      summoned === undefined || groups.length === 0
        ? '…'
        : groups.length === 1
          ? String(summoned)
          : `${groups.map((group) => `${group.letter} ${String(group.summoned ?? 0)}`).join(' + ')} = ${String(summoned)}`,
    nobody: 'no group yet',
    colour: { blue: 'blue', green: 'green', orange: 'orange', purple: 'purple', red: 'red', teal: 'teal', yellow: 'yellow', grey: 'grey' },
    mark: (letter, colour) => `Group ${letter}, ${colour}`,
  },
  paper: {
    ratedBy: (groups, voters) => `Rated by ${groups.join(' and ')}: ${countOf(voters, 'voter')} summoned.`,
    group: (letter, title, colour) => `group ${letter} (${title}, ${colour} cards)`,
    excluded: 'Not rated',
    reason: 'Reason',
    idCode: (code) => `id code ${code}`,
  },
}

export const setupListsWords = inBoth(setupListsVi, setupListsEn)
