/** The colour of a voter group as screens and cards show it beside the letter. */
import { groupColour } from '../domain/meeting/groupColours'
import type { GroupColour } from '../domain/meeting/groupColours'

export const colourOf = (letter: string): GroupColour => groupColour(letter)
