/** Decimals on the screen: figures come with the comma of Vietnamese, as on every paper; English has a point. */
import { spokenLanguage } from './language'

/** "63,6" as English writes it: "63.6". */
export const withPoint = (figure: string): string => figure.replace(',', '.')

/** A figure as the language spoken now writes it. Papers stay Vietnamese: nothing for them. */
export const figureSaid = (figure: string): string => (spokenLanguage() === 'vi' ? figure : withPoint(figure))
