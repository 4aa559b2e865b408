/**
 * codeReader: finds QR codes in a picture (zxing-cpp compiled to WebAssembly), behind the shape of `BarcodeDetector`. The
 * browser's own detector is never used: most engines have none, and Android's fetches its model over the network.
 * The WebAssembly comes from the caller, bundled with the app; the library's default would be a foreign address.
 */
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { CodeReader } from '../ports/codeScanner'

/** @param wasm  address of the bundled file, or its bytes */
export function codeReader(wasm: string | ArrayBuffer): CodeReader {
  prepareZXingModule({ overrides: typeof wasm === 'string' ? { locateFile: () => wasm } : { wasmBinary: wasm } })
  return {
    async detect(image) {
      const found = await readBarcodes(image, { formats: ['QRCode'], tryHarder: true, tryInvert: false, maxNumberOfSymbols: 1 })
      return found.flatMap(({ isValid, text }) => (isValid ? [{ rawValue: text }] : []))
    },
  }
}
