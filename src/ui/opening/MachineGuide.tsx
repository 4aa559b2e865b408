/** How to put one matter right, step by step with a picture each: for this kind of machine first, the others one press away. */
import { useState } from 'react'
import type { DeviceKind } from '../../app/deviceTrials'
import { installGuideVi, installGuideWords as words } from '../../words/installGuide'
import type { GuideTopic } from '../../words/installGuide'
import { Pictogram } from '../components/Pictogram'
import { useDevice } from './readiness'
import styles from './Opening.module.css'

const KINDS: readonly DeviceKind[] = ['android', 'ipad', 'windows']

/** The matter of each line of the check. */
const TOPIC: Readonly<Record<string, GuideTopic>> = {
  secure: 'secure', ed25519: 'browser', offline: 'offline', persistent: 'keep', space: 'space', wakeLock: 'screen', installed: 'install', onlyTab: 'tab',
  camera: 'camera', clock: 'clock', battery: 'battery', usb: 'usb',
}

export function MachineGuide({ item }: { readonly item: string }) {
  const device = useDevice()
  const [kind, setKind] = useState<DeviceKind>(device?.kind ?? 'android')
  const topic = TOPIC[item]
  if (topic === undefined) return null
  return (
    <>
      <div role="group" aria-label={words.title} className={styles['kinds']}>
        {KINDS.map((each) => (
          <button key={each} type="button" aria-pressed={each === kind} className={styles['kind']} onClick={() => setKind(each)}>
            {words.kinds[each]}
          </button>
        ))}
      </div>
      <GuideSteps kind={kind} topic={topic} />
    </>
  )
}

export function GuideSteps({ kind, topic }: { readonly kind: DeviceKind; readonly topic: GuideTopic }) {
  const said = words.steps[kind][topic]
  return (
    <ol className={styles['steps']} aria-label={words.topics[topic]}>
      {installGuideVi.steps[kind][topic].map(({ picture }, i) => (
        <li key={i}>
          <Pictogram picture={picture} />
          <span>{said[i]?.text}</span>
        </li>
      ))}
    </ol>
  )
}
