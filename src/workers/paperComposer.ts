/** The composers of papers behind their port; loaded when the first paper is asked for. */
import type { PaperComposer } from '../ports/papers'

const minutes = () => import('../documents/composeMinutes')

export const paperComposer: PaperComposer = {
  minutesDefaults: async (facts) => (await minutes()).minutesDefaults(facts),
  minutes: async (facts, text, draft) => (await minutes()).composeMinutes(facts, text, draft),
}
