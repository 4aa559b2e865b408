/**
 * Trusted Types: the page's policy (scripts/securityPolicy.mjs) forbids every text that could become a script. This is
 * the single exception, the `default` policy, asked by the browser for each worker and service worker address: it lets
 * through addresses of our own origin and nothing else; markup and script text stay forbidden.
 *
 * Call once, before the first worker starts. Browsers without Trusted Types: nothing happens, nothing is needed.
 */
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): unknown
}

/** Throws a TypeError for an address of another origin (`data:`, `blob:` and `javascript:` included). */
export function ownScriptAddress(address: string, page: string): string {
  const url = new URL(address, page)
  if (url.origin !== new URL(page).origin || !/^https?:$/.test(url.protocol)) {
    throw new TypeError('A script address of another origin was refused.')
  }
  return url.href
}

export function installTrustedScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory }
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => ownScriptAddress(address, location.href),
  })
}
