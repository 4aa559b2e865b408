/**
 * PaperView: a PaperDocument as a live A4 sheet. What it shows is exactly what the browser prints (styles/print.css); PDF and
 * DOCX are made from the same data by their writers. Bold, blanks and tables are the document's own; nothing is added here.
 */
import type { ReactNode } from 'react'
import type { BarLook, PaperBlock, PaperBlockOf, PaperDocument, PaperText } from '../../domain/result/paper'
import { previewWords } from '../../words/paper'
import { FittedPage } from './FittedPage'
import { PaperBar, PaperLook } from './PaperBar'
import { PaperHeading } from './PaperHeading'
import '../styles/print.css'
import styles from './PaperView.module.css'
import sheet from './PrintSheet.module.css'

export function PaperView({ document: paper }: { readonly document: PaperDocument }) {
  return (
    <article className={`${sheet['sheet'] ?? ''} ${styles['paper'] ?? ''}`} data-print="" data-kind={paper.onePage === undefined ? 'document' : 'onePage'} lang={paper.language} aria-label={previewWords.label(paper.title)}>
      {paper.watermark !== null && (
        <div className={sheet['watermark']} aria-hidden="true">
          <span>{paper.watermark}</span>
          <span>{paper.watermark}</span>
        </div>
      )}
      {paper.onePage === undefined ? (
        <Content paper={paper} />
      ) : (
        <FittedPage onePage={paper.onePage}>
          <Content paper={paper} />
        </FittedPage>
      )}
    </article>
  )
}

function Content({ paper }: { readonly paper: PaperDocument }) {
  return (
    <>
      {paper.watermark !== null && <p className={styles['mark']}>{paper.watermark}</p>}
      {paper.header !== null && <PaperHeading header={paper.header} />}
      {paper.heading.title !== '' && <h2 className={styles['title']}>{paper.heading.title}</h2>}
      {paper.heading.abstract !== '' && <p className={styles['abstract']}>{paper.heading.abstract}</p>}
      {paper.blocks.map((block, i) => (
        <Block key={i} block={block} />
      ))}
      {paper.footer !== '' && <p className={styles['foot']}>{paper.footer}</p>}
    </>
  )
}

function Block({ block }: { readonly block: PaperBlock }): ReactNode {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h3 className={styles['heading']}>{block.text}</h3> : <h4 className={styles['subheading']}>{block.text}</h4>
    case 'paragraph':
      return (
        <p className={styles['paragraph']} data-align={block.align ?? 'justify'} data-indent={block.indent === true || undefined} data-keep={block.keepWithNext === true || undefined}>
          <Runs text={block.text} />
        </p>
      )
    case 'list': {
      const items = block.items.map((item, i) => (
        <li key={i}>
          <Runs text={item} />
        </li>
      ))
      return block.ordered ? <ol className={styles['list']}>{items}</ol> : <ul className={styles['list']}>{items}</ul>
    }
    case 'keyValues':
      return (
        <dl className={styles['pairs']} data-small={block.small}>
          {block.pairs.map(([name, value], i) => (
            <div key={i}>
              <dt>{name}</dt>
              <dd>
                <Runs text={value} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <Table block={block} />
    case 'signatures':
      return (
        <ul className={styles['signatures']}>
          {block.people.map(({ role, name, note }, i) => (
            <li key={i}>
              <span className={styles['role']}>{role}</span>
              <span className={styles['hint']}>{note}</span>
              <span className={styles['signer']}>{name}</span>
            </li>
          ))}
        </ul>
      )
    case 'note':
      return (
        <div className={styles['note']}>
          <p>
            <Runs text={block.text} />
          </p>
          {block.mono !== undefined && <p className={styles['large']}>{block.mono}</p>}
        </div>
      )
    case 'pageBreak':
      return <hr className={styles['break']} />
  }
}

function Table({ block }: { readonly block: PaperBlockOf<'table'> }) {
  const { bars } = block
  const whole = block.columns.reduce((sum, { width }) => sum + width, bars?.width ?? 0)
  const lookOf = (column: number) => bars?.parts.find((part) => part.column === column)?.look
  return (
    <table className={styles['table']} data-dense={block.dense === true || undefined}>
      {block.caption !== '' && <caption>{block.caption}</caption>}
      <colgroup>
        {block.columns.map(({ width }, i) => (
          <col key={i} width={`${String((width / whole) * 100)}%`} />
        ))}
        {bars !== undefined && <col width={`${String((bars.width / whole) * 100)}%`} />}
      </colgroup>
      <thead>
        <tr>
          {block.columns.map(({ title }, i) => (
            <th key={i} scope="col">
              {title}
              <Look look={lookOf(i)} />
            </th>
          ))}
          {bars !== undefined && <th aria-hidden="true">{bars.title}</th>}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, i) => (
              <td key={i} data-align={block.columns[i]?.align}>
                <Runs text={cell} />
              </td>
            ))}
            {bars !== undefined && (
              <td aria-hidden="true">
                <PaperBar bars={bars} row={at} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Look = ({ look }: { readonly look: BarLook | undefined }) => (look === undefined ? null : <PaperLook look={look} />)

function Runs({ text }: { readonly text: PaperText }): ReactNode {
  if (typeof text === 'string') return text
  return text.map((run, i): ReactNode => {
    if (typeof run === 'string') return run
    if ('blank' in run) return <span key={i} className={styles['blank']} ref={(element) => element?.style.setProperty('--blank', `${String(run.blank)}mm`)} />
    const inner = run.mono === true ? <code className={styles['mono']}>{run.text}</code> : run.text
    const slanted = run.italic === true ? <em>{inner}</em> : inner
    return run.bold === true ? <strong key={i}>{slanted}</strong> : <span key={i}>{slanted}</span>
  })
}
