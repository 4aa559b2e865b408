/**
 * SlideDeck: the result as it is shown to the hall (S14), as data: 16:9 slides of at most six people, counts and percentages, never a
 * class (R13). One deck is drawn on the screen and written as PDF. Texts are final, in Vietnamese.
 */
export const PEOPLE_A_SLIDE = 6

export interface SlideLevel {
  readonly label: string
  readonly count: number
  /** "64,29%", or '' where there is nothing to divide by. */
  readonly percent: string
}

export interface SlidePerson {
  readonly number: number
  readonly name: string
  readonly position: string
  /** In the rule set's order. */
  readonly levels: readonly SlideLevel[]
  /** What the bar's whole length is; what the levels leave of it was not rated or not cast. */
  readonly of: number
}

export type Slide =
  | { readonly kind: 'title'; readonly title: string; readonly subtitle: string; readonly facts: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'people'; readonly title: string; readonly note: string; readonly people: readonly SlidePerson[] }
  | { readonly kind: 'end'; readonly title: string; readonly codes: readonly (readonly [name: string, code: string])[] }

export interface SlideDeck {
  readonly title: string
  readonly slides: readonly Slide[]
  readonly watermark: string | null
  readonly madeAt: string
}
