/**
 * A chart of horizontal stacked bars as DrawingML (ECMA-376 part 1, §21.2): drawn by whoever opens the workbook from cells of its
 * sheets, with the values of now beside the references. Readable in grey: dark, light, hatched, white with thin lines, each part with its number.
 * Not here: any other kind of chart.
 */
import type { BarLook } from '../../domain/result/paper'
import { xmlText } from './xml'

export interface StackedBars {
  readonly title: string
  /** What a screen reader says. */
  readonly description: string
  /** Names of the bars, from the top: range and values. */
  readonly bars: { readonly range: string; readonly names: readonly string[] }
  readonly parts: readonly {
    readonly label: string
    /** Cell that holds the label. */
    readonly labelCell: string
    readonly range: string
    readonly values: readonly number[]
    readonly look: BarLook
  }[]
  /** What a whole bar is; without it every bar is as long as the others and its parts are shares of their sum. */
  readonly whole?: { readonly value: number; readonly label: string }
}

const NAMESPACES = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
const pattern = (name: string, lines: string, ground: string): string => `<a:pattFill prst="${name}"><a:fgClr><a:srgbClr val="${lines}"/></a:fgClr><a:bgClr><a:srgbClr val="${ground}"/></a:bgClr></a:pattFill>`
const LOOKS: Readonly<Record<BarLook, { readonly fill: string; readonly figure: string; readonly behind: string }>> = {
  first: { fill: solid('0B4F8A'), figure: 'FFFFFF', behind: '<a:noFill/>' },
  middle: { fill: solid('7FB3D9'), figure: '000000', behind: '<a:noFill/>' },
  last: { fill: pattern('wdUpDiag', '5C3A00', 'E8A33D'), figure: '000000', behind: solid('FFFFFF') },
  rest: { fill: pattern('ltDnDiag', '808080', 'FFFFFF'), figure: '000000', behind: solid('FFFFFF') },
}

const run = (size: number, colour: string, bold = false): string => `sz="${String(size * 100)}" b="${bold ? '1' : '0'}"`.concat(`>${solid(colour)}<a:latin typeface="Times New Roman"/>`)
const textLook = (size: number, colour = '000000'): string => `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr ${run(size, colour)}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`
const title = (text: string, size: number, bold: boolean): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr ${run(size, '000000', bold)}</a:defRPr></a:pPr><a:r><a:rPr lang="vi-VN" ${run(size, '000000', bold)}</a:rPr><a:t>${xmlText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`

const strings = (range: string, values: readonly string[]): string =>
  `<c:strRef><c:f>${xmlText(range)}</c:f><c:strCache><c:ptCount val="${String(values.length)}"/>${values.map((value, at) => `<c:pt idx="${String(at)}"><c:v>${xmlText(value)}</c:v></c:pt>`).join('')}</c:strCache></c:strRef>`
const numbers = (range: string, values: readonly number[]): string =>
  `<c:numRef><c:f>${xmlText(range)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${String(values.length)}"/>${values.map((value, at) => `<c:pt idx="${String(at)}"><c:v>${String(value)}</c:v></c:pt>`).join('')}</c:numCache></c:numRef>`

/** `xl/charts/chartN.xml` */
export function stackedBarsXml({ title: said, bars, parts, whole }: StackedBars): string {
  const series = parts.map(({ label, labelCell, range, values, look }, at) => {
    const { fill, figure, behind } = LOOKS[look]
    return (
      `<c:ser><c:idx val="${String(at)}"/><c:order val="${String(at)}"/><c:tx>${strings(labelCell, [label])}</c:tx><c:spPr>${fill}<a:ln w="9525">${solid('333333')}</a:ln></c:spPr><c:invertIfNegative val="0"/>` +
      // A part of no ballots shows no figure.
      `<c:dLbls><c:numFmt formatCode="#,##0;;;" sourceLinked="0"/><c:spPr>${behind}</c:spPr>${textLook(9, figure)}<c:dLblPos val="ctr"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>` +
      `<c:cat>${strings(bars.range, bars.names)}</c:cat><c:val>${numbers(range, values)}</c:val></c:ser>`
    )
  })
  const line = `<c:spPr><a:ln w="6350">${solid('808080')}</a:ln></c:spPr>`
  return (
    `<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>${title(said, 12, true)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="bar"/><c:grouping val="${whole ? 'stacked' : 'percentStacked'}"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="40"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}${textLook(10)}<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>` +
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${whole && whole.value > 0 ? `<c:max val="${String(whole.value)}"/>` : ''}<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorGridlines>${line}</c:majorGridlines>${whole ? title(whole.label, 10, false) : ''}` +
    `<c:numFmt formatCode="${whole ? '#,##0' : '0%'}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${line}${textLook(10)}<c:crossAx val="1"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>` +
    `</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textLook(10)}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr>${solid('FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`
  )
}

/** Where a chart lies on its sheet: rows and columns from 0, the last ones not covered. */
export interface ChartPlace {
  readonly row: number
  readonly rows: number
  readonly columns: number
}

/** `xl/drawings/drawingN.xml`: the charts of one sheet, rId1 first. */
export function drawingXml(charts: readonly (readonly [chart: StackedBars, place: ChartPlace])[]): string {
  const corner = (name: string, column: number, row: number): string => `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
  const frames = charts.map(([{ title: name, description }, { row, rows, columns }], at) =>
    `<xdr:twoCellAnchor>${corner('from', 0, row)}${corner('to', columns, row + rows)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(at + 2)}" name="${xmlText(name)}" descr="${xmlText(description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${String(at + 1)}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`)
  return `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${frames.join('')}</xdr:wsDr>`
}
