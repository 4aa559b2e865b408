/**
 * The paper of a help article. Where the screen above says the same in the same language, it is laid out for the printer only;
 * where the screen speaks another, it is shown, so that nobody prints what they have not seen.
 */
import type { PaperDocument } from '../../domain/result/paper'
import { spokenLanguage } from '../../words/language'
import { PaperView } from '../print/PaperView'
import styles from './Help.module.css'

export function OnPaper({ document }: { readonly document: PaperDocument }) {
  return (
    <div className={spokenLanguage() === document.language ? styles['onPaperOnly'] : undefined}>
      <PaperView document={document} />
    </div>
  )
}
