/**
 * SpokenVoice on the browser's speech synthesis: voices with `localService` only. Undefined where the browser has no speech.
 * Limits: whether the sound goes to headphones or to a loudspeaker no page can know; the screens say so.
 */
import type { SpokenVoice } from '../ports/spokenVoice'

/** A little slower than talk: names are to be understood the first time. */
const RATE = 0.95

type Language = Parameters<SpokenVoice['speaks']>[0]

/** Old engines have no events on it. */
type Voices = Omit<SpeechSynthesis, 'addEventListener' | 'removeEventListener'> & Partial<Pick<SpeechSynthesis, 'addEventListener' | 'removeEventListener'>>

export function browserVoice(): SpokenVoice | undefined {
  const { speechSynthesis: speech } = globalThis as { speechSynthesis?: Voices }
  if (speech === undefined || typeof SpeechSynthesisUtterance === 'undefined') return undefined
  const voiceOf = (language: Language) =>
    speech.getVoices().find(({ localService, lang }) => localService && lang.toLowerCase().replace('_', '-').split('-')[0] === language)
  return {
    speaks: (language) => voiceOf(language) !== undefined,
    onVoices(listener) {
      speech.addEventListener?.('voiceschanged', listener)
      return () => {
        speech.removeEventListener?.('voiceschanged', listener)
      }
    },
    say(text, language) {
      speech.cancel()
      const voice = voiceOf(language)
      if (voice === undefined || text === '') return
      const utterance = new SpeechSynthesisUtterance(text)
      utterance.voice = voice
      utterance.lang = voice.lang
      utterance.rate = RATE
      speech.speak(utterance)
    },
    stop() {
      speech.cancel()
    },
  }
}
