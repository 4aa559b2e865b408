/** The search of the help finds what people type, with or without diacritics. */
import { afterEach, describe, expect, it } from 'vitest'
import { plainLetters, searchTexts } from '../../../src/app/searchHelp'
import { searchableHelp } from '../../../src/ui/help/helpTopics'
import { speak } from '../../../src/words/language'

const topics = (query: string) => searchTexts(searchableHelp(), query).map(({ topic }) => topic)

afterEach(() => speak('vi'))

describe('the search of the help', () => {
  it('reads letters without marks, đ as d, in any case', () => {
    expect(plainLetters('  ĐÃ Hủy – thẻ chìa khóa! ')).toBe('da huy the chia khoa')
  })
  it.each([
    ['mất thẻ chìa khóa', 'lostCards'], ['mat the chia khoa', 'lostCards'], ['ĐÍNH CHÍNH', 'endings'], ['tieu chi', 'criteria'], ['usb doc lai', 'incidents'], ['xoa trang', 'wipe'],
  ])('finds for "%s" the article %s', (query, topic) => expect(topics(query)).toContain(topic))
  it('puts first what has the words in its title', () => expect(topics('mat the chia khoa')[0]).toBe('lostCards'))
  it('speaks the language of the screen', () => {
    speak('en')
    expect(topics('lost key card')).toContain('incidents')
    expect(topics('chìa khóa')).toEqual([])
  })
  it('finds nothing for nothing, and says nothing wrong for nonsense', () => {
    expect(topics('   ')).toEqual([])
    expect(topics('xyzzy')).toEqual([])
  })
})
