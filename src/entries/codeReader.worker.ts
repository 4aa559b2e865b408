/** Worker that looks for QR codes in the camera's pictures, so that no screen ever waits for it. */
import { expose } from 'comlink'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { codeReader } from '../workers/codeReader'

expose(codeReader(wasm))
