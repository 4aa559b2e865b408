/** A plan that was made: its two files to be saved one after the other, and the fingerprint for the signed paper. */
import { useState } from 'react'
import type { FileError, PickedFile } from '../../app/fileDesk'
import type { WrittenPlan } from '../../app/planDesk'
import { planWords } from '../../words/plan'
import { Button } from '../components/Button'
import { FingerprintLine } from '../components/FingerprintLine'
import { Notice } from '../components/Notice'
import { useFiles } from '../filesContext'
import styles from './Plan.module.css'

const words = planWords.making

export function PlanMade({ plan }: { readonly plan: WrittenPlan }) {
  const files = useFiles()
  const [saved, setSaved] = useState<readonly string[]>([])
  const [failed, setFailed] = useState<FileError['code']>()
  const save = async ({ name, bytes }: PickedFile) => {
    const done = await files.save(name, bytes)
    setFailed(done.ok || done.error.code === 'file/cancelled' ? undefined : done.error.code)
    if (done.ok) setSaved((before) => [...before.filter((other) => other !== name), name])
  }
  return (
    <Notice kind="ok" title={words.made}>
      <p>{words.madeText}</p>
      <FingerprintLine label={planWords.fingerprint} fingerprint={plan.fingerprint} />
      {failed !== undefined && <p role="alert">{words.notSaved}</p>}
      <div className={styles['actions']}>
        {plan.files.map((file) => (
          <Button key={file.name} kind={saved.includes(file.name) ? 'secondary' : 'primary'} onClick={() => void save(file)}>
            {saved.includes(file.name) ? words.saved(file.name) : words.save(file.name)}
          </Button>
        ))}
      </div>
    </Notice>
  )
}
