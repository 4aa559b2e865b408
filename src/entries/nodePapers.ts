/** The papers of the command line: composed and written in the process itself, with the repository's own fonts. */
import { readFile } from 'node:fs/promises'
import type { Papers } from '../ports/papers'
import { paperComposer } from '../workers/paperComposer'
import { paperRoom } from '../workers/paperRoom'

const face = async (name: string): Promise<Uint8Array> => new Uint8Array(await readFile(new URL(`../documents/fonts/Tinos-${name}.ttf`, import.meta.url)))

export function nodePapers(): Papers {
  const room = paperRoom(async () => {
    const [regular, bold, italic, boldItalic] = await Promise.all([face('Regular'), face('Bold'), face('Italic'), face('BoldItalic')])
    return { regular, bold, italic, boldItalic }
  })
  return { ...paperComposer, ...room }
}
