/** SealCode: the 12 symbols of the ciphertexts in three groups of four; a place of the same size until known. */
import styles from './ConfirmScreen.module.css'

export function SealCode({ code }: { readonly code: string | undefined }) {
  const groups = code?.replace(/[^0-9A-Za-z]/g, '').match(/.{1,4}/g) ?? ['····', '····', '····']
  return (
    <b className={styles['symbols']} aria-hidden={code === undefined}>
      {groups.join(' ')}
    </b>
  )
}
