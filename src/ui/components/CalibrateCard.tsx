/**
 * CalibrateCard (S20): measures this screen against an ID-1 card (ISO/IEC 7810: 85.60 × 53.98 mm), which everybody has in the
 * pocket. Kept with the tablet's settings; the tokens make every target at least 12.7 mm of it.
 */
import { useState } from 'react'
import { useStore } from 'zustand'
import type { StoreError } from '../../app/desk'
import { PX_PER_MM } from '../../app/tabletDesk'
import { calibrateWords as words } from '../../words/calibrate'
import { figureSaid } from '../../words/decimals'
import { useTablet } from '../tabletContext'
import { Button } from './Button'
import { ErrorNotice } from './ErrorNotice'
import { Notice } from './Notice'
import { Panel } from './Panel'
import styles from './CalibrateCard.module.css'

const CARD = { width: 85.6, height: 53.98 } as const
/** Tablets have 5.2–5.9, and it lies on a step of the slider; the smallest target of the tokens, in px. */
const USUAL = 5.54
const LEAST_TARGET = 76
const LEAST_TARGET_MM = 12.7
const STEP = 0.02

const decimal = (value: number, digits: number): string => figureSaid(value.toFixed(digits).replace('.', ','))

export function CalibrateCard() {
  const tablet = useTablet()
  const kept = useStore(tablet.settings, ({ pxPerMm }) => pxPerMm)
  const [pxPerMm, setPxPerMm] = useState(kept ?? USUAL)
  const [saved, setSaved] = useState(false)
  const [error, setError] = useState<StoreError>()
  const put = (value: number) => {
    setSaved(false)
    setPxPerMm(Math.min(PX_PER_MM.most, Math.max(PX_PER_MM.least, value)))
  }
  const keep = (value: number | undefined) => {
    if (value === undefined) setPxPerMm(USUAL)
    void tablet.measured(value).then((written) => {
      setSaved(written.ok && value !== undefined)
      setError(written.ok ? undefined : written.error)
    })
  }
  const smallest = Math.max(LEAST_TARGET / pxPerMm, LEAST_TARGET_MM)
  return (
    <Panel title={words.title} lead={words.lead}>
      <div className={styles['frame']} role="img" aria-label={words.frame(decimal(CARD.width, 1), decimal(CARD.height, 1))} style={{ width: CARD.width * pxPerMm, height: CARD.height * pxPerMm }} />
      <div className={styles['size']}>
        <Button onClick={() => put(pxPerMm - STEP)}>{words.smaller}</Button>
        <input
          type="range"
          aria-label={words.size}
          aria-valuetext={words.value(decimal(pxPerMm, 2))}
          min={PX_PER_MM.least}
          max={PX_PER_MM.most}
          step={STEP}
          value={pxPerMm}
          onChange={(event) => put(event.target.valueAsNumber)}
        />
        <Button onClick={() => put(pxPerMm + STEP)}>{words.larger}</Button>
      </div>
      <p>
        {words.value(decimal(pxPerMm, 2))} · {words.target(decimal(smallest, 1))}
      </p>
      {kept === undefined && <p>{words.unset}</p>}
      {error !== undefined && <ErrorNotice error={error} />}
      {saved && <Notice kind="ok" title={words.saved} />}
      <div className={styles['size']}>
        <Button kind="primary" onClick={() => keep(pxPerMm)}>
          {words.save}
        </Button>
        {kept !== undefined && <Button onClick={() => keep(undefined)}>{words.reset}</Button>}
      </div>
    </Panel>
  )
}
