/** What people try out at the tablet: writing to a USB stick and reading back, and whether the clock is right. */
import { useState } from 'react'
import { useStore } from 'zustand'
import type { DeviceTrials } from '../../app/deviceTrials'
import { readinessTrialWords as words } from '../../words/readiness'
import { Button } from '../components/Button'
import { useDevice } from './readiness'
import styles from './Opening.module.css'

export function StickTrial() {
  const device = useDevice()
  return device === undefined ? null : <Stick trials={device.trials} />
}

function Stick({ trials }: { readonly trials: DeviceTrials }) {
  const { stick } = useStore(trials.state)
  const [failed, setFailed] = useState(false)
  const act = async (trial: () => ReturnType<DeviceTrials['writeToStick']>) => {
    const done = await trial()
    setFailed(!done.ok && done.error.code !== 'file/cancelled')
  }
  return (
    <div className={styles['trial']}>
      <Button onClick={() => void act(trials.writeToStick)}>{words.write}</Button>
      {(stick === 'written' || stick === 'different') && <Button onClick={() => void act(trials.readFromStick)}>{words.read}</Button>}
      <p role="status" className={styles['text']}>
        {failed ? words.failed : stick === 'written' ? words.written : ''}
      </p>
    </div>
  )
}

export function ClockTrial() {
  const device = useDevice()
  if (device === undefined) return null
  return (
    <div className={styles['trial']}>
      <Button onClick={() => device.trials.sayClock(true)}>{words.clockRight}</Button>
      <Button kind="quiet" onClick={() => device.trials.sayClock(false)}>
        {words.clockWrong}
      </Button>
    </div>
  )
}
