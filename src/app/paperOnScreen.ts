/** What a screen needs to draw a paper as it is printed: how large, and where the parts of its bars stand. */
import { barParts, onePageScales } from '../domain/result/paperLayout'

export const paperOnScreen = { barParts, onePageScales }
