/**
 * useReorder: people put in order by dragging a handle (mouse, pen, finger), by its arrow keys, or by buttons, all ending in
 * one `onMove(from, to)`. The focus goes along with whoever was moved, so that the next key press moves the same person.
 * The pointer is captured by the handle; near the edge of the window the page scrolls along; Escape lets go.
 */
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent, RefObject } from 'react'

/** What of a row is focused after it moved. */
export type RowPart = 'handle' | 'up' | 'down'

interface Drag {
  readonly from: number
  readonly to: number
}

export interface Reorder {
  readonly listRef: RefObject<HTMLOListElement | null>
  readonly drag: Drag | undefined
  readonly move: (from: number, to: number, part: RowPart) => void
  readonly handle: (index: number) => {
    readonly onPointerDown: (event: PointerEvent) => void
    readonly onPointerMove: (event: PointerEvent) => void
    readonly onPointerUp: () => void
    readonly onPointerCancel: () => void
    readonly onKeyDown: (event: KeyboardEvent) => void
  }
}

/** From the window's edges; at the bottom the bar of set-up lies over the page. */
const EDGE = { top: 70, bottom: 150 }
const SCROLL_STEP = 14

export function useReorder(count: number, onMove: (from: number, to: number) => void): Reorder {
  const listRef = useRef<HTMLOListElement>(null)
  const focus = useRef<{ readonly index: number; readonly part: RowPart }>(undefined)
  const [drag, setDrag] = useState<Drag>()

  useEffect(() => {
    const wanted = focus.current
    focus.current = undefined
    if (wanted !== undefined) focusRow(listRef.current, wanted.index, wanted.part)
  })

  const move = (from: number, to: number, part: RowPart) => {
    if (to < 0 || to >= count || to === from) return
    focus.current = { index: to, part }
    onMove(from, to)
  }
  const stop = () => setDrag(undefined)
  const keys: Readonly<Record<string, (index: number) => number>> = { ArrowUp: (i) => i - 1, ArrowDown: (i) => i + 1, Home: () => 0, End: () => count - 1 }
  return {
    listRef,
    drag,
    move,
    handle: (index) => ({
      onPointerDown(event) {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ from: index, to: index })
      },
      onPointerMove(event) {
        if (drag === undefined) return
        if (event.clientY < EDGE.top) window.scrollBy(0, -SCROLL_STEP)
        if (event.clientY > window.innerHeight - EDGE.bottom) window.scrollBy(0, SCROLL_STEP)
        const to = placeAt(listRef.current, drag.from, event.clientY)
        if (to !== drag.to) setDrag({ ...drag, to })
      },
      onPointerUp() {
        stop()
        if (drag !== undefined) move(drag.from, drag.to, 'handle')
      },
      onPointerCancel: stop,
      onKeyDown(event) {
        if (event.key === 'Escape') stop()
        const to = keys[event.key]?.(index)
        if (to === undefined) return
        event.preventDefault()
        move(index, to, 'handle')
      },
    }),
  }
}

const rowsOf = (list: HTMLElement | null): readonly HTMLElement[] => [...(list?.children ?? [])].filter((row) => row instanceof HTMLElement)

/** Where the row `from` would stand if it were let go at this height: behind every other row whose middle is above. */
function placeAt(list: HTMLElement | null, from: number, y: number): number {
  return rowsOf(list).filter((row, i) => {
    const { top, height } = row.getBoundingClientRect()
    return i !== from && top + height / 2 < y
  }).length
}

function focusRow(list: HTMLElement | null, index: number, part: RowPart) {
  const row = rowsOf(list)[index]
  const wanted = row?.querySelector<HTMLButtonElement>(`[data-part="${part}"]`)
  const found = wanted === null || wanted === undefined || wanted.disabled ? row?.querySelector<HTMLButtonElement>('[data-part="handle"]') : wanted
  found?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}
