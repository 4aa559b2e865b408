/** S1, section 1, folded: what the papers need beside the facts of the meeting, with the usual choices already made (rules.md §6). */
import { DOCUMENT_CHOICES, documentsOf, withDocuments } from '../../app/documentForm'
import type { DocumentSettings } from '../../domain/meeting/documentSettings'
import { documentsWords as words } from '../../words/documentSettings'
import { SelectField } from '../components/SelectField'
import { ChoiceField } from './ChoiceField'
import { CountField, FormField } from './FormFields'
import { LinesField } from './LinesField'
import { useSetUpForm } from './formContext'
import styles from './SetUp.module.css'
import wizard from './Wizard.module.css'

const cell = styles['cell']
const wide = [styles['cell'], styles['wide']].join(' ')

export function DocumentsSection() {
  const { draft, change, isLocked } = useSetUpForm()
  const documents = documentsOf(draft)
  const set = (changes: Partial<DocumentSettings>) => change(withDocuments(draft, changes))
  return (
    <details className={wizard['papers']}>
      <summary>
        <span className={wizard['papersTitle']}>{words.title}</span>
        <span className={wizard['papersNow']}>{words.now(words.templates[documents.template][0], words.addresses[documents.address], documents.copies)}</span>
      </summary>
      <div className={wizard['papersBody']}>
        <div className={styles['choicesColumn']}>
          <ChoiceField
            legend={words.template}
            value={documents.template}
            options={DOCUMENT_CHOICES.templates.map((value) => ({ value, label: words.templates[value][0], text: words.templates[value][1] }))}
            onValue={(template) => set({ template })}
          />
        </div>
        <div className={styles['grid']}>
          <div className={cell}>
            <SelectField label={words.address} hint={words.addressHint} value={documents.address} options={DOCUMENT_CHOICES.addresses.map((value) => ({ value, label: words.addresses[value] }))} onValue={(address) => set({ address })} />
          </div>
          <div className={cell} data-place="documents.secrecy">
            <SelectField label={words.secrecy} disabled={isLocked('documents.secrecy')} value={documents.secrecy} options={DOCUMENT_CHOICES.secrecies.map((value) => ({ value, label: words.secrecies[value] }))} onValue={(secrecy) => set({ secrecy })} />
          </div>
          <FormField className={cell} place="documents.minutesNumber" label={words.minutesNumber} hint={words.minutesNumberHint} value={documents.minutesNumber} onValue={(minutesNumber) => set({ minutesNumber })} />
          <FormField className={cell} place="documents.locality" label={words.locality} hint={words.localityHint} value={documents.locality} onValue={(locality) => set({ locality })} />
          <FormField className={cell} place="documents.chair" label={words.chair} hint={words.chairHint} value={documents.chair} onValue={(chair) => set({ chair })} />
          <FormField className={cell} place="documents.secretary" label={words.secretary} value={documents.secretary} onValue={(secretary) => set({ secretary })} />
          <CountField className={cell} place="documents.copies" label={words.copies} count={documents.copies} onCount={(copies) => set({ copies: copies ?? 0 })} />
          <LinesField className={wide} place="documents.legalBasis" label={words.legalBasis} hint={words.legalBasisHint} lines={documents.legalBasis} onLines={(legalBasis) => set({ legalBasis })} />
          <LinesField className={wide} place="documents.recipients" label={words.recipients} hint={words.recipientsHint} lines={documents.recipients} onLines={(recipients) => set({ recipients })} />
        </div>
      </div>
    </details>
  )
}
