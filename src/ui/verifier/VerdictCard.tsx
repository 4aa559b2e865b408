/** One file's verdict: word, meaning and next step first; then what it contains, every check, and the codes folded away. */
import { useState } from 'react'
import type { Check, FileVerdict } from '../../app/desk'
import type { Denominator } from '../../domain/rules/ruleSet'
import { inSpoken } from '../../words/language'
import { checkWords } from '../../words/checks'
import { resultsWords } from '../../words/results'
import { superiorWords } from '../../words/superior'
import { leavesKeysUnknown, verdictText } from '../../words/verdicts'
import { verifyWords as words } from '../../words/verify'
import { Button } from '../components/Button'
import { Field } from '../components/Field'
import { FingerprintLine } from '../components/FingerprintLine'
import { Notice } from '../components/Notice'
import type { NoticeKind } from '../components/Notice'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import { ResultTable } from '../results/ResultTable'
import styles from './Verify.module.css'

const KIND: Record<FileVerdict['verdict'], NoticeKind> = { verified: 'ok', 'unknown-keys': 'warn', rejected: 'error', unreadable: 'error' }

const SIGN = { ok: '✔', warn: '⚠', bad: '✖', later: '–' } as const

interface VerdictCardProps {
  readonly verdict: FileVerdict
  readonly onSlip: () => void
}

export function VerdictCard({ verdict, onSlip }: VerdictCardProps) {
  const { name, meaning, next } = verdictText(verdict)
  return (
    <Panel title={verdict.file}>
      <Notice kind={KIND[verdict.verdict]} title={name}>
        <p>{meaning}</p>
        <p>{next}</p>
      </Notice>
      {verdict.failure !== undefined && (
        <details className={styles['code']} open>
          <summary>{words.details}</summary>
          <code>
            {verdict.failure.code} {verdict.failure.detail}
          </code>
        </details>
      )}
      {verdict.type === 'rehearsal' && <Notice kind="warn" title={words.rehearsal} />}
      {verdict.result?.kind === 'package' && <PackageFacts result={verdict.result} />}
      {verdict.signedFigures !== undefined && <SignedFigures figures={verdict.signedFigures} />}
      <ul className={styles['checks']}>
        {verdict.checks.map((check) => (
          <CheckLine key={check.id} check={check} />
        ))}
      </ul>
      <div>
        <Button kind="quiet" aria-label={words.slipOf(verdict.file)} onClick={onSlip}>
          {words.slip}
        </Button>
      </div>
    </Panel>
  )
}

/** Only the copies for people fail: a named officer may go on with what is signed. */
function SignedFigures({ figures }: { readonly figures: NonNullable<FileVerdict['signedFigures']> }) {
  const said = superiorWords.copiesOnly
  const [by, setBy] = useState('')
  const [taken, setTaken] = useState('')
  if (taken !== '') {
    return (
      <>
        <Notice kind="warn" title={said.taken(taken)} />
        <PackageFacts result={figures} />
      </>
    )
  }
  return (
    <Notice kind="warn" title={said.title}>
      <p>{said.text}</p>
      <form
        className={styles['confirm']}
        onSubmit={(event) => {
          event.preventDefault()
          setTaken(by.trim())
        }}
      >
        <Field label={said.by} value={by} onValue={setBy} autoComplete="off" />
        <Button type="submit" disabled={by.trim() === ''}>
          {said.go}
        </Button>
      </form>
    </Notice>
  )
}

function PackageFacts({ result }: { readonly result: Extract<NonNullable<FileVerdict['result']>, { kind: 'package' }> }) {
  const { ruleSets } = useDesk()
  const { statement } = result
  return (
    <>
      <p className={styles['unit']}>
        {statement.unit.name} ({statement.unit.code}) · {statement.round.title}
      </p>
      <FingerprintLine label={resultsWords.openingFingerprint} fingerprint={result.openingFingerprint} />
      <FingerprintLine label={resultsWords.fingerprint} fingerprint={result.fingerprint} />
      {statement.lists.map((list) => (
        <details key={list.uuid}>
          <summary>{words.figures(list.title)}</summary>
          <p className={styles['note']}>{resultsWords.percentOf(list.denominator.of as Denominator, list.denominator.value)}</p>
          <ResultTable list={list} levels={ruleSets.find(({ id }) => id === list.configuration.ruleSet.id)?.levels ?? []} withOutcome />
        </details>
      ))}
    </>
  )
}

function CheckLine({ check }: { readonly check: Check }) {
  const { title, failed, next } = inSpoken(checkWords(check))
  const status = check.ok ? 'ok' : check.code === 'check/not-reached' ? 'later' : leavesKeysUnknown(check) ? 'warn' : 'bad'
  return (
    <li className={styles['check']} data-status={status}>
      <span aria-hidden="true" className={styles['sign']}>
        {SIGN[status]}
      </span>
      <div>
        <p className={styles['checkTitle']}>
          {title}: <span>{words.status[status]}</span>
        </p>
        {!check.ok && (
          <>
            <p>{failed}</p>
            {next !== '' && <p>{next}</p>}
            <details className={styles['code']}>
              <summary>{words.details}</summary>
              <code>
                {check.code} {check.detail}
              </code>
            </details>
          </>
        )}
      </div>
    </li>
  )
}
