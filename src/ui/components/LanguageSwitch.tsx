/**
 * The language of the screens, on S0 and S20. Each language names itself, so that whoever reads only one finds it; the
 * choice is kept on the tablet. Papers keep the language of their meeting.
 */
import { useStore } from 'zustand'
import type { TabletSettings } from '../../app/tabletDesk'
import { settingsWords as words } from '../../words/help/settings'
import { useTablet } from '../tabletContext'
import styles from './LanguageSwitch.module.css'

const LANGUAGES: readonly { readonly language: TabletSettings['language']; readonly name: string }[] = [
  { language: 'vi', name: 'Tiếng Việt' },
  { language: 'en', name: 'English' },
]

export function LanguageSwitch() {
  const tablet = useTablet()
  const { language } = useStore(tablet.settings)
  return (
    <div className={styles['switch']} role="group" aria-label={words.language.label}>
      {LANGUAGES.map((each) => (
        <button
          key={each.language}
          type="button"
          lang={each.language}
          className={styles['language']}
          aria-pressed={each.language === language}
          onClick={() => void tablet.change({ language: each.language })}
        >
          {each.name}
        </button>
      ))}
    </div>
  )
}
