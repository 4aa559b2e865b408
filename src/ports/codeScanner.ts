/**
 * CodeScanner: reads QR codes with the tablet's camera (voting cards, key cards, ballot checks). The picture is shown in the
 * caller's video element and nowhere else; frames stay in memory, none is kept. The camera is on from `start` to `stop` only.
 * Whoever scans must offer typing too: a camera may be missing, refused or in use, and each of these is a value.
 */
import type { Result } from '../domain/kernel/result'

/** Towards the person in front of the screen, or away from the screen. */
export type CameraFacing = 'user' | 'environment'

export type CameraError =
  /** This browser cannot open a camera here. */
  | { readonly code: 'camera/unsupported' }
  | { readonly code: 'camera/none' }
  /** The user, the browser or a policy said no. */
  | { readonly code: 'camera/refused' }
  /** Another program has it, or it stopped answering. */
  | { readonly code: 'camera/busy' }

export interface CodeScan {
  readonly facing: CameraFacing
  /** There is another camera to turn to. */
  readonly mayFlip: boolean
  /** Camera off, picture gone. May be called again. */
  stop(): void
}

export interface ScanWishes {
  readonly view: HTMLVideoElement
  /** Absent: the side that was used last, at first the one towards the person. */
  readonly facing?: CameraFacing | undefined
  /** Called for every code seen, the same one again and again while it is in sight. */
  readonly onCode: (text: string) => void
  /** The camera went away by itself (unplugged, taken by the system). */
  readonly onLost: () => void
}

export interface CodeScanner {
  /** False where no camera can ever be opened (no secure origin, no API): the button is then not shown. */
  readonly available: boolean
  start(wishes: ScanWishes): Promise<Result<CodeScan, CameraError>>
}

/** The decoder, in the shape of the browsers' `BarcodeDetector`: what is seen in one picture. */
export interface CodeReader {
  detect(image: ImageData): Promise<readonly { readonly rawValue: string }[]>
}
