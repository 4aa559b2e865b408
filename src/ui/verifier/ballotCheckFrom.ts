/** Where the check of one ballot is opened from, and where it is left to. */
export type BallotCheckFrom = 'home' | 'help' | 'verify'
