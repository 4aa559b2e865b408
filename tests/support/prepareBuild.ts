/** Before tests in browsers that bring their own drivers: a build of the sources as they are now. */
import { freshBuild } from '../../scripts/build.mjs'

// Playwright asks for a default export here.
export default function prepareBuild(): void {
  if (process.env['DIST_UNDER_TEST'] === undefined && !freshBuild()) throw new Error('The app could not be built: see above.')
}
