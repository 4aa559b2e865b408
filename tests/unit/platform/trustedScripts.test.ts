import { describe, expect, it } from 'vitest'
import { ownScriptAddress } from '../../../src/platform/trustedScripts'

const page = 'http://127.0.0.1:4173/vong/1'

describe('an address from which a script may start', () => {
  it.each(['/assets/tally-1a2b.js', '/sw.js', 'http://127.0.0.1:4173/assets/x.js'])('is of our own origin: %s', (address) => {
    expect(ownScriptAddress(address, page)).toBe(new URL(address, page).href)
  })

  it.each([
    'https://example.org/x.js',
    '//example.org/x.js',
    'http://127.0.0.1:4174/x.js',
    'https://127.0.0.1:4173/x.js',
    'http://localhost:4173/x.js',
    'data:text/javascript,alert(1)',
    'blob:http://127.0.0.1:4173/7e57',
    'javascript:alert(1)',
  ])('is nothing else: %s', (address) => {
    expect(() => ownScriptAddress(address, page)).toThrow(TypeError)
  })
})
