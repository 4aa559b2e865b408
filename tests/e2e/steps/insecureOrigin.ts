/** The built app at an address without TLS that is not this machine's own: a server in the hall's network, say. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { distUnderTest } from '../../support/serveDist'

export async function serveInsecurely(context: BrowserContext, origin: string): Promise<void> {
  await context.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const path = join(distUnderTest, pathname === '/' ? 'index.html' : pathname)
    if (existsSync(path)) await route.fulfill({ path })
    else await route.fulfill({ status: 404 })
  })
}
