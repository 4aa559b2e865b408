/** What screens that read codes may ask for: the port itself, which carries nothing of a round. */
export type { CameraError, CameraFacing, CodeScan, CodeScanner } from '../ports/codeScanner'
