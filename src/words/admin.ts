/** Sentences of the admin frame, S0 and the steps of a round. Vietnamese first; English of the same type for reviewers. */
import { inBoth } from './language'
import type { RoundState } from '../domain/round/round'

export interface AdminWords {
  readonly appName: string
  readonly tagline: string
  readonly rehearsal: string
  readonly back: string
  readonly home: {
    readonly empty: string
    readonly emptyHint: string
    readonly create: string
    readonly sample: string
    readonly sampleHint: string
    readonly making: string
    readonly rounds: string
    readonly rehearsals: string
    readonly verify: string
    readonly verifyHint: string
    readonly verifyOpen: string
    readonly kiosk: string
    readonly open: string
    readonly remove: string
    readonly removeAsk: (title: string) => string
    readonly removeYes: string
    readonly cancel: string
    readonly untitled: string
    readonly noUnit: string
    readonly readiness: string
    readonly checking: string
    readonly update: string
    readonly updateLead: string
    readonly updateNow: string
    readonly version: (version: string, build: string) => string
  }
  readonly state: Readonly<Record<RoundState, string>>
  readonly next: Readonly<Record<RoundState, string>>
  /** Of a signed round whose minutes are finished. */
  readonly nextPacked: string
  /** Of a rehearsal that was closed. */
  readonly nextRehearsed: string
  readonly steps: {
    readonly label: string
    readonly setup: string
    readonly ceremony: string
    readonly cards: string
    readonly rehearsal: string
    readonly prepare: string
    readonly open: string
    readonly voting: string
    readonly closing: string
    readonly result: string
    readonly minutes: string
    readonly exporting: string
    readonly log: string
    readonly sheet: string
    readonly done: string
    readonly now: string
    readonly ready: string
    readonly later: string
  }
  readonly loading: string
  readonly secondTab: { readonly title: string; readonly text: string }
  readonly insecure: { readonly title: string; readonly text: string }
  readonly crashed: { readonly title: string; readonly text: string; readonly reload: string }
}

export const adminVi: AdminWords = {
  appName: 'Hòm Phiếu',
  tagline: 'Lấy phiếu tín nhiệm ngay tại hội nghị, không cần mạng',
  rehearsal: 'LÀM THỬ – KHÔNG TÍNH KẾT QUẢ',
  back: 'Về trang đầu',
  home: {
    empty: 'Máy này chưa có cuộc lấy phiếu nào',
    emptyHint: 'Tạo cuộc lấy phiếu đầu tiên, hoặc thử cả quy trình với dữ liệu mẫu trước.',
    create: 'Tạo cuộc lấy phiếu',
    sample: 'Thử với dữ liệu mẫu',
    sampleHint: 'Một cuộc làm thử đã chuẩn bị sẵn, có thẻ và mã để bấm thử ngay. Không tính kết quả.',
    making: 'Đang chuẩn bị cuộc làm thử',
    rounds: 'Các cuộc lấy phiếu',
    rehearsals: 'Các cuộc làm thử',
    verify: 'Cấp trên: tiếp nhận hồ sơ',
    verifyHint: 'Kiểm tra hồ sơ kết quả do phường, xã gửi lên. Không cần mạng, không sửa gì trong tệp.',
    verifyOpen: 'Kiểm tra hồ sơ',
    kiosk: 'Về màn hình ghi phiếu',
    open: 'Mở',
    remove: 'Xóa bản nháp',
    removeAsk: (title) => `Xóa hẳn bản nháp “${title}”? Thẻ nhận phiếu đã in của cuộc này cũng sẽ không dùng được nữa.`,
    removeYes: 'Xóa hẳn',
    cancel: 'Không xóa',
    untitled: 'Chưa đặt tên',
    noUnit: 'Chưa ghi đơn vị',
    readiness: 'Máy đã sẵn sàng chưa',
    checking: 'Đang kiểm tra máy…',
    update: 'Có phiên bản mới của Hòm Phiếu',
    updateLead: 'Chỉ cập nhật khi không có lượt bỏ phiếu nào đang mở. Dữ liệu trên máy giữ nguyên.',
    updateNow: 'Cập nhật',
    version: (version, build) => `Phiên bản ${version} · mã bản dựng ${build}`,
  },
  state: {
    draft: 'Đang chuẩn bị',
    keyed: 'Đã làm thẻ chìa khóa',
    ready: 'Sẵn sàng mở',
    open: 'Đang bỏ phiếu',
    paused: 'Tạm dừng',
    locked: 'Đã khóa hòm, chưa có kết quả',
    signed: 'Đã có kết quả, CHƯA LƯU RA USB',
    exported: 'Đã lưu ra USB',
    annulled: 'Đã hủy lượt',
  },
  next: {
    draft: 'Tiếp tục chuẩn bị',
    keyed: 'Duyệt và niêm phong',
    ready: 'Mở lượt bỏ phiếu',
    open: 'Vào màn hình ghi phiếu',
    paused: 'Xem tình hình, mở tiếp hoặc kết thúc',
    locked: 'Nhập thẻ chìa khóa để hoàn tất kiểm phiếu',
    signed: 'Hoàn tất biên bản kiểm phiếu',
    exported: 'Xem kết quả',
    annulled: 'Xem hồ sơ hủy lượt',
  },
  nextPacked: 'Lưu hồ sơ kết quả ra USB',
  nextRehearsed: 'Xem kết quả làm thử',
  steps: {
    label: 'Các bước',
    setup: 'Chuẩn bị cuộc lấy phiếu',
    ceremony: 'Thẻ chìa khóa của Ban Kiểm phiếu',
    cards: 'Thẻ nhận phiếu',
    rehearsal: 'Làm thử',
    prepare: 'Duyệt và niêm phong',
    open: 'Mở lượt bỏ phiếu',
    voting: 'Ghi phiếu',
    closing: 'Kết thúc lượt bỏ phiếu',
    result: 'Kết quả',
    minutes: 'Biên bản',
    exporting: 'Lưu ra USB',
    log: 'Nhật ký',
    sheet: 'Tờ mẫu: mã thẻ, PIN, thẻ chìa khóa',
    done: 'đã xong',
    now: 'đang làm',
    ready: 'vào xem được',
    later: 'chưa tới',
  },
  loading: 'Đang đọc dữ liệu…',
  secondTab: {
    title: 'Hòm Phiếu đang mở ở một cửa sổ khác',
    text: 'Mỗi máy chỉ dùng một cửa sổ để không phiếu nào bị ghi hai nơi. Không có gì bị mất. Mời đồng chí đóng cửa sổ này và quay lại cửa sổ đang mở.',
  },
  insecure: {
    title: 'Địa chỉ này không an toàn nên Hòm Phiếu không chạy',
    text: 'Trình duyệt chỉ cho mã hóa phiếu trên địa chỉ https hoặc localhost. Không có gì bị mất. Mời đồng chí mở Hòm Phiếu từ biểu tượng đã cài, hoặc từ địa chỉ https do cấp trên cung cấp.',
  },
  crashed: {
    title: 'Phần mềm gặp lỗi và đã dừng lại',
    text: 'Các phiếu đã ghi vẫn còn nguyên trong hòm; phiếu đang ghi dở không được tính và thẻ vẫn dùng được. Mời đồng chí bấm nút dưới đây; nếu lặp lại, ghi lại giờ và gọi người hỗ trợ của cấp trên.',
    reload: 'Mở lại Hòm Phiếu',
  },
}

