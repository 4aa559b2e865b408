/**
 * A paper that should stand on one page (PaperDocument.onePage), drawn as large as that allows: measured on the sheet of the screen,
 * which has the width and the margins of the page. Measured again when the paper's face has come.
 */
import { useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { paperOnScreen } from '../../app/paperOnScreen'
import type { OnePage } from '../../domain/result/paper'
import styles from './FittedPage.module.css'

/** Height of a page to its width, inside the margins (PrintSheet), and a little less: a printer's lines are not the screen's to the last point. */
const PAGE = ((297 - 10 - 12 - 1) / (210 - 15 - 10)) * 0.99

export function FittedPage({ onePage, children }: { readonly onePage: OnePage; readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    let gone = false
    const fit = (): void => {
      const element = ref.current
      if (element === null || gone) return
      const draw = (scale: number): void => element.style.setProperty('--scale', String(scale))
      const { fitting, longer } = paperOnScreen.onePageScales(onePage)
      const found = fitting.find((scale) => {
        draw(scale)
        const { width, height } = element.getBoundingClientRect()
        return height <= width * PAGE
      })
      if (found === undefined) draw(longer)
    }
    fit()
    if ('fonts' in document) void document.fonts.ready.then(fit)
    return () => {
      gone = true
    }
  }, [onePage, children])
  return (
    <div ref={ref} className={styles['fitted']}>
      {children}
    </div>
  )
}
