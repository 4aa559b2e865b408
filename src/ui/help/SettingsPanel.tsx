/** Language, display of the voter's screens, sound (S20): each change is kept at once. */
import { useState } from 'react'
import { useStore } from 'zustand'
import type { StoreError } from '../../app/desk'
import type { TabletSettings } from '../../app/tabletDesk'
import { settingsWords as words } from '../../words/help/settings'
import { Button } from '../components/Button'
import { CalibrateCard } from '../components/CalibrateCard'
import { ErrorNotice } from '../components/ErrorNotice'
import { LanguageSwitch } from '../components/LanguageSwitch'
import { Panel } from '../components/Panel'
import { SelectField } from '../components/SelectField'
import { useTablet } from '../tabletContext'
import styles from './Help.module.css'

const SIZES = ['medium', 'large', 'largest'] as const

export function SettingsPanel() {
  const tablet = useTablet()
  const settings = useStore(tablet.settings)
  const [error, setError] = useState<StoreError>()
  const change = async (part: Partial<TabletSettings>) => {
    const kept = await tablet.change(part)
    setError(kept.ok ? undefined : kept.error)
  }
  return (
    <>
      {error !== undefined && <ErrorNotice error={error} />}
      <Panel title={words.language.title} lead={words.language.lead}>
        <LanguageSwitch />
      </Panel>
      <Panel title={words.display.title} lead={words.display.lead}>
        <SelectField
          label={words.display.size}
          value={settings.textSize}
          options={SIZES.map((size) => ({ value: size, label: words.display.sizes[size] }))}
          onValue={(textSize) => void change({ textSize })}
        />
        <Switch label={words.display.contrast} on={settings.highContrast} onSwitch={(highContrast) => void change({ highContrast })} />
      </Panel>
      <CalibrateCard />
      <Panel title={words.sound.title} lead={words.sound.lead}>
        <Switch label={words.sound.on} on={settings.sound} onSwitch={(sound) => void change({ sound })} />
        <div className={styles['actions']}>
          <Button disabled={!settings.sound} onClick={() => tablet.chime()}>
            {words.sound.try}
          </Button>
        </div>
      </Panel>
    </>
  )
}

function Switch({ label, on, onSwitch }: { readonly label: string; readonly on: boolean; readonly onSwitch: (on: boolean) => void }) {
  return (
    <label className={styles['switch']}>
      <input type="checkbox" checked={on} onChange={(event) => onSwitch(event.target.checked)} />
      {label}
    </label>
  )
}
