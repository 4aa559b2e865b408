/**
 * Pieces of Office Open XML (ECMA-376) shared by the Word and the Excel writer: escaped text, and a package whose bytes depend on
 * nothing but its parts (fixed time stamps, fixed order, fflate's own deflate in every engine).
 */
import { strToU8, zipSync } from 'fflate'

/** Text of an element or attribute. Characters that XML 1.0 forbids are left out: no name or reason needs them. */
export const xmlText = (text: string): string =>
  text
    .normalize('NFC')
    // eslint says control characters by their numbers; XML 1.0 allows tab, line feed and carriage return only.
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Zip of XML parts in the order given; the first should be `[Content_Types].xml`. */
export function officeZip(parts: readonly (readonly [name: string, xml: string])[]): Uint8Array {
  const files = Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(XML_HEAD + xml)]))
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) })
}

export const contentTypes = (overrides: readonly (readonly [part: string, type: string])[]): string =>
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('') +
  '</Types>'

export const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  targets.map(([type, target], at) => `<Relationship Id="rId${String(at + 1)}" Type="${type}" Target="${target}"/>`).join('') +
  '</Relationships>'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const relationship = (kind: string): string => `${OFFICE}/${kind}`
export const CORE_RELATIONSHIP = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
export const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml'

/** `docProps/core.xml`: title, language, and the time the document says it was made at, if it says one. */
export const coreProperties = (title: string, language: string, madeAt?: string): string => {
  const at = madeAt === undefined ? '' : `${new Date(madeAt).toISOString().slice(0, 19)}Z`
  const times = ['created', 'modified'].map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`).join('')
  return (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>Hòm Phiếu</dc:creator><dc:language>${language}</dc:language>` +
    (madeAt === undefined ? '' : times) +
    '</cp:coreProperties>'
  )
}
