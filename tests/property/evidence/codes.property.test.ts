import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { SYMBOLS } from '../../../src/domain/round/votingCards'
import { base64urlOf, bytesOfBase64url } from '../../../src/evidence/base64url'
import { newKeyCard, parseKeyCard, showKeyCard } from '../../../src/evidence/keyCard'
import { checkReuse, newSeenKeys, remember } from '../../../src/evidence/seenKeys'
import { symbolsOf } from '../../../src/evidence/symbols'
import { contentOf, readZip } from '../../../src/evidence/readZip'
import { joined, packMember, writeZip } from '../../../src/evidence/writeZip'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

test('every key card reads back from how it is shown', () => {
  fc.assert(fc.property(bytes(12), fc.constantFrom('', ' ', '-', ' – ', '\n'), fc.boolean(), (random, between, lower) => {
    const card = newKeyCard({ bytes: () => random })
    const text = showKeyCard(card).join(between)
    expect(parseKeyCard(lower ? text.toLowerCase() : text)).toEqual({ ok: true, value: card })
  }))
})

test('symbols lose no bit: five bits a symbol, first bits first', () => {
  fc.assert(fc.property(bytes(10), (random) => {
    const back = [...symbolsOf(random, 16)].reduce((n, symbol) => n * 32n + BigInt(SYMBOLS.indexOf(symbol)), 0n)
    expect(back).toBe(BigInt(`0x${Buffer.from(random).toString('hex')}`))
  }))
})

test('bytes have one spelling in base64url', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (content) => {
    const text = base64urlOf(content)
    expect(text).toBe(Buffer.from(content).toString('base64url'))
    expect(bytesOfBase64url(text)).toEqual(content)
  }))
  fc.assert(fc.property(fc.string({ maxLength: 12 }), (text) => {
    const read = bytesOfBase64url(text)
    expect(read === undefined || base64urlOf(read) === text).toBe(true)
  }))
})

const names = fc.uniqueArray(fc.constantFrom('a.json', 'b.json', 'hom-phieu-1.bel', 'hom-phieu-2.bel', 'DOC-TRUOC.txt', 'x'), { minLength: 1 })

test('whatever is put into a zip comes out of it', () => {
  fc.assert(fc.property(names, fc.array(fc.uint8Array({ maxLength: 3000 }), { minLength: 6, maxLength: 6 }), (chosen, contents) => {
    const inputs = chosen.map((name, i) => ({ name, data: contents[i] ?? new Uint8Array() }))
    const read = readZip(joined(writeZip(inputs.map(packMember))))
    if (!read.ok) throw new Error(read.error.code)
    expect(read.value.map((member) => member.name)).toEqual([...chosen].sort())
    for (const member of read.value) {
      const content = contentOf(member, 1e6)
      expect(content.ok && content.value).toEqual(inputs.find(({ name }) => name === member.name)?.data)
    }
  }), { numRuns: 60 })
})

test('no bytes at all make the zip reader fail otherwise than by a value', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
    const end = Uint8Array.from([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)])
    for (const file of [noise, joined([noise, end]), joined([Uint8Array.of(0x50, 0x4b, 3, 4), noise, end])]) expect(typeof readZip(file).ok).toBe('boolean')
  }), { numRuns: 300 })
})

test('a uuid or key is free exactly until another result has used it', () => {
  const archive = (uuid: string, keys: readonly string[], digest: string) => ({ facts: { uuid, trustees: { digest: '', threshold: 2, owners: keys } }, digest })
  fc.assert(fc.property(fc.constantFrom('u1', 'u2'), fc.subarray(['k1', 'k2', 'k3']), fc.constantFrom('r1', 'r2', undefined), (uuid, keys, result) => {
    const seen = newSeenKeys()
    remember(seen, [archive('u1', ['k1', 'k2'], 'd1')], 'r1')
    const faults = checkReuse(seen, [archive(uuid, keys, 'd2')], result)
    const again = uuid === 'u1' || keys.includes('k1') || keys.includes('k2')
    expect(faults.length > 0).toBe(again && result !== 'r1')
  }))
  expect(checkReuse(newSeenKeys(), [archive('u1', ['k1'], 'd'), archive('u2', ['k1'], 'e')], 'r').map(({ code }) => code)).toEqual(['reuse/trustee-key'])
})
