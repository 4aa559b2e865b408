/** Names of a tablet's two databases, for whoever must find them without opening them as the store does. */
export const OFFICIAL_DATABASE = 'hom-phieu'
export const REHEARSAL_DATABASE = 'hom-phieu-lam-thu'
