/** The camera of this device with a worker behind it that reads the codes; the worker starts with the first picture. */
import { wrap } from 'comlink'
import type { Remote } from 'comlink'
import { cameraScanner } from '../platform/cameraScanner'
import type { CodeReader, CodeScanner } from '../ports/codeScanner'

export function browserScanner(): CodeScanner {
  let reader: Remote<CodeReader> | undefined
  return cameraScanner({
    detect(image) {
      reader ??= wrap<CodeReader>(new Worker(new URL('./codeReader.worker.ts', import.meta.url), { type: 'module' }))
      return reader.detect(image)
    },
  })
}
