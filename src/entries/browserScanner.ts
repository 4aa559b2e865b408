/** The camera of this device with a worker behind it that reads the codes; the worker starts with the first picture. */
import { cameraScanner } from '../platform/cameraScanner'
import type { CodeReader, CodeScanner } from '../ports/codeScanner'
import { roomWorker } from './roomWorker'

export function browserScanner(): CodeScanner {
  const worker = roomWorker<CodeReader>(() => new Worker(new URL('./codeReader.worker.ts', import.meta.url), { type: 'module' }))
  return cameraScanner({ detect: (image) => worker.ask((reader) => reader.detect(image)) })
}
