import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from '../../../scripts/serve.mjs'

type Server = Awaited<ReturnType<typeof serve>>

let folder: string
let server: Server

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hom-phieu-serve-'))
  const dist = join(folder, 'dist')
  mkdirSync(join(dist, 'assets'), { recursive: true })
  writeFileSync(join(dist, 'index.html'), '<p>hòm phiếu</p>')
  writeFileSync(join(dist, 'assets', 'x-1.js'), 'x')
  writeFileSync(join(dist, 'assets', 'q.wasm'), 'q')
  writeFileSync(join(dist, 'manifest.webmanifest'), '{}')
  writeFileSync(join(folder, 'secret.txt'), 'outside')
  server = await serve({ root: dist, port: 0 })
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

const get = (path: string, init?: RequestInit) => fetch(server.address + path, { redirect: 'manual', ...init })

/** The status line for a request exactly as written: `fetch` would tidy the path first. */
function statusOf(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(request))
    let text = ''
    socket.on('data', (piece) => (text += piece.toString()))
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
  })
}

describe('the server of the built app', () => {
  it.each([
    ['', 'text/html; charset=utf-8', 'no-cache'],
    ['assets/x-1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['assets/q.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
    ['manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
  ])('hands out /%s as what it is', async (path, type, cache) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('cache-control')).toBe(cache)
  })

  it('puts the strict policy on every answer, refusals too', async () => {
    for (const path of ['', 'assets/x-1.js', 'missing.js']) {
      const { headers } = await get(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("require-trusted-types-for 'script'")
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    }
  })

  it('answers an address of a screen with the page, and a missing file with 404', async () => {
    expect(await (await get('kiem-tra')).text()).toBe('<p>hòm phiếu</p>')
    expect((await get('assets/missing.js')).status).toBe(404)
  })

  it('knows one origin only: any other host name is sent to it', async () => {
    const moved = await statusOf(`GET /kiem-tra HTTP/1.1\r\nHost: localhost:${String(server.port)}\r\nConnection: close\r\n\r\n`)
    expect(moved).toMatch(/^HTTP\/1\.1 308 /)
    expect(moved).toContain(`Location: ${server.address}kiem-tra`)
    const elsewhere = await statusOf('GET //evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')
    expect(elsewhere).toContain(`Location: ${server.address}evil.example/`)
  })

  it.each(['/../secret.txt', '/assets/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%00', '/%', '/..\\secret.txt'])(
    'never leaves its folder: %s',
    async (path) => {
      const host = new URL(server.address).host
      const answer = await statusOf(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
      expect(answer).toMatch(/^HTTP\/1\.1 (400|404) /)
      expect(answer).not.toContain('outside')
    },
  )

  it('takes nothing: only GET and HEAD', async () => {
    expect((await get('', { method: 'POST', body: 'x' })).status).toBe(405)
    const head = await get('', { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
  })

  it('says when its port is taken, instead of taking another', async () => {
    await expect(serve({ root: folder, port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('is gone after it was stopped, and back at the same origin', async () => {
    const { port, address } = server
    await server.stop()
    await expect(fetch(address)).rejects.toThrow()
    server = await serve({ root: join(folder, 'dist'), port })
    expect((await fetch(address)).status).toBe(200)
  })
})
