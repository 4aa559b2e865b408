/** The voter's own settings for this visit: left hand, ballot read aloud. `address` is the form of address, in lower case. */
export interface SupportWords {
  readonly tool: string
  readonly toolAll: string
  readonly title: string
  readonly lead: string
  readonly hand: { readonly title: string; readonly note: string; readonly left: string; readonly right: string }
  readonly voice: {
    readonly title: string
    readonly note: string
    readonly none: string
    readonly start: string
    readonly stop: string
    /** Said at once when it is switched on, before anything of a ballot. */
    readonly trial: string
  }
  readonly said: {
    readonly chosen: string
    readonly open: string
    readonly notYet: string
    readonly choice: (level: string, name: string) => string
    readonly cleared: (name: string) => string
    /** What is written, as a voice should say it: fractions, abbreviations it would read as a word, codes symbol by symbol. */
    readonly aloud: (written: string) => string
  }
}

/** Three groups of four, as SealCode shows them: spelled, and not read as a word or a number in the thousands. */
const spelled = (written: string): string =>
  written.replace(/[0-9A-Z]{4}(?: [0-9A-Z]{4}){2}/gu, (code) => code.split(' ').map((group) => [...group].join(' ')).join(', '))

export const supportVi = (address: string): SupportWords => ({
  tool: 'Hỗ trợ',
  toolAll: 'Hỗ trợ: nút bên trái, đọc phiếu qua tai nghe',
  title: 'Hỗ trợ người ghi phiếu',
  lead: 'Chỉ áp dụng cho lần ghi phiếu này; xong phiếu, máy trở về như cũ.',
  hand: {
    title: 'Thuận tay trái',
    note: 'Nút Tiếp theo và các nút chính chuyển sang bên trái.',
    left: 'Chuyển nút sang bên trái',
    right: 'Để nút ở bên phải như cũ',
  },
  voice: {
    title: 'Nghe đọc phiếu bằng tai nghe',
    note: `Máy đọc tên và lựa chọn của ${address}. Cắm tai nghe trước rồi mới bật: không có tai nghe thì loa sẽ đọc to, người xung quanh nghe thấy.`,
    none: 'Máy này chưa có giọng đọc tiếng Việt cài sẵn, nên không đọc phiếu được. Ban Kiểm phiếu có thể cài giọng đọc trong cài đặt của máy trước hội nghị.',
    start: 'Đã cắm tai nghe, bật đọc phiếu',
    stop: 'Tắt đọc phiếu',
    trial: 'Đã bật đọc phiếu. Nếu tiếng này phát ra loa, mời tắt ngay và cắm tai nghe.',
  },
  said: {
    chosen: 'đã chọn',
    open: 'chưa chọn',
    notYet: 'chưa bấm được',
    choice: (level, name) => `Đã chọn ${level} cho ${name}`,
    cleared: (name) => `Đã bỏ chọn cho ${name}`,
    aloud: (written) =>
      spelled(written).replace(/(\d+)\/(\d+)/gu, '$1 trên $2').replaceAll('UBND', 'Ủy ban nhân dân').replaceAll('HĐND', 'Hội đồng nhân dân'),
  },
})

export const supportEn = (): SupportWords => ({
  tool: 'Support',
  toolAll: 'Support: buttons on the left, ballot read aloud',
  title: 'Support for the voter',
  lead: 'For this ballot only; afterwards the tablet is as before.',
  hand: {
    title: 'Left-handed',
    note: 'Next and the other main buttons move to the left.',
    left: 'Move the buttons to the left',
    right: 'Keep the buttons on the right',
  },
  voice: {
    title: 'Hear the ballot through headphones',
    note: 'The tablet reads names and your choices. Plug in headphones first: without them the loudspeaker reads aloud and people nearby hear it.',
    none: 'This tablet has no English voice of its own, so the ballot cannot be read aloud. The committee can install a voice in the tablet’s settings before the meeting.',
    start: 'Headphones are in: read the ballot',
    stop: 'Stop reading',
    trial: 'Reading is on. If you hear this from the loudspeaker, turn it off and plug in headphones.',
  },
  said: {
    chosen: 'chosen',
    open: 'not chosen',
    notYet: 'not available yet',
    choice: (level, name) => `Chose ${level} for ${name}`,
    cleared: (name) => `Cleared the choice for ${name}`,
    aloud: (written) => spelled(written).replace(/(\d+)\/(\d+)/gu, '$1 of $2'),
  },
})
