/** What losing key cards means for this round's own k and n, and what to do when (protocol.md §3 and §9); to read and to print. */
import { keyCardPaperVi, keyCardPaperWords } from '../../words/keyCardPaper'
import { Button } from '../components/Button'
import { Panel } from '../components/Panel'
import { PrintSheet } from '../print/PrintSheet'
import { PaperSection } from '../print/PaperForm'
import paper from '../print/PaperForm.module.css'
import styles from './KeyCardPaper.module.css'

const words = keyCardPaperVi.lost

interface LostCardsProps {
  readonly threshold: number
  readonly holders: number
  readonly reserve: boolean
  readonly rehearsal: boolean
  readonly onClose: () => void
}

export function LostCards({ threshold, holders, reserve, rehearsal, onClose }: LostCardsProps) {
  const said = keyCardPaperWords.lost
  return (
    <>
      <Panel title={said.title}>
        <div className={styles['actions']}>
          <Button kind="primary" focused onClick={onClose}>
            {said.close}
          </Button>
          <Button onClick={() => window.print()}>{said.print}</Button>
        </div>
      </Panel>
      <PrintSheet label={words.title} kind="document" rehearsal={rehearsal}>
        <h2 className={paper['title']}>{words.title}</h2>
        <p className={paper['subtitle']}>{words.members(threshold, holders)}</p>
        <p className={paper['paper']}>{words.why}</p>
        <PaperSection title={words.table}>
          <LossTable threshold={threshold} holders={holders} />
        </PaperSection>
        <PaperSection title={words.when}>
          <dl className={styles['cases']}>
            <dt>{words.before}</dt>
            <dd>{words.beforeText}</dd>
            <dt>{words.during}</dt>
            <dd>{words.duringText(threshold)}</dd>
            <dt>{words.closing}</dt>
            <dd>
              {words.closingText} {reserve ? words.reserve : words.noReserve}
            </dd>
            <dt>{words.stolen}</dt>
            <dd>{words.stolenText(threshold)}</dd>
            <dt>{words.pin}</dt>
            <dd>{words.pinText}</dd>
          </dl>
        </PaperSection>
      </PrintSheet>
    </>
  )
}

function LossTable({ threshold, holders }: Pick<LostCardsProps, 'threshold' | 'holders'>) {
  const outcome = (left: number) => (left < threshold ? words.never : left === threshold ? words.opensNoSpare : words.opens)
  return (
    <table className={`${paper['table'] ?? ''} ${styles['loss'] ?? ''}`}>
      <thead>
        <tr>
          <th scope="col">{words.lostCards}</th>
          <th scope="col">{words.left}</th>
          <th scope="col">{words.outcome}</th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: holders - threshold + 2 }, (_, lost) => (
          <tr key={lost}>
            <td>{lost}</td>
            <td>{holders - lost}</td>
            <td>{outcome(holders - lost)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
