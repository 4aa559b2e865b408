/** Worker of the papers: files are made beside the page. Its fonts are part of its own script: nothing is asked of any network. */
import { expose } from 'comlink'
import bold from '../documents/fonts/Tinos-Bold.ttf?inline'
import boldItalic from '../documents/fonts/Tinos-BoldItalic.ttf?inline'
import italic from '../documents/fonts/Tinos-Italic.ttf?inline'
import regular from '../documents/fonts/Tinos-Regular.ttf?inline'
import { paperRoom } from '../workers/paperRoom'

/** Bytes of a `data:…;base64,` address. */
const bytesOf = (address: string): Uint8Array => Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) => letter.charCodeAt(0))

expose(
  paperRoom(() => Promise.resolve({ regular: bytesOf(regular), bold: bytesOf(bold), italic: bytesOf(italic), boldItalic: bytesOf(boldItalic) })),
)
