/**
 * ScreenFrame: the three bands of every voter screen: header (title, progress, tools), body, footer.
 * On each change of screen the focus moves to the body, so neither Enter nor a screen reader is left
 * on a control of the screen before.
 */
import { memo, useEffect, useRef } from 'react'
import type { ReactNode, Ref } from 'react'
import { useKiosk } from './kioskContext'
import { ContrastIcon, CriteriaIcon, ShieldIcon, SupportIcon } from './Icons'
import { TapButton } from './TapButton'
import styles from './ScreenFrame.module.css'

interface ScreenFrameProps {
  readonly title: string
  readonly progress?: string | undefined
  /** Changes whenever the voter would say "another screen": the focus then moves to the body. None: it is left where it is. */
  readonly focusKey: string | undefined
  readonly tools?: 'all' | 'display' | 'none'
  readonly footer?: ReactNode
  /** The footer's sides change places (useAwayFromTap). */
  readonly footerSwapped?: boolean
  readonly bodyRef?: Ref<HTMLDivElement>
  readonly children: ReactNode
}

export function ScreenFrame(props: ScreenFrameProps) {
  const { title, progress, focusKey, tools = 'all', footer, children } = props
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    if (focusKey === undefined) return
    main.current?.focus({ preventScroll: true })
    // Only an enlarged screen scrolls at all: the next one begins at its top. (Not every test page can scroll.)
    ;(main.current?.parentElement as { scrollIntoView?: () => void } | null | undefined)?.scrollIntoView?.()
  }, [focusKey])
  return (
    <div className={styles['frame']}>
      <header className={styles['header']}>
        <div className={styles['heading']}>
          <h1 className={styles['title']}>{title}</h1>
          {progress !== undefined && (
            <p className={styles['progress']} aria-live="polite">
              {progress}
            </p>
          )}
        </div>
        {tools !== 'none' && <Tools criteria={tools === 'all'} />}
      </header>
      <main ref={main} tabIndex={-1} aria-label={title} className={styles['main']}>
        <div ref={props.bodyRef} className={styles['body']}>
          {children}
        </div>
      </main>
      {footer !== undefined && <footer className={styles['footer']} data-swapped={props.footerSwapped === true || undefined}>{footer}</footer>}
    </div>
  )
}

const Tools = memo(function Tools({ criteria }: { readonly criteria: boolean }) {
  const kiosk = useKiosk()
  const { tools } = kiosk.words
  return (
    <div className={styles['tools']}>
      {criteria && (
        <TapButton look="quiet" className={styles['tool']} onTap={kiosk.openCriteria}>
          <CriteriaIcon />
          <span>{tools.criteria}</span>
        </TapButton>
      )}
      <TapButton
        look="quiet"
        className={styles['tool']}
        label={tools.textSizeChange(kiosk.textSize)}
        onTap={kiosk.nextTextSize}
      >
        <span className={styles['letters']} aria-hidden="true">
          <b>A</b>a
        </span>
        <span>{tools.textSize(kiosk.textSize)}</span>
      </TapButton>
      <TapButton
        look="quiet"
        className={styles['tool']}
        pressed={kiosk.highContrast}
        onTap={kiosk.toggleContrast}
      >
        <ContrastIcon />
        <span>{tools.contrast}</span>
      </TapButton>
      {criteria && (
        <TapButton look="quiet" className={styles['tool']} label={kiosk.words.support.toolAll} onTap={kiosk.openSupport}>
          <SupportIcon />
          <span>{kiosk.words.support.tool}</span>
        </TapButton>
      )}
      <ShieldButton />
    </div>
  )
})

/** Covers the screen at once; on every voter screen. */
export function ShieldButton() {
  const kiosk = useKiosk()
  const { tools } = kiosk.words
  return (
    <TapButton look="quiet" className={styles['tool']} label={tools.coverAll} onTap={kiosk.shield}>
      <ShieldIcon />
      <span>{tools.cover}</span>
    </TapButton>
  )
}
