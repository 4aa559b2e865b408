/** One article of the help, to read and to print; on paper it is Vietnamese whatever the screen speaks. */
import type { ReactNode } from 'react'
import { helpArticles, helpArticlesVi } from '../../words/help/articles'
import type { HelpTopic } from '../../words/help/articles'
import { guidePaper } from '../../words/papers/helpPapers'
import { Panel } from '../components/Panel'
import { PaperActions } from '../print/PaperActions'
import { OnPaper } from './OnPaper'
import styles from './Help.module.css'

/** ASCII, as every file name of the app. */
const FILE: Readonly<Record<HelpTopic, string>> = {
  voters: 'HuongDan_NguoiGhiPhieu', secretary: 'HuongDan_ThuKy', committee: 'HuongDan_BanKiemPhieu', rehearsal: 'HuongDan_LamThu',
  lostCards: 'HuongDan_MatThe', ballotCheck: 'HuongDan_KiemTraPhieu', secrecy: 'HuongDan_BaoMat', endings: 'HuongDan_HuyLuot_DinhChinh',
  criteria: 'TieuChi', rules: 'HuongDan_CachTinh', superior: 'HuongDan_CapTren',
}

interface ArticlePanelProps {
  readonly topic: HelpTopic
  /** What the article speaks of, to be done here and now. */
  readonly action?: ReactNode
}

export function ArticlePanel({ topic, action }: ArticlePanelProps) {
  const { title, lead, sections } = helpArticles[topic]
  const paper = guidePaper(helpArticlesVi[topic])
  return (
    <>
      <Panel title={title} lead={lead}>
        {action !== undefined && <div>{action}</div>}
        {sections.map(({ heading, ordered, items }) => (
          <section key={heading} aria-label={heading} className={styles['section']}>
            <h3 className={styles['heading']}>{heading}</h3>
            {ordered ? (
              <ol className={styles['list']}>
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ol>
            ) : (
              <ul className={styles['list']}>
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            )}
          </section>
        ))}
        <PaperActions document={paper} name={FILE[topic]} />
      </Panel>
      <OnPaper document={paper} />
    </>
  )
}
