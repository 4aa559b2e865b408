/**
 * useMeasuredPages: how many cards fit a page is measured, never guessed (product.md S7).
 * A hidden layer of the same width holds every card; its heights are read before paint, and again
 * when the area changes (rotation, window), a font arrives or `key` changes (text size, layout).
 * A card that does not fit by itself is laid out denser, step by step, and measured again.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { paginate } from './paginate'
import type { CardPage, PageRules } from './paginate'

/** Density 0 is the designer's; each step gives up some air, then size, of a long text. */
const DENSEST = 5

export interface Area {
  readonly width: number
  readonly height: number
}

interface MeasuredPages {
  /** The box the page has to fit into. */
  readonly areaRef: RefObject<HTMLDivElement | null>
  /** The hidden layer: elements with `data-card`, and `data-lead` before a group's first card. */
  readonly layerRef: RefObject<HTMLDivElement | null>
  readonly area: Area | undefined
  /** `undefined` until the first measurement. */
  readonly pages: readonly CardPage[] | undefined
  readonly densityOf: (card: number) => number
  readonly heightOf: (card: number) => number
}

interface Measured {
  readonly key: string
  readonly densities: readonly number[]
  readonly heights: readonly number[]
  readonly pages: readonly CardPage[] | undefined
}

const nothing: Measured = { key: '', densities: [], heights: [], pages: undefined }

export function useMeasuredPages(
  groupSizes: readonly number[],
  { gap, most = Infinity, spread }: Omit<PageRules, 'room'>,
  keyFor: (area: Area) => string,
): MeasuredPages {
  const areaRef = useRef<HTMLDivElement>(null)
  const layerRef = useRef<HTMLDivElement>(null)
  const area = useArea(areaRef)
  const fonts = useFontsLoaded()
  const [measured, setMeasured] = useState(nothing)
  const key =
    area === undefined
      ? ''
      : [area.width, area.height, fonts, most, groupSizes.join(), keyFor(area)].join('|')
  const current = measured.key === key ? measured : { ...nothing, key }

  useLayoutEffect(() => {
    const layer = layerRef.current
    if (area === undefined || layer === null || current.pages !== undefined) return
    const groups = readGroups(layer, groupSizes, gap)
    const tooTall = (card: number): boolean => {
      const { lead, height } = standing(groups, card)
      return lead + height > area.height && (current.densities[card] ?? 0) < DENSEST
    }
    const heights = groups.flatMap(({ cards }) => cards)
    const crowded = heights.map((_, card) => tooTall(card))
    if (crowded.some(Boolean)) {
      const densities = crowded.map((more, card) => (current.densities[card] ?? 0) + (more ? 1 : 0))
      setMeasured({ key, densities, heights, pages: undefined })
    } else {
      const pages = paginate(groups, { room: area.height, gap, most, spread })
      setMeasured({ key, densities: current.densities, heights, pages })
    }
  })

  return {
    areaRef,
    layerRef,
    area,
    pages: current.pages,
    densityOf: (card) => current.densities[card] ?? 0,
    heightOf: (card) => current.heights[card] ?? 0,
  }
}

const heightOfElement = (element: Element | null): number =>
  element === null ? 0 : Math.ceil(element.getBoundingClientRect().height)

function readGroups(layer: HTMLElement, groupSizes: readonly number[], gap: number) {
  const cards = [...layer.querySelectorAll('[data-card]')].map(heightOfElement)
  let from = 0
  return groupSizes.map((size, group) => {
    const lead = heightOfElement(layer.querySelector(`[data-lead="${group}"]`))
    const own = cards.slice(from, from + size)
    from += size
    return { lead: lead === 0 ? 0 : lead + gap, cards: own }
  })
}

/** A card's height and the lead line it must share a page with. */
function standing(groups: ReturnType<typeof readGroups>, card: number) {
  let before = card
  for (const { lead, cards } of groups) {
    const height = cards[before]
    if (height !== undefined) return { height, lead: before === 0 ? lead : 0 }
    before -= cards.length
  }
  return { height: 0, lead: 0 }
}

function useArea(ref: RefObject<HTMLDivElement | null>): Area | undefined {
  const [area, setArea] = useState<Area>()
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const read = (): void => {
      const { clientWidth: width, clientHeight: height } = element
      setArea((now) => (now?.width === width && now.height === height ? now : { width, height }))
    }
    read()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return area
}

/** Counts the times a font has arrived: text then has another size. */
function useFontsLoaded(): number {
  const [loads, setLoads] = useState(0)
  useEffect(() => {
    const fonts = (document as Partial<Pick<Document, 'fonts'>>).fonts
    if (fonts === undefined) return
    const loaded = (): void => setLoads((count) => count + 1)
    fonts.addEventListener('loadingdone', loaded)
    return () => fonts.removeEventListener('loadingdone', loaded)
  }, [])
  return loads
}
