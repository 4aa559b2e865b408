/**
 * serveDist: the built app on its own server, as a browser test's "web": stop it and the server is gone.
 * Started again on the same port it is the same origin, so the browser's data are still there.
 */
import { builtFolder } from '../../scripts/build.mjs'
import { serve } from '../../scripts/serve.mjs'

export interface DistServer {
  /** With a closing slash, e.g. `http://127.0.0.1:41234/`. */
  readonly address: string
  readonly port: number
  /** Ends the server and every connection to it. */
  stop(): Promise<void>
}

/** The build under test: `dist/`, or the folder DIST_UNDER_TEST names (a released build, for instance). */
export const distUnderTest = process.env['DIST_UNDER_TEST'] ?? builtFolder

/** Port 0: any free one. @param root  another folder than the build under test */
export function serveDist(port = 0, root = distUnderTest): Promise<DistServer> {
  return serve({ root, port })
}
