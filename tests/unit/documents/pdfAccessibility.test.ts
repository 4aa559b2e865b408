/**
 * PDF/UA-1 (ISO 14289-1) of the papers, by its own clauses, on the bytes: no validator runs here, so each essential is read back by itself.
 * The writer leaves streams uncompressed, so what a page draws can be read as it stands.
 */
import { describe, expect, it } from 'vitest'
import { composeSlides } from '../../../src/documents/composeSlides'
import { writePdf } from '../../../src/documents/writePdf'
import { writeSlidesPdf } from '../../../src/documents/writeSlidesPdf'
import { documentsOf } from '../../../src/domain/meeting/documentSettings'
import { preparationSteps, withPreparation } from '../../../src/domain/meeting/preparationSteps'
import { preparationPaper } from '../../../src/words/papers/preparationPaper'
import { aPaper } from '../../support/aPaper'
import { aDraft, aStatement } from '../../support/builders'
import { paperFonts } from '../../support/paperFonts'

/** Objects of the file by number: dictionary, and stream where there is one. */
function objectsOf(bytes: Uint8Array): ReadonlyMap<number, string> {
  const text = Buffer.from(bytes).toString('latin1')
  return new Map([...text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/gu)].map(([, number, body = '']) => [Number(number), body]))
}
const utf8 = (latin1: string) => Buffer.from(latin1, 'latin1').toString('utf8')
const refs = (text: string): readonly number[] => [...text.matchAll(/(\d+) 0 R/gu)].map(([, number]) => Number(number))

interface Pdf {
  readonly catalog: string
  readonly objects: ReadonlyMap<number, string>
  readonly pages: readonly string[]
  readonly xmp: string
  /** Of each page: the elements its pieces belong to. */
  readonly parents: readonly (readonly string[])[]
  /** Structure elements in reading order, with how deep they lie. */
  readonly tree: readonly { readonly type: string; readonly depth: number; readonly dictionary: string }[]
}

function read(bytes: Uint8Array): Pdf {
  const objects = objectsOf(bytes)
  const body = (number: number | undefined) => objects.get(number ?? -1) ?? ''
  const catalog = [...objects.values()].find((one) => one.includes('/Type /Catalog')) ?? ''
  const of = (name: string) => Number(new RegExp(`/${name} (\\d+) 0 R`, 'u').exec(catalog)?.[1])
  const pages = [...objects.values()].filter((one) => one.includes('/Type /Page\n') || /\/Type \/Page\b(?!s)/u.test(one)).map((page) => body(Number(/\/Contents (\d+) 0 R/u.exec(page)?.[1])))
  const kids = (dictionary: string) => refs(/\/K \[([\s\S]*?)\](?=\n|>>)/u.exec(dictionary)?.[1]?.replaceAll(/<<[\s\S]*?>>/gu, '') ?? '')
  const walk = (number: number, depth: number): Pdf['tree'] => {
    const dictionary = body(number)
    const type = /\/S \/(\w+)/u.exec(dictionary)?.[1] ?? ''
    return [{ type, depth, dictionary }, ...kids(dictionary).flatMap((kid) => walk(kid, depth + 1))]
  }
  const root = body(of('StructTreeRoot'))
  const parentTree = body(refs(/\/ParentTree \d+ 0 R/u.exec(root)?.[0] ?? '')[0]) || root
  const parents = [...(/\/Nums \[([\s\S]*)\]/u.exec(parentTree)?.[1] ?? '').matchAll(/\d+ \[([^\]]*)\]/gu)].map(([, list = '']) => list.match(/\d+ 0 R|null/gu) ?? [])
  const xmp = utf8(body(of('Metadata')))
  return { catalog, objects, pages, parents, xmp: xmp.slice(xmp.indexOf('<?xpacket'), xmp.lastIndexOf('endstream')), tree: kids(root).flatMap((kid) => walk(kid, 0)) }
}

/** Operators that leave a mark, and whether they stand inside marked content (of an element, or an artifact). */
function unmarked(page: string): readonly string[] {
  let depth = 0
  const found: string[] = []
  const content = page.slice(page.indexOf('stream\n') + 7, page.lastIndexOf('\nendstream'))
  for (const line of content.split('\n')) {
    if (/ (?:BDC|BMC)$/u.test(line)) depth += 1
    else if (line === 'EMC') depth -= 1
    else if (depth === 0 && /(?:^| )(?:Tj|TJ|S|f|f\*|B|Do)$/u.test(line)) found.push(line)
    expect(depth).toBeGreaterThanOrEqual(0)
    expect(depth).toBeLessThanOrEqual(1)
  }
  expect(depth).toBe(0)
  return found
}

const headings = (pdf: Pdf) => pdf.tree.filter(({ type }) => /^H\d$/u.test(type)).map(({ type }) => Number(type.slice(1)))

