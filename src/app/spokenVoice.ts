/** What screens that can be read aloud may ask for: the port itself, which carries nothing of a round. */
export type { SpokenVoice } from '../ports/spokenVoice'
