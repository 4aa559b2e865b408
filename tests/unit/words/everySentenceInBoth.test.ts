/**
 * No sentence of a screen is missing in a language: every words object of src/words, found in the folder and not in a list, says
 * the same things in Vietnamese and English, and no English sentence is a Vietnamese one left standing.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { speak } from '../../../src/words/language'

const folder = fileURLToPath(new URL('../../../src/words', import.meta.url))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.startsWith('errors'))

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)
const paths = (value: unknown, at = ''): readonly string[] => (isObject(value) ? Object.entries(value).flatMap(([key, child]) => paths(child, `${at}.${key}`)) : [at])
const texts = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []

const modules = await Promise.all(files.map(async (file) => [file, (await import(join(folder, file))) as Readonly<Record<string, unknown>>] as const))
/** Objects that `inBoth` joined: their name is that of their Vietnamese half, or of its words. */
const joined = modules.flatMap(([file, exports]) =>
  Object.entries(exports)
    .filter(([name, value]) => isObject(value) && (/Words$/.test(name) || `${name}Vi` in exports))
    .map(([name, value]) => [`${file}: ${name}`, value as object] as const),
)

afterAll(() => speak('vi'))

function said(words: object, language: 'vi' | 'en') {
  speak(language)
  return { paths: [...paths(words)].sort(), texts: texts(words) }
}

/** Names, titles of papers and terms that stay Vietnamese in an English sentence. */
const OWN = /H\u00f2m Phi\u1ebfu|Ti\u1ebfng Vi\u1ec7t|\d+-Q\u0110\/TW|\(?\u201c[^\u201d]*\u201d\)?|\[[^\]]*\]|Ph\u1ea1m Thu H\u00e0|V\u0169 Minh Kh\u00f4i|Nguy\u1ec5n V\u0103n A|\u0111\u1ed3ng ch\u00ed|\u0111\u1ea1i bi\u1ec3u|\u0110\/c|\u00d4ng\/B\u00e0/gu
const vietnamese = (text: string): boolean => /[\u0103\u0111\u01a1\u01b0\u1ea0-\u1ef9]/iu.test(text.replace(OWN, ''))

describe('the words of the app', () => {
  it('are found', () => expect(joined.length).toBeGreaterThan(25))
  it.each(joined)('%s say the same things in both languages', (_, words) => {
    expect(said(words, 'en').paths).toEqual(said(words, 'vi').paths)
  })
  it.each(joined)('%s leave no Vietnamese sentence standing in English', (_, words) => {
    const [here, there] = [said(words, 'vi').texts, said(words, 'en').texts]
    expect(there.filter((text) => vietnamese(text) && here.includes(text))).toEqual([])
  })
})
