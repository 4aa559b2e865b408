/** The second device of a ballot check (protocol.md §8): what it computes from an opening record and a QR, and what it refuses. */
import { describe, expect, it } from 'vitest'
import { ballotCheckerFor, compareCodes } from '../../../src/app/checkBallot'
import { memoryWorld, must, openMeeting } from '../../support/memoryWorld'

const meeting = await openMeeting(memoryWorld('second device'))
const opening = must(await meeting.desk.opening(meeting.id))
const record = opening.files.find(({ name }) => name.endsWith('.json'))?.bytes ?? new Uint8Array()
must(await meeting.booth.openCard({ kind: 'code', digits: meeting.codes[0] ?? '' }))
meeting.booth.mark(0, 0, 'low')
meeting.booth.mark(0, 2, 'high')
const { code } = must(await meeting.booth.seal())
const { qr } = must(await meeting.booth.checkInstead())
const checker = must(ballotCheckerFor(record))

describe('the second device', () => {
  it('names the round with the fingerprint of the signed paper', () => {
    expect(checker).toMatchObject({ unitName: 'Đảng ủy phường Hoa Mai', rehearsal: false })
    expect(checker.fingerprint.replaceAll('-', '')).toBe(opening.fingerprint.replaceAll('-', ''))
  })
  it('computes the code that the tablet showed, and says in words what was sealed', () => {
    const checked = must(checker.check(`  ${qr}\n`))
    expect(checked.code).toBe(code)
    expect(checked.lists[0]?.lines.map(({ level }) => level)).toEqual(['tín nhiệm thấp', undefined, 'tín nhiệm cao'])
  })
  it('computes another code for any other choice, seed or revision: a tablet that sealed something else is caught', () => {
    const other = [qr.replace('[3,0,1]', '[1,0,1]'), qr.replace('[3,0,1]', '[3,0,0]'), qr.replace(/,\[(\d),(\d),(\d)\]\],/, ',[$1,9,$3]],'), qr.replace(/.(?=..\]$)/, (digit) => (digit === 'a' ? 'b' : 'a'))]
    for (const text of other) {
      expect(text).not.toBe(qr)
      expect(must(checker.check(text)).code).not.toBe(code)
    }
  })
  it('refuses what is no check of this round, in words', async () => {
    expect(checker.check('HP1V:A:23456789ABCDEFGHJKLMNP')).toMatchObject({ error: { code: 'ballot-check/not-a-ballot-code' } })
    expect(checker.check(qr.replace('[3,0,1]', '[4,0,1]'))).toMatchObject({ error: { code: 'ballot-check/not-a-ballot-code' } })
    expect(checker.check(qr.replace('[3,0,1]', '[3,0]'))).toMatchObject({ ok: false })
    const elsewhere = await openMeeting(memoryWorld('elsewhere'))
    const foreign = must(await elsewhere.desk.opening(elsewhere.id)).files.find(({ name }) => name.endsWith('.json'))?.bytes ?? new Uint8Array()
    expect(must(ballotCheckerFor(foreign)).check(qr)).toMatchObject({ error: { code: 'ballot-check/other-election' } })
  })
  it('refuses an opening record that is none, or was altered', () => {
    expect(ballotCheckerFor(new TextEncoder().encode('{}'))).toMatchObject({ error: { code: 'ballot-check/not-an-opening-record' } })
    const altered = new TextDecoder().decode(record).replace('Trần Quốc Bảo', 'Trần Quốc Báo')
    expect(ballotCheckerFor(new TextEncoder().encode(altered))).toMatchObject({ error: { code: 'ballot-check/opening-record-disagrees' } })
  })
  it('compares a code as people type it', () => {
    expect(compareCodes('abcd efgh', 'ABCDEFGHJKLM')).toBe('incomplete')
    expect(compareCodes('abcd-efgh jklm', 'ABCDEFGHJKLM')).toBe('same')
    expect(compareCodes('ABCDEFGHJKLN', 'ABCDEFGHJKLM')).toBe('different')
  })
})
