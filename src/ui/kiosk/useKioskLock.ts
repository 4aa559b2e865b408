/**
 * useKioskLock: keeps the voter inside the voter's screens (product.md, kiosk behaviour).
 * History trap, leaving the page (the browser asks first), full screen again after it was left, context menu, selection, drag-and-drop, paste, pinch and double-tap zoom, and the
 * keyboard shortcuts a page may refuse (print, save, find, reload, developer tools, F-keys).
 * What no page can refuse (the system's own gestures, closing the window) is left to the operating
 * system's lock task or guided access.
 */
import { useEffect } from 'react'

const REFUSED = [
  'contextmenu', 'selectstart', 'dragstart', 'dragenter', 'dragover', 'drop', 'paste', 'copy', 'cut', 'dblclick', 'gesturestart', 'gesturechange', 'gestureend', 'auxclick',
] as const

/** Keys of keyboards and remote controls that a browser acts on by itself. */
const BROWSER_KEY = /^(F\d{1,2}|Browser.*|Launch.*|Help|ContextMenu|ZoomIn|ZoomOut|Print|Find|Open|Save)$/

const KIOSK = 'kiosk'

/** @param stayFullScreen asked for again at every press, as browsers leave full screen at Escape and when they lose the focus */
export function useKioskLock(stayFullScreen?: () => void): void {
  useEffect(() => {
    const refuse = (event: Event): void => event.preventDefault()
    const refuseShortcut = (event: KeyboardEvent): void => {
      if (BROWSER_KEY.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) event.preventDefault()
    }
    const refuseZoom = (event: WheelEvent): void => {
      if (event.ctrlKey) event.preventDefault()
    }
    const refuseManyFingers = (event: TouchEvent): void => {
      if (event.touches.length > 1 && event.cancelable) event.preventDefault()
    }
    // Presses are pointer events; without this a browser also sends the emulated click of a touch,
    // aimed at whatever stands under the finger by then.
    const refuseEmulatedMouse = (event: TouchEvent): void => {
      if (event.cancelable) event.preventDefault()
    }
    // One entry above the app's own: going back lands on that one, and is put right again.
    const stay = (): void => {
      if (history.state !== KIOSK) history.pushState(KIOSK, '')
    }

    // The browser's own question, should anything try to close or reload the page; in a visit nothing is stored to come back to.
    const askFirst = (event: BeforeUnloadEvent): void => event.preventDefault()

    stay()
    for (const type of REFUSED) document.addEventListener(type, refuse)
    document.addEventListener('keydown', refuseShortcut, true)
    document.addEventListener('wheel', refuseZoom, { passive: false })
    document.addEventListener('touchmove', refuseManyFingers, { passive: false })
    document.addEventListener('touchend', refuseEmulatedMouse, { passive: false })
    window.addEventListener('popstate', stay)
    window.addEventListener('beforeunload', askFirst)
    return () => {
      for (const type of REFUSED) document.removeEventListener(type, refuse)
      document.removeEventListener('keydown', refuseShortcut, true)
      document.removeEventListener('wheel', refuseZoom)
      document.removeEventListener('touchmove', refuseManyFingers)
      document.removeEventListener('touchend', refuseEmulatedMouse)
      window.removeEventListener('popstate', stay)
      window.removeEventListener('beforeunload', askFirst)
    }
  }, [])

  useEffect(() => {
    if (stayFullScreen === undefined) return
    const again = (): void => stayFullScreen()
    window.addEventListener('pointerup', again)
    return () => window.removeEventListener('pointerup', again)
  }, [stayFullScreen])
}
