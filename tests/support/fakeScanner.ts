/** fakeScanner: a camera in memory; the test holds codes in front of it. */
import type { CameraError, CameraFacing, CodeScanner, ScanWishes } from '../../src/ports/codeScanner'
import { err, ok } from '../../src/domain/kernel/result'

export interface FakeScanner extends CodeScanner {
  /** A code comes into sight. */
  see(text: string): void
  /** The camera is unplugged. */
  lose(): void
  refuseNext(error: CameraError): void
  /** The camera's light. */
  readonly isOn: () => boolean
  readonly facing: () => CameraFacing | undefined
}

export function fakeScanner({ available = true, cameras = 2 } = {}): FakeScanner {
  let on: ScanWishes | undefined
  let facing: CameraFacing | undefined
  let refusal: CameraError | undefined
  return {
    available,
    see: (text) => on?.onCode(text),
    lose() {
      const { onLost } = on ?? {}
      on = undefined
      onLost?.()
    },
    refuseNext: (error) => void (refusal = error),
    isOn: () => on !== undefined,
    facing: () => facing,
    start(wishes) {
      const error = refusal
      refusal = undefined
      if (error !== undefined) return Promise.resolve(err(error))
      on = wishes
      facing = wishes.facing ?? 'user'
      const stop = (): void => {
        if (on === wishes) on = undefined
      }
      return Promise.resolve(ok({ facing, mayFlip: cameras > 1, stop }))
    },
  }
}
