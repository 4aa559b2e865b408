/**
 * SpokenVoice on the browser's speech synthesis: voices with `localService` only. Undefined where the browser has no speech.
 * Limits: whether the sound goes to headphones or to a loudspeaker no page can know; the screens say so.
 */
import type { SpokenVoice } from '../ports/spokenVoice'

/** A little slower than talk: names are to be understood the first time. */
const RATE = 0.95

/**
 * An engine told to stop is left alone for a moment before it is given the next sentence: given at once, some drop it, and
 * speech-dispatcher was heard saying one to its end that had been stopped again meanwhile (docs/engines.md).
 */
const SETTLES_MS = 150

type Language = Parameters<SpokenVoice['speaks']>[0]

const tagOf = (lang: string): readonly string[] => lang.toLowerCase().replaceAll('_', '-').split('-')

/** Old engines have no events on it. */
type Voices = Omit<SpeechSynthesis, 'addEventListener' | 'removeEventListener'> & Partial<Pick<SpeechSynthesis, 'addEventListener' | 'removeEventListener'>>

export function browserVoice(): SpokenVoice | undefined {
  const { speechSynthesis: speech } = globalThis as { speechSynthesis?: Voices }
  if (speech === undefined || typeof SpeechSynthesisUtterance === 'undefined') return undefined
  const voiceOf = (language: Language) => {
    const own = speech.getVoices().filter(({ localService, lang }) => localService && tagOf(lang)[0] === language)
    // A system may list hundreds, those of a region or an effect (`vi-VN-x-central`) before the plain one.
    return own.find(({ lang }) => tagOf(lang).length <= 2) ?? own[0]
  }
  /** What is to be heard; held here, for an engine may drop an utterance that nobody holds. */
  let wanted: SpeechSynthesisUtterance | undefined
  let settling: ReturnType<typeof setTimeout> | undefined
  const give = () => {
    settling = undefined
    if (wanted !== undefined) speech.speak(wanted)
  }
  const silence = () => {
    wanted = undefined
    if (speech.speaking || speech.pending) {
      clearTimeout(settling)
      settling = setTimeout(give, SETTLES_MS)
    }
    speech.cancel()
  }
  return {
    speaks: (language) => voiceOf(language) !== undefined,
    onVoices(listener) {
      speech.addEventListener?.('voiceschanged', listener)
      return () => {
        speech.removeEventListener?.('voiceschanged', listener)
      }
    },
    say(text, language) {
      silence()
      const voice = voiceOf(language)
      if (voice === undefined || text === '') return
      const utterance = new SpeechSynthesisUtterance(text)
      utterance.voice = voice
      utterance.lang = voice.lang
      utterance.rate = RATE
      wanted = utterance
      if (settling === undefined) give()
    },
    stop: silence,
  }
}
