/**
 * How an error is said: what happened, what was not lost, what to do; in Vietnamese (on screen) and English (for reviewers).
 * Every error of the product is said this way; the sentences of a stage stand in the file of that stage.
 */
export interface Sentences {
  /** What happened. */
  readonly what: string
  /** What was not lost. */
  readonly kept: string
  /** What to do. */
  readonly next: string
}

export interface ErrorWords {
  readonly vi: Sentences
  readonly en: Sentences
}

type Said = readonly [what: string, kept: string, next: string]

export const say = (vi: Said, en: Said): ErrorWords => ({
  vi: { what: vi[0], kept: vi[1], next: vi[2] },
  en: { what: en[0], kept: en[1], next: en[2] },
})

/** A phrase in both languages, to be put into sentences. */
export interface Phrase {
  readonly vi: string
  readonly en: string
}

/** What is usually not lost, by place. */
export const KEPT = {
  form: { vi: 'Những gì đã nhập vẫn còn nguyên.', en: 'Everything entered so far is kept.' },
  file: { vi: 'Chưa có gì được đưa vào; danh sách đang có không thay đổi.', en: 'Nothing was taken over; the present list is unchanged.' },
  round: { vi: 'Lượt lấy phiếu không thay đổi.', en: 'The round is unchanged.' },
  box: { vi: 'Mọi phiếu đã bỏ vẫn còn nguyên trong hòm.', en: 'Every ballot already cast is still in the box.' },
  received: { vi: 'Tệp nhận được vẫn còn nguyên, không bị sửa.', en: 'The file received is untouched.' },
} as const satisfies Readonly<Record<string, Phrase>>
