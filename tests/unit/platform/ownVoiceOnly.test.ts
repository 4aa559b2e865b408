/** The ballot is read by a voice of the device itself or not at all: a voice that asks a server would carry choices out. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { browserVoice } from '../../../src/platform/spokenVoice'

interface Said {
  readonly text: string
  readonly voice: string | undefined
}

function browserWith(voices: readonly { readonly lang: string; readonly localService: boolean; readonly name: string }[]): { readonly said: Said[] } {
  const said: Said[] = []
  vi.stubGlobal('SpeechSynthesisUtterance', class {
    voice: { readonly name: string } | undefined
    lang = ''
    rate = 1
    readonly text: string
    constructor(text: string) {
      this.text = text
    }
  })
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => voices,
    cancel: () => undefined,
    speak: ({ text, voice }: { readonly text: string; readonly voice: { readonly name: string } | undefined }) => said.push({ text, voice: voice?.name }),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })
  return { said }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the voice that reads a ballot', () => {
  it('is one that is on the device, in the language asked for', () => {
    const { said } = browserWith([
      { lang: 'vi-VN', localService: false, name: 'on a server' },
      { lang: 'en-US', localService: true, name: 'English' },
      { lang: 'vi_VN', localService: true, name: 'on the device' },
    ])
    browserVoice()?.say('Tín nhiệm cao', 'vi')
    expect(said).toEqual([{ text: 'Tín nhiệm cao', voice: 'on the device' }])
  })

  it('does not exist where there are only voices on servers: nothing is said', () => {
    const { said } = browserWith([{ lang: 'vi-VN', localService: false, name: 'on a server' }])
    const voice = browserVoice()
    expect(voice?.speaks('vi')).toBe(false)
    voice?.say('Tín nhiệm cao', 'vi')
    expect(said).toEqual([])
  })

  it('is missing without speech synthesis', () => {
    expect(browserVoice()).toBeUndefined()
  })
})
