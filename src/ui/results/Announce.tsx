/** [Công bố tại hội nghị] (S14): asked once, logged, and only then are there slides to show or to save as PDF. */
import { useEffect, useState } from 'react'
import type { DeskError } from '../../app/desk'
import { paperName } from '../../app/paperDesk'
import { isAnnounced } from '../../app/resultDesk'
import type { SlideDeck } from '../../domain/result/slides'
import type { Statement } from '../../domain/result/statement'
import { resultViewsWords } from '../../words/resultViews'
import { previewWords } from '../../words/paper'
import { Button } from '../components/Button'
import { ErrorNotice } from '../components/ErrorNotice'
import { Notice } from '../components/Notice'
import { Panel } from '../components/Panel'
import { useDesk } from '../deskContext'
import { useOneAct } from '../useOneAct'
import { useSaving } from '../print/PaperActions'
import { Slides } from './Slides'
import styles from './Results.module.css'

const words = resultViewsWords.announce

export function Announce({ id, statement }: { readonly id: string; readonly statement: Statement }) {
  const desk = useDesk()
  const [announced, setAnnounced] = useState(false)
  const [asked, setAsked] = useState(false)
  const [deck, setDeck] = useState<SlideDeck>()
  const [error, setError] = useState<DeskError>()
  const pdf = useSaving()
  const { busy, once } = useOneAct()
  useEffect(() => {
    void desk.logView(id).then((log) => {
      if (log.ok) setAnnounced(isAnnounced(log.value.entries))
    })
  }, [desk, id])
  const announce = async (): Promise<void> => {
    const noted = await desk.announce(id)
    setAsked(false)
    if (noted.ok) setAnnounced(true)
    else setError(noted.error)
  }
  const show = async (): Promise<void> => {
    const made = await desk.slides(id)
    if (made.ok) setDeck(made.value)
    else setError(made.error)
  }
  const savePdf = (): Promise<void> =>
    pdf.save(`${paperName('TrangChieu', statement)}.pdf`, async () => {
      const made = await desk.slides(id)
      return made.ok ? desk.slidesPdf(made.value) : made
    })
  return (
    <Panel title={words.title} lead={words.lead}>
      {error !== undefined && <ErrorNotice error={error} />}
      {announced ? (
        <>
          <p role="status">✓ {words.done}</p>
          <div className={styles['actions']}>
            <Button kind="primary" onClick={() => void show()}>
              {words.show}
            </Button>
            <Button disabled={pdf.busy} onClick={() => void savePdf()}>
              {words.pdf}
            </Button>
            <p role="status">{pdf.busy ? previewWords.making : pdf.said}</p>
          </div>
          {pdf.error !== undefined && <ErrorNotice error={pdf.error} />}
        </>
      ) : asked ? (
        <Notice
          kind="warn"
          title={words.ask}
          actions={
            <>
              <Button focused onClick={() => setAsked(false)}>
                {words.no}
              </Button>
              <Button kind="primary" disabled={busy} onClick={() => void once(announce)}>
                {words.yes}
              </Button>
            </>
          }
        >
          <p>{words.askText}</p>
        </Notice>
      ) : (
        <div className={styles['actions']}>
          <Button onClick={() => setAsked(true)}>{words.button}</Button>
        </div>
      )}
      {deck !== undefined && <Slides deck={deck} onClose={() => setDeck(undefined)} />}
    </Panel>
  )
}
