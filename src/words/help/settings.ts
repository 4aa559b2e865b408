/** Sentences of the settings (S20). */
import { inBoth } from '../language'

export const settingsVi = {
  language: {
    label: 'Ngôn ngữ màn hình',
    lead: 'Chỉ đổi màn hình. Biên bản, thẻ và giấy tờ giữ ngôn ngữ của cuộc lấy phiếu.',
  },
}

const settingsEn: typeof settingsVi = {
  language: {
    label: 'Language of the screens',
    lead: 'Screens only. Minutes, cards and papers keep the language of their meeting.',
  },
}

export const settingsWords = inBoth(settingsVi, settingsEn)
