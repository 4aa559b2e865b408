/** How to get each kind of machine ready, matter by matter, with pictures. */
import { useState } from 'react'
import type { DeviceKind } from '../../app/deviceTrials'
import { settingsWords as words } from '../../words/help/settings'
import { installGuideWords as guide } from '../../words/installGuide'
import { GUIDE_TOPICS } from '../../words/installGuideVi'
import { Panel } from '../components/Panel'
import { GuideSteps } from '../opening/MachineGuide'
import { useDevice } from '../opening/readiness'
import styles from './Help.module.css'

const KINDS: readonly DeviceKind[] = ['android', 'ipad', 'windows']

export function InstallPanel() {
  const device = useDevice()
  const [kind, setKind] = useState<DeviceKind>(device?.kind ?? 'android')
  return (
    <Panel title={words.items.install} lead={words.install.lead}>
      <div role="group" aria-label={guide.title} className={styles['kinds']}>
        {KINDS.map((each) => (
          <button key={each} type="button" aria-pressed={each === kind} className={styles['kind']} onClick={() => setKind(each)}>
            {guide.kinds[each]}
          </button>
        ))}
      </div>
      {GUIDE_TOPICS.map((topic) => (
        <section key={topic} aria-label={guide.topics[topic]} className={styles['section']}>
          <h3 className={styles['heading']}>{guide.topics[topic]}</h3>
          <GuideSteps kind={kind} topic={topic} />
        </section>
      ))}
    </Panel>
  )
}
