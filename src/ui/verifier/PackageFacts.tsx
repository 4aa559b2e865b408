/** What a package says: unit, round, both fingerprints, and its figures list by list, folded away. */
import type { PackageResult } from '../../app/desk'
import type { Denominator } from '../../domain/rules/ruleSet'
import { resultsWords } from '../../words/results'
import { verifyWords as words } from '../../words/verify'
import { FingerprintLine } from '../components/FingerprintLine'
import { useDesk } from '../deskContext'
import { ResultTable } from '../results/ResultTable'
import styles from './Verify.module.css'

export function PackageFacts({ result }: { readonly result: PackageResult }) {
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
        <details key={list.uuid} className={styles['figures']}>
          <summary>{words.figures(list.title)}</summary>
          <p className={styles['note']}>{resultsWords.percentOf(list.denominator.of as Denominator, list.denominator.value)}</p>
          <ResultTable list={list} levels={ruleSets.find(({ id }) => id === list.configuration.ruleSet.id)?.levels ?? []} withOutcome decimals="always-two" />
        </details>
      ))}
    </>
  )
}
