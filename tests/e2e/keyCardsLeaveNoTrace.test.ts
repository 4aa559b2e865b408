/**
 * Nothing of a key card stays on the tablet (protocol.md §3 and §5). After a whole ceremony — with a card that was shown and
 * dropped, one entered wrongly, and PINs — the browser is killed and an image of its whole profile is searched for every card
 * that was ever on the screen, for every eight neighbouring symbols of one, and for everything that is made of it. The same
 * image must give up a canary of every form a secret could take in the same stores: a search that finds nothing is no proof.
 */
import { expect, test } from '@playwright/test'
import { openShare, memberSigningSeed, parseKeyCard, shareKey, trusteeSeed } from '../../src/evidence/keyCard'
import type { KeyCard } from '../../src/evidence/keyCard'
import { CANARY_FORMS, plantCanaries, traceOf } from '../support/canaries'
import type { CanaryForm } from '../support/canaries'
import { encodingsOfBytes, encodingsOfText, partsOf } from '../support/encodings'
import type { Encoded } from '../support/encodings'
import { readProfileImage } from '../support/profileImage'
import type { ProfileImage } from '../support/profileImage'
import { makeKeyCards, showCard } from './steps/committee'
import { enterHall } from './steps/hall'
import type { Hall } from './steps/hall'
import { setUpMeeting } from './steps/secretary'

/** What the tablet keeps of the ceremony: the round, and each list's encrypted shares. */
interface Kept {
  readonly id: string
  readonly lists: readonly { readonly uuid: string; readonly shares: readonly string[] }[]
}

const keptOfCeremony = (hall: Hall): Promise<Kept> =>
  hall.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('hom-phieu')
      request.onsuccess = () => resolve(request.result)
    })
    const rows = await new Promise<{ id: string; parts: { keys: { lists: Kept['lists'] } } }[]>((resolve) => {
      const request = database.transaction('dossiers').objectStore('dossiers').getAll()
      request.onsuccess = () => resolve(request.result as never)
    })
    database.close()
    const row = rows.find(({ parts }) => 'keys' in parts)
    return { id: row?.id ?? '', lists: row?.parts.keys.lists ?? [] }
  })

const bytesOfInteger = (value: bigint) => Buffer.from(value.toString(16).padStart(64, '0'), 'hex')

/** The browser writes these seconds later, or when it ends: a power cut may come before. */
const LAZY: readonly CanaryForm[] = ['local storage']

/** Everything secret that is made of one member's card. */
async function madeOf(card: KeyCard, member: number, kept: Kept): Promise<readonly Encoded[]> {
  const patterns: Encoded[] = [...encodingsOfBytes(memberSigningSeed(card, kept.id))]
  for (const { uuid, shares } of kept.lists) {
    patterns.push(...partsOf(trusteeSeed(card, uuid), 8).flatMap(encodingsOfText), ...encodingsOfBytes(shareKey(card, uuid)))
    const share = await openShare(card, uuid, member, shares[member - 1] ?? '')
    if (!share.ok) throw new Error('the stored share must open with its own card')
    const bytes = bytesOfInteger(share.value)
    patterns.push(...encodingsOfBytes(bytes), ...encodingsOfBytes(Buffer.from(bytes).reverse()), ...encodingsOfText(share.value.toString()))
  }
  return patterns
}

/** The text as it stands on paper, with and without its check symbols, and every eight neighbours of it. */
const partsOfCard = (symbols: string): readonly Encoded[] => {
  const card = parseKeyCard(symbols)
  if (!card.ok) throw new Error('a shown card must hold')
  return [...partsOf(symbols, 8), ...partsOf(card.value, 8)].flatMap(encodingsOfText)
}

function expectCanaries(image: ProfileImage, forms: readonly CanaryForm[]): void {
  const lost = forms.filter((form) => image.find(traceOf(form)).length === 0)
  expect(lost, 'canaries the search did not find').toEqual([])
}

test('a ceremony leaves nothing of any key card in the browser’s profile', async () => {
  const hall = await enterHall()
  try {
    await setUpMeeting(hall.page, { summoned: 16, printed: 21 })
    await hall.page.getByRole('button', { name: 'Bắt đầu với đồng chí đầu tiên' }).click()
    const dropped = await test.step('one card is shown and dropped, and entered in place of the next', async () => {
      const first = await showCard(hall.page)
      await hall.page.getByRole('button', { name: 'Chép thẻ khác từ đầu' }).click()
      const second = await showCard(hall.page)
      await hall.page.keyboard.type(first)
      await expect(hall.page.getByRole('alert')).toContainText('Đây là thẻ cũ, đã bỏ.')
      return [first, second]
    })
    await hall.page.reload()
    await hall.page.getByRole('button', { name: 'Tiếp tục chuẩn bị' }).click()
    await hall.page.getByRole('navigation', { name: 'Các bước' }).getByRole('button', { name: /Thẻ chìa khóa/ }).click()
    const cards = await makeKeyCards(hall.page)
    const kept = await keptOfCeremony(hall)
    expect(kept.lists).toHaveLength(1)
    expect(await hall.page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
    await plantCanaries(hall.page, 'hom-phieu', 'ballots')
    await hall.pullTheBattery()

    const secrets = [...dropped, ...cards].flatMap(partsOfCard)
    for (const [i, text] of cards.entries()) {
      const card = parseKeyCard(text)
      if (card.ok) secrets.push(...(await madeOf(card.value, i + 1, kept)))
    }
    await test.step('after a power cut', () => {
      const image = readProfileImage(hall.profile)
      expectCanaries(image, CANARY_FORMS.filter((form) => !LAZY.includes(form)))
      expect(image.find(secrets)).toEqual([])
    })
    await test.step('after the browser has put its files in order', async () => {
      await hall.switchOn()
      await plantCanaries(hall.page, 'hom-phieu', 'ballots')
      await hall.switchOff()
      const image = readProfileImage(hall.profile)
      expectCanaries(image, CANARY_FORMS)
      expect(image.find(secrets)).toEqual([])
    })
    // The public side of it is there: what is searched is the profile in which the ceremony was held.
    expect(readProfileImage(hall.profile).find(encodingsOfText(kept.lists[0]?.shares[0] ?? ''))).not.toEqual([])
  } finally {
    await hall.leave()
  }
})
