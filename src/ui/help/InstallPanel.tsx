/** How to get each kind of machine ready, matter by matter, with pictures. */
import { useState } from 'react'
import type { DeviceKind } from '../../app/deviceTrials'
import { settingsWords as words } from '../../words/help/settings'
import { kioskLockGuide as lock, kioskLockGuideVi } from '../../words/kioskLockGuide'
import { kioskLockPaper } from '../../words/papers/helpPapers'
import { installGuideWords as guide } from '../../words/installGuide'
import { GUIDE_TOPICS } from '../../words/installGuideVi'
import { Panel } from '../components/Panel'
import { GuideSteps } from '../opening/MachineGuide'
import { PaperActions } from '../print/PaperActions'
import { OnPaper } from './OnPaper'
import { useDevice } from '../opening/readiness'
import styles from './Help.module.css'

const KINDS: readonly DeviceKind[] = ['android', 'ipad', 'windows']

export function InstallPanel() {
  const device = useDevice()
  const [kind, setKind] = useState<DeviceKind>(device?.kind ?? 'android')
  return (
    <>
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
    <KioskLock />
    </>
  )
}

/** How the machine itself is held on the app: what a page cannot refuse, the system must. */
function KioskLock() {
  const paper = kioskLockPaper(kioskLockGuideVi)
  return (
    <>
      <Panel title={lock.title} lead={lock.lead}>
        <Steps heading={lock.before.title} steps={lock.before.steps} />
        {lock.systems.map(({ name, lead, steps, leave }) => (
          <Steps key={name} heading={name} lead={lead} steps={steps} after={leave} />
        ))}
        <Steps heading={lock.check.title} steps={lock.check.steps} />
        <Steps heading={lock.limits.title} steps={lock.limits.points} />
        <PaperActions document={paper} name="KhoaMay" />
      </Panel>
      <OnPaper document={paper} />
    </>
  )
}

interface StepsProps {
  readonly heading: string
  readonly lead?: string
  readonly steps: readonly string[]
  readonly after?: string
}

function Steps({ heading, lead, steps, after }: StepsProps) {
  return (
    <section aria-label={heading} className={styles['section']}>
      <h3 className={styles['heading']}>{heading}</h3>
      {lead !== undefined && <p className={styles['text']}>{lead}</p>}
      <ol className={styles['list']}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {after !== undefined && <p className={styles['text']}>{after}</p>}
    </section>
  )
}
