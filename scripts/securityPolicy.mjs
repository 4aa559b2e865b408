/**
 * The one security policy of the product: the same text goes into the page (`<meta>`, so that it holds on any host)
 * and into the headers of our own server.
 *
 * Limits: a `<meta>` cannot carry `frame-ancestors`; workers and the service worker obey only the headers they were
 * served with, or, without any, the policy of the page that started them.
 */
const directives = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // One policy and one only: src/platform/trustedScripts.ts, which lets through script addresses of our own origin.
  'trusted-types default',
]

/** For `<meta http-equiv="Content-Security-Policy">`. */
export const pagePolicy = directives.join('; ')

/** Headers for every response of a server that hands out the app. */
export const securityHeaders = Object.freeze({
  'Content-Security-Policy': [...directives, "frame-ancestors 'none'"].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(self), display-capture=(), geolocation=(), gyroscope=(), hid=(), ' +
    'magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
})
