/**
 * usePress: a press fires on release inside the control; sliding off cancels (product.md S7).
 * Written on pointer events because a browser drops the click of a finger that wavers a little,
 * which older hands do. Clicks without a pointer before them come from the keyboard or from
 * assistive technology and count; the click that follows a pointer press does not count again.
 */
import { useRef } from 'react'
import type { MouseEvent, PointerEvent } from 'react'

interface PressHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void
  onPointerUp(event: PointerEvent<HTMLElement>): void
  onPointerCancel(): void
  onClick(event: MouseEvent<HTMLElement>): void
}

/** The click of a pointer press follows its release within this many ms, if it comes at all. */
const CLICK_FOLLOWS = 700

export function usePress(onPress: () => void, disabled = false): PressHandlers {
  const pointer = useRef<number | undefined>(undefined)
  const released = useRef(-Infinity)
  return {
    onPointerDown(event) {
      if (event.button === 0) pointer.current = event.pointerId
    },
    onPointerUp(event) {
      if (pointer.current === undefined || pointer.current !== event.pointerId) return
      pointer.current = undefined
      released.current = event.timeStamp
      if (!disabled && isInside(event)) onPress()
    },
    onPointerCancel() {
      pointer.current = undefined
    },
    onClick(event) {
      const ofPointer = event.timeStamp - released.current < CLICK_FOLLOWS
      released.current = -Infinity
      // A mouse released elsewhere gives no click; a pointer still down means the guard ate it.
      if (!ofPointer && !disabled) onPress()
      pointer.current = undefined
    },
  }
}

function isInside({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): boolean {
  const box = currentTarget.getBoundingClientRect()
  return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom
}
