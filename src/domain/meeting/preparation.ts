/** The lines of the checklist before the meeting (rules.md R16): as the form stores them, and as they are shown. */

export type PreparationAct = 'dossiers' | 'questions' | 'people' | 'cards' | 'ceremony' | 'rehearsal' | 'device'

/** What the secretary changed or added; an act of the product's own list is named by its code. */
export interface PreparationEntry {
  readonly act: PreparationAct | 'own'
  /** Of an own line. */
  readonly title?: string
  /** ISO day instead of the computed one, or as typed. */
  readonly date?: string
  readonly done?: boolean
}

export interface PreparationStep {
  readonly act: PreparationAct | 'own'
  /** Place among the own lines; −1 for the product's. */
  readonly own: number
  readonly title: string
  /** ISO day, as typed, or '' while the day of the meeting is not known. */
  readonly date: string
  /** The article that lays the day down; undefined for a suggestion. */
  readonly article: string | undefined
  readonly done: boolean
}
