/**
 * The minutes of a round while they are written: texts go to the store after a short pause, one write at a time, and the paper is
 * composed anew with every change. A failed write keeps the text on the screen and is tried again with the next change.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DeskError } from '../../app/desk'
import type { MinutesView } from '../../app/paperDesk'
import type { MinutesText } from '../../domain/result/minutes'
import type { PaperDocument } from '../../domain/result/paper'
import { useDesk } from '../deskContext'
import { lastWrites } from '../lastWrite'

const PAUSE_MS = 400

/** The texts of minutes that are being written, or could not be. */
const textWrites = lastWrites<MinutesText>()

export interface Minutes {
  readonly view: MinutesView | undefined
  readonly paper: PaperDocument | undefined
  readonly error: DeskError | undefined
  readonly status: 'saved' | 'saving' | 'failed'
  readonly write: (change: Partial<MinutesText>) => void
  /** Writes what is waiting; false if it could not be written. */
  readonly flush: () => Promise<boolean>
}

/** @param packed changes when the package has been built */
export function useMinutes(id: string, packed: boolean): Minutes {
  const desk = useDesk()
  const [view, setView] = useState<MinutesView>()
  const [paper, setPaper] = useState<PaperDocument>()
  const [error, setError] = useState<DeskError>()
  const [status, setStatus] = useState<Minutes['status']>('saved')
  const waiting = useRef<MinutesText>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const writing = useRef<Promise<boolean>>(Promise.resolve(true))

  useEffect(() => {
    let gone = false
    if (view !== undefined) {
      void desk.minutesPaper(view).then((composed) => {
        if (!gone) setPaper(composed)
      })
    }
    return () => {
      gone = true
    }
  }, [desk, view])

  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current)
    writing.current = writing.current.then(async () => {
      const text = waiting.current
      if (text === undefined) return true
      waiting.current = undefined
      const kept = await desk.keepMinutes(id, text)
      if (!kept.ok) waiting.current ??= text
      setStatus(kept.ok ? 'saved' : 'failed')
      return kept.ok
    })
    textWrites.note(desk, id, writing.current.then(() => waiting.current))
    return writing.current
  }, [desk, id])

  useEffect(() => {
    let gone = false
    const read = async () => {
      // Entered again while the last word is being written: what is read before it would be written over it.
      const unsaved = await textWrites.of(desk, id)
      const loaded = await desk.minutes(id)
      if (gone) return
      if (!loaded.ok) setError(loaded.error)
      else if (unsaved === undefined || loaded.value.finished) setView(loaded.value)
      else {
        setView({ ...loaded.value, text: unsaved })
        waiting.current ??= unsaved
        void flush()
      }
    }
    void read()
    return () => {
      gone = true
    }
  }, [desk, flush, id, packed])

  const write = useCallback(
    (change: Partial<MinutesText>): void => {
      setView((before) => {
        if (before === undefined || before.finished) return before
        const text = { ...before.text, ...change }
        waiting.current = text
        return { ...before, text }
      })
      setStatus('saving')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), PAUSE_MS)
    },
    [flush],
  )

  useEffect(() => {
    const leaving = (): void => void flush()
    window.addEventListener('pagehide', leaving)
    return () => {
      window.removeEventListener('pagehide', leaving)
      leaving()
    }
  }, [flush])
  return { view, paper, error, status, write, flush }
}
