/** The papers' own fonts, read from the repository. */
import { readFileSync } from 'node:fs'
import type { PaperFonts } from '../../src/documents/writePdf'

const face = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../src/documents/fonts/Tinos-${name}.ttf`, import.meta.url)))

export const paperFonts = (): PaperFonts => ({ regular: face('Regular'), bold: face('Bold'), italic: face('Italic'), boldItalic: face('BoldItalic') })
