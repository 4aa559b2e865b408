/**
 * The language the screens speak (issue of the whole app, not of a meeting): Vietnamese, or English on request. Papers do not
 * come through here: they take the sentences of the meeting's own language by name (`…Vi`).
 *
 * `inBoth` joins the sentences of a screen so that whoever reads one gets it in the language spoken at that moment. Entries
 * draw everything afresh when the language changes; nothing may keep a sentence longer than one drawing.
 */
export type Language = 'vi' | 'en'

let spoken: Language = 'vi'
const listeners = new Set<() => void>()

export const spokenLanguage = (): Language => spoken

export function speak(language: Language): void {
  if (language === spoken) return
  spoken = language
  for (const listener of listeners) listener()
}

/** Calls back at every change of language; returns the way to stop. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The same sentences whatever they say: strings and functions of the same parameters, lists of any length. */
export type Sentences<T> = T extends string
  ? string
  : T extends (...facts: infer Facts) => string
    ? (...facts: Facts) => string
    : { readonly [Key in keyof T]: Sentences<T[Key]> }

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)

/** One object that says `vi` or `en`, whichever is spoken when it is read; parts of it may be kept, single sentences not. */
export function inBoth<T extends object>(vi: T, en: Sentences<T>): Sentences<T> {
  const joined = {}
  for (const key of Object.keys(vi) as (keyof T & string)[]) {
    const [here, there] = [vi[key], (en as Readonly<Record<string, unknown>>)[key]]
    const part = isGroup(here) && isGroup(there) ? inBoth(here, there as Sentences<typeof here>) : undefined
    Object.defineProperty(joined, key, { enumerable: true, get: () => part ?? (spoken === 'vi' ? here : there) })
  }
  return joined as Sentences<T>
}

/** One sentence said in both languages, in the one spoken now. */
export const inSpoken = <T>(both: { readonly vi: T; readonly en: T }): T => both[spoken]
