/** The composers of papers behind their port; loaded when the first paper is asked for. */
import type { PaperComposer } from '../ports/papers'

const minutes = () => import('../documents/composeMinutes')
const log = () => import('../documents/composeLog')

export const paperComposer: PaperComposer = {
  minutesDefaults: async (facts) => (await minutes()).minutesDefaults(facts),
  minutes: async (facts, text, draft) => (await minutes()).composeMinutes(facts, text, draft),
  slides: async (statement, fingerprint, decimals) => (await import('../documents/composeSlides')).composeSlides(statement, fingerprint, decimals),
  publication: async (facts, text, choice) => (await import('../documents/composePublication')).composePublication(facts, text, choice),
  remade: async (facts) => (await import('../documents/composeRemade')).composeRemade(facts),
  logPaper: async (facts) => (await log()).composeLogPaper(facts),
  logCsv: async (entries) => (await log()).logCsv(entries),
}
