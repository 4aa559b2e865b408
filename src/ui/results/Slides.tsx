/**
 * The slides before the hall: full screen, 16:9, driven by arrow keys, space, page keys (presenters send those) or buttons. Names are at
 * least 1/30 of the height; no class, no outcome word. Esc or [Thôi chiếu] ends.
 */
import { useEffect, useRef, useState } from 'react'
import type { Slide, SlideDeck } from '../../domain/result/slides'
import { resultViewsWords } from '../../words/resultViews'
import { ConfidenceBar } from './ConfidenceBar'
import styles from './Slides.module.css'

const words = resultViewsWords.slides

const FORWARD = ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter']
const BACK = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace']

export function Slides({ deck, onClose }: { readonly deck: SlideDeck; readonly onClose: () => void }) {
  const [at, setAt] = useState(0)
  const stage = useRef<HTMLDivElement>(null)
  const last = deck.slides.length - 1
  const go = (to: number): void => setAt(Math.max(0, Math.min(last, to)))
  useEffect(() => {
    const element = stage.current
    element?.focus()
    // Full screen is asked for and not needed: where it is refused or unknown the slides fill the window.
    if (document.fullscreenEnabled) void element?.requestFullscreen().catch(() => undefined)
    return () => {
      if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined)
    }
  }, [])
  const slide = deck.slides[at]
  const pressed = (key: string): boolean => {
    if (key === 'Escape') onClose()
    else if (FORWARD.includes(key)) go(at + 1)
    else if (BACK.includes(key)) go(at - 1)
    else if (key === 'Home') go(0)
    else if (key === 'End') go(last)
    else return false
    return true
  }
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const onButton = event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter')
      if (!onButton && pressed(event.key)) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  })
  return (
    <div
      ref={stage}
      className={styles['stage']}
      role="dialog"
      aria-modal="true"
      aria-label={words.label}
      tabIndex={-1}
    >
      <div className={styles['slide']} lang="vi" aria-live="polite">
        {slide !== undefined && <SlideView slide={slide} />}
        {deck.watermark !== null && <p className={styles['mark']}>{deck.watermark}</p>}
      </div>
      <div className={styles['bar']}>
        <button type="button" onClick={() => go(at - 1)} disabled={at === 0}>
          ◀ {words.previous}
        </button>
        <span>{words.page(at + 1, last + 1)}</span>
        <button type="button" onClick={() => go(at + 1)} disabled={at === last}>
          {words.next} ▶
        </button>
        <span className={styles['hint']}>{words.hint}</span>
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </div>
  )
}

function SlideView({ slide }: { readonly slide: Slide }) {
  switch (slide.kind) {
    case 'title':
      return (
        <div className={styles['centre']}>
          <h1>{slide.title}</h1>
          <p className={styles['subtitle']}>{slide.subtitle}</p>
          <dl className={styles['facts']}>
            {slide.facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      )
    case 'people':
      return (
        <>
          <h1>{slide.title}</h1>
          <p className={styles['note']}>{slide.note}</p>
          <ul className={styles['people']}>
            {slide.people.map(({ number, name, position, levels, of }) => {
              const parts = levels.map(({ label, count, percent }) => ({ label, count, percent: percent === '' ? null : percent.replace('%', '') }))
              const said = levels.map(({ label, count, percent }) => `${label} ${String(count)}${percent === '' ? '' : ` (${percent})`}`)
              return (
                <li key={number}>
                  <div>
                    <p className={styles['name']}>{`${String(number)}. ${name}`}</p>
                    <p className={styles['position']}>{position}</p>
                  </div>
                  <div>
                    <p className={styles['figures']}>{said.join(' · ')}</p>
                    <ConfidenceBar parts={parts} of={of} text={said.join('; ')} />
                  </div>
                </li>
              )
            })}
          </ul>
        </>
      )
    case 'end':
      return (
        <div className={styles['centre']}>
          <h1>{slide.title}</h1>
          {slide.codes.map(([name, code]) => (
            <div key={name} className={styles['code']}>
              <p>{name}</p>
              <p className={styles['mono']}>{code}</p>
            </div>
          ))}
        </div>
      )
  }
}
