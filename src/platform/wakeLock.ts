/**
 * Keeps the screen on (product.md, kiosk behaviour). The system takes a wake lock back whenever the page is hidden or the
 * battery is low, so it is asked for again each time the page is visible. Without the API nothing happens.
 */
const wakeLock = (): WakeLock | undefined => (navigator as { wakeLock?: WakeLock }).wakeLock

export const canKeepAwake = (): boolean => wakeLock() !== undefined

/** @returns the way to let the screen sleep again */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined
  let wanted = true
  let asking = false

  async function ask(): Promise<void> {
    if (!wanted || asking || document.visibilityState !== 'visible' || lock?.released === false) return
    asking = true
    // Refused (battery saver, hidden meanwhile): the next time the page is visible asks again.
    lock = await wakeLock()?.request('screen').catch(() => undefined)
    asking = false
    if (stopped()) void lock?.release() // while the system was thinking
  }
  const stopped = () => !wanted
  const onVisible = () => void ask()

  document.addEventListener('visibilitychange', onVisible)
  void ask()
  return () => {
    wanted = false
    document.removeEventListener('visibilitychange', onVisible)
    void lock?.release()
    lock = undefined
  }
}
