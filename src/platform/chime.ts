/**
 * A soft sound that somebody has to come to the tablet: two short notes made here, no file. Browsers allow sound only after the
 * first touch of a page; before that, and where there is no audio, nothing happens.
 */
const NOTES = [660, 880] as const
const NOTE_SECONDS = 0.35
const LOUDNESS = 0.12

export function chime(): void {
  const Audio = (globalThis as { AudioContext?: typeof AudioContext }).AudioContext
  if (Audio === undefined) return
  const context = new Audio()
  NOTES.forEach((frequency, i) => {
    const start = context.currentTime + i * NOTE_SECONDS
    const tone = context.createOscillator()
    const gain = context.createGain()
    tone.frequency.value = frequency
    gain.gain.setValueAtTime(LOUDNESS, start)
    gain.gain.exponentialRampToValueAtTime(0.001, start + NOTE_SECONDS)
    tone.connect(gain).connect(context.destination)
    tone.start(start)
    tone.stop(start + NOTE_SECONDS)
  })
  setTimeout(() => void context.close(), (NOTES.length * NOTE_SECONDS + 0.2) * 1000)
}
