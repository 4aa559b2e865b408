/** A number before an English noun. Vietnamese has one form and needs nothing of this. */

/** "1 ballot", "2 ballots", "0 people". @param many  where the plural is not the singular and an s */
export const countOf = (count: number | string, one: string, many = `${one}s`): string => `${String(count)} ${Number(count) === 1 ? one : many}`

/** The form that fits the number: `fits(n, 'is', 'are')`. */
export const fits = (count: number | string, one: string, many: string): string => (Number(count) === 1 ? one : many)
