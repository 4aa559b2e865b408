/**
 * paperRoom: makes the files of papers, in a worker of the page or in Node. Holds nothing but the fonts. Writers load when they are
 * first needed; the same paper gives the same bytes wherever the room runs.
 */
import type { PaperFonts } from '../documents/writePdf'
import type { PaperRoom } from '../ports/papers'

/** @param loadFonts asked for once, when the first PDF is made */
export function paperRoom(loadFonts: () => Promise<PaperFonts>): PaperRoom {
  let fonts: Promise<PaperFonts> | undefined
  return {
    async file(paper, kind) {
      if (kind === 'docx') {
        const { writeDocx } = await import('../documents/writeDocx')
        return writeDocx(paper)
      }
      const { writePdf } = await import('../documents/writePdf')
      return writePdf(paper, await (fonts ??= loadFonts()))
    },
    async slidesPdf(deck) {
      const { writeSlidesPdf } = await import('../documents/writeSlidesPdf')
      return writeSlidesPdf(deck, await (fonts ??= loadFonts()))
    },
    async workbook(statement, madeAt) {
      const { writeStatementXlsx } = await import('../documents/writeStatementXlsx')
      return writeStatementXlsx(statement, madeAt)
    },
  }
}
