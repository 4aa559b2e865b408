/**
 * What makes a tagged PDF a PDF/UA-1 file (ISO 14289-1) beside its tags: metadata that name the title and the standard (5, 7.1), heading
 * levels that begin at 1 and leave none out (7.4), lists that say how they are numbered (7.6). The standard is claimed only where every
 * character has a glyph in the embedded faces (7.21.8); any other file is tagged all the same and claims nothing.
 *
 * pdfkit's own `subset: 'PDF/UA'` is not used: its CIDSet leaves out the parts of composite letters (every Vietnamese one), which the
 * standard forbids, and its metadata put a title into XML as it stands ("A & B").
 */
import { xmlText } from '../office/xml'

/** Members of pdfkit that its types do not show; the version is pinned. */
interface Inside {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } }
}
interface StructInside {
  readonly dictionary: { readonly data: Record<string, unknown> }
}

/** Whether the face chosen last has a glyph for all of a text. */
export function hasGlyphs(doc: PDFKit.PDFDocument, text: string): boolean {
  const { font } = (doc as unknown as Inside)._font
  for (const letter of text) if (!font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)) return false
  return true
}

/** Says of a list how its labels count. */
export function numberedBy(list: ReturnType<PDFKit.PDFDocument['struct']>, ordered: boolean): void {
  ;(list as unknown as StructInside).dictionary.data['A'] = { O: 'List', ListNumbering: ordered ? 'Decimal' : 'Disc' }
}

/** H1…H6 for the wanted levels, one after the other: the first is H1, and none goes down by more than one. */
export function headingTags(): (wanted: number) => string {
  let last = 0
  return (wanted) => {
    last = Math.min(wanted, last + 1, 6)
    return `H${String(last)}`
  }
}

export interface AboutPdf {
  readonly title: string
  readonly language: string
  readonly madeAt: string
  readonly producer: string
}

/** Gives the document our metadata instead of pdfkit's; `claimed` is asked when everything is drawn. */
export function setMetadata(doc: PDFKit.PDFDocument, { title, language, madeAt, producer }: AboutPdf, claimed: () => boolean): void {
  const description = (namespace: string, uri: string, inner: string) => `<rdf:Description rdf:about="" xmlns:${namespace}="${uri}">${inner}</rdf:Description>\n`
  const write = (): void => {
    doc.appendXML(description('dc', 'http://purl.org/dc/elements/1.1/', `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(title)}</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>${xmlText(language)}</rdf:li></rdf:Bag></dc:language>`))
    doc.appendXML(description('xmp', 'http://ns.adobe.com/xap/1.0/', `<xmp:CreateDate>${new Date(madeAt).toISOString().slice(0, 19)}Z</xmp:CreateDate><xmp:CreatorTool>${xmlText(producer)}</xmp:CreatorTool>`))
    doc.appendXML(description('pdf', 'http://ns.adobe.com/pdf/1.3/', `<pdf:Producer>${xmlText(producer)}</pdf:Producer>`))
    if (claimed()) doc.appendXML(description('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', '<pdfuaid:part>1</pdfuaid:part>'))
  }
  Object.assign(doc, { _addInfo: write })
}
