/**
 * Every file that does not count, with what became of it and its codes: nothing is left out in silence. Annulments and corrections
 * have a panel of their own (`ReceivedEndings`).
 */
import type { ReceptionDesk, ReceptionView } from '../../app/superiorDesk'
import { saysBrokenOff } from '../../app/verifierFailure'
import { canvassWords } from '../../words/canvass'
import { checkTitleOf } from '../../words/checks'
import { inSpoken } from '../../words/language'
import { superiorWords } from '../../words/superior'
import { brokenOffText } from '../../words/verdicts'
import { verifyWords } from '../../words/verify'
import { Button } from '../components/Button'
import { Panel } from '../components/Panel'
import styles from './Canvass.module.css'

const TOLD = ['rejected', 'unreadable', 'rehearsal', 'official', 'no-result', 'duplicate', 'set-aside', 'annulment', 'correction'] as const

const checksOf = (codes: readonly string[]): string => [...new Set(codes.map((code) => inSpoken(checkTitleOf(code))))].join('; ')

export function RefusedFiles({ desk, view }: { readonly desk: ReceptionDesk; readonly view: ReceptionView }) {
  const words = superiorWords.canvass
  const { ofResults, alone } = view.endings
  const elsewhere = new Set([...ofResults.flatMap(({ files }) => files), ...alone].map(({ sha256 }) => sha256))
  const told = view.report.files.map((file, i) => ({ file, kept: view.files[i] })).filter(({ file: { fate }, kept }) => TOLD.some((one) => one === fate) && !elsewhere.has(kept?.sha256 ?? ''))
  if (told.length === 0) return null
  return (
    <Panel title={words.refused}>
      <ul className={styles['plain']}>
        {told.map(({ file: { file, fate, codes, unitCode, sameAs }, kept }) => (
          <li key={kept?.sha256} className={styles['refused']}>
            <div>
              <p>
                <strong>{saysBrokenOff(codes) ? brokenOffText().name : canvassWords.fates[fate]}</strong>: {file}
                {unitCode !== null && ` (${unitCode})`}
                {sameAs !== null && ` = ${sameAs}`}
              </p>
              {codes.length > 0 && (
                <>
                  <p>
                    {saysBrokenOff(codes) ? `${brokenOffText().meaning} ${brokenOffText().next}` : `${words.failedChecks} ${checksOf(codes)}. ${fate === 'rejected' || fate === 'unreadable' ? canvassWords.next.resubmit : ''}`}
                  </p>
                  <details className={styles['note']}>
                    <summary>{verifyWords.details}</summary>
                    <code>{codes.join('; ')}</code>
                  </details>
                </>
              )}
            </div>
            {kept !== undefined && (
              <Button kind="quiet" aria-label={`${words.takeOut}: ${file}`} onClick={() => void desk.takeOut(kept.sha256)}>
                {words.takeOut}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
