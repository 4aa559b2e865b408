/**
 * ProjectorWindow: holds the window that a hall may look at while people vote: "Đã bỏ 18/31 phiếu", nothing else (S12). It is an
 * empty window drawn from here: it runs no code of its own, reads no store, and ends with the round or with the app. It shows a
 * number only after the committee opened it; the voter's screens show none, ever.
 */
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useStore } from 'zustand'
import type { Desk } from '../../app/desk'
import { firstScreenWords } from '../../words/firstScreen'
import { ProjectorContext } from './projectorContext'
import styles from './ProjectorWindow.module.css'

interface Shown {
  readonly desk: Desk
  readonly round: string
  readonly window: Window
}

export function ProjectorWindow({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Shown>()
  const close = useCallback(() => {
    setShown((now) => {
      now?.window.close()
      return undefined
    })
  }, [])
  const open = useCallback((desk: Desk, round: string): boolean => {
    const opened = window.open('', 'hom-phieu-projector', 'popup,width=1280,height=720')
    if (opened === null) return false
    dress(opened.document)
    opened.addEventListener('pagehide', () => setShown(undefined))
    setShown({ desk, round, window: opened })
    return true
  }, [])
  useEffect(() => {
    if (shown === undefined) return
    const end = (): void => shown.window.close()
    window.addEventListener('pagehide', end)
    return () => window.removeEventListener('pagehide', end)
  }, [shown])
  const projector = useMemo(() => ({ isOpen: shown !== undefined, open, close }), [shown, open, close])
  return (
    <ProjectorContext value={projector}>
      {children}
      {shown !== undefined && createPortal(<Count desk={shown.desk} round={shown.round} onOver={close} />, shown.window.document.body)}
    </ProjectorContext>
  )
}

/** The same style sheets as here; an empty window has none. */
function dress(target: Document): void {
  target.documentElement.lang = document.documentElement.lang
  target.title = document.title
  for (const sheet of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const link = target.createElement('link')
    link.rel = 'stylesheet'
    link.href = sheet.href
    target.head.append(link)
  }
}

interface CountProps {
  readonly desk: Desk
  readonly round: string
  readonly onOver: () => void
}

function Count({ desk, round, onOver }: CountProps) {
  const headers = useStore(desk.rounds, (view) => view.headers)
  const [count, setCount] = useState<{ readonly title: string; readonly collected: number; readonly present: number }>()
  useEffect(() => {
    let current = true
    void desk.dashboard(round).then((loaded) => {
      if (!current || !loaded.ok) return
      const { state } = loaded.value.round
      if (state !== 'open' && state !== 'paused') {
        onOver()
        return
      }
      const { groups } = loaded.value
      setCount({
        title: headers.find(({ id }) => id === round)?.roundTitle ?? '',
        collected: groups.reduce((sum, group) => sum + group.collected, 0),
        present: groups.reduce((sum, group) => sum + group.present, 0),
      })
    })
    return () => {
      current = false
    }
  }, [desk, round, headers, onOver])
  if (count === undefined) return null
  return (
    <main className={styles['projected']}>
      {desk.rehearsal && <p className={styles['rehearsal']}>{firstScreenWords.rehearsal}</p>}
      <p className={styles['title']}>{count.title}</p>
      <p className={styles['count']} role="status">
        {firstScreenWords.projected(count.collected, count.present)}
      </p>
    </main>
  )
}
