/**
 * useMeasuredPages: how many cards fit a page is measured, never guessed (product.md S7).
 * A hidden layer of the same width holds every card; its heights are read before paint, and again
 * when the area changes (rotation, window), a font arrives or `key` changes (text size, layout).
 * A card that does not fit by itself is laid out denser, step by step, and measured again.
 * What was measured is remembered while the kiosk is shown (heights of names: the same for every voter of a list) and done
 * before the first voter comes (LaidOutAhead), so that none waits for it; a font that arrives forgets it. Never where heights
 * follow a voter's choices (the review).
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
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
  /** Right after a turn the area remembered is no longer the screen's: what its pages show is never seen. Asked in effects. */
  readonly isSettled: () => boolean
  readonly densityOf: (card: number) => number
  readonly heightOf: (card: number) => number
}

interface Measured {
  readonly key: string
  readonly densities: readonly number[]
  readonly heights: readonly number[]
  readonly pages: readonly CardPage[] | undefined
}

interface MeasuredBefore {
  readonly area: Area | undefined
  /** By key: each list in each size it was shown in. */
  readonly measured: ReadonlyMap<string, Measured>
}

/** Groups × text sizes × both ways to hold the tablet; a window dragged to ever new sizes forgets the oldest. */
const MOST_REMEMBERED = 24

export type MeasuredMemory = RefObject<MeasuredBefore>

const nothing: Measured = { key: '', densities: [], heights: [], pages: undefined }

export function useMeasuredPages(
  groupSizes: readonly number[],
  { gap, most = Infinity, spread }: Omit<PageRules, 'room'>,
  keyFor: (area: Area) => string,
  memory?: MeasuredMemory,
): MeasuredPages {
  const areaRef = useRef<HTMLDivElement>(null)
  const layerRef = useRef<HTMLDivElement>(null)
  const area = useArea(areaRef, memory)
  const fonts = useFontsLoaded()
  const [measured, setMeasured] = useState(nothing)
  const key =
    area === undefined
      ? ''
      : [area.width, area.height, fonts, most, groupSizes.join(), keyFor(area)].join('|')
  const known = measured.key === key ? measured : memory?.current.measured.get(key)
  const current = known ?? { ...nothing, key }

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
      const measured = { key, densities: current.densities, heights, pages }
      if (memory !== undefined) memory.current = { area, measured: withNewest(memory.current.measured, measured) }
      setMeasured(measured)
    }
  })

  const isSettled = useCallback(
    () => areaRef.current?.clientWidth === area?.width && areaRef.current?.clientHeight === area?.height,
    [area],
  )
  return {
    areaRef,
    layerRef,
    area,
    pages: current.pages,
    isSettled,
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

/** Begins with the area of the screen before, and is put right before anything is painted. */
function useArea(ref: RefObject<HTMLDivElement | null>, memory: MeasuredMemory | undefined): Area | undefined {
  const [area, setArea] = useState(memory?.current.area)
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

/** For as long as the kiosk is shown. */
export function useMeasuredMemory(): MeasuredMemory {
  const memory = useRef<MeasuredBefore>({ area: undefined, measured: new Map() })
  useEffect(
    () =>
      onFont(() => {
        memory.current = { area: memory.current.area, measured: new Map() }
      }),
    [],
  )
  return memory
}

function withNewest(known: ReadonlyMap<string, Measured>, measured: Measured): ReadonlyMap<string, Measured> {
  return new Map([...[...known].slice(1 - MOST_REMEMBERED), [measured.key, measured]])
}

/** Counts the times a font has arrived: text then has another size. */
function useFontsLoaded(): number {
  const [loads, setLoads] = useState(0)
  useEffect(() => onFont(() => setLoads((count) => count + 1)), [])
  return loads
}

/** Calls back when a font has arrived; returns how to stop. */
export function onFont(arrived: () => void): (() => void) | undefined {
  const fonts = (document as Partial<Pick<Document, 'fonts'>>).fonts
  if (fonts === undefined) return undefined
  fonts.addEventListener('loadingdone', arrived)
  return () => fonts.removeEventListener('loadingdone', arrived)
}