export const adminEn: AdminWords = {
  appName: 'Hòm Phiếu',
  tagline: 'Confidence votes in the hall, no network needed',
  rehearsal: 'REHEARSAL – RESULTS DO NOT COUNT',
  back: 'Back to start',
  home: {
    empty: 'No vote on this tablet yet',
    emptyHint: 'Create the first one, or try the whole procedure with sample data.',
    create: 'Create a vote',
    sample: 'Try with sample data',
    sampleHint: 'A prepared rehearsal with cards and codes to try at once. Nothing counts.',
    making: 'Preparing the rehearsal',
    rounds: 'Votes',
    rehearsals: 'Rehearsals',
    verify: 'Level above: receive packages',
    verifyHint: 'Checks result packages sent by wards and communes, offline, without changing them.',
    verifyOpen: 'Verify packages',
    kiosk: 'To the voting screen',
    open: 'Open',
    remove: 'Delete draft',
    removeAsk: (title) => `Delete the draft “${title}” for good? Voting cards already printed for it will no longer work.`,
    removeYes: 'Delete',
    cancel: 'Keep it',
    untitled: 'Untitled',
    noUnit: 'No unit yet',
    readiness: 'Is the tablet ready',
    checking: 'Checking…',
    update: 'A new version of Hòm Phiếu is here',
    updateLead: 'Only while no round is open. The data on this tablet stays.',
    updateNow: 'Update',
    version: (version, build) => `Version ${version} · build ${build}`,
  },
  state: {
    draft: 'Being prepared', keyed: 'Key cards made', ready: 'Ready to open', open: 'Voting', paused: 'Paused',
    locked: 'Box locked, no result yet', signed: 'Result ready, NOT SAVED TO USB', exported: 'Saved to USB', annulled: 'Annulled',
  },
  next: {
    draft: 'Go on preparing', keyed: 'Approve and seal', ready: 'Open the round', open: 'To the voting screen',
    paused: 'See, resume or close', locked: 'Enter key cards to finish', signed: 'Finish the minutes', exported: 'See the result', annulled: 'See the record',
  },
  nextPacked: 'Save the package to USB',
  nextRehearsed: 'See how the rehearsal went',
  steps: {
    label: 'Steps', setup: 'Set-up', ceremony: 'Key cards of the committee', cards: 'Voting cards', rehearsal: 'Rehearsal', prepare: 'Approve and seal',
    open: 'Open the round', voting: 'Voting', closing: 'Close the round', result: 'Result', minutes: 'Minutes', exporting: 'Save to USB', log: 'Log',
    sheet: 'Sample sheet: codes, PINs, key cards', done: 'done', now: 'now', ready: 'can be opened', later: 'later',
  },
  loading: 'Reading…',
  secondTab: {
    title: 'Hòm Phiếu is already open in another window',
    text: 'One window a tablet, so that no ballot is written twice. Nothing is lost. Please close this window and go back to the other.',
  },
  insecure: {
    title: 'This address is not secure, so Hòm Phiếu does not run',
    text: 'Browsers encrypt ballots only on https or localhost. Nothing is lost. Please open Hòm Phiếu from its icon or from the https address given by the level above.',
  },
  crashed: {
    title: 'The program met an error and stopped',
    text: 'Recorded ballots are intact; a ballot being marked was not counted and its card still works. Press the button; if it happens again, note the time and call support.',
    reload: 'Open again',
  },
}

export const adminWords = inBoth(adminVi, adminEn)
