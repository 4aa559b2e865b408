/** How the voter's screens reach the device's own voice; set by the app's root. Absent: nothing is read aloud. */
import { createContext, useContext, useEffect, useState } from 'react'
import type { SpokenVoice } from '../app/spokenVoice'

export const VoiceContext = createContext<SpokenVoice | undefined>(undefined)

/** The voice, if there is one on this device for the language. */
export function useVoice(language: 'vi' | 'en'): SpokenVoice | undefined {
  const voice = useContext(VoiceContext)
  const [speaks, setSpeaks] = useState(() => voice?.speaks(language) === true)
  useEffect(() => {
    const look = () => setSpeaks(voice?.speaks(language) === true)
    look()
    return voice?.onVoices(look)
  }, [voice, language])
  return speaks ? voice : undefined
}
