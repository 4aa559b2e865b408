/** The document settings as the set-up form changes them: what there is to choose, what holds now, and one change at a time. */
import { ADDRESSES, DECIMALS, DOCUMENT_TEMPLATES, documentDefaults, documentsOf, SECRECY_LEVELS } from '../domain/meeting/documentSettings'
import type { DocumentSettings } from '../domain/meeting/documentSettings'
import type { MeetingDraft } from '../domain/meeting/meeting'
import type { RuleSetId } from '../domain/rules/ruleSet'

/** For screens, which see only types of the domain. */
export { documentsOf }

export const DOCUMENT_CHOICES = { templates: DOCUMENT_TEMPLATES, addresses: ADDRESSES, secrecies: SECRECY_LEVELS, decimals: DECIMALS } as const

export const withDocuments = (draft: MeetingDraft, changes: Partial<DocumentSettings>): MeetingDraft => ({
  ...draft,
  documents: { ...documentsOf(draft), ...changes },
})

/** The papers follow another rule set where they still were the usual ones of the old. */
export function documentsAfter(documents: DocumentSettings, from: RuleSetId, to: RuleSetId): DocumentSettings {
  const [before, after] = [documentDefaults(from), documentDefaults(to)]
  const followed = <K extends keyof DocumentSettings>(key: K): DocumentSettings[K] =>
    (JSON.stringify(documents[key]) === JSON.stringify(before[key]) ? after[key] : documents[key])
  return { ...documents, template: followed('template'), address: followed('address'), legalBasis: followed('legalBasis') }
}
