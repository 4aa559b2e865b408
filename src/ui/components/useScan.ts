/**
 * useScan: one scan of one code. Starts the camera with the screen and ends it with the first code that begins as asked, with
 * the screen, when the page is hidden, and after a minute without a code. A code of another kind is said and not taken.
 */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { CameraError, CameraFacing, CodeScan, CodeScanner } from '../../app/scanDesk'

const GIVE_UP_MS = 60_000

export interface ScanState {
  readonly view: RefObject<HTMLVideoElement | null>
  readonly stage: 'starting' | 'reading' | 'failed'
  readonly error: CameraError | undefined
  /** Something was read that is not what is looked for. */
  readonly foreign: boolean
  /** The picture of the side towards the person is shown as in a mirror. */
  readonly mirrored: boolean
  readonly flip: (() => void) | undefined
}

interface ScanWishes {
  readonly scanner: CodeScanner
  readonly prefix: string
  readonly facing?: CameraFacing | undefined
  readonly onCode: (text: string) => void
  /** Hidden, or a minute without a code: back to typing. */
  readonly onGiveUp: () => void
}

export function useScan({ scanner, prefix, facing: first, onCode, onGiveUp }: ScanWishes): ScanState {
  const view = useRef<HTMLVideoElement>(null)
  const [facing, setFacing] = useState(first)
  const [scan, setScan] = useState<CodeScan>()
  const [error, setError] = useState<CameraError>()
  const [foreign, setForeign] = useState(false)
  const seen = useEffectEvent((text: string, stop: () => void) => {
    if (!text.startsWith(prefix)) setForeign(true)
    else {
      stop()
      onCode(text)
    }
  })
  const giveUp = useEffectEvent(() => onGiveUp())

  useEffect(() => {
    const element = view.current
    if (element === null) return
    let ended = false
    let running: CodeScan | undefined
    const stop = (): void => {
      ended = true
      running?.stop()
    }
    void scanner
      .start({
        view: element,
        facing,
        onCode: (text) => {
          if (!ended) seen(text, stop)
        },
        onLost: () => setError({ code: 'camera/busy' }),
      })
      .then((started) => {
        if (!started.ok) {
          if (!ended) setError(started.error)
          return
        }
        running = started.value
        if (ended) running.stop()
        else setScan(running)
      })
    const hidden = (): void => {
      if (document.visibilityState !== 'hidden') return
      stop()
      giveUp()
    }
    const timer = setTimeout(() => giveUp(), GIVE_UP_MS)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', hidden)
      stop()
    }
  }, [scanner, facing])

  const flip = (): void => {
    setFacing(scan?.facing === 'user' ? 'environment' : 'user')
    setScan(undefined)
    setError(undefined)
    setForeign(false)
  }
  return {
    view,
    stage: error !== undefined ? 'failed' : scan === undefined ? 'starting' : 'reading',
    error,
    foreign,
    mirrored: scan?.facing === 'user',
    flip: scan?.mayFlip === true ? flip : undefined,
  }
}
