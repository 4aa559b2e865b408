/** Before the browser tests: a browser that runs, and a build of the sources as they are now. */
import { freshBuild } from '../../scripts/build.mjs'
import { findChromium } from './findChromium'

// Playwright asks for a default export here.
export default async function prepareBrowserTests(): Promise<void> {
  const { path, source } = await findChromium()
  process.env['CHROMIUM_PATH'] = path
  process.stdout.write(`Chromium: ${path} (${source})\n`)
  if (process.env['DIST_UNDER_TEST'] === undefined && !freshBuild()) throw new Error('The app could not be built: see above.')
}
