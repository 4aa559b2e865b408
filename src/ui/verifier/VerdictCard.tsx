/** One file's verdict: word, meaning and next step first; then what it contains, every check, and the codes folded away. */
import type { Check, FileVerdict } from '../../app/desk'
import { endingsBeside } from '../../app/endingsBeside'
import type { RemadeFacts } from '../../domain/result/remade'
import type { Statement } from '../../domain/result/statement'
import { inSpoken } from '../../words/language'
import { checkWords } from '../../words/checks'
import { leavesKeysUnknown, verdictText } from '../../words/verdicts'
import { verifyWords as words } from '../../words/verify'
import { Button } from '../components/Button'
import { Notice } from '../components/Notice'
import type { NoticeKind } from '../components/Notice'
import { Panel } from '../components/Panel'
import { EndingSays, EndingsOfPackage, RoundAnnulled } from './EndingFacts'
import { PackageFacts } from './PackageFacts'
import { FiguresTakenHead, TakeFigures } from './TakeFigures'
import type { TakenFigures } from './TakeFigures'
import styles from './Verify.module.css'

const KIND: Record<FileVerdict['verdict'], NoticeKind> = { verified: 'ok', 'unknown-keys': 'warn', rejected: 'error', unreadable: 'error' }

const SIGN = { ok: '✔', warn: '⚠', bad: '✖', later: '–' } as const

interface VerdictCardProps {
  readonly verdict: FileVerdict
  /** All verdicts of the run: annulments and corrections stand beside what they belong to. */
  readonly among: readonly FileVerdict[]
  readonly onSlip: () => void
  readonly taking: {
    /** What was decided on its signed figures, if anything. */
    readonly taken: TakenFigures | undefined
    readonly onTaken: (taken: TakenFigures) => void
    readonly onRemade: (facts: RemadeFacts) => void
  }
}

export function VerdictCard({ verdict, among, onSlip, taking: { taken, onTaken, onRemade } }: VerdictCardProps) {
  const figures = verdict.result?.kind === 'package' ? verdict.result : verdict.signedFigures
  // Figures of a package that failed are shown once somebody answers for them.
  const shown = verdict.signedFigures === undefined || taken !== undefined ? figures : undefined
  const beside = figures === undefined ? undefined : endingsBeside(figures, among)
  const { name, meaning, next } = verdictText(verdict)
  return (
    <Panel title={verdict.file}>
      {beside?.annulment !== undefined && <RoundAnnulled record={beside.annulment} />}
      {taken === undefined ? (
        <Notice kind={KIND[verdict.verdict]} title={name}>
          <p>{meaning}</p>
          {!(verdict.verdict === 'verified' && beside?.annulment !== undefined) && <p>{next}</p>}
        </Notice>
      ) : (
        <FiguresTakenHead verdict={verdict} taken={taken} onRemade={onRemade} />
      )}
      {verdict.failure !== undefined && (
        <details className={styles['code']} open>
          <summary>{words.details}</summary>
          <code>
            {verdict.failure.code} {verdict.failure.detail}
          </code>
        </details>
      )}
      {verdict.type === 'rehearsal' && <Notice kind="warn" title={words.rehearsal} />}
      {shown !== undefined && <PackageFacts result={shown} />}
      {figures !== undefined && beside !== undefined && <EndingsOfPackage endings={beside} statement={figures.statement} />}
      {(verdict.result?.kind === 'annulment' || verdict.result?.kind === 'correction') && <EndingSays result={verdict.result} lists={correctedLists(verdict, among)} />}
      {verdict.signedFigures !== undefined && taken === undefined && <TakeFigures verdict={verdict} figures={verdict.signedFigures} onTaken={onTaken} />}
      <ul className={styles['checks']}>
        {verdict.checks.map((check) => (
          <CheckLine key={check.id} check={check} settled={taken !== undefined} />
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

/** Of the package that a correction is of, if it is among the files. */
function correctedLists({ result }: FileVerdict, among: readonly FileVerdict[]): Statement['lists'] {
  if (result?.kind !== 'correction') return []
  const packages = among.map((one) => one.signedFigures ?? (one.result?.kind === 'package' ? one.result : undefined))
  return packages.find((one) => one?.digest === result.record.result.digest)?.statement.lists ?? []
}

interface CheckLineProps {
  readonly check: Check
  /** Somebody answers for the figures: a failure is still named, but nobody is told any more to send the package again. */
  readonly settled: boolean
}

function CheckLine({ check, settled }: CheckLineProps) {
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
            {next !== '' && !(settled && status === 'bad') && <p>{next}</p>}
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
