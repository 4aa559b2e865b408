/**
 * Full screen for the voter's side, from a press. Where the browser allows it the keys that would leave it (Escape, F11, Alt+Tab
 * on some systems) are taken too: leaving then takes a long press of Escape. The installed app is full screen already.
 */
interface Engine {
  readonly fullscreenElement?: Element | null
  readonly documentElement: { requestFullscreen?: () => Promise<void> }
}
type Keys = { readonly keyboard?: { lock?: () => Promise<void>; unlock?: () => void } }

// Older engines have none of these methods, whatever the types say.
const engine = (): Engine => document
const keyboard = () => (navigator as Keys).keyboard

/** Does nothing where it is full screen already or cannot be. */
export function enterFullScreen(): void {
  const { documentElement, fullscreenElement } = engine()
  if (fullscreenElement !== null && fullscreenElement !== undefined) return
  void documentElement.requestFullscreen?.call(documentElement).then(
    () => keyboard()?.lock?.().catch(() => undefined),
    () => undefined,
  )
}
