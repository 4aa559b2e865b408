/**
 * useAutosave: every change of the form is stored after a short pause, one write at a time, and at once when the page is
 * hidden or left. A failed write keeps the form on the screen and is tried again with the next change or by hand.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DeskError } from '../../app/desk'
import type { MeetingDraft } from '../../domain/meeting/meeting'
import { useDesk } from '../deskContext'
import { lastWrites } from '../lastWrite'

const PAUSE_MS = 400

/** The forms that are being written, or could not be. */
export const formWrites = lastWrites<MeetingDraft>()

export interface Autosave {
  readonly status: 'saved' | 'saving' | 'failed'
  readonly error: DeskError | undefined
  readonly save: (draft: MeetingDraft) => void
  /** Writes what is waiting; false if it could not be written. */
  readonly flush: () => Promise<boolean>
}

/** @param unsaved  what could not be written when the screen was left; it is tried again */
export function useAutosave(id: string, unsaved?: MeetingDraft): Autosave {
  const desk = useDesk()
  const [state, setState] = useState<Pick<Autosave, 'status' | 'error'>>({ status: unsaved === undefined ? 'saved' : 'saving', error: undefined })
  const waiting = useRef(unsaved)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const writing = useRef<Promise<boolean>>(Promise.resolve(true))

  const flush = useCallback((): Promise<boolean> => {
    const nothingWaits = () => waiting.current === undefined
    clearTimeout(timer.current)
    writing.current = writing.current.then(async (before) => {
      const draft = waiting.current
      if (draft === undefined) return before
      waiting.current = undefined
      const saved = await desk.saveDraft(id, draft)
      if (!saved.ok) {
        waiting.current ??= draft
        setState({ status: 'failed', error: saved.error })
      } else if (nothingWaits()) setState({ status: 'saved', error: undefined })
      return saved.ok
    })
    formWrites.note(desk, id, writing.current.then(() => waiting.current))
    return writing.current
  }, [desk, id])

  const save = useCallback(
    (draft: MeetingDraft) => {
      waiting.current = draft
      setState((before) => (before.status === 'saving' ? before : { ...before, status: 'saving' }))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), PAUSE_MS)
    },
    [flush],
  )

  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') void flush()
    }
    const leaving = () => void flush()
    if (waiting.current !== undefined) void flush()
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('pagehide', leaving)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      window.removeEventListener('pagehide', leaving)
      void flush()
    }
  }, [flush])
  return { ...state, save, flush }
}
