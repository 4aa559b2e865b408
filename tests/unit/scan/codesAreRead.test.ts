/** Codes are read from what hands hold into a camera: turned, leaning, blurred, pale. The decoder is the one of the app. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { revealedBallotQr } from '../../../src/evidence/ballotCheck'
import { votingCardQr } from '../../../src/evidence/votingCard'
import { codeReader } from '../../../src/workers/codeReader'
import { asPixels, qrPicture } from '../../support/qrPicture'
import type { Seen } from '../../support/qrPicture'

const wasm: Uint8Array = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
const reader = codeReader(new Uint8Array(wasm).buffer)

const size = { width: 600, height: 600 }
async function read(text: string, seen: Omit<Seen, 'width' | 'height'>): Promise<readonly string[]> {
  // Node has no ImageData; the decoder looks at these three members only.
  const image = { ...size, data: asPixels(qrPicture(text, { ...size, ...seen })), colorSpace: 'srgb' } as ImageData
  return (await reader.detect(image)).map(({ rawValue }) => rawValue)
}

const card = votingCardQr('A' as Parameters<typeof votingCardQr>[0], '23456789ABCDEFGHJKLMNP')
const ballot = revealedBallotQr({
  seed: 'f0'.repeat(32),
  lists: [{ uuid: '2eVo7DNuXXXXXX', choices: Array.from({ length: 60 }, (_, i) => i % 4), revisions: Array.from({ length: 60 }, () => 1) }],
})

describe('a code in front of the camera is read', () => {
  it.each([
    ['held straight', {}],
    ['turned and leaning', { angle: 0.5, lean: 0.4, blur: 1, contrast: 0.6, noise: 20 }],
    ['upside down, blurred and pale', { angle: 2.9, lean: 0.3, blur: 2, contrast: 0.35, noise: 30 }],
    ['far away', { scale: 0.3, angle: 0.2, blur: 1, noise: 15 }],
  ] as const)('%s: a voting card', async (_, seen) => {
    expect(await read(card, seen)).toEqual([card])
  })
  it('a checked ballot of sixty people fits one code', async () => {
    expect(await read(ballot, { scale: 0.8, angle: 0.1, noise: 10 })).toEqual([ballot])
  })
  it('nothing is read where there is no code', async () => {
    expect(await read(card, { scale: 0.001, noise: 40 })).toEqual([])
  })
})
