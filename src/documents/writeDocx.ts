/**
 * writeDocx: a PaperDocument as a Word document (ECMA-376, transitional): A4, margins 20/20/30/15 mm, Times New Roman 14 pt, the
 * head of the page, repeating table heads, page numbers as fields. Written in our own hands so that the same document is the same
 * bytes everywhere (docs/decisions/027). A draft's or a rehearsal's mark stands in the head of every page.
 */
import { resized, wordScale } from './office/wordOnePage'
import type { PaperDocument } from '../domain/result/paper'
import { contentTypes, CORE_RELATIONSHIP, CORE_TYPE, coreProperties, officeZip, relationship, relationships, xmlText } from './office/xml'
import { wordBlocks, wordHead, wordParagraph, TEXT_WIDTH } from './office/wordBlocks'

const NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export function writeDocx(paper: PaperDocument): Uint8Array {
  const scale = paper.onePage === undefined ? 1 : wordScale(paper, paper.onePage)
  const smaller = (xml: string): string => (paper.onePage === undefined ? xml : resized(xml, scale))
  return officeZip([
    ['[Content_Types].xml', contentTypes([
      ['/word/document.xml', `${WORD}.document.main+xml`], ['/word/styles.xml', `${WORD}.styles+xml`], ['/word/settings.xml', `${WORD}.settings+xml`],
      ['/word/header1.xml', `${WORD}.header+xml`], ['/word/footer1.xml', `${WORD}.footer+xml`], ['/docProps/core.xml', CORE_TYPE],
    ])],
    ['_rels/.rels', relationships([[relationship('officeDocument'), 'word/document.xml'], [CORE_RELATIONSHIP, 'docProps/core.xml']])],
    ['docProps/core.xml', coreProperties(paper.title, paper.language, paper.madeAt)],
    ['word/_rels/document.xml.rels', relationships([
      [relationship('styles'), 'styles.xml'], [relationship('settings'), 'settings.xml'], [relationship('header'), 'header1.xml'], [relationship('footer'), 'footer1.xml'],
    ])],
    ['word/document.xml', smaller(bodyXml(paper)) + pageXml(paper)],
    ['word/styles.xml', smaller(stylesXml(paper.language))],
    ['word/settings.xml', `<w:settings ${NAMESPACES}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`],
    ['word/header1.xml', `<w:hdr ${NAMESPACES}>${headerXml(paper.watermark)}</w:hdr>`],
    ['word/footer1.xml', `<w:ftr ${NAMESPACES}>${smaller(footerXml(paper.footer))}</w:ftr>`],
  ])
}

function bodyXml({ header, heading, blocks }: PaperDocument): string {
  const title = heading.title === '' ? '' : wordParagraph(heading.title.toLocaleUpperCase('vi'), { style: 'Title' })
  const abstract = heading.abstract === '' ? '' : wordParagraph(heading.abstract, { align: 'center', bold: true, after: 240 })
  return `<w:document ${NAMESPACES}><w:body>${header === null ? '' : wordHead(header)}${title}${abstract}${wordBlocks(blocks)}`
}

/** Margins in twentieths of a point, and the end of the body. */
const pageXml = ({ onePage }: PaperDocument): string =>
  '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>' +
  (onePage === undefined
    ? '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="454" w:footer="454" w:gutter="0"/>'
    : '<w:pgMar w:top="624" w:right="567" w:bottom="680" w:left="850" w:header="340" w:footer="340" w:gutter="0"/>') +
  '</w:sectPr></w:body></w:document>'


const headerXml = (mark: string | null): string =>
  mark === null
    ? '<w:p/>'
    : `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:color w:val="5B1A8B"/><w:sz w:val="28"/></w:rPr><w:t>${xmlText(mark)}</w:t></w:r></w:p>`

const field = (name: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

const footerXml = (text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="Footer"/><w:tabs><w:tab w:val="right" w:pos="${String(TEXT_WIDTH)}"/></w:tabs></w:pPr>` +
  `<w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r><w:r><w:tab/></w:r>${field('PAGE')}<w:r><w:t>/</w:t></w:r>${field('NUMPAGES')}</w:p>`

interface Style {
  readonly id: string
  readonly name: string
  readonly paragraph: string
  readonly run: string
}

const STYLES: readonly Style[] = [
  { id: 'Title', name: 'Title', paragraph: '<w:keepNext/><w:spacing w:before="240" w:after="0"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>', run: '<w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="32"/>' },
  { id: 'Heading1', name: 'heading 1', paragraph: '<w:keepNext/><w:spacing w:before="180" w:after="60"/><w:outlineLvl w:val="0"/>', run: '<w:b/><w:bCs/>' },
  { id: 'Heading2', name: 'heading 2', paragraph: '<w:keepNext/><w:spacing w:before="120" w:after="60"/><w:outlineLvl w:val="1"/>', run: '<w:b/><w:bCs/><w:i/><w:iCs/>' },
  { id: 'TableText', name: 'Table Text', paragraph: '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>', run: '<w:sz w:val="26"/><w:szCs w:val="26"/>' },
  { id: 'Footer', name: 'footer', paragraph: '<w:spacing w:before="0" w:after="0"/>', run: '<w:sz w:val="20"/><w:szCs w:val="20"/>' },
]

function stylesXml(language: string): string {
  const tongue = language === 'vi' ? 'vi-VN' : 'en-GB'
  const fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>'
  return (
    `<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="${tongue}" w:eastAsia="${tongue}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
    STYLES.map(({ id, name, paragraph, run }) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`).join('') +
    '</w:styles>'
  )
}
