/** How a level looks in a chart, by its place among the levels: first dark, last hatched, others light (product.md, chart colours). */
export type LevelLook = 'first' | 'middle' | 'last'

export const lookOf = (at: number, levels: number): LevelLook => (at === levels - 1 ? 'last' : at === 0 ? 'first' : 'middle')

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
