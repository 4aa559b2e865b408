/** Brand: a name on a primitive, so that a list's uuid is never passed where a round's id is meant. */
declare const brand: unique symbol
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
