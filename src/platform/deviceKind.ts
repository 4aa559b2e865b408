/** Which guide to open first: a guess from what the browser calls itself; the others stay one press away. */
import type { DeviceKind } from '../ports/readiness'

export function deviceKind(): DeviceKind {
  const { userAgent, maxTouchPoints } = navigator
  if (/android/iu.test(userAgent)) return 'android'
  // An iPad calls itself a Macintosh; no Macintosh has a touch screen.
  if (/ipad|iphone/iu.test(userAgent) || (/macintosh/iu.test(userAgent) && maxTouchPoints > 1)) return 'ipad'
  return 'windows'
}