const files = {
  'a paper': () => writePdf(aPaper({ title: 'A & B <C>', watermark: 'LÀM THỬ' }), paperFonts()),
  'a paper whose first heading is small': () => writePdf(aPaper({ heading: { title: '', abstract: '' }, blocks: [{ kind: 'heading', level: 2, text: 'Nhỏ' }, { kind: 'heading', level: 1, text: 'Lớn' }, { kind: 'heading', level: 2, text: 'Nhỏ' }] }), paperFonts()),
  slides: () => writeSlidesPdf(composeSlides(aStatement(), 'K7M2P9RTW4XYZ3AB', 'always-two'), paperFonts()),
}

describe.each(Object.entries(files))('%s', (_, make) => {
  it('says that it is PDF/UA-1, and its title and language, in metadata that are well-formed', async () => {
    const { catalog, xmp, objects } = read(await make())
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(xmp).toMatch(/<dc:title>.*\S.*<\/dc:title>/u)
    expect(xmp.replaceAll(/<[^<>]*>|&(?:amp|lt|gt|quot);/gu, '')).not.toMatch(/[<&]/u)
    expect(catalog).toContain('/Lang (vi)')
    expect(objects.get(refs(/\/MarkInfo \d+ 0 R/u.exec(catalog)?.[0] ?? '')[0] ?? 0)).toContain('/Marked true')
    expect(objects.get(refs(/\/ViewerPreferences \d+ 0 R/u.exec(catalog)?.[0] ?? '')[0] ?? 0)).toContain('/DisplayDocTitle true')
  })

  it('is that of the checklist before the meeting too, whose marks all have letters', async () => {
    const meeting = aDraft()
    const steps = preparationSteps(withPreparation(meeting, { act: 'cards', own: -1 }, { done: true }))
    const { xmp } = read(await writePdf(preparationPaper({ ...meeting, documents: documentsOf(meeting), rehearsal: false }, steps, '2026-10-01T08:00:00+07:00'), paperFonts()))
    expect(steps.some(({ done }) => done)).toBe(true)
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  it('marks everything that is drawn as content of the structure or as an artifact', async () => {
    const { pages, tree, parents } = read(await make())
    expect(pages.length).toBeGreaterThan(0)
    expect(pages.flatMap(unmarked)).toEqual([])
    expect(tree[0]?.type).toBe('Document')
    // Each piece of each page belongs to an element: the page's own list in the parent tree has one for every piece, in their order.
    const pieces = pages.map((page) => [...page.matchAll(/\/MCID (\d+)/gu)].map(([, number]) => Number(number)))
    expect(pieces).toEqual(parents.map((elements) => elements.map((_element, i) => i)))
    expect(parents.flat()).not.toContain('null')
  })

  it('has headings that begin at the first level and leave none out', async () => {
    const levels = headings(read(await make()))
    expect(levels[0]).toBe(1)
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1))
  })

  it('embeds every face it draws with, with its letters’ meanings', async () => {
    const { objects } = read(await make())
    const faces = [...objects.values()].filter((one) => one.includes('/Subtype /Type0'))
    expect(faces.length).toBeGreaterThan(0)
    for (const face of faces) expect(face).toContain('/ToUnicode')
    const descriptors = [...objects.values()].filter((one) => one.includes('/Type /FontDescriptor'))
    expect(descriptors).toHaveLength(faces.length)
    for (const descriptor of descriptors) {
      expect(descriptor).toContain('/FontFile2')
      expect(descriptor).not.toContain('/CIDSet')
    }
  })
})

describe('tables and lists', () => {
  it('have heads with a scope, rows of equal length, and lists that say how they count', async () => {
    const { tree } = read(await writePdf(aPaper(), paperFonts()))
    const heads = tree.filter(({ type }) => type === 'TH')
    expect(heads).toHaveLength(3)
    for (const { dictionary } of heads) expect(dictionary).toMatch(/\/Scope \/Column/u)
    const rows = tree.flatMap(({ type, depth }, i) => (type === 'TR' ? [tree.slice(i + 1).findIndex((next) => next.depth <= depth)] : []))
    expect(new Set(rows)).toEqual(new Set([3]))
    const lists = tree.filter(({ type }) => type === 'L').map(({ dictionary }) => /\/ListNumbering \/(\w+)/u.exec(dictionary)?.[1])
    expect(lists).toEqual(['Decimal', 'Disc'])
  })
})

describe('a text with a character that the face has not', () => {
  it('is tagged all the same, and claims no standard', async () => {
    const { xmp, catalog } = read(await writePdf(aPaper({ blocks: [{ kind: 'paragraph', text: 'Người 漢' }] }), paperFonts()))
    expect(xmp).not.toContain('pdfuaid')
    expect(catalog).toContain('/StructTreeRoot')
  })
})
