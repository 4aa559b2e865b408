/** The sample configurations for servers say exactly what our own server says: the same headers, types and caching. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { securityHeaders } from '../../../scripts/securityPolicy.mjs'

const sample = (name: string) => readFileSync(fileURLToPath(new URL(`../../../docs/hosting/${name}`, import.meta.url)), 'utf8')

const found = (text: string, pattern: RegExp, read: (value: string) => string = (value) => value) =>
  Object.fromEntries([...text.matchAll(pattern)].map(([, name = '', value = '']) => [name, read(value)]))

const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')

describe.each([
  ['nginx.conf', /^ {4}add_header ([A-Z][A-Za-z-]+) "([^"]*)" always;$/gmu, undefined],
  ['Caddyfile', /^\t\t([A-Z][A-Za-z-]+) "([^"]*)"$/gmu, undefined],
  ['web.config', /^ {8}<add name="([A-Z][A-Za-z-]+)" value="([^"]*)" \/>$/gmu, unescaped],
] as const)('%s', (name, pattern, read) => {
  it('sets the product’s security headers, all of them and no others', () => {
    expect(found(sample(name), pattern, read)).toEqual(securityHeaders)
  })
  it('keeps files under assets/ for a year, and lets everything else be asked for again', () => {
    const text = sample(name)
    expect(text).toMatch(/max-age=31536000, immutable|cacheControlMaxAge="365\.00:00:00" cacheControlCustom="public, immutable"/)
    expect(text).toMatch(/no-cache|DisableCache/)
  })
  it('knows https only', () => {
    expect(sample(name)).not.toMatch(/http:\/\/(?!schemas)/)
  })
})

describe('nginx', () => {
  it('has no header inside a location, which would silence those of the server', () => {
    const locations = [...sample('nginx.conf').matchAll(/^ {4}location [^{]*\{([^}]*)\}/gmu)].map(([, body]) => body)
    expect(locations).toHaveLength(2)
    for (const body of locations) expect(body).not.toContain('add_header')
  })
})
