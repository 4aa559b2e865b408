/**
 * Blank key-card forms (protocol.md §3): four a page, to copy a card onto by hand. They hold no secret, so they may be printed
 * anywhere, days before. What is shown is what is printed.
 */
import { keyCardPaperVi, keyCardPaperWords } from '../../words/keyCardPaper'
import { Button } from '../components/Button'
import { Panel } from '../components/Panel'
import { PrintSheet } from '../print/PrintSheet'
import styles from './KeyCardPaper.module.css'

const words = keyCardPaperVi.forms
const PER_PAGE = 4

interface KeyCardFormsProps {
  readonly unit: string
  readonly meeting: string
  /** Cards the ceremony makes; as many spare forms as slips of the pen need are added. */
  readonly cards: number
  readonly rehearsal: boolean
  readonly onClose: () => void
}

export function KeyCardForms({ unit, meeting, cards, rehearsal, onClose }: KeyCardFormsProps) {
  const pages = Math.ceil((cards + 2) / PER_PAGE)
  const said = keyCardPaperWords.forms
  return (
    <>
      <Panel title={said.title} lead={said.lead(pages)}>
        <div className={styles['actions']}>
          <Button kind="primary" focused onClick={() => window.print()}>
            {said.print}
          </Button>
          <Button onClick={onClose}>{said.close}</Button>
        </div>
      </Panel>
      {Array.from({ length: pages }, (_, page) => (
        <PrintSheet key={page} label={words.label} kind="plain" rehearsal={rehearsal}>
          <ul className={styles['forms']}>
            {Array.from({ length: PER_PAGE }, (__, i) => (
              <BlankCard key={i} unit={unit} meeting={meeting} />
            ))}
          </ul>
        </PrintSheet>
      ))}
    </>
  )
}

function BlankCard({ unit, meeting }: Pick<KeyCardFormsProps, 'unit' | 'meeting'>) {
  return (
    <li className={styles['form']} aria-label={words.card}>
      <div className={styles['head']}>
        <p className={styles['name']}>{words.card}</p>
        <p className={styles['of']}>{[unit, meeting].filter(Boolean).join(' – ')}</p>
      </div>
      <p className={styles['fill']}>
        {words.number} <Line short /> / <Line short /> – {words.suffix} <Line />
      </p>
      <ol className={styles['blanks']}>
        {Array.from({ length: 6 }, (_, group) => (
          <li key={group} aria-label={`${words.group} ${String(group + 1)}`}>
            <span className={styles['place']}>{group + 1}</span>
            {Array.from({ length: 4 }, (__, symbol) => (
              <span key={symbol} className={styles['box']} data-check={symbol === 3 || undefined} />
            ))}
          </li>
        ))}
      </ol>
      <p className={styles['small']}>
        {words.check} {words.keep}
      </p>
      <p className={styles['fill']}>
        {words.holder} <Line long />
      </p>
    </li>
  )
}

function Line({ short = false, long = false }: { readonly short?: boolean; readonly long?: boolean }) {
  return <span className={styles['line']} data-length={short ? 'short' : long ? 'long' : undefined} />
}
