/**
 * SpokenVoice: reads aloud with a voice that is on this device itself, so that no word of a ballot ever leaves it. Voices that
 * ask a server are as good as none. What is said is in memory only; nothing of it is logged.
 */
export interface SpokenVoice {
  /** Whether such a voice for this language is here now; some systems name their voices late. */
  speaks(language: 'vi' | 'en'): boolean
  /** Calls back whenever the list of voices changes; returns the way to stop. */
  onVoices(listener: () => void): () => void
  /** Says this instead of whatever is being said. */
  say(text: string, language: 'vi' | 'en'): void
  stop(): void
}
