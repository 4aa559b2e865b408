/** The ballot is read by a voice of the device itself or not at all: a voice that asks a server would carry choices out. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { browserVoice } from '../../../src/platform/spokenVoice'

interface Utterance {
  readonly text: string
  readonly voice: { readonly name: string } | undefined
}

interface Said {
  readonly text: string
  readonly voice: string | undefined
}

function browserWith(voices: readonly { readonly lang: string; readonly localService: boolean; readonly name: string }[]): { readonly said: Said[] } {
  const said: Said[] = []
  let speaking = false
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
    cancel: () => {
      speaking = false
    },
    get speaking() {
      return speaking
    },
    pending: false,
    speak: ({ text, voice }: Utterance) => {
      speaking = true
      said.push({ text, voice: voice?.name })
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })
  return { said }
}

afterEach(() => {
  vi.useRealTimers()
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

  it('is the plain one of a language before those of a region', () => {
    const { said } = browserWith([
      { lang: 'vi-VN-X-CENTRAL', localService: true, name: 'of the middle' },
      { lang: 'vi', localService: true, name: 'plain' },
    ])
    browserVoice()?.say('Tín nhiệm cao', 'vi')
    expect(said).toEqual([{ text: 'Tín nhiệm cao', voice: 'plain' }])
  })

  it('is one of a region where there is no other', () => {
    const { said } = browserWith([{ lang: 'vi-VN-X-SOUTH', localService: true, name: 'of the south' }])
    browserVoice()?.say('Tín nhiệm cao', 'vi')
    expect(said).toEqual([{ text: 'Tín nhiệm cao', voice: 'of the south' }])
  })

  it('is given the next sentence when it has had a moment to stop; one that was stopped meanwhile never', () => {
    vi.useFakeTimers()
    const { said } = browserWith([{ lang: 'vi', localService: true, name: 'own' }])
    const texts = () => said.map(({ text }) => text)
    const voice = browserVoice()
    voice?.say('một', 'vi')
    expect(texts()).toEqual(['một'])
    voice?.say('hai', 'vi')
    voice?.say('ba', 'vi')
    expect(texts()).toEqual(['một'])
    vi.advanceTimersByTime(1000)
    expect(texts()).toEqual(['một', 'ba'])
    voice?.say('bốn', 'vi')
    voice?.stop()
    vi.advanceTimersByTime(1000)
    expect(texts()).toEqual(['một', 'ba'])
    voice?.say('năm', 'vi')
    expect(texts()).toEqual(['một', 'ba', 'năm'])
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
