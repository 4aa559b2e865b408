/** A 16-symbol fingerprint in four groups, large enough to be read aloud and compared with paper. */
import styles from './FingerprintLine.module.css'

export function FingerprintLine({ label, fingerprint }: { readonly label: string; readonly fingerprint: string }) {
  const groups = fingerprint.match(/.{1,4}/g) ?? []
  return (
    <p className={styles['line']}>
      <span>{label}</span>
      <code className={styles['code']}>{groups.join('-')}</code>
    </p>
  )
}
